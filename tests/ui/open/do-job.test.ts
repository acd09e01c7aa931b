import { expect, test } from 'vitest';
import { doJob } from '../../../src/ui/open/do-job';
import { type Progress, progressInWords } from '../../../src/ui/open/job';

/** An invented ring of things without places. */
const ring = (size: number): string =>
  `Source,Target\n${Array.from({ length: size }, (_, at) => `n${at},n${(at + 1) % size}\n`).join('')}`;

const read = async (text: string) => {
  const told: Progress[] = [];
  const files = [{ name: 'ring.csv', content: text }];
  const answer = await doJob({ kind: 'read', files }, (progress) => told.push(progress));
  if (!answer.ok) throw new Error(answer.refusal.title);
  return { things: answer.graph.unsourced?.things ?? [], told };
};

test('a network without places is placed, the same way each time', async () => {
  const { things } = await read(ring(30));
  expect(things).toHaveLength(30);
  expect(new Set(things.map(({ position }) => `${position}`)).size).toBe(30);
  expect((await read(ring(30))).things).toEqual(things);
});

test('of a large one it is told how much is placed, until all is', async () => {
  const { things, told } = await read(ring(600));
  expect(things.every(({ position }) => position?.every(Number.isFinite))).toBe(true);
  const shares = told.flatMap(({ share }) => share ?? []);
  expect(shares.length).toBeGreaterThan(5);
  expect([...shares].sort((a, b) => a - b)).toEqual(shares);
  expect(shares.at(-1)).toBe(1);
  expect(told.map(progressInWords)).toContain('Placing everything: 50 %');
});

test('of a large one a picture comes early, with a place for each thing', async () => {
  const { told } = await read(ring(600));
  const [first] = told.filter(({ places }) => places);
  expect(first?.share).toBeLessThan(0.5);
  expect(first?.places).toHaveLength(2 * 600);
  for (const place of first?.places ?? []) {
    expect(place).toBeGreaterThanOrEqual(0);
    expect(place).toBeLessThanOrEqual(1);
  }
});

test('places that a file brings are kept', async () => {
  const { things } = await read('Id,X,Y\na,0,0\nb,120,0\nc,0,120\n');
  expect(things.map(({ position }) => position)).toEqual([
    [0, 0],
    [120, 0],
    [0, 120],
  ]);
});
