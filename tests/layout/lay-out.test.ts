import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { createGraphIndex, type GraphIndex } from '../../src/graph/graph-index';
import { type ThingId, thingKindOf } from '../../src/graph/ids';
import { subtitleOf } from '../../src/graph/names';
import { type Graph, LEVELS, type Level } from '../../src/graph/schema';
import { footprintOf } from '../../src/graph/symbols';
import { layOut, layOutInSteps } from '../../src/layout/lay-out';
import { inventedGraphOf } from '../compile/invented-graph';
import { graphOf } from '../graph/article';

type Placement = Graph['placement'];

/** Milliseconds after which the large layout has hung; it takes some seconds. */
const PATIENCE = 120_000;

const placeOf = (placement: Placement, level: Level, id: ThingId): readonly [x: number, y: number] => {
  const place = placement[level][id];
  if (!place) throw new Error(`${id} has no place at ${level}`);
  return place;
};

/** The boxes of symbol and name together, as they are drawn. */
const boxesOf = (index: GraphIndex, placement: Placement, level: Level) =>
  index.levels[level].things.map((id) => {
    const [x, y] = placeOf(placement, level, id);
    const thing = index.things.get(id);
    const subtitle = thing && level !== 'countries' ? subtitleOf(thing) : undefined;
    const { width, height, above } = footprintOf(thingKindOf(id), index.nameOf(id), subtitle);
    return { id, left: x - width / 2, right: x + width / 2, top: y - above, bottom: y - above + height };
  });

