/** The real article, checked fact by fact against what it says. What stands here was read off the article by hand. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { schemaFileOf } from '../../src/compile/graph-file';
import { parseGraph } from '../../src/graph/parse-graph';
import type {
  EngagementId,
  EvidenceId,
  OrganisationId,
  Participant,
  Speaker,
  Statement,
  StatementId,
} from '../../src/graph/schema';
import { verifyQuotes } from '../../src/graph/verify-quotes';
import { article as graph } from '../graph/article';

const FOLDER = 'data/articles/daily-times-750880';
const ISPR: OrganisationId = 'organisation:ispr';
const MEETING: EngagementId = 'engagement:suh-bajwa-meeting';
const CALL: EngagementId = 'engagement:austin-bajwa-call';

const [source] = graph.sources;
if (!source) throw new Error('the graph has no source');
const engagement = (id: EngagementId) => {
  const found = graph.engagements.find((each) => each.id === id);
  if (!found) throw new Error(`there is no ${id}`);
  return found;
};
const evidence = (id: EvidenceId) => {
  const found = graph.evidence.find((each) => each.id === id);
  if (!found) throw new Error(`there is no ${id}`);
  return found;
};
const exactOf = (id: EvidenceId) => evidence(id).selector[0].exact;
const partyOf = (party: Participant | Speaker) => ('official' in party ? party.official : party.organisation);
const spans = graph.evidence.map(({ id, selector: [, { start, end }] }) => ({ id, start, end }));

describe('the text', () => {
  const bytes = readFileSync(`${FOLDER}/article.txt`);

  test('is the file, byte for byte, and its sum is the one in the graph', () => {
    expect(graph.sources).toHaveLength(1);
    expect(Buffer.from(source.text, 'utf8').equals(bytes)).toBe(true);
    expect(source.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  test('needs nothing put right: no byte order mark, no CR, no accent apart', () => {
    const text = bytes.toString('utf8');
    expect(text).toBe(text.normalize('NFC'));
    expect(text).not.toMatch(/[\r\uFEFF]/);
  });

  test('has twelve sentences, and each holds a quote', () => {
    const sentences = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(source.text)]
      .filter(({ segment }) => segment.trim() !== '')
      .map(({ segment, index }) => {
        const start = [...source.text.slice(0, index)].length;
        return { segment, start, end: start + [...segment].length };
      });
    expect(sentences).toHaveLength(12);
    const silent = sentences.filter(
      (sentence) => !spans.some(({ start, end }) => start >= sentence.start && end <= sentence.end),
    );
    expect(silent.map(({ segment }) => segment)).toEqual([]);
  });
});

describe('the quotes', () => {
  test('are all verified', () => {
    const states = [...verifyQuotes(graph)];
    expect(states).toHaveLength(graph.evidence.length);
    expect(states.filter(([, { verified }]) => !verified)).toEqual([]);
  });

  test('nest or lie apart: no two overlap halfway', () => {
    const halfway = spans.flatMap((a) =>
      spans
        .filter((b) => a.start < b.start && b.start < a.end && a.end < b.end)
        .map((b) => [exactOf(a.id), exactOf(b.id)]),
    );
    expect(halfway).toEqual([]);
  });

  test('are each used by some fact', () => {
    const used = new Set(JSON.stringify({ ...graph, evidence: [] }).match(/evidence:[a-z0-9-]+\/\d+-\d+/g));
    expect(graph.evidence.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });

  test('are reported by the ISPR, but for those from the paragraphs on the call that come before its handout', () => {
    const from = source.text.indexOf('On Wednesday last');
    const to = source.text.indexOf('The ISPR handout said');
    const [own, ispr] = [[...source.text.slice(0, from)].length, [...source.text.slice(0, to)].length];
    for (const { reportedBy, selector } of graph.evidence) {
      const [{ exact }, { start }] = selector;
      expect([exact, reportedBy]).toEqual([exact, start >= own && start < ispr ? null : ISPR]);
    }
  });
});

describe('who and what is named', () => {
  test('four countries', () => {
    expect(graph.countries.map(({ id, name }) => [id, name])).toEqual([
      ['country:AF', 'Afghanistan'],
      ['country:KR', 'Republic of Korea'],
      ['country:PK', 'Pakistan'],
      ['country:US', 'United States'],
    ]);
  });

  test('three officials, each with one post', () => {
    expect(
      graph.officials.map(({ name, posts }) => [
        name,
        posts.map(({ title, country, accreditedTo }) => [title, country, accreditedTo]),
      ]),
    ).toEqual([
      ['Lloyd J Austin', [['Secretary of Defence', 'country:US', undefined]]],
      ['Qamar Javed Bajwa', [['Chief of Army Staff', 'country:PK', undefined]]],
      ['Suh Sangpyo', [['Ambassador to Pakistan', 'country:KR', 'country:PK']]],
    ]);
  });

  test('three organisations', () => {
    expect(
      graph.organisations.map(({ name, country }) => [name, country?.relation, country?.country]),
    ).toEqual([
      ['General Headquarters', undefined, undefined],
      ['Inter-Services public relations', undefined, undefined],
      ['US-led international forces', 'led by', 'country:US'],
    ]);
  });

  test('each name and alias stands in a quote of the one that bears it', () => {
    for (const { name, aliases, evidence: ids } of [
      ...graph.countries,
      ...graph.officials,
      ...graph.organisations,
    ])
      for (const each of [name, ...aliases])
        expect(
          ids.map(exactOf).some((exact) => exact.includes(each)),
          each,
        ).toBe(true);
  });
});

describe('the engagements', () => {
  const partsOf = (id: EngagementId) =>
    engagement(id).participants.map((each) => [partyOf(each), each.onBehalfOf, each.role]);

  test('are two', () => {
    expect(graph.engagements.map(({ id, kind, status, plover }) => [id, kind, status, plover])).toEqual([
      [CALL, 'call', 'occurred', { event: 'CONSULT', mode: 'phone' }],
      [MEETING, 'meeting', 'occurred', { event: 'CONSULT' }],
    ]);
  });

  test('in the meeting the ambassador called on the army chief, at General Headquarters', () => {
    expect(partsOf(MEETING)).toEqual([
      ['official:qamar-javed-bajwa', 'country:PK', 'host'],
      ['official:suh-sangpyo', 'country:KR', 'visitor'],
    ]);
    expect(engagement(MEETING).places).toMatchObject([
      { asWritten: 'at General Headquarters (GHQ)', entity: 'organisation:general-headquarters' },
    ]);
  });

  test('in the call the secretary telephoned the army chief', () => {
    expect(partsOf(CALL)).toEqual([
      ['official:lloyd-j-austin', 'country:US', 'caller'],
      ['official:qamar-javed-bajwa', 'country:PK', 'called'],
    ]);
    expect(engagement(CALL).places).toEqual([]);
  });

  test('the meeting was on or before Thursday 29 April 2021, which is a limit and has its basis', () => {
    const { dates } = engagement(MEETING);
    expect(dates).toMatchObject([
      {
        asWritten: 'in a statement on Thursday',
        edtf: '[..2021-04-29]',
        latest: '2021-04-29',
        precision: 'bound',
        basis: expect.stringContaining('arabnews.pk/node/1850811'),
      },
    ]);
    expect(dates[0]?.earliest).toBeUndefined();
  });

  test('the call was on Wednesday 28 April 2021, which was worked out and has its basis', () => {
    expect(engagement(CALL).dates).toMatchObject([
      {
        asWritten: 'On Wednesday last',
        edtf: '2021-04-28',
        earliest: '2021-04-28',
        latest: '2021-04-28',
        precision: 'resolved',
        basis: expect.stringContaining('arabnews.pk/node/1850811'),
      },
    ]);
  });

  test('the days of the week are those of the calendar', () => {
    expect(new Date('2021-04-28T00:00:00Z').getUTCDay()).toBe(3);
    expect(new Date('2021-04-29T00:00:00Z').getUTCDay()).toBe(4);
  });

  test('Afghanistan takes no part and is talked about in both, the US-led forces in the call', () => {
    const concernsOf = (id: EngagementId) =>
      engagement(id).concerns.map((concern) =>
        'country' in concern ? concern.country : concern.organisation,
      );
    expect(concernsOf(MEETING)).toEqual(['country:AF']);
    expect(concernsOf(CALL)).toEqual(['country:AF', 'organisation:us-led-international-forces']);
  });

  test('the ISPR reported on both; its statement on the meeting is of Thursday 29 April 2021', () => {
    expect(
      engagement(MEETING).reports.map(({ organisation, dates }) => [
        organisation,
        dates.map(({ earliest, latest }) => [earliest, latest]),
      ]),
    ).toEqual([[ISPR, [['2021-04-29', '2021-04-29']]]]);
    expect(engagement(CALL).reports.map(({ organisation, dates }) => [organisation, dates])).toEqual([
      [ISPR, []],
    ]);
  });
});

describe('the statements', () => {
  /** Who said it and who reports it; null is the article's own voice. */
  const told = (
    id: EngagementId,
  ): readonly (readonly [StatementId, readonly string[], string, OrganisationId | null])[] =>
    engagement(id).statements.map((statement) => {
      const reporters = [...new Set(statement.evidence.map((each) => evidence(each).reportedBy))];
      const [reporter] = reporters;
      if (reporter === undefined || reporters.length > 1)
        throw new Error(`${statement.id} has not one reporter`);
      return [statement.id, statement.speakers.map(partyOf), statement.act, reporter];
    });
  const AUSTIN = 'official:lloyd-j-austin';
  const BAJWA = 'official:qamar-javed-bajwa';
  const SUH = 'official:suh-sangpyo';

  test('of the meeting are four, all as the ISPR tells it', () => {
    expect(told(MEETING)).toEqual([
      ['statement:suh-bajwa-meeting/appreciation-of-efforts', [SUH], 'appreciated', ISPR],
      ['statement:suh-bajwa-meeting/desire-to-enhance-relations', [BAJWA, SUH], 'reiterated', ISPR],
      ['statement:suh-bajwa-meeting/importance-of-relations-with-korea', [BAJWA], 'said', ISPR],
      ['statement:suh-bajwa-meeting/matters-discussed', [BAJWA, SUH], 'discussed', ISPR],
    ]);
  });

  test('of the call are ten: five in the article’s own voice, five as the ISPR tells it', () => {
    expect(told(CALL).filter(([, , , reporter]) => reporter === null)).toEqual([
      ['statement:austin-bajwa-call/appreciation-of-support', [AUSTIN], 'appreciated', null],
      ['statement:austin-bajwa-call/desire-to-continue-working-together', [AUSTIN, BAJWA], 'discussed', null],
      ['statement:austin-bajwa-call/importance-of-regional-stability', [AUSTIN, BAJWA], 'discussed', null],
      ['statement:austin-bajwa-call/importance-of-the-relationship', [AUSTIN], 'reaffirmed', null],
      ['statement:austin-bajwa-call/to-discuss-the-drawdown', [AUSTIN], 'called to discuss', null],
    ]);
    expect(told(CALL).filter(([, , , reporter]) => reporter !== null)).toEqual([
      ['statement:austin-bajwa-call/efforts-for-peace-and-stability', [AUSTIN], 'acknowledged', ISPR],
      ['statement:austin-bajwa-call/matters-discussed', [AUSTIN, BAJWA], 'discussed', ISPR],
      ['statement:austin-bajwa-call/peace-in-afghanistan-is-peace-in-pakistan', [BAJWA], 'reiterated', ISPR],
      ['statement:austin-bajwa-call/pledge-to-enhance-relations', [AUSTIN], 'pledged', ISPR],
      ['statement:austin-bajwa-call/support-for-afghan-owned-process', [BAJWA], 'said', ISPR],
    ]);
  });

  test('have the verb of the article, or the noun that stands for it', () => {
    const verbs: Readonly<Record<Statement['act'], RegExp>> = {
      acknowledged: /\backnowledged\b/,
      appreciated: /\bappreciated\b|\bexpressed appreciation\b/,
      'called to discuss': /\btelephoned\b.*\bto discuss\b/,
      discussed: /\bdiscussed\b|\bdesire\b/,
      pledged: /\bpledged\b/,
      reaffirmed: /\breaffirmed\b/,
      reiterated: /\breiterated\b/,
      said: /\bsaid\b/,
    };
    for (const { statements } of graph.engagements)
      for (const { id, act, evidence: ids } of statements)
        expect(ids.map(exactOf).join(' '), id).toMatch(verbs[act]);
  });
});

describe('the committed files', () => {
  test('graph.json is accepted at the viewer’s own door', () => {
    expect(parseGraph(JSON.parse(readFileSync('data/graph.json', 'utf8')))).toMatchObject({ ok: true });
  });

  test('graph.schema.json is the schema that the code has', () => {
    expect(readFileSync('data/graph.schema.json', 'utf8')).toBe(schemaFileOf());
  });
});
