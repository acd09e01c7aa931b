import { describe, expect, test } from 'vitest';
import type { KnownOfAll } from '../../src/compile/archive-share';
import { type Newcomer, withNewcomer } from '../../src/compile/newcomers';
import type { Official, Organisation } from '../../src/graph/schema';

const nothing: KnownOfAll = {
  countries: [],
  officials: [],
  organisations: [],
  topics: [],
  engagements: [],
  joint: [],
};
const post = (title: string): Official['posts'][number] => ({
  title,
  country: 'country:PK',
  basis: `Why ${title}.`,
  evidence: ['evidence:first/0-9'],
});
const official: Official = {
  id: 'official:invented-b',
  name: 'Invented B',
  aliases: [],
  evidence: ['evidence:first/0-9'],
  basis: 'Known from elsewhere.',
  posts: [post('Ambassador'), post('Minister')],
};
const organisation: Organisation = {
  id: 'organisation:invented-office',
  name: 'Invented Office',
  aliases: [],
  evidence: ['evidence:first/0-9'],
  country: { country: 'country:PK', relation: 'of', evidence: ['evidence:first/0-9'] },
};
const elsewhere: KnownOfAll = { ...nothing, officials: [official], organisations: [organisation] };
const other: Official = { ...official, id: 'official:invented-a' };
const evidence = ['evidence:later/3-7'] as const;

const named = (posts: Official['posts']): Newcomer => ({
  list: 'officials',
  id: 'invented-b',
  entry: { id: 'invented-b', evidence: [...evidence], posts },
});
const told = (title: string): Official['posts'][number] => ({
  title,
  country: 'country:PK',
  evidence: [...evidence],
});

describe('an official who is new in a share', () => {
  test('comes with the bases that all articles give, and only with the posts that are told here', () => {
    const known = withNewcomer({ ...nothing, officials: [other] }, named([told('Minister')]), elsewhere);
    expect(known?.officials).toEqual([other, { ...official, posts: [post('Minister')] }]);
    expect(withNewcomer(nothing, named([]), elsewhere)?.officials).toEqual([{ ...official, posts: [] }]);
  });

  test('gets a post more where the share knows another, in the order that posts have', () => {
    const here = { ...nothing, officials: [{ ...official, posts: [post('Minister')] }] };
    expect(withNewcomer(here, named([told('Ambassador')]), elsewhere)?.officials).toEqual([official]);
  });

  test('has all articles asked where a post or the official is known nowhere', () => {
    expect(withNewcomer(nothing, named([told('Envoy')]), elsewhere)).toBeUndefined();
    expect(withNewcomer(nothing, named([]), nothing)).toBeUndefined();
  });
});

describe('an organisation that is new in a share', () => {
  const of = (country: Organisation['country']): Newcomer => ({
    list: 'organisations',
    id: 'invented-office',
    entry: { id: 'invented-office', evidence: [...evidence], ...(country ? { country } : {}) },
  });
  const { country, ...without } = organisation;
  if (!country) throw new Error('it has a country');

  test('belongs to a country only where that is told here', () => {
    expect(withNewcomer(nothing, of(undefined), elsewhere)?.organisations).toEqual([without]);
    expect(withNewcomer(nothing, of(country), elsewhere)?.organisations).toEqual([organisation]);
  });

  test('has all articles asked where its country or the relation is another', () => {
    expect(withNewcomer(nothing, of({ ...country, country: 'country:KR' }), elsewhere)).toBeUndefined();
    expect(withNewcomer(nothing, of({ ...country, relation: 'led by' }), elsewhere)).toBeUndefined();
  });
});
