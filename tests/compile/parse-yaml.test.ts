import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/compile/parse-yaml';

const TEXT = `# invented
id: x
list:
  - first
  - {a: 1, b: "two"}
folded: >-
  one
  two
none:
"quoted": yes
nested:
  inner:
    deep: 1
`;
const parsed = parseYaml(TEXT);
const placeOf = (path: (string | number)[], atKey?: boolean) => {
  if (!parsed.ok) throw new Error('the text of this test is refused');
  const { line, column } = parsed.placeOf(path, atKey);
  return `${line}:${column} ${TEXT.split('\n')[line - 1]?.slice(column - 1)}`;
};

describe('the place of a value', () => {
  test.each([
    [[], '2:1 id: x', 'the whole'],
    [['id'], '2:5 x', 'a text'],
    [['list'], '3:1 list:', 'a list, by its key'],
    [['list', 0], '4:5 first', 'an entry of a list'],
    [['list', 1], '5:5 {a: 1, b: "two"}', 'a record in a list'],
    [['list', 1, 'b'], '5:15 "two"}', 'a text in quotes'],
    [['folded'], '6:9 >-', 'a folded text'],
    [['none'], '9:1 none:', 'nothing, by its key'],
    [['quoted'], '10:11 yes', 'under a key in quotes'],
    [['nested', 'inner', 'deep'], '13:11 1', 'deep down'],
    [['nested', 'absent'], '12:3 inner:', 'one that is not there, by the record above'],
    [['list', 7], '4:3 - first', 'an entry that is not there, by the list above'],
    [['id', 'x'], '2:5 x', 'below a text, by the text'],
  ])('%j is %s (%s)', (path, place) => {
    expect(placeOf(path)).toBe(place);
  });

  test('is that of the key where the key is meant', () => {
    expect(placeOf(['id'], true)).toBe('2:1 id: x');
    expect(placeOf(['list', 1, 'b'], true)).toBe('5:12 b: "two"}');
  });
});

test('yes, no and on are texts, also where the file says YAML 1.1', () => {
  expect(parseYaml('%YAML 1.1\n---\n[yes, no, on, 2021-04-28, 012]')).toMatchObject({
    ok: true,
    value: ['yes', 'no', 'on', '2021-04-28', 12],
  });
});

test('keys are texts, whatever they look like', () => {
  expect(parseYaml('1: a\nnull: b\ntrue: c')).toMatchObject({
    ok: true,
    value: { 1: 'a', null: 'b', true: 'c' },
  });
  expect(parseYaml('1: a\n"1": b')).toMatchObject({ ok: false });
});

test('a text of nothing but comments has no value', () => {
  expect(parseYaml('# nothing\n')).toMatchObject({ ok: true, value: undefined });
  expect(parseYaml('')).toMatchObject({ ok: true, value: undefined });
});

test('fifty brackets in one another are read, one more is not', () => {
  expect(parseYaml(`${'['.repeat(50)}${']'.repeat(50)}`).ok).toBe(true);
  expect(parseYaml(`${'['.repeat(51)}${']'.repeat(51)}`)).toMatchObject({
    ok: false,
    problems: [{ line: 1, column: 51 }],
  });
  expect(parseYaml('- '.repeat(51))).toMatchObject({ ok: false });
  expect(parseYaml('{a: '.repeat(100_000))).toMatchObject({ ok: false });
});

test('of a text with many faults, tells of the first and of every key that is written twice', () => {
  expect(parseYaml('a: 1\na: 2\nb: @x\nc: `y\n')).toEqual({
    ok: false,
    problems: [
      { line: 2, column: 1, message: 'the key "a" is written twice in one record. Keep one of the two' },
      { line: 3, column: 4, message: 'a text that begins with "@" must be put in quotes' },
    ],
  });
});

test('has an answer, with a place in the text, for any text', () => {
  const pieces = [
    'a',
    'b',
    ': ',
    ':',
    '- ',
    '\n',
    '  ',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '&x ',
    '*x',
    '!t ',
    '>',
    '|',
    '#',
    '? ',
    '---\n',
    '%',
    '@',
    '\\',
    'é',
    '🐟',
    '\t',
    '1',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 25 }), (parts) => {
      const text = parts.join('');
      const yaml = parseYaml(text);
      const places = yaml.ok ? [yaml.placeOf(['a', 'b', 0])] : yaml.problems;
      const lines = text.split('\n');
      for (const { line, column } of places) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines.length);
        expect(column).toBeGreaterThanOrEqual(1);
        expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
      }
      if (!yaml.ok) for (const { message } of yaml.problems) expect(message).not.toContain('undefined');
    }),
    { numRuns: 3000 },
  );
});
