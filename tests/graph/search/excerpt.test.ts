import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fullestOf, type Range } from '../../../src/graph/search/excerpt';

/** What is to be found, as one would define it: of every range, all that is marked whole within `length` of its start. */
const definedFullestOf = (ranges: readonly Range[], length: number): Range | undefined => {
  const coveredFrom = ([from]: Range) =>
    ranges.reduce(
      (sum, [start, end]) => (start >= from && end <= from + length ? sum + end - start : sum),
      0,
    );
  return ranges.reduce<Range | undefined>(
    (kept, range) => (kept && coveredFrom(kept) >= coveredFrom(range) ? kept : range),
    undefined,
  );
};

const rangesApart = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 60 })), { maxLength: 30 })
  .map((steps) => {
    let at = 0;
    return steps.map(([gap, width]): Range => {
      const start = at + gap;
      at = start + width;
      return [start, at];
    });
  });

test('an excerpt is about where most is found together, the first of such places', () => {
  fc.assert(
    fc.property(rangesApart, fc.integer({ min: 0, max: 150 }), (ranges, length) => {
      expect(fullestOf(ranges, length)).toEqual(definedFullestOf(ranges, length));
    }),
    { numRuns: 1000 },
  );
});
