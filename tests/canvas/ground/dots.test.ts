import { expect, test } from 'vitest';
import { blendDisc } from '../../../src/canvas/ground/dots';

const image = () => new Uint8ClampedArray(20 * 20 * 4);
const at = (pixels: Uint8ClampedArray, x: number, y: number) => [
  ...pixels.slice((y * 20 + x) * 4, (y * 20 + x) * 4 + 4),
];

test('a disc fills its middle with its colour and leaves the rest alone', () => {
  const pixels = image();
  blendDisc(pixels, 20, 20, 10, 10, 3, [10, 20, 30]);
  expect(at(pixels, 9, 10)).toEqual([10, 20, 30, 255]);
  expect(at(pixels, 14, 10)).toEqual([0, 0, 0, 0]);
});

test('its area is that of the disc, wherever between pixels it lies', () => {
  for (const shift of [0, 0.25, 0.5, 0.9]) {
    const pixels = image();
    blendDisc(pixels, 20, 20, 9 + shift, 9, 2.5, [0, 0, 0]);
    const area = pixels.reduce((sum, value, place) => (place % 4 === 3 ? sum + value / 255 : sum), 0);
    expect(Math.abs(area - Math.PI * 2.5 ** 2)).toBeLessThan(1);
  }
});

test('one that is half opaque lets half of what is under it through', () => {
  const pixels = image();
  blendDisc(pixels, 20, 20, 10, 10, 4, [200, 0, 0]);
  blendDisc(pixels, 20, 20, 10, 10, 4, [0, 0, 200], 0.5);
  expect(at(pixels, 10, 10)).toEqual([100, 0, 100, 255]);
});

test('at the edges of the image it is cut off', () => {
  const pixels = image();
  for (const [x, y] of [
    [0, 0],
    [20, 20],
    [-3, 10],
    [40, 40],
  ] as const)
    blendDisc(pixels, 20, 20, x, y, 4, [1, 2, 3]);
  expect(at(pixels, 0, 0)).toEqual([1, 2, 3, 255]);
  expect(at(pixels, 19, 19)).toEqual([1, 2, 3, 255]);
});
