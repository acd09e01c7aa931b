import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createListWriter, eachNumberIn } from '../../../src/graph/archive/word-lists';

const numbersIn = (list: string, count: number): readonly number[] | undefined => {
  const found: number[] = [];
  return eachNumberIn(list, count, (number) => found.push(number)) ? found : undefined;
};

const write = createListWriter();
const listOf = (numbers: readonly number[]): string => write(Uint32Array.from(numbers));

test('a list of numbers is read as it was written', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(100_000_000), { maxLength: 50 }), (chosen) => {
      const numbers = [...chosen].sort((a, b) => a - b);
      expect(numbersIn(listOf(numbers), 100_000_001)).toEqual(numbers);
    }),
  );
});

test('neighbours take one letter each', () => {
  expect(listOf([3, 4, 5, 36])).toHaveLength(4);
});

test('a number that is not there, a letter that is none, and a step without an end are refused', () => {
  expect(numbersIn(listOf([2, 7]), 8)).toEqual([2, 7]);
  expect(numbersIn(listOf([2, 7]), 7)).toBeUndefined();
  for (const list of ['A!', 'A é', 'A"', 'Ag', '_________A']) expect(numbersIn(list, 1e9)).toBeUndefined();
});

test('whatever a list is, what is read of it are growing numbers of those that there are', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(100_000), (list, count) => {
      let before = -1;
      eachNumberIn(list, count, (number) => {
        expect(number).toBeGreaterThan(before);
        expect(number).toBeLessThan(count);
        before = number;
      });
    }),
  );
});
