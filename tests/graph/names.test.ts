import { describe, expect, test } from 'vitest';
import { badgeOf, namesOf, subtitleOf, thingsOf } from '../../src/graph/names';
import type { Engagement } from '../../src/graph/schema';
import { article } from './article';
import { inventedCall, inventedGraph } from './invented';

const engagementNames = (...overs: readonly Partial<Engagement>[]) => {
  const engagements = overs.map((over, at) => inventedCall({ id: `engagement:call-${at}`, ...over }));
  const names = namesOf(inventedGraph({ engagements }));
  return engagements.map(({ id }) => names.get(id));
};
const on = (day: string): Partial<Engagement> => ({
  dates: inventedCall().dates.map((date) => ({ ...date, earliest: day, latest: day })),
});

test('names officials and countries as the article does, and its two engagements by their kind', () => {
  const names = namesOf(article);
  expect(names.get('official:lloyd-j-austin')).toBe('Lloyd J Austin');
  expect(names.get('country:KR')).toBe('Republic of Korea');
  expect(names.get('engagement:austin-bajwa-call')).toBe('phone call');
  expect(names.get('engagement:suh-bajwa-meeting')).toBe('meeting');
  expect(names.size).toBe(thingsOf(article).size);
});

describe('names of engagements are unique', () => {
  test('two of one kind get their dates', () => {
    expect(engagementNames(on('2021-04-28'), on('2021-04-29'), { kind: 'visit' })).toEqual([
      'phone call of 28 April 2021',
      'phone call of 29 April 2021',
      'visit',
    ]);
  });

  test('a date that is a limit or only in the source’s words reads as a phrase', () => {
    const dates = inventedCall().dates.map((date) => ({ ...date, latest: '2021-04-29' }));
    expect(engagementNames({ dates }, {})).toEqual([
      'phone call on or before 29 April 2021',
      'phone call of “Monday”',
    ]);
  });

  test('two of one kind on one day get their labels', () => {
    expect(engagementNames({ label: 'Ann called Bo' }, { label: 'Bo called Ann' })).toEqual([
      'phone call of “Monday”, Ann called Bo',
      'phone call of “Monday”, Bo called Ann',
    ]);
  });

  test('two that share even their label get their ids', () => {
    expect(engagementNames({}, {})).toEqual([
      'phone call of “Monday”, Ann called Bo (engagement:call-0)',
      'phone call of “Monday”, Ann called Bo (engagement:call-1)',
    ]);
  });
});

test('the quieter line under a name is an official’s post and an engagement’s date', () => {
  const things = thingsOf(article);
  const subtitle = (id: Parameters<typeof things.get>[0]) => {
    const thing = things.get(id);
    return thing && subtitleOf(thing);
  };
  expect(subtitle('official:suh-sangpyo')).toBe('Ambassador to Pakistan');
  expect(subtitle('engagement:suh-bajwa-meeting')).toBe('on or before 29 Apr 2021');
  expect(subtitle('country:PK')).toBeUndefined();
});

describe('what stands inside a symbol', () => {
  const { evidence } = article.officials[0] ?? { evidence: [] };
  const official = (name: string) =>
    badgeOf(
      { kind: 'official', record: { id: 'official:x', name, aliases: ['COAS'], posts: [], evidence } },
      name,
    );
  const organisation = (name: string, aliases: readonly string[]) =>
    badgeOf({ kind: 'organisation', record: { id: 'organisation:x', name, aliases, evidence } }, name);

  test('is for an official the first letters of the first and last word, in any script', () => {
    expect(official('Qamar Javed Bajwa')).toBe('QB');
    expect(official('élodie')).toBe('É');
    expect(official('𝒜da 3rd “Lovelace”')).toBe('𝒜L');
    expect(official('2021')).toBe('O');
  });

  test('is for an organisation its own abbreviation, where it has one', () => {
    expect(organisation('Inter-Services public relations', ['the bureau', 'ISPR'])).toBe('ISPR');
    expect(organisation('Inter-Services public relations', [])).toBe('IR');
  });
});
