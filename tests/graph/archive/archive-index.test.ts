import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { archiveIndexOf } from '../../../src/graph/archive/archive-index';
import { neighbourhoodOf } from '../../../src/graph/archive/neighbourhood';
import { partGraphOf } from '../../../src/graph/archive/part-graph';
import { emptyGraph } from '../../../src/graph/empty-graph';
import { createGraphIndex } from '../../../src/graph/graph-index';
import { howMany } from '../../../src/graph/how-many';
import { LINE_KINDS, lineIdOf, lineOfId, type ThingId } from '../../../src/graph/ids';
import { partnersOf } from '../../../src/graph/pair/partners';
import { inventedCorpus, inventedCorpusIndex as whole } from '../invented-corpus';
import { accepted, archiveOf } from './opened';

const { outline, shards } = archiveOf(inventedCorpus, 16);
const nothing = archiveIndexOf(outline, createGraphIndex(emptyGraph('An archive')));
const things = [...whole.things.keys()];

describe('the index of an archive of which nothing is at hand', () => {
  test('has every thing and line of it, and no fact', () => {
    for (const id of things) {
      expect(nothing.has(id)).toBe(true);
      expect(nothing.factsShownUnder(id)).toEqual([]);
    }
    for (const id of whole.lines.keys()) expect(nothing.has(id)).toBe(true);
    for (const id of whole.statements.keys()) expect(nothing.has(id)).toBe(true);
  });

  test('has nothing else', () => {
    for (const id of ['', 'country:', 'country:XX', 'official:nobody', 'engagement:x', 'statement:x/y'])
      expect(nothing.has(id)).toBe(false);
    expect(nothing.has('dealt-with:country:MT~country:XX')).toBe(false);
    expect(nothing.has('dealt-with:country:MT~country:IS~country:PK')).toBe(false);
    fc.assert(fc.property(fc.string(), (id) => whole.has(id) || !nothing.has(id)));
  });

  test('has a line between two things where the whole graph has it, and nowhere else', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LINE_KINDS),
        fc.constantFrom(...things),
        fc.constantFrom(...things),
        (kind, from, to) => {
          const id = lineIdOf(kind, from, to);
          expect(nothing.has(id)).toBe(whole.has(id));
        },
      ),
      { numRuns: 2000 },
    );
    // Two countries that the corpus has, and that never dealt with each other.
    const countries = inventedCorpus.countries.map(({ id }) => id);
    const strangers = countries.flatMap((from) =>
      countries.filter((to) => !whole.has(lineIdOf('dealt-with', from, to))).map((to) => [from, to] as const),
    );
    expect(strangers.length).toBeGreaterThan(0);
    for (const [from, to] of strangers) expect(nothing.has(lineIdOf('dealt-with', from, to))).toBe(false);
  });

  test('calls countries, officials, organisations and topics what the whole graph calls them', () => {
    for (const id of things)
      if (!id.startsWith('engagement:')) expect(nothing.itemNameOf(id)).toBe(whole.itemNameOf(id));
  });

  test('tells of a line who its ends are, and that nobody took part in what did not take place', () => {
    for (const [id, line] of whole.lines) {
      expect(lineOfId(id)).toEqual(line);
      expect(nothing.verbOf(line)).toBe(whole.verbOf(line));
      expect(nothing.itemNameOf(id)).toBe(
        `${nothing.nameOf(line.from)}, ${whole.verbOf(line)}, ${nothing.nameOf(line.to)}`,
      );
    }
  });

  test('has the quotes of the articles it has', () => {
    for (const { id } of inventedCorpus.evidence) expect(nothing.hasQuote(id)).toBe(true);
    expect(nothing.hasQuote('evidence:no-such-article/0-5')).toBe(false);
    expect(nothing.hasQuote('evidence:')).toBe(false);
    expect(nothing.hasQuote('country:MT')).toBe(false);
  });

  test('counts all of it', () => {
    for (const kind of ['country', 'official', 'organisation', 'topic', 'engagement', 'article'] as const)
      expect(howMany(nothing, kind)).toBe(howMany(whole, kind));
  });
});

test('whom a country or an official can be compared with is known before any record is', () => {
  for (const id of things.filter((each) => /^(?:country|official):/.test(each)))
    expect(partnersOf(nothing, id)).toEqual(partnersOf(whole, id));
});

test('what is at hand has its facts and quotes, with the names of the whole', () => {
  fc.assert(
    fc.property(fc.constantFrom(...things), fc.integer({ min: 1, max: 5 }), (id, most) => {
      const { engagements, things: named } = neighbourhoodOf(outline, id, most) ?? {
        engagements: [],
        things: [],
      };
      const part = accepted(partGraphOf(outline, shards, { engagements, things: named }));
      const index = archiveIndexOf(outline, createGraphIndex(part.graph));
      expect(index.factsShownUnder(id).length).toBeGreaterThan(0);
      for (const quote of index.evidenceOf(id)) expect(index.hasQuote(quote)).toBe(true);
      for (const other of things) expect(index.has(other)).toBe(true);
      const notEngagements = things.filter((other): other is ThingId => !other.startsWith('engagement:'));
      for (const other of notEngagements) expect(index.nameOf(other)).toBe(whole.nameOf(other));
    }),
  );
});
