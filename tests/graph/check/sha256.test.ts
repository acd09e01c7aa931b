import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256Of } from '../../../src/graph/check/sha256';
import { article } from '../article';

const sumByNode = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

test('gives the sum that the compiler wrote beside the article', () => {
  const [source] = article.sources;
  expect(sha256Of(source?.text ?? '')).toBe(source?.sha256);
});

test('gives the sum that Node gives, of any text', () => {
  const text = fc.string({ unit: 'binary', maxLength: 200 });
  fc.assert(
    fc.property(text, (words) => {
      expect(sha256Of(words)).toBe(sumByNode(words));
    }),
  );
});

test('is right around the ends of blocks, where the length of the text is filled in', () => {
  for (let length = 0; length < 200; length += 1)
    expect(sha256Of('a'.repeat(length))).toBe(sumByNode('a'.repeat(length)));
});
