import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/graph/fact';
import { factsOf } from '../../src/graph/facts';
import { createGraphIndex } from '../../src/graph/graph-index';
import { article, articleIndex } from './article';

import { inventedCall, inventedGraph } from './invented';

const withParts = (fact: Fact): readonly Fact[] => [fact, ...(fact.restsOn ?? []).flatMap(withParts)];
const facts = factsOf(article, articleIndex.nameOf);
const everyFact = facts.flatMap(withParts);
const wordsOf = (id: string) => everyFact.find((fact) => fact.id === id)?.words;

describe('no fact without its sentence', () => {
  test('every fact of the article, and every smaller fact under it, has evidence', () => {
    expect(everyFact.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
  });

  test('every piece of evidence in the article is behind at least one fact', () => {
    const used = new Set(everyFact.flatMap(({ evidence }) => evidence));
    expect(article.evidence.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });

  test('every fact is shown under what it leads to, and has an id of its own', () => {
    expect(facts.filter(({ leadsTo, shownUnder }) => !shownUnder.includes(leadsTo))).toEqual([]);
    expect(new Set(everyFact.map(({ id }) => id)).size).toBe(everyFact.length);
  });
});

describe('puts each fact into one plain line', () => {
  test.each([
    ['country:KR#name', 'Named: Republic of Korea'],
    [
      'official:suh-sangpyo#post/Ambassador to Pakistan/country:KR',
      'Suh Sangpyo: Ambassador to Pakistan, for the Republic of Korea',
    ],
    [
      'organisation:us-led-international-forces#country',
      'US-led international forces: led by the United States',
    ],
    ['engagement:austin-bajwa-call#occurrence', 'Austin telephoned Bajwa: the phone call took place'],
    [
      'engagement:austin-bajwa-call#date/2021-04-28/On Wednesday last',
      'Date of the phone call: “On Wednesday last” → 28 April 2021',
    ],
    [
      'engagement:austin-bajwa-call#participant/official:lloyd-j-austin/country:US',
      'Lloyd J Austin took part in the phone call for the United States: made the call',
    ],
    [
      'engagement:suh-bajwa-meeting#place/at General Headquarters (GHQ)',
      'Place of the meeting: “at General Headquarters (GHQ)”',
    ],
    ['engagement:austin-bajwa-call#topic/topic:drawdown', 'Phone call, about: Drawdown'],
    ['engagement:suh-bajwa-meeting#concern/country:AF', 'Meeting, touching on: Afghanistan'],
    [
      'engagement:suh-bajwa-meeting#report/organisation:ispr',
      'Inter-Services public relations reported on the meeting',
    ],
    [
      'engagement:suh-bajwa-meeting#report/organisation:ispr/date/2021-04-29/in a statement on Thursday',
      'Date of that report: “in a statement on Thursday” → 29 April 2021',
    ],
    [
      'statement:austin-bajwa-call/importance-of-the-relationship',
      'Lloyd J Austin reaffirmed the importance of the US-Pakistan bilateral relationship',
    ],
    [
      'statement:suh-bajwa-meeting/matters-discussed',
      'Qamar Javed Bajwa and Suh Sangpyo discussed matters of mutual interest, regional security and enhanced bilateral and defence cooperation',
    ],
  ])('%s', (id, words) => {
    expect(wordsOf(id)).toBe(words);
  });

  test('an engagement that is planned or denied is not said to have taken place', () => {
    const wordsFor = (status: 'planned' | 'denied') =>
      createGraphIndex(inventedGraph({ engagements: [inventedCall({ status })] }))
        .factsShownUnder('engagement:call')
        .filter(({ kind }) => kind === 'occurrence' || kind === 'participation')
        .map(({ words }) => words);
    expect(wordsFor('planned')).toEqual([
      'Ann called Bo: the phone call is planned',
      'Ann is named as a party to the planned phone call, for Aland',
      'Bo is named as a party to the planned phone call, for Bland',
    ]);
    expect(wordsFor('denied')).toEqual([
      'Ann called Bo: the phone call is denied',
      'Ann is named as a party to the denied phone call, for Aland',
      'Bo is named as a party to the denied phone call, for Bland',
    ]);
  });
});

test('a statement rests on who “the visiting dignitary” is, with the reason in words', () => {
  const [speaker] =
    facts.find(({ id }) => id === 'statement:suh-bajwa-meeting/appreciation-of-efforts')?.restsOn ?? [];
  expect(speaker).toMatchObject({
    words: 'Spoken by Suh Sangpyo',
    basis: '“The visiting dignitary” is the one who called on the other.',
  });
});

test('statements come in the order of the article', () => {
  const ids = facts.filter(({ kind }) => kind === 'statement').map(({ evidence: [first] }) => first);
  const starts = ids.map((id) => article.evidence.find((each) => each.id === id)?.selector[1].start ?? -1);
  for (const { statements } of article.engagements) {
    const own = starts.splice(0, statements.length);
    expect(own).toEqual(own.toSorted((a, b) => a - b));
  }
});
