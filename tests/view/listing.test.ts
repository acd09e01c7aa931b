import { describe, expect, test } from 'vitest';
import { LEVELS } from '../../src/graph/schema';
import { type ListEntry, type Listing, listingOf, typeAheadInSteps } from '../../src/view/listing';
import { articleIndex as index } from '../graph/article';
import { entriesOf } from './entries-of';

const listingAt = (level: (typeof LEVELS)[number]) => listingOf(index, { level, span: null });

test.each(LEVELS)(
  'at the level of %s there is one entry for each thing and line drawn, things first',
  (level) => {
    const { things, lines } = index.levels[level];
    const listing = listingAt(level);
    const entries = entriesOf(listing);
    expect(entries.map(({ id }) => id)).toEqual([...things, ...lines]);
    expect(listing.things).toBe(things.length);
    expect(new Set(entries.map(({ name }) => name)).size).toBe(entries.length);
    entries.forEach(({ id }, place) => {
      expect(listing.placeOf(id)).toBe(place);
    });
    expect(listing.placeOf(null)).toBe(-1);
    expect(listing.placeOf('topic:no-such')).toBe(-1);
    expect([listing.at(-1), listing.at(entries.length)]).toEqual([undefined, undefined]);
  },
);

test('names say what a thing is, and what a line joins', () => {
  const names = entriesOf(listingAt('engagements')).map(({ name }) => name);
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

const placeFor = (listing: Listing, from: number, typed: string): number | undefined => {
  const steps = typeAheadInSteps(listing, from, typed);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
};

describe('typing ahead', () => {
  const entries = ['Afghanistan', 'Élysée', 'Egypt', 'Peru', 'Pakistan', 'Åland'].map(
    (name): ListEntry => ({ id: 'country:XX', name }),
  );
  const listing: Listing = {
    size: entries.length,
    things: entries.length,
    at: (place) => entries[place],
    placeOf: () => -1,
  };
  const goTo = (from: number, typed: string) => {
    const at = placeFor(listing, from, typed);
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
    expect(placeFor({ ...listing, size: 0 }, 0, 'a')).toBeUndefined();
  });

  test('in a long list others get their turn in between', () => {
    let asked = 0;
    const long: Listing = {
      ...listing,
      size: 100_000,
      at: () => {
        asked += 1;
        return entries[0];
      },
    };
    const steps = typeAheadInSteps(long, 0, 'x');
    expect(steps.next().done).toBe(false);
    expect(asked).toBeLessThan(1000);
    expect(placeFor(long, 0, 'x')).toBeUndefined();
  });
});
