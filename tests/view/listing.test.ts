import { describe, expect, test } from 'vitest';
import { LEVELS } from '../../src/graph/schema';
import { type ListEntry, listingOf, typeAhead } from '../../src/view/listing';
import { sceneOf } from '../../src/view/scene';
import { articleIndex as index } from '../graph/article';

const listingAt = (level: (typeof LEVELS)[number]) =>
  listingOf(index, sceneOf(index, { level, selection: null, span: null }));

test.each(LEVELS)(
  'at the level of %s there is one entry for each thing and line drawn, things first',
  (level) => {
    const { things, lines } = index.levels[level];
    const entries = listingAt(level);
    expect(entries.map(({ id }) => id)).toEqual([...things, ...lines]);
    expect(entries.map(({ group }) => group)).toEqual([
      ...things.map(() => 'things'),
      ...lines.map(() => 'lines'),
    ]);
    expect(new Set(entries.map(({ name }) => name)).size).toBe(entries.length);
  },
);

test('names say what a thing is, and what a line joins', () => {
  const names = listingAt('engagements').map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining([
      'Pakistan, country',
      'Suh Sangpyo, official, Ambassador to Pakistan',
      'Phone call, 28 Apr 2021',
      'Drawdown, topic',
      'Lloyd J Austin, took part in, phone call',
      'meeting, took place at, General Headquarters',
    ]),
  );
});

describe('typing ahead', () => {
  const entries = ['Afghanistan', 'Élysée', 'Egypt', 'Peru', 'Pakistan', 'Åland'].map(
    (name): ListEntry => ({ id: 'country:XX', name, group: 'things' }),
  );
  const goTo = (from: number, typed: string) => {
    const at = typeAhead(entries, from, typed);
    return at === undefined ? undefined : entries[at]?.name;
  };

  test('goes to the next entry that begins so, whatever the case', () => {
    expect(goTo(0, 'p')).toBe('Peru');
    expect(goTo(0, 'P')).toBe('Peru');
  });

  test('one letter moves on from the present entry', () => {
    expect(goTo(3, 'p')).toBe('Pakistan');
  });

  test('more letters refine, and may stay where they are', () => {
    expect(goTo(3, 'pe')).toBe('Peru');
    expect(goTo(3, 'pa')).toBe('Pakistan');
  });

  test('goes round the end', () => {
    expect(goTo(4, 'p')).toBe('Peru');
    expect(goTo(5, 'a')).toBe('Afghanistan');
  });

  test('accents do not matter, in the name or in what is typed', () => {
    expect(goTo(0, 'el')).toBe('Élysée');
    expect(goTo(0, 'é')).toBe('Élysée');
    expect(goTo(1, 'é')).toBe('Egypt');
    expect(goTo(0, 'a')).toBe('Åland');
  });

  test('stays where it is when none begins so', () => {
    expect(goTo(0, 'x')).toBeUndefined();
    expect(typeAhead([], 0, 'a')).toBeUndefined();
  });
});
