import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createGraphIndex } from '../../src/graph/graph-index';
import { parseGraph, problemsOfGraph } from '../../src/graph/parse-graph';
import type { Graph } from '../../src/graph/schema';
import { type Path, pathInWords, valueAt } from '../../src/graph/schema-problems';
import { verifyQuotes } from '../../src/graph/verify-quotes';
import { largeInventedGraph } from '../bench/large-invented-graph';
import { articleText, articleWith, LEFT_OUT } from './article';
import { placesIn } from './places-in';

/** For each kind, an id of the right form that the article does not have. */
const STRAY_IDS = [
  ['source:', 'source:stray'],
  ['country:', 'country:XX'],
  ['official:', 'official:stray'],
  ['organisation:', 'organisation:stray'],
  ['topic:', 'topic:stray'],
  ['evidence:', 'evidence:stray/0-1'],
] as const;

const problemsOf = (input: unknown): readonly string[] => {
  const parsed = parseGraph(input);
  return parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${pathInWords(path)}: ${message}`);
};

test('accepts the article and changes nothing of it', () => {
  const input: unknown = JSON.parse(articleText);
  expect(parseGraph(input)).toEqual({ ok: true, graph: input });
});

describe('the format version', () => {
  test('a newer one is the only thing told, for the rest cannot be judged', () => {
    expect(problemsOf({ formatVersion: 2, anything: 'else' })).toEqual([
      'formatVersion: this graph is of format version 2; this Readout reads version 1. Open it with a newer Readout',
    ]);
  });

  test.each([
    ['1', 'expected the number 1, found the text "1"'],
    [0, 'expected the number 1, found the number 0'],
    [LEFT_OUT, 'this is missing; it should be the number 1'],
  ])('%j is not 1', (version, words) => {
    expect(problemsOf(articleWith(['formatVersion'], version))).toEqual([`formatVersion: ${words}`]);
  });
});

describe('says in words what has not the right shape, and where', () => {
  test.each<[path: Path, value: unknown, problem: string]>([
    [['title'], 7, 'title: expected a text, found the number 7'],
    [['title'], '', 'title: this text is empty'],
    [['title'], LEFT_OUT, 'title: this is missing; it should be a text'],
    [['countries'], {}, 'countries: expected a list, found a record'],
    [['countries', 0, 'colour'], 'red', 'countries[0].colour: unknown key "colour"'],
    [
      ['countries', 0, 'id'],
      'country:pk',
      'countries[0].id: the text "country:pk" is not an id of the form "country:PK"',
    ],
    [
      ['sources', 0, 'url'],
      'javascript:alert(1)',
      'sources[0].url: the text "javascript:alert(1)" is not an address that begins with https:// or http://',
    ],
    [['engagements', 1, 'evidence'], [], 'engagements[1].evidence: this list needs at least 1 entry'],
    [
      ['engagements', 0, 'participants', 0, 'role'],
      'boss',
      'engagements[0].participants[0].role: expected "caller", "called", "visitor", "host", "speaker" or "participant", found the text "boss"',
    ],
    [
      ['engagements', 0, 'participants', 0, 'official'],
      LEFT_OUT,
      'engagements[0].participants[0]: this record needs the key "official" or "organisation"',
    ],
    [
      ['evidence', 0, 'selector', 1, 'start'],
      1.5,
      'evidence[0].selector[1].start: expected a whole number, found the number 1.5',
    ],
    [
      ['placement', 'officials', 'country:KR', 1],
      1e9,
      'placement.officials.country:KR[1]: expected at most 1000000, found the number 1000000000',
    ],
  ])('%j := %j', (path, value, problem) => {
    expect(problemsOf(articleWith(path, value))).toEqual([problem]);
  });

  test('what is no record at all', () => {
    expect(problemsOf(null)).toEqual(['(the whole file): this is empty; it should be a record']);
    expect(problemsOf('x')).toEqual(['(the whole file): expected a record, found the text "x"']);
    expect(problemsOf([])).toEqual(['(the whole file): expected a record, found a list']);
  });
});

describe('says where an id leads nowhere', () => {
  test.each<[path: Path, id: string, where: string]>([
    [['countries', 0, 'evidence', 0], 'evidence:x/1-2', 'countries[0].evidence[0]'],
    [['officials', 0, 'posts', 0, 'country'], 'country:XX', 'officials[0].posts[0].country'],
    [['officials', 2, 'posts', 0, 'accreditedTo'], 'country:XX', 'officials[2].posts[0].accreditedTo'],
    [['organisations', 2, 'country', 'country'], 'country:XX', 'organisations[2].country.country'],
    [['engagements', 0, 'dates', 0, 'evidence', 0], 'evidence:x/1-2', 'engagements[0].dates[0].evidence[0]'],
    [['engagements', 1, 'places', 0, 'entity'], 'organisation:x', 'engagements[1].places[0].entity'],
    [['engagements', 0, 'participants', 0, 'official'], 'official:x', 'engagements[0].participants[0]'],
    [
      ['engagements', 0, 'participants', 1, 'onBehalfOf'],
      'country:XX',
      'engagements[0].participants[1].onBehalfOf',
    ],
    [['engagements', 0, 'topics', 0, 'topic'], 'topic:x', 'engagements[0].topics[0].topic'],
    [['engagements', 0, 'concerns', 0, 'country'], 'country:XX', 'engagements[0].concerns[0]'],
    [
      ['engagements', 0, 'reports', 0, 'organisation'],
      'organisation:x',
      'engagements[0].reports[0].organisation',
    ],
    [
      ['engagements', 1, 'reports', 0, 'dates', 0, 'evidence', 0],
      'evidence:x/1-2',
      'engagements[1].reports[0].dates[0].evidence[0]',
    ],
    [['engagements', 0, 'statements', 0, 'about'], 'country:XX', 'engagements[0].statements[0].about'],
    [['engagements', 0, 'statements', 0, 'topics', 0], 'topic:x', 'engagements[0].statements[0].topics[0]'],
    [
      ['engagements', 0, 'statements', 0, 'speakers', 0, 'official'],
      'official:x',
      'engagements[0].statements[0].speakers[0]',
    ],
    [['evidence', 0, 'source'], 'source:x', 'evidence[0].source'],
    [['evidence', 0, 'reportedBy'], 'organisation:x', 'evidence[0].reportedBy'],
  ])('%j := %s', (path, id, where) => {
    expect(problemsOf(articleWith(path, id))).toEqual([`${where}: "${id}" is not in this graph`]);
  });
});

test('says so of the date on which a source was published too, which the article does not give', () => {
  const published = { asWritten: 'Friday', precision: 'stated', evidence: ['evidence:x/1-2'] };
  expect(problemsOf(articleWith(['sources', 0, 'published'], published))).toEqual([
    'sources[0].published.evidence[0]: "evidence:x/1-2" is not in this graph',
  ]);
});

test('wherever in the article an id stands, one that leads nowhere is refused', () => {
  const input: unknown = JSON.parse(articleText);
  const references = placesIn(input).flatMap((path) => {
    const value = valueAt(input, path);
    if (typeof value !== 'string' || path.at(-1) === 'id') return [];
    return STRAY_IDS.flatMap(([kind, stray]) => (value.startsWith(kind) ? [{ path, stray }] : []));
  });
  expect(references.length).toBeGreaterThan(300);
  const accepted = references.filter(({ path, stray }) => parseGraph(articleWith(path, stray)).ok);
  expect(accepted).toEqual([]);
});

test.each<[edge: string, day: string, message: string]>([
  ['latest', '2021-02-31', 'engagements[0].dates[0].latest: "2021-02-31" is no day of the calendar'],
  ['earliest', '2021-13-45', 'engagements[0].dates[0].earliest: "2021-13-45" is no day of the calendar'],
  [
    'latest',
    '+300000-01-01',
    'engagements[0].dates[0].latest: the text "+300000-01-01" is not a day such as 2021-04-28',
  ],
  ['latest', '-000000-01-01', 'engagements[0].dates[0].latest: "-000000-01-01" is no day of the calendar'],
  [
    'latest',
    '2021-04-27',
    'engagements[0].dates[0].latest: "2021-04-27" is before "2021-04-28", the earliest day. Exchange them',
  ],
])('says that %s %s is wrong, and why', (edge, day, message) => {
  expect(problemsOf(articleWith(['engagements', 0, 'dates', 0, edge], day))).toEqual([message]);
});

test('says which id is used twice, at its second place', () => {
  expect(problemsOf(articleWith(['countries', 0, 'id'], 'country:PK'))).toContain(
    'countries[2].id: the id "country:PK" is used twice',
  );
});

test('says which thing has no position at a level that draws it', () => {
  expect(problemsOf(articleWith(['placement', 'officials', 'country:KR'], LEFT_OUT))).toEqual([
    'placement.officials: "country:KR" has no position at this level',
  ]);
});

describe('never throws, and names at least one problem of what it refuses', () => {
  const isJudged = (input: unknown) => {
    const parsed = parseGraph(input);
    if (parsed.ok) {
      verifyQuotes(parsed.graph);
      createGraphIndex(parsed.graph);
    } else {
      expect(parsed.problems.length).toBeGreaterThan(0);
      for (const { message } of parsed.problems) expect(message).not.toBe('');
    }
  };
  const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true });

  test('for anything at all', () => {
    fc.assert(fc.property(anything, isJudged));
  });

  test('for anything under a right version', () => {
    const record = fc.dictionary(
      fc.constantFrom('title', 'sources', 'evidence', 'placement', '__proto__'),
      anything,
    );
    fc.assert(fc.property(record, (input) => isJudged({ ...input, formatVersion: 1 })));
  });

  test('for the article with any one value replaced or taken out', () => {
    const places = placesIn(JSON.parse(articleText));
    const value = fc.oneof(fc.jsonValue(), fc.constant(LEFT_OUT), anything);
    fc.assert(
      fc.property(fc.constantFrom(...places), value, (path, other) => isJudged(articleWith(path, other))),
      { numRuns: 300 },
    );
  });
});

describe('a graph that is in memory, read in slices', () => {
  const agrees = (input: unknown) => {
    const parsed = parseGraph(input);
    const found = problemsOfGraph(input as Graph); // as far as it says: that is what is asked
    expect(found.length > 0).toBe(!parsed.ok);
    if (!parsed.ok) for (const problem of found) expect(parsed.problems).toContainEqual(problem);
  };

  test('is found as good or as bad as it is as a whole, for the same reasons', () => {
    agrees(JSON.parse(articleText));
    const places = placesIn(JSON.parse(articleText)).filter((path) => path.length > 1);
    const value = fc.oneof(fc.jsonValue(), fc.constant(LEFT_OUT), fc.constant('country:XX'));
    fc.assert(
      fc.property(fc.constantFrom(...places), value, (path, other) => agrees(articleWith(path, other))),
      { numRuns: 300 },
    );
  });

  test('has its faults named at their places, in whichever slice they are', () => {
    const graph = largeInventedGraph(1000);
    expect(problemsOfGraph(graph)).toEqual([]);
    const at = graph.evidence.length - 1;
    const wrong = graph.evidence.map((quote, place) =>
      place === at ? { ...quote, source: 'nobody' } : quote,
    );
    expect(
      problemsOfGraph({ ...graph, evidence: wrong } as Graph).map(({ path }) => pathInWords(path)),
    ).toEqual([`evidence[${at}].source`]);
    const unplaced = { ...graph, placement: { ...graph.placement, officials: {} } };
    expect(problemsOfGraph(unplaced)[0]?.path).toEqual(['placement', 'officials']);
  });
});
