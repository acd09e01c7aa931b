import { expect, test } from 'vitest';
import { writtenInSlices } from '../../../src/ui/take-away/write-in-slices';

function* slowly(pieces: number): Generator<string> {
  for (let piece = 0; piece < pieces; piece += 1) {
    const until = performance.now() + 12;
    while (performance.now() < until);
    yield `${piece} `.repeat(40_000);
  }
}

test('lets the page go on in between, says how much there is, and loses nothing', async () => {
  const told: number[] = [];
  let turns = 0;
  const ticking = setInterval(() => {
    turns += 1;
  });
  const blob = await writtenInSlices(slowly(20), 'text/plain', (characters) => told.push(characters));
  clearInterval(ticking);
  expect(turns).toBeGreaterThan(0);
  expect(told.length).toBeGreaterThan(1);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(blob.size).toBe([...slowly(20)].join('').length);
  expect(blob.type).toBe('text/plain');
});
