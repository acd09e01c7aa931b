import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { letteredThings, MOST_NAMES, namedThings } from '../../../src/canvas/ground/choose-labels';
import { columnsOf, kindAt } from '../../../src/canvas/ground/detail';
import { groundedThings } from '../../../src/canvas/ground/grounded';
import { createFinder } from '../../../src/canvas/ground/hit-test';
import { namesFor } from '../../../src/canvas/ground/names-over-ground';
import { overlap, placedLabels } from '../../../src/canvas/label-layout';
import { estimatedTextWidth } from '../../../src/graph/symbols';
import type { Scene, SceneThing } from '../../../src/view/scene';
import { anyGround, anyViewport, groundOfPlain } from './random-ground';

const sceneThing = (
  id: SceneThing['id'],
  x: number,
  y: number,
  emphasis: SceneThing['emphasis'],
): SceneThing => ({
  id,
  kind: 'official',
  name: 'Someone',
  subtitle: undefined,
  badge: 'SO',
  engagementKind: undefined,
  hue: 0,
  broken: false,
  width: 38,
  height: 38,
  position: [x, y],
  emphasis,
  outside: null,
});

test('the same things are named for the same viewport, at most sixty, all in the frame, the important first', () => {
  fc.assert(
    fc.property(anyGround, anyViewport, (ground, view) => {
      const columns = columnsOf(ground);
      const named = namedThings(columns, view, new Set());
      expect(namedThings(columns, view, new Set())).toEqual(named);
      expect(named.length).toBeLessThanOrEqual(MOST_NAMES);
      const sizes = named.map((thing) => columns.leasts[thing] ?? 0);
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
      for (const thing of named) {
        const x = (ground.xs[thing] ?? 0) * view.zoom + view.pan.x;
        expect(x >= 0 && x <= view.width).toBe(true);
      }
      const best = [...ground.xs.keys()]
        .filter((thing) => {
          if (kindAt(ground, thing) === 'topic') return false; // its name is in its pill
          const [x, y] = [
            (ground.xs[thing] ?? 0) * view.zoom + view.pan.x,
            (ground.ys[thing] ?? 0) * view.zoom + view.pan.y,
          ];
          return x >= 0 && y >= 0 && x <= view.width && y <= view.height;
        })
        .sort((a, b) => (columns.leasts[b] ?? 0) - (columns.leasts[a] ?? 0) || a - b)[0];
      expect(named[0]).toBe(best);
    }),
  );
});

test('a pan of some pixels keeps every name that stays in the frame', () => {
  fc.assert(
    fc.property(anyGround, anyViewport, fc.integer({ min: -40, max: 40 }), (ground, view, by) => {
      const columns = columnsOf(ground);
      const before = namedThings(columns, view, new Set(), 10_000);
      const after = namedThings(
        columns,
        { ...view, pan: { x: view.pan.x + by, y: view.pan.y } },
        new Set(),
        10_000,
      );
      // Only at the edges of the frame may a part of the picture find another best.
      const inner = before.filter((thing) => {
        const [x, y] = [
          (ground.xs[thing] ?? 0) * view.zoom + view.pan.x,
          (ground.ys[thing] ?? 0) * view.zoom + view.pan.y,
        ];
        return x > 200 && x < view.width - 200 && y > 60 && y < view.height - 60;
      });
      for (const thing of inner) expect(after).toContain(thing);
    }),
  );
});

test('placed names touch neither one another nor the symbols of what is not named', () => {
  fc.assert(
    fc.property(anyGround, anyViewport, (ground, view) => {
      const columns = columnsOf(ground);
      const scene: Scene = { level: 'engagements', ground, things: [], lines: [] };
      const over = {
        scene,
        ground,
        columns,
        numbers: new Map(),
        areLinesOver: false,
        finder: createFinder(columns),
      };
      const { things, around } = namesFor(over, view);
      const candidates = things.map((thing, rank) => {
        const [x, y] = [
          thing.position[0] * view.zoom + view.pan.x,
          thing.position[1] * view.zoom + view.pan.y,
        ];
        const [width, height] = [thing.width * view.zoom, thing.height * view.zoom];
        const name = {
          left: x - estimatedTextWidth(thing.name) / 2,
          top: y + height / 2 + 4,
          width: estimatedTextWidth(thing.name),
          height: 16,
        };
        return { names: [name], symbol: { left: x - width / 2, top: y - height / 2, width, height }, rank };
      });
      const boxes = [...placedLabels(candidates, around).keys()].map((at) => candidates[at]?.names[0]);
      boxes.forEach((a, at) => {
        if (!a) return;
        for (const b of boxes.slice(at + 1)) expect(b && overlap(a, b)).toBe(false);
        for (const b of around) expect(overlap(a, b)).toBe(false);
      });
    }),
  );
});

