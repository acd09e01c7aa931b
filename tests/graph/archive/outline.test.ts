import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { neighbourhoodOf } from '../../../src/graph/archive/neighbourhood';
import { linesAt } from '../../../src/graph/archive/outline-lines';
import { rangeOf } from '../../../src/graph/dates';
import { daysOf, firstDayOf } from '../../../src/graph/day-range';
import { participantIdOf } from '../../../src/graph/dealings';
import { createGraphIndex, type GraphIndex } from '../../../src/graph/graph-index';
import { type ItemId, LINE_KINDS, lineIdOf } from '../../../src/graph/ids';
import { linesOfEngagement } from '../../../src/graph/lines';
import { type Graph, LEVELS } from '../../../src/graph/schema';
import { article, articleIndex } from '../article';
import { randomGraph } from '../combine/random-graphs';
import { inventedCorpus, inventedCorpusIndex } from '../invented-corpus';
import { archiveOf } from './opened';

const outline = archiveOf(inventedCorpus, 8).outline;
const numbers = Array.from({ length: outline.count }, (_, at) => at);

const linesIn = (of: typeof outline, level: (typeof LEVELS)[number]) => {
  const { kinds, from, to } = linesAt(of, level);
  return Array.from(kinds, (kind, at) =>
    lineIdOf(LINE_KINDS[kind] ?? 'linked', of.idOf(from[at] ?? -1), of.idOf(to[at] ?? -1)),
  );
};

const expectSameLines = (of: typeof outline, index: GraphIndex) => {
  for (const level of LEVELS)
    expect(linesIn(of, level).sort()).toEqual([...index.levels[level].lines].sort());
};

/**
 * The same with more in its first engagement that took place: another who acts for the same country, the host country
 * itself and a third one talked about, and a fourth that only a statement names.
 */
const crowded: Graph = {
  ...inventedCorpus,
  engagements: inventedCorpus.engagements.map((engagement) => {
    const { participants, evidence } = engagement;
    const [one] = participants;
    const first = inventedCorpus.engagements.find(
      ({ status, statements }) => status === 'occurred' && statements.length > 0,
    );
    if (engagement.id !== first?.id || !one) return engagement;
    const here = new Set<string>(participants.map(({ onBehalfOf }) => onBehalfOf));
    const more = inventedCorpus.officials.filter(
      ({ id }) => !participants.some((each) => participantIdOf(each) === id),
    );
    const [third, fourth] = inventedCorpus.countries.filter(({ id }) => !here.has(id));
    if (!third || !fourth || !more[0]) throw new Error('there are too few countries and officials');
    return {
      ...engagement,
      participants: [
        ...participants,
        { official: more[0].id, onBehalfOf: one.onBehalfOf, role: 'participant', evidence },
      ],
      concerns: [
        { country: one.onBehalfOf, evidence },
        { country: third.id, evidence },
      ],
      statements: engagement.statements.map((statement) => ({ ...statement, about: fourth.id })),
    };
  }),
};
const crowdedIndex = createGraphIndex(crowded);
const crowdedOutline = archiveOf(crowded, 8).outline;

