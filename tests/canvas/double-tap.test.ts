import { expect, test } from 'vitest';
import { createDoubleTap } from '../../src/canvas/double-tap';
import type { ItemId } from '../../src/graph/ids';

const tap = (item: ItemId | undefined, timeStamp: number, x = 100, y = 100) =>
  [item, { timeStamp, renderedPosition: { x, y } }] as const;
const openedBy = (...taps: readonly ReturnType<typeof tap>[]) => {
  const hear = createDoubleTap();
  return taps.map(([item, event]) => hear(item, event));
};

test('two quick taps on one thing open it, also where the picture has moved in between', () => {
  expect(openedBy(tap('country:MT', 0), tap('country:MT', 200))).toEqual([undefined, 'country:MT']);
  expect(openedBy(tap('country:MT', 0), tap('country:MT', 200, 300, 90))).toEqual([undefined, 'country:MT']);
});

test('two quick taps on one place open what the first was on, whatever came under the pointer', () => {
  expect(openedBy(tap('country:MT', 0), tap('country:IS', 200, 102, 99))).toEqual([undefined, 'country:MT']);
  expect(openedBy(tap('country:MT', 0), tap(undefined, 200))).toEqual([undefined, 'country:MT']);
});

test('neither slow taps, nor taps on two things, nor the background open anything', () => {
  expect(openedBy(tap('country:MT', 0), tap('country:MT', 500))).toEqual([undefined, undefined]);
  expect(openedBy(tap('country:MT', 0), tap('country:IS', 200, 300, 100))).toEqual([undefined, undefined]);
  expect(openedBy(tap(undefined, 0), tap('country:MT', 100))).toEqual([undefined, undefined]);
});

test('a third tap begins anew', () => {
  const taps = [0, 150, 300, 450].map((at) => tap('country:MT', at));
  expect(openedBy(...taps)).toEqual([undefined, 'country:MT', undefined, 'country:MT']);
});
