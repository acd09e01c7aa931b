import { describe, expect, test } from 'vitest';
import { createGraphIndex } from '../../src/graph/graph-index';
import { groundOf, groundWhereLarge, kindsOnGround } from '../../src/view/ground';
import { sceneOf } from '../../src/view/scene';
import { articleIndex } from '../graph/article';
import { inventedCorpusIndex } from '../graph/invented-corpus';
import { unsourcedGraph } from '../graph/unsourced';

const scenesOf = (index: typeof articleIndex, selection: Parameters<typeof sceneOf>[1]['selection']) => {
  const state = { level: 'engagements', selection, span: null } as const;
  return {
    whole: sceneOf(index, state),
    over: sceneOf(index, state, groundOf(index, 'engagements')),
  };
};

test('with nothing selected, the ground has it all', () => {
  const { over } = scenesOf(inventedCorpusIndex, null);
  expect([over.things, over.lines, over.left]).toEqual([[], [], 0]);
});

test.each([
  'country:IS',
  'engagement:harbour-bell-meeting',
  ...inventedCorpusIndex.levels.engagements.lines.slice(0, 20),
] as const)('of %s what is lit is worked with, as it is without a ground, and nothing else', (selection) => {
  const { whole, over } = scenesOf(inventedCorpusIndex, selection);
  const lit = whole.things.filter(({ emphasis }) => emphasis !== 'dimmed');
  expect(over.things).toEqual(lit);
  const drawn = new Set(lit.map(({ id }) => id));
  expect(over.lines).toEqual(
    whole.lines.filter(({ emphasis, from, to }) => emphasis !== 'dimmed' && drawn.has(from) && drawn.has(to)),
  );
  expect(over.left).toBe(0);
});

describe('around a hub', () => {
  /** An invented star: a hub, and things that each have one link to it. */
  const star = (rays: number) =>
    createGraphIndex({
      ...unsourcedGraph,
      unsourced: {
        files: ['star.csv'],
        format: 'CSV tables',
        things: Array.from({ length: rays + 1 }, (_, at) => ({
          id: `thing:${at + 1}` as const,
          ownId: `n${at}`,
          name: `n${at}`,
          attributes: [],
          position: [at * 60, 0] as const,
        })),
        links: Array.from({ length: rays }, (_, at) => ({
          from: 'thing:1' as const,
          to: `thing:${at + 2}` as const,
          isDirected: true,
          attributes: [],
        })),
      },
    });

  test('no more is worked with than pans well, and how many are left is told', () => {
    const index = star(1525);
    const ground = groundWhereLarge(index, 'engagements');
    const scene = sceneOf(index, { level: 'engagements', selection: 'thing:1', span: null }, ground);
    expect(scene.things).toHaveLength(301);
    expect(scene.lines).toHaveLength(300);
    expect(scene.left).toBe(1225);
    const drawn = new Set(scene.things.map(({ id }) => id));
    expect(drawn.has('thing:1')).toBe(true);
    for (const { from, to } of scene.lines) expect([drawn.has(from), drawn.has(to)]).toEqual([true, true]);
  });

  test('the hub weighs most, so that it is named first', () => {
    const { weights } = groundOf(star(700), 'engagements');
    expect(weights[0]).toBe(700);
    expect(weights[1]).toBe(1);
  });

  test('only a level of many things and lines has a ground', () => {
    expect(groundWhereLarge(star(299), 'engagements')).toBeUndefined();
    expect(groundWhereLarge(star(301), 'engagements')).toBeDefined();
    expect(groundWhereLarge(articleIndex, 'engagements')).toBeUndefined();
  });
});

test('a ground knows the kinds that it draws', () => {
  const { things, lines } = articleIndex.levels.countries;
  expect(things.length).toBeGreaterThan(0);
  expect(lines.length).toBeGreaterThan(0);
  expect(kindsOnGround(groundOf(articleIndex, 'countries'))).toEqual({
    things: ['country'],
    lines: ['dealt-with', 'talked-about'],
  });
});
