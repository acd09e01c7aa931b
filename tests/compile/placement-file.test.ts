import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { diagnosticInWords } from '../../src/compile/diagnostic';
import { placementFileOf, readPlacement } from '../../src/compile/placement-file';
import { NOT_PLACED } from '../../src/graph/empty-graph';
import { article } from '../graph/article';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-placement-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = () => readPlacement(folder, (file) => `data/${file}`);
const write = (text: string) => writeFileSync(join(folder, 'placement.json'), text);
const problems = () => {
  const { ok, ...rest } = read();
  return ok ? [] : 'problems' in rest ? rest.problems.map(diagnosticInWords) : [];
};

test('what is written is read again, and its bytes do not depend on the order of things', () => {
  write(placementFileOf(article.placement));
  expect(read()).toEqual({ ok: true, placement: article.placement });
  const reversed = Object.fromEntries(Object.entries(article.placement.engagements).reverse());
  expect(placementFileOf({ ...article.placement, engagements: reversed })).toBe(
    placementFileOf(article.placement),
  );
});

test('each thing has a line of its own, in whole units', () => {
  expect(
    placementFileOf({ ...NOT_PLACED, countries: { 'country:PK': [1.4, -0.2], 'country:KR': [-7, 30] } }),
  ).toBe(
    [
      '{',
      '  "countries": {',
      '    "country:KR": [-7, 30],',
      '    "country:PK": [1, 0]',
      '  },',
      '  "officials": {},',
      '  "engagements": {}',
      '}',
      '',
    ].join('\n'),
  );
});

test('without a file nothing stands anywhere yet', () => {
  expect(read()).toEqual({ ok: true, placement: NOT_PLACED });
});

describe('a file that is not as it was written is told with its place, and with what to do', () => {
  const advice = '. Take it back as it was, or delete it: then all is laid out anew';
  test.each([
    [
      'two versions that were merged by hand',
      '{\n  "countries": {\n<<<<<<< mine\n    "country:PK": [1, 2]\n  },\n  "officials": {},\n  "engagements": {}\n}\n',
      /^data\/placement\.json {2}line 3, column 1: /,
    ],
    [
      'a level that is missing',
      '{"countries": {}, "engagements": {}}',
      /^data\/placement\.json {2}officials: this is missing; it should be a record/,
    ],
    [
      'a place with one number',
      '{"countries": {"country:PK": [1]}, "officials": {}, "engagements": {}}',
      /^data\/placement\.json {2}countries\.country:PK/,
    ],
    [
      'a place that is too far out',
      '{"countries": {"country:PK": [1, 2000000]}, "officials": {}, "engagements": {}}',
      /^data\/placement\.json {2}countries\.country:PK\[1\]: expected at most 1000000, found the number 2000000/,
    ],
    ['a list', '[]', /^data\/placement\.json {2}\(the whole file\): expected a record, found a list/],
  ])('%s', (_, text, words) => {
    write(text);
    const [first = ''] = problems();
    expect(first).toMatch(words);
    expect(first.endsWith(advice)).toBe(true);
  });

  test('a folder in its place', () => {
    mkdirSync(join(folder, 'placement.json'));
    expect(problems()).toEqual([
      `data/placement.json  this is not a file. Put a text file of this name in its place${advice}`,
    ]);
  });

  test('and not more than some lines of it', () => {
    const bad = Array.from({ length: 50 }, (_, at) => `"engagement:e-${at}": [1]`).join();
    write(`{"countries": {}, "officials": {}, "engagements": {${bad}}}`);
    expect(problems()).toHaveLength(5);
  });
});
