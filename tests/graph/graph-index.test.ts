import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../src/graph/filter';
import { evidenceOfFact, type GraphIndex } from '../../src/graph/graph-index';
import type { ItemId } from '../../src/graph/ids';
import { narrowedIndexOf } from '../../src/graph/narrow';
import { LEVELS } from '../../src/graph/schema';
import { article, articleIndex as index } from './article';
import { inventedCorpusIndex } from './invented-corpus';

describe('what each level draws', () => {
  test('countries: every country, the pairs that dealt with each other and what they talked about', () => {
    expect(index.levels.countries).toEqual({
      things: ['country:AF', 'country:KR', 'country:PK', 'country:US'],
      lines: [
        'dealt-with:country:KR~country:PK',
        'dealt-with:country:PK~country:US',
        'talked-about:country:KR~country:AF',
        'talked-about:country:PK~country:AF',
        'talked-about:country:US~country:AF',
      ],
    });
  });

  test('officials: no line between two countries, which the lines of officials show already', () => {
    expect(index.levels.officials.things).toHaveLength(article.countries.length + article.officials.length);
    expect(index.levels.officials.lines).toEqual([
      'dealt-with:official:lloyd-j-austin~official:qamar-javed-bajwa',
      'dealt-with:official:qamar-javed-bajwa~official:suh-sangpyo',
      'represents:official:lloyd-j-austin~country:US',
      'represents:official:qamar-javed-bajwa~country:PK',
      'represents:official:suh-sangpyo~country:KR',
      'talked-about:official:lloyd-j-austin~country:AF',
      'talked-about:official:qamar-javed-bajwa~country:AF',
      'talked-about:official:suh-sangpyo~country:AF',
    ]);
  });

  test('engagements: every thing of the graph, and no line that stands for an engagement', () => {
    const { things, lines } = index.levels.engagements;
    expect(new Set(things)).toEqual(new Set(index.things.keys()));
    expect(lines.filter((id) => /^(dealt-with|talked-about):/.test(id))).toEqual([]);
    expect(lines).toContain('held-at:engagement:suh-bajwa-meeting~organisation:general-headquarters');
  });

  test.each(LEVELS)('%s: both ends of every line are drawn', (level) => {
    const { things, lines } = index.levels[level];
    for (const id of lines) {
      const line = index.lines.get(id);
      expect(line && [things.includes(line.from), things.includes(line.to)]).toEqual([true, true]);
    }
  });

  test('every line of the graph is drawn at some level', () => {
    const drawn = new Set(LEVELS.flatMap((level) => index.levels[level].lines));
    expect([...index.lines.keys()].filter((id) => !drawn.has(id))).toEqual([]);
  });
});

test('a country that is only talked about is never an end of a dealing', () => {
  const dealings = [...index.lines.values()].filter(({ kind }) => kind === 'dealt-with');
  expect(dealings.length).toBeGreaterThan(0);
  expect(dealings.filter(({ from, to }) => from === 'country:AF' || to === 'country:AF')).toEqual([]);
});

test('everything that can be selected has at least one fact with a quote', () => {
  const items = [
    ...index.things.keys(),
    ...index.lines.keys(),
    ...article.engagements.flatMap(({ statements }) => statements.map(({ id }) => id)),
  ];
  expect(items.filter((id) => index.evidenceOf(id).length === 0)).toEqual([]);
});

describe('names of items', () => {
  test('a thing is called by its name, a line by its ends and the words between', () => {
    expect(index.itemNameOf('official:lloyd-j-austin')).toBe('Lloyd J Austin');
    expect(index.itemNameOf('engagement:austin-bajwa-call')).toBe('Austin telephoned Bajwa');
    expect(index.itemNameOf('took-part:official:lloyd-j-austin~engagement:austin-bajwa-call')).toBe(
      'Lloyd J Austin, took part in, phone call',
    );
    expect(index.itemNameOf('talked-about:country:KR~country:AF')).toBe(
      'Republic of Korea, took part in an engagement that touched on, Afghanistan',
    );
  });

  test('a statement is called by its one line', () => {
    expect(index.itemNameOf('statement:austin-bajwa-call/pledge-to-enhance-relations')).toBe(
      'Lloyd J Austin pledged to further enhance bilateral relations between both countries',
    );
  });

  test('an id that is not there is called by itself', () => {
    expect(index.itemNameOf('country:XX')).toBe('country:XX');
    expect(index.itemNameOf('about:country:XX~country:XY')).toBe('about:country:XX~country:XY');
    expect(index.itemNameOf('statement:x/y')).toBe('statement:x/y');
  });
});

describe('has', () => {
  test('knows things, lines and statements', () => {
    for (const id of [
      'country:PK',
      'dealt-with:country:KR~country:PK',
      'statement:suh-bajwa-meeting/matters-discussed',
    ])
      expect(index.has(id)).toBe(true);
  });

  test.each(['', 'country:XX', 'dealt-with:country:PK~country:KR', '__proto__', 'constructor'])(
    'does not know “%s”',
    (id) => {
      expect(index.has(id)).toBe(false);
    },
  );
});

