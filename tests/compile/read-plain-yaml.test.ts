import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseWholeYaml } from '../../src/compile/parse-yaml';
import { readPlainYaml } from '../../src/compile/read-plain-yaml';

const textsUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
const texts = ['data', 'tests/invented-corpus', 'tests/compile/cases'].flatMap(textsUnder);

/** Reads both ways; what is read plainly must be what the whole language reads. Says whether it was. */
const isReadAlike = (text: string): boolean => {
  const plain = readPlainYaml(text);
  if (plain === undefined) return false;
  const whole = parseWholeYaml(text);
  expect(whole.ok ? whole.value : whole.problems).toEqual(plain);
  return true;
};

test('the annotations that there are, where they are plain, are read as by the whole language', () => {
  expect(texts.length).toBeGreaterThan(20);
  expect(texts.filter(isReadAlike).length).toBeGreaterThan(10);
});

test.each([
  ['a: 1'],
  ['a: yes\nb: no'],
  ['a: true'],
  ['a: "x" # y'],
  ['a: x # y'],
  ['a: >-\n  x'],
  ['a: |\n  x'],
  ['a: x\n  y'],
  ['a: &b x\nc: *b'],
  ['a: !!str x'],
  ['a: b\na: c'],
  ['a: "\\u0041"'],
  ['a:'],
  ['- - a'],
  ['a: [b, [c]]'],
  ['a: [b, c,]'],
  ['a: {b: c: d}'],
  ['a: b\n---\nc: d'],
  ['a:\n- b'],
  ['a: b:'],
  ["a: 'b'"],
  ['a: 0x10'],
  ['a: .5'],
  ['a: .inf'],
  ['a: ~'],
  ['__proto__: b'],
  ['a:\tb'],
])('%j: is left to the whole language, or read alike', (text) => {
  isReadAlike(text);
});

test('plain records, lists and brackets are read', () => {
  expect(
    readPlainYaml(
      '# note\na: b c\nd:\n  - e: "f \\"g\\""\n    h: [i, "j, k"]\n  - e: l\nm: { n: o }\np: []\nq: 2021-04-28\n',
    ),
  ).toEqual({
    a: 'b c',
    d: [{ e: 'f "g"', h: ['i', 'j, k'] }, { e: 'l' }],
    m: { n: 'o' },
    p: [],
    q: '2021-04-28',
  });
});

describe('whatever is written into annotations, what is read plainly is read alike', () => {
  const plain = texts.filter((text) => text.length < 4000 && readPlainYaml(text) !== undefined);
  const spoilt = fc
    .tuple(
      fc.constantFrom(...plain),
      fc.array(
        fc.tuple(
          fc.nat(),
          fc.nat(3),
          fc.oneof(
            fc.constantFrom(
              ...'- |: |:|#| #|"|\'|[|]|{|}|,|\n|\n  |  | |&|*|!|>|%|@|?|~|\\|\\"|- - |---|null|true|0|1.5|.|e|“|\t|é'.split(
                '|',
              ),
              '|',
            ),
            fc.string({ maxLength: 3 }),
          ),
        ),
        { minLength: 1, maxLength: 4 },
      ),
    )
    .map(([text, changes]) =>
      changes.reduce((spoiled, [place, length, put]) => {
        const at = place % (spoiled.length + 1);
        return spoiled.slice(0, at) + put + spoiled.slice(at + length);
      }, text),
    );

  test('in 4,000 spoilt files', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(spoilt, (text) => void isReadAlike(text)),
      { numRuns: 4000 },
    );
  });
});