describe('the outline of an archive', () => {
  test('knows every thing by its number, id and name', () => {
    const ids = numbers.map(outline.idOf);
    expect([...ids].sort()).toEqual([...inventedCorpusIndex.things.keys()].sort());
    for (const number of numbers) {
      const id = outline.idOf(number);
      expect(outline.numberOf(id)).toBe(number);
      expect(outline.nameOf(number)).toBe(inventedCorpusIndex.itemNameOf(id));
      expect(outline.kindOf(number)).toBe(inventedCorpusIndex.things.get(id)?.kind);
    }
    for (const id of [
      'official:nobody',
      'country:ZZ',
      'nonsense',
      '',
      'engagement:',
      'source:lighthouse-almanac-2',
    ])
      expect(outline.numberOf(id)).toBeUndefined();
    expect(() => outline.idOf(outline.count)).toThrow(RangeError);
  });

  test('places every thing where the graph does', () => {
    for (const level of LEVELS) {
      const positions = outline.positionsAt(level);
      const placed = Object.entries(inventedCorpus.placement[level]);
      expect(positions).toHaveLength(2 * placed.length);
      for (const [id, [x, y]] of placed) {
        const number = outline.numberOf(id) ?? -1;
        expect([...(positions?.subarray(2 * number, 2 * number + 2) ?? [])]).toEqual([x, y]);
      }
    }
  });

  test('has the kind, status and dates of every engagement', () => {
    for (const { id, kind, status, dates } of inventedCorpus.engagements) {
      const number = outline.numberOf(id) ?? -1;
      expect(outline.engagementAt(number)).toEqual({ kind, status });
      expect(outline.datesOf(number)).toEqual(rangeOf(dates));
    }
  });

  test('draws the same lines as the graph itself, at every level', () => {
    expectSameLines(outline, inventedCorpusIndex);
    expectSameLines(crowdedOutline, crowdedIndex);
    expectSameLines(archiveOf(article, 1).outline, articleIndex);
    fc.assert(
      fc.property(randomGraph, (graph) =>
        expectSameLines(archiveOf(graph, 2).outline, createGraphIndex(graph)),
      ),
      { numRuns: 50 },
    );
  });

  test('counts the engagements behind each line', () => {
    for (const [of, index] of [
      [outline, inventedCorpusIndex] as const,
      [crowdedOutline, crowdedIndex] as const,
    ])
      for (const level of LEVELS) {
        const { engagements } = linesAt(of, level);
        expect(engagements.length).toBeGreaterThan(5);
        linesIn(of, level).forEach((id, at) => {
          const reasons = index.graph.engagements.filter((each) =>
            linesOfEngagement(each).some((line) => line.id === id),
          );
          expect(engagements[at], id).toBe(reasons.length);
        });
      }
  });
});

describe('the neighbourhood of an item', () => {
  test('is every engagement that it is named in or comes from, as in the graph itself', () => {
    for (const [of, index] of [
      [outline, inventedCorpusIndex] as const,
      [crowdedOutline, crowdedIndex] as const,
    ])
      for (const item of [...index.things.keys(), ...index.lines.keys()]) {
        const found = neighbourhoodOf(of, item, 1000);
        expect(found?.leftOut).toBe(0);
        expect(found?.engagements.map(of.idOf).sort(), item).toEqual([...index.engagementsOf(item)].sort());
      }
    for (const { statements, id } of inventedCorpus.engagements)
      for (const statement of statements)
        expect(neighbourhoodOf(outline, statement.id, 9)?.engagements.map(outline.idOf)).toEqual([id]);
  });

  test('is cut to the newest where there are more, and says how many are left out', () => {
    const dayOf = (number: number) => {
      const record = inventedCorpus.engagements.find(({ id }) => id === outline.idOf(number));
      const days = record && daysOf(record);
      const day = days ? firstDayOf(days) : Number.NEGATIVE_INFINITY;
      return Number.isFinite(day) ? day : Number.NEGATIVE_INFINITY;
    };
    const whole = neighbourhoodOf(outline, 'country:MT', 1000)?.engagements ?? [];
    const days = whole.map(dayOf);
    expect(days).toEqual([...days].sort((a, b) => (a === b ? 0 : b - a)));
    expect(new Set(days).size).toBeGreaterThan(5);
    const part = neighbourhoodOf(outline, 'country:MT', 4);
    expect(part?.engagements).toEqual(whole.slice(0, 4));
    expect(part?.leftOut).toBe(whole.length - 4);
  });

  test('is nothing where the archive has no such item', () => {
    for (const item of [
      'official:nobody',
      'statement:nothing/one',
      'dealt-with:country:MT~country:ZZ',
      'linked:a~b',
    ])
      expect(neighbourhoodOf(outline, item as ItemId, 9)).toBeUndefined();
  });
});
