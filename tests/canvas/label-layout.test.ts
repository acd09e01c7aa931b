import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LabelBox, type LabelCandidate, overlap, placedLabels } from '../../src/canvas/label-layout';

const box = (left: number, top: number, width = 10, height = 10): LabelBox => ({ left, top, width, height });
const FAR = box(10_000, 10_000);
const named = (name: LabelBox, rank = 0): LabelCandidate => ({ names: [name], symbol: FAR, rank });
/** The indexes of those that are named. */
const namedAmong = (all: readonly LabelCandidate[]) => [...placedLabels(all).keys()].sort((a, b) => a - b);

describe('overlap', () => {
  test('of boxes that share ground', () => {
    expect(overlap(box(0, 0), box(9, 9))).toBe(true);
    expect(overlap(box(0, 0, 30, 30), box(10, 10))).toBe(true);
  });

  test('is none for boxes that only touch', () => {
    expect(overlap(box(0, 0), box(10, 0))).toBe(false);
    expect(overlap(box(0, 0), box(0, 10))).toBe(false);
  });
});

describe('of names that would overlap', () => {
  test('the one of lower rank number is shown, wherever it stands in the list', () => {
    expect(namedAmong([named(box(0, 0), 5), named(box(5, 5), 1)])).toEqual([1]);
  });

  test('of equal rank the first is shown', () => {
    expect(namedAmong([named(box(0, 0)), named(box(5, 5))])).toEqual([0]);
  });

  test('a hidden one hides no other', () => {
    const shown = namedAmong([named(box(0, 0), 1), named(box(8, 0), 2), named(box(16, 0), 3)]);
    expect(shown).toEqual([0, 2]);
  });
});

test('a name that would cover another thing’s symbol is hidden, one that covers its own is not', () => {
  const own = { names: [box(0, 0)], symbol: box(0, 0), rank: 0 };
  const other = { names: [FAR], symbol: box(5, 5), rank: 9 };
  expect(namedAmong([own])).toEqual([0]);
  expect(namedAmong([own, other])).toEqual([1]);
});

describe('a name with more than one place', () => {
  test('takes the first that is free', () => {
    const wide: LabelCandidate = { names: [box(0, 0), box(5, 0), box(40, 0)], symbol: FAR, rank: 1 };
    expect(placedLabels([named(box(0, 0)), wide])).toEqual(
      new Map([
        [0, 0],
        [1, 2],
      ]),
    );
  });

  test('passes over a place that is no use', () => {
    expect(placedLabels([{ names: [undefined, box(0, 0)], symbol: FAR, rank: 0 }])).toEqual(
      new Map([[0, 1]]),
    );
  });

  test('leaves another its best place, whatever their ranks', () => {
    const crowded = named(box(0, 0), 0);
    const first: LabelCandidate = { names: [box(2, 0), box(20, 0)], symbol: FAR, rank: 1 };
    const last = named(box(22, 0), 9);
    expect(placedLabels([crowded, first, last])).toEqual(
      new Map([
        [0, 0],
        [2, 0],
      ]),
    );
  });
});

describe('for any names and symbols', () => {
  const anyBox = fc.record({
    left: fc.integer({ min: 0, max: 100 }),
    top: fc.integer({ min: 0, max: 100 }),
    width: fc.integer({ min: 1, max: 40 }),
    height: fc.integer({ min: 1, max: 20 }),
  });
  const candidates = fc.array(
    fc.record({
      names: fc.array(fc.option(anyBox, { nil: undefined }), { minLength: 1, maxLength: 4 }),
      symbol: anyBox,
      rank: fc.integer({ min: 0, max: 4 }),
    }),
    {
      maxLength: 20,
    },
  );
  test('no two shown names overlap, and none covers another thing’s symbol', () => {
    fc.assert(
      fc.property(candidates, (all) => {
        const shown = [...placedLabels(all)].map(([at, place]) => ({
          at,
          name: all[at]?.names[place] ?? FAR,
        }));
        for (const { at, name } of shown) {
          expect(all.some(({ symbol }, other) => other !== at && overlap(name, symbol))).toBe(false);
          expect(shown.some((other) => other.at !== at && overlap(name, other.name))).toBe(false);
        }
      }),
    );
  });

  test('a name is hidden only if each of its places touches a symbol or a shown name', () => {
    fc.assert(
      fc.property(candidates, (all) => {
        const placed = placedLabels(all);
        const shown = [...placed].map(([at, place]) => all[at]?.names[place] ?? FAR);
        all.forEach((candidate, hidden) => {
          if (placed.has(hidden)) return;
          for (const name of candidate.names)
            if (name)
              expect(
                shown.some((other) => overlap(name, other)) ||
                  all.some(({ symbol }, other) => other !== hidden && overlap(name, symbol)),
              ).toBe(true);
        });
      }),
    );
  });
});

describe('what is selected among thousands', () => {
  const selected: LabelCandidate = { names: [box(0, 0)], symbol: FAR, rank: 0, coversSymbols: true };
  const crowd: LabelCandidate = { names: [box(500, 500)], symbol: box(5, 5), rank: 1 };

  test('is named over the symbols of others, painted or not', () => {
    expect([...placedLabels([selected, crowd], [box(2, 2)]).keys()].sort()).toEqual([0, 1]);
    expect([...placedLabels([{ ...selected, coversSymbols: false }, crowd]).keys()]).toEqual([1]);
    expect([...placedLabels([{ ...selected, coversSymbols: false }], [box(2, 2)]).keys()]).toEqual([]);
  });

  test('covers no other name, and no other name covers it', () => {
    expect([...placedLabels([selected, named(box(5, 5), 1)]).keys()]).toEqual([0]);
    expect([...placedLabels([{ ...selected, rank: 2 }, named(box(5, 5), 1)]).keys()]).toEqual([1]);
  });
});