describe('from facts to quotes and back', () => {
  test('a quote leads back to every fact it proves, and to each once', () => {
    for (const { id } of article.evidence) {
      const proven = index.factsProvenBy(id);
      expect(proven.length).toBeGreaterThan(0);
      expect(new Set(proven).size).toBe(proven.length);
      for (const fact of proven) expect(fact.evidence).toContain(id);
    }
  });

  test('“Gen Bajwa” proves his name and that he is the speaker of two statements', () => {
    expect(
      index.factsProvenBy('evidence:daily-times-750880/1686-1695').map(({ leadsTo }) => leadsTo),
    ).toEqual([
      'official:qamar-javed-bajwa',
      'statement:austin-bajwa-call/support-for-afghan-owned-process',
      'statement:austin-bajwa-call/peace-in-afghanistan-is-peace-in-pakistan',
    ]);
  });

  test('the quotes behind an item are those of its facts in order, each once', () => {
    const line = 'took-part:official:suh-sangpyo~engagement:suh-bajwa-meeting';
    const evidence = index.evidenceOf(line);
    expect(evidence).toContain('evidence:daily-times-750880/223-312');
    expect(new Set(evidence).size).toBe(evidence.length);
    expect(new Set(evidence)).toEqual(new Set(index.factsShownUnder(line).flatMap(evidenceOfFact)));
  });

  test('what is not there has no facts and no quotes', () => {
    expect(index.factsShownUnder('country:XX')).toEqual([]);
    expect(index.evidenceOf('country:XX')).toEqual([]);
    expect(index.factsProvenBy('evidence:x/0-1')).toEqual([]);
  });
});

describe('the independent sources of a fact', () => {
  const originsAt = (of: GraphIndex, item: ItemId, factId: string) => {
    const fact = of.factsShownUnder(item).find(({ id }) => id === factId);
    return fact && of.originsOf(fact);
  };
  const meeting = 'engagement:harbour-bell-meeting';

  test('two articles that repeat one office’s account are one source', () => {
    const statement = 'statement:harbour-bell-meeting/pilots-for-the-winter';
    const [fact] = inventedCorpusIndex.factsShownUnder(statement);
    const articles = fact?.evidence.map((id) => inventedCorpusIndex.evidence.get(id)?.source);
    expect(articles).toEqual(['source:gazette-of-reykjavik-204', 'source:reykjavik-release-17']);
    expect(originsAt(inventedCorpusIndex, statement, statement)).toEqual([
      'organisation:iceland-press-office',
    ]);
  });

  test('the accounts of two sides are two, and an article that cites one of them is no third', () => {
    const who = `${meeting}#participant/official:bjorg-vindsdottir/country:IS`;
    const both = ['organisation:iceland-press-office', 'organisation:malta-press-office'];
    expect(originsAt(inventedCorpusIndex, meeting, `${meeting}#occurrence`)).toEqual(both);
    const proof = inventedCorpusIndex.factsShownUnder(meeting).find(({ id }) => id === who)?.evidence;
    const gazette = proof?.flatMap((id) => {
      const quote = inventedCorpusIndex.evidence.get(id);
      return quote?.source === 'source:gazette-of-reykjavik-204' ? [quote.reportedBy] : [];
    });
    expect(gazette).toEqual(expect.arrayContaining([null, 'organisation:iceland-press-office']));
    expect(new Set(originsAt(inventedCorpusIndex, meeting, who))).toEqual(new Set(both));
  });

  test('three articles that cite nobody for it are three', () => {
    const official = 'official:bjorg-vindsdottir';
    expect(originsAt(inventedCorpusIndex, official, `${official}#name`)).toHaveLength(3);
  });

  test('are those of the fact itself, not of what it rests on', () => {
    // Its speaker is known from the article’s own voice.
    const statement = 'statement:austin-bajwa-call/efforts-for-peace-and-stability';
    expect(originsAt(index, statement, statement)).toEqual(['organisation:ispr']);
  });

  test('an article’s own voice is not independent of the handout that it cites for the same', () => {
    const call = 'engagement:austin-bajwa-call';
    expect(originsAt(index, call, `${call}#occurrence`)).toEqual(['organisation:ispr']);
  });

  test('stay as they are while a filter hides some of its quotes', () => {
    const limited = narrowedIndexOf(inventedCorpusIndex, {
      ...NO_FILTER,
      reporter: 'organisation:malta-press-office',
    });
    const facts = limited.factsShownUnder(meeting);
    expect(facts.length).toBeGreaterThan(0);
    for (const fact of facts)
      expect([fact.id, limited.originsOf(fact)]).toEqual([
        fact.id,
        originsAt(inventedCorpusIndex, meeting, fact.id),
      ]);
    expect(originsAt(limited, meeting, `${meeting}#occurrence`)).toHaveLength(2);
  });
});