const overlapsAt = (index: GraphIndex, placement: Placement, level: Level): readonly string[] => {
  const boxes = boxesOf(index, placement, level);
  return boxes.flatMap((a, at) =>
    boxes
      .slice(at + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.id} over ${b.id}`),
  );
};

const distance = (placement: Placement, a: ThingId, b: ThingId): number => {
  const [ax, ay] = placeOf(placement, 'officials', a);
  const [bx, by] = placeOf(placement, 'officials', b);
  return Math.hypot(ax - bx, ay - by);
};

/** How many other countries stand nearer to an official than the one he holds a post for. */
const countriesNearerThanOwn = (graph: Graph, placement: Placement) =>
  graph.officials.map(({ id, posts: [post] }) => {
    if (!post) throw new Error(`${id} has no post`);
    const own = distance(placement, id, post.country);
    return graph.countries.filter(
      (country) => country.id !== post.country && distance(placement, id, country.id) < own,
    ).length;
  });

const cases = [
  {
    name: 'the article',
    read: () => graphOf(JSON.parse(readFileSync('data/graph.json', 'utf8'))),
    placementOf: (graph: Graph) => layOut(createGraphIndex(graph)),
    size: 0,
  },
  {
    name: 'an invented graph of 300 things',
    read: () => inventedGraphOf(1),
    placementOf: (graph: Graph) => layOut(createGraphIndex(graph)),
    size: 300,
  },
];

describe.each(cases)('of $name', ({ read, placementOf, size }) => {
  let graph: Graph;
  let index: GraphIndex;
  let placement: Placement;
  beforeAll(() => {
    graph = read();
    index = createGraphIndex(graph);
    placement = placementOf(graph);
  }, PATIENCE);

  test.each(LEVELS)('places every thing of %s, in whole numbers, and nothing else', (level) => {
    expect(index.things.size).toBeGreaterThanOrEqual(size);
    expect(Object.keys(placement[level]).sort()).toEqual([...index.levels[level].things].sort());
    for (const place of Object.values(placement[level])) expect(place.every(Number.isInteger)).toBe(true);
  });

  test.each(LEVELS)('no two things of %s overlap, their names counted in', (level) => {
    expect(overlapsAt(index, placement, level)).toEqual([]);
  });

  test(
    'a second run gives the same places, in the same order',
    () => {
      expect(JSON.stringify(layOut(createGraphIndex(graph)))).toBe(JSON.stringify(placement));
    },
    PATIENCE,
  );

  test('at least four officials in five stand nearer to their own country than to most others', () => {
    const most = (graph.countries.length - 1) / 2;
    const near = countriesNearerThanOwn(graph, placement).filter((nearer) => nearer < most);
    expect(near.length).toBeGreaterThanOrEqual(graph.officials.length * 0.8);
  });

  test.each(LEVELS)('the picture of %s lies about its middle', (level) => {
    const boxes = boxesOf(index, placement, level);
    const middle = (least: readonly number[], most: readonly number[]) =>
      (Math.min(...least) + Math.max(...most)) / 2;
    const lefts = boxes.map(({ left }) => left);
    const tops = boxes.map(({ top }) => top);
    expect(
      Math.abs(
        middle(
          lefts,
          boxes.map(({ right }) => right),
        ),
      ),
    ).toBeLessThanOrEqual(1);
    expect(
      Math.abs(
        middle(
          tops,
          boxes.map(({ bottom }) => bottom),
        ),
      ),
    ).toBeLessThanOrEqual(1);
  });
});

test('a level without things, or with one, is laid out too', () => {
  const alone = { ...inventedGraphOf(2), officials: [], organisations: [], topics: [], engagements: [] };
  const [country] = alone.countries;
  if (!country) throw new Error('the invented graph has no country');
  expect(layOut(createGraphIndex({ ...alone, countries: [] }))).toEqual({
    countries: {},
    officials: {},
    engagements: {},
  });
  expect(Object.keys(layOut(createGraphIndex({ ...alone, countries: [country] })).countries)).toEqual([
    country.id,
  ]);
});

describe('a level of more than a thousand things', () => {
  /** The invented graph with further engagements of the same officials. */
  const large = (): Graph => {
    const graph = inventedGraphOf(3);
    const engagements = Array.from({ length: 8 }, (_, copy) =>
      graph.engagements.map((engagement) => ({
        ...engagement,
        id: `${engagement.id}-${copy}` as const,
      })),
    ).flat();
    return { ...graph, engagements };
  };
  const index = createGraphIndex(large());
  const steps = [...layOutInSteps(index)];
  const placement = layOut(index);

  test('is placed in whole numbers, every thing, in the order of ids, and the same each time', () => {
    const { things } = index.levels.engagements;
    expect(things.length).toBeGreaterThan(1000);
    expect(Object.keys(placement.engagements)).toEqual([...things].sort());
    for (const place of Object.values(placement.engagements))
      expect(place.every(Number.isInteger)).toBe(true);
    expect(layOut(createGraphIndex(large()))).toEqual(placement);
  });

  test('is seen while it settles: the share done rises, and every thing has a place at each step', () => {
    const shares = steps.map(({ done }) => done);
    expect(shares.length).toBeGreaterThan(50);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    for (const step of [steps[0], steps.at(-1)]) {
      expect(step?.level).toBe('engagements');
      const places = step?.places();
      expect(places?.x.length).toBe(index.levels.engagements.things.length);
      expect(places && [...places.x, ...places.y].every(Number.isFinite)).toBe(true);
    }
  });

  test('engagements stand nearer to those who took part than to most others', () => {
    const { engagements } = index.graph;
    const gap = (a: ThingId, b: ThingId) => {
      const [ax, ay] = placeOf(placement, 'engagements', a);
      const [bx, by] = placeOf(placement, 'engagements', b);
      return Math.hypot(ax - bx, ay - by);
    };
    const nearer = engagements.filter(({ id, participants: [party] }, at) => {
      const other = index.graph.officials[at % index.graph.officials.length];
      if (!other || !party || !('official' in party)) throw new Error(`${id} has nobody who took part`);
      return gap(id, party.official) < gap(id, other.id);
    });
    expect(nearer.length).toBeGreaterThan(engagements.length * 0.8);
  });
});