test('in a crowd the weightiest of each part are named, and the same ones after a pan', () => {
  const ground = groundOfPlain(
    Array.from({ length: 3600 }, (_, at) => ({
      x: (at % 60) * 20,
      y: Math.floor(at / 60) * 20,
      kind: 4,
      weight: (at * 7919) % 3600,
      hue: -1,
    })),
  );
  const columns = columnsOf(ground);
  const view = { zoom: 1, pan: { x: 0, y: 0 }, width: 1200, height: 1200 };
  const before = namedThings(columns, view, new Set(), 10_000);
  const weightiest = [...ground.xs.keys()].sort(
    (a, b) => (ground.weights[b] ?? 0) - (ground.weights[a] ?? 0),
  );
  expect(before.slice(0, 3)).toEqual(weightiest.slice(0, 3));
  const after = namedThings(columns, { ...view, pan: { x: 45, y: 10 } }, new Set(), 10_000);
  const inner = before.filter((thing) => {
    const [x, y] = [ground.xs[thing] ?? 0, ground.ys[thing] ?? 0];
    return x > 200 && x < 900 && y > 200 && y < 900;
  });
  expect(inner.length).toBeGreaterThan(50);
  for (const thing of inner) expect(after).toContain(thing);
});

describe('what is worked with', () => {
  const ground = groundOfPlain(
    Array.from({ length: 50 }, (_, at) => ({ x: at * 200, y: 0, kind: 1, weight: at, hue: 0 })),
  );
  const columns = columnsOf(ground);
  const view = { zoom: 1, pan: { x: 50, y: 300 }, width: 1200, height: 600 };
  const namesOf = (things: readonly SceneThing[]) =>
    namesFor(
      {
        scene: { level: 'engagements', ground, things, lines: [] },
        ground,
        columns,
        numbers: groundedThings(ground, things),
        areLinesOver: false,
        finder: undefined,
      },
      view,
    ).things;

  test('is named first when it is selected, and once', () => {
    const named = namesOf([
      sceneThing('official:2', 400, 0, 'near'),
      sceneThing('official:1', 200, 0, 'selected'),
    ]);
    expect(named.slice(0, 2).map(({ id }) => id)).toEqual(['official:1', 'official:2']);
    expect(new Set(named.map(({ id }) => id)).size).toBe(named.length);
    expect(named.slice(2).every(({ emphasis }) => emphasis === 'dimmed')).toBe(true);
  });

  test('is left to the ground while it looks no different: it brings no letters of its own', () => {
    const plain = namesOf([sceneThing('official:1', 200, 0, 'plain')]).find(({ id }) => id === 'official:1');
    expect(plain?.badge).toBe('');
  });

  test('is found in the ground by its place and its id, not by its place alone', () => {
    const found = groundedThings(ground, [
      sceneThing('official:1', 200, 0, 'plain'),
      sceneThing('official:9', 200, 0, 'plain'),
    ]);
    expect([...found]).toEqual([['official:1', 1]]);
  });
});

test('either all things of a kind have letters or none', () => {
  const ground = groundOfPlain(
    Array.from({ length: 2000 }, (_, at) => ({ x: at, y: 0, kind: at < 10 ? 0 : 4, weight: 1, hue: -1 })),
  );
  const all = [...ground.xs.keys()];
  const everywhere = { left: 0, top: -1, right: 2000, bottom: 1 };
  expect(letteredThings(columnsOf(ground), everywhere, 1)).toEqual(all.slice(0, 10));
  expect(letteredThings(columnsOf(ground), { ...everywhere, right: 499 }, 1)).toHaveLength(500);
  expect(letteredThings(columnsOf(ground), { ...everywhere, bottom: -0.5 }, 1)).toEqual([]);
  expect(letteredThings(columnsOf(ground), everywhere, 0.1)).toEqual(
    all.filter((thing) => (columnsOf(ground).leasts[thing] ?? 0) >= 15),
  );
});
