import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvOf } from '../../src/export/evidence-csv';
import { evidenceRowsOf } from '../../src/export/evidence-rows';
import { rangeOf } from '../../src/graph/dates';
import { createGraphIndex, type GraphIndex } from '../../src/graph/graph-index';
import { verifyQuotes } from '../../src/graph/verify-quotes';
import { onScreenOf } from '../../src/view/on-screen';
import { article, graphOf } from '../graph/article';
import { inventedCorpusIndex } from '../graph/invented-corpus';

const NOTHING_ASKED = { selection: null, question: null, span: null } as const;

const csvOfAll = (index: GraphIndex, facts = onScreenOf(index, NOTHING_ASKED).facts) =>
  csvOf({
    index,
    facts,
    quoteStates: verifyQuotes(index.graph),
    addressOf: ({ evidence }) => `https://example.org/#quote=${evidence.id}`,
  });

const labelOf = (id: string) => inventedCorpusIndex.graph.engagements.find((each) => each.id === id)?.label;

/** The table by its headings, as Papa Parse reads it. */
const readBack = (csv: string) => {
  const { data, errors } = Papa.parse(csv.replace(/^\uFEFF/, '').replace(/\r\n$/, ''));
  expect(errors).toEqual([]);
  const [headings = [], ...rows] = data;
  return rows.map((row) => {
    expect(row).toHaveLength(headings.length);
    return Object.fromEntries(headings.map((heading, at) => [heading, row[at] ?? '']));
  });
};

describe.each([
  ['the article', createGraphIndex(article)],
  ['the invented corpus', inventedCorpusIndex],
])('the table of %s', (_, index) => {
  const facts = onScreenOf(index, NOTHING_ASKED).facts;
  const rows = readBack(csvOfAll(index));
  const expected = evidenceRowsOf(index, facts);

  test('has a row for each fact and quote, every quote verbatim at its place in the source', () => {
    expect(rows.map((row) => [row.Fact, row.Quote, row['Quote start'], row['Quote end']])).toEqual(
      expected.map(({ fact, evidence: { selector } }) => [
        fact.id,
        selector[0].exact,
        String(selector[1].start),
        String(selector[1].end),
      ]),
    );
  });

  test('cites every quote of the graph that proves a fact, and every fact', () => {
    expect(new Set(rows.filter((row) => row['Fact that rests on it'] === '').map((row) => row.Fact))).toEqual(
      new Set(facts.map(({ id }) => id)),
    );
    expect(new Set(rows.map((row) => row['Quote in source']))).toEqual(new Set(['yes']));
  });
});

test('begins with a byte order mark, parts rows by CR LF, and quotes every cell', () => {
  const csv = csvOfAll(createGraphIndex(article));
  expect(csv).toMatch(/^\uFEFF"Kind","Who",/);
  expect(csv.endsWith('"\r\n')).toBe(true);
  expect(csv.replaceAll('\r\n', '')).not.toContain('\r');
});

test('a date is there as written and as resolved, and who says so', () => {
  const rows = readBack(csvOfAll(createGraphIndex(article)));
  expect(
    rows.find((row) => row.Kind === 'date' && row['When, as written'] === 'On Wednesday last'),
  ).toMatchObject({
    Earliest: '2021-04-28',
    Latest: '2021-04-28',
    EDTF: '2021-04-28',
    'Date precision': 'resolved',
  });
  expect(new Set(rows.map((row) => row['Reported by']))).toEqual(
    new Set(['article’s own voice', 'Inter-Services public relations']),
  );
});

test('dates that exclude each other are marked, and a date by itself or agreed upon is not', () => {
  const rows = readBack(csvOfAll(inventedCorpusIndex));
  const disputed = new Set(
    inventedCorpusIndex.graph.engagements
      .filter(({ dates }) => rangeOf(dates)?.disputed)
      .map(({ label }) => label),
  );
  const marked = rows.filter((row) => row['Dates disputed'] === 'yes');
  expect(new Set(marked.map((row) => row.Engagement))).toEqual(disputed);
  expect(disputed).toContain(labelOf('engagement:harbour-bell-meeting'));
  const bell = marked.find((row) => row.Engagement === labelOf('engagement:harbour-bell-meeting'));
  expect(bell).toMatchObject({
    Earliest: '2021-04-28',
    Latest: '2021-04-29',
    EDTF: '2021-04-28 | 2021-04-29',
  });
  expect(marked.filter((row) => row.Kind === 'date')).toEqual([]);
});

test.each(['', '/country:IS'])(
  'who takes part is told from a fact whose id ends in %j after the name',
  (end) => {
    const who = 'official:bjorg-vindsdottir';
    const fact = inventedCorpusIndex
      .factsShownUnder('engagement:harbour-bell-meeting')
      .find(({ kind }) => kind === 'participation');
    if (!fact) throw new Error('nobody takes part');
    const named = { ...fact, id: `engagement:harbour-bell-meeting#participant/${who}${end}` };
    const rows = readBack(csvOfAll(inventedCorpusIndex, [named]));
    expect(new Set(rows.map((row) => row.Who))).toEqual(new Set([inventedCorpusIndex.itemNameOf(who)]));
  },
);

test('a report has its own date, not that of what it reports on', () => {
  const rows = readBack(csvOfAll(createGraphIndex(article)));
  const reports = rows.filter((row) => row.Kind === 'report');
  expect(reports.length).toBeGreaterThan(1);
  expect(new Set(reports.map((row) => row['When, as written']))).toEqual(
    new Set(['in a statement on Thursday', '']),
  );
});

test('a fact that another rests on names that other, and a speaker is who speaks', () => {
  const rows = readBack(csvOfAll(inventedCorpusIndex));
  const speakers = rows.filter((row) => row.Kind === 'speaker');
  expect(speakers.length).toBeGreaterThan(0);
  for (const row of speakers) expect(row.What).toBe(`Spoken by ${row.Who}`);
  for (const row of speakers)
    expect(rows.find(({ Fact }) => Fact === row['Fact that rests on it'])?.Kind).toBe('statement');
});

test('Urdu and Korean come through', () => {
  const quotes = readBack(csvOfAll(inventedCorpusIndex)).map((row) => row.Quote);
  expect(quotes).toContain('زبان ہماری پہلی کشتی ہے۔');
  expect(quotes.some((quote) => /\p{Script=Hangul}/u.test(quote ?? ''))).toBe(true);
});

describe('what a spreadsheet would take for a formula', () => {
  const label = article.engagements[0]?.label ?? '';
  const withLabel = (text: string) =>
    createGraphIndex(
      graphOf(JSON.parse(JSON.stringify(article).replaceAll(JSON.stringify(label), JSON.stringify(text)))),
    );

  test.each([
    '=HYPERLINK("https://example.org")',
    '+1',
    '-1',
    '@SUM(1)',
    '\t=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
  ])('gets an apostrophe in front: %j', (text) => {
    const cells = readBack(csvOfAll(withLabel(text))).map((row) => row.Engagement);
    expect(cells).toContain(`'${text}`);
    expect(cells).not.toContain(text);
  });

  test('of any text no cell begins as a formula does, and none loses a letter', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== ''),
        fc.constantFrom('', '=', '@', '-', '"', '\n', ',', '’'),
        (text, start) => {
          const wanted = start + text;
          const cells = readBack(csvOfAll(withLabel(wanted))).flatMap((row) => row.Engagement ?? []);
          expect(cells.every((cell) => !/^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toBe(true);
          expect(cells.some((cell) => cell === wanted || cell === `'${wanted}`)).toBe(true);
        },
      ),
      { numRuns: 25 },
    );
  });
});
