import { expect, test } from 'vitest';
import { dyadsOf, ploverCsvOf } from '../../../src/export/network/plover-csv';
import { codePointTextOf } from '../../../src/graph/code-points';
import type { Engagement } from '../../../src/graph/schema';
import { recordsOfCsv } from './csv-reader';
import { articleIndex, inventedCorpusIndex, wholeOf, written } from './random-part';

const rows = recordsOfCsv(written(ploverCsvOf(wholeOf(inventedCorpusIndex))));
const engagements = new Map<string, Engagement>(
  inventedCorpusIndex.graph.engagements.map((engagement) => [engagement.id, engagement]),
);

test('the call of the article: who called is the actor, with type, mode and day', () => {
  const [call] = recordsOfCsv(written(ploverCsvOf(wholeOf(articleIndex))));
  expect(call).toMatchObject({
    'Event ID': 'engagement:austin-bajwa-call',
    'Event Date': '2021-04-28',
    'Event Date, as written': 'On Wednesday last',
    'Event Type': 'CONSULT',
    'Event Mode': 'phone',
    'Actor Name': 'Lloyd J Austin',
    'Actor Country ISO2': 'US',
    'Recipient Name': 'Qamar Javed Bajwa',
    'Recipient Country ISO2': 'PK',
    Direction: 'told',
  });
});

test('no number scores anything', () => {
  expect(
    Object.keys(rows[0] ?? {}).filter((heading) => /score|intensity|goldstein|quad/i.test(heading)),
  ).toEqual([]);
});

test('what is planned or denied, and what bears no code, has no record; all else has', () => {
  const coded = [...engagements.values()].filter(({ status, plover }) => status === 'occurred' && plover);
  expect(new Set(rows.map((row) => row['Event ID']))).toEqual(new Set(coded.map(({ id }) => id)));
  expect([...engagements.values()].some(({ status }) => status === 'denied')).toBe(true);
});

test('two who took part without a part of their own are one record, which says that no direction is told', () => {
  const meeting = rows.filter((row) => row['Event ID'] === 'engagement:airfield-meeting');
  expect(meeting).toHaveLength(1);
  expect(meeting[0]).toMatchObject({
    'Actor Country ISO2': 'FJ',
    'Recipient Country ISO2': 'NA',
    Direction: 'not told',
  });
});

test('a statement of one side has an actor and no recipient', () => {
  expect(rows.find((row) => row['Event ID'] === 'engagement:neighbour-statement')).toMatchObject({
    'Event Type': 'SUPPORT',
    'Recipient ID': '',
  });
});

const parties = (...roles: readonly (readonly [country: string, role: string])[]): Engagement =>
  ({
    ...engagements.get('engagement:cable-call'),
    participants: roles.map(([country, role], at) => ({
      official: `official:o${at}`,
      onBehalfOf: `country:${country}`,
      role,
      evidence: [],
    })),
  }) as unknown as Engagement;

test.each([
  [
    [
      ['IS', 'called'],
      ['MT', 'caller'],
    ],
    [['official:o1', 'official:o0', true]],
  ],
  [
    [
      ['IS', 'host'],
      ['MT', 'participant'],
    ],
    [['official:o1', 'official:o0', true]],
  ],
  [
    [
      ['IS', 'participant'],
      ['MT', 'participant'],
    ],
    [['official:o0', 'official:o1', false]],
  ],
  [
    [
      ['IS', 'caller'],
      ['IS', 'participant'],
      ['MT', 'called'],
    ],
    [
      ['official:o0', 'official:o2', true],
      ['official:o1', 'official:o2', true],
    ],
  ],
  [[['IS', 'speaker']], [['official:o0', undefined, true]]],
] as const)('of %j the dyads are %j', (roles, expected) => {
  expect(
    dyadsOf(parties(...roles)).map(({ actor, recipient, isTold }) => [
      'official' in actor ? actor.official : '',
      recipient && 'official' in recipient ? recipient.official : undefined,
      isTold,
    ]),
  ).toEqual(expected);
});

test('each quote stands verbatim at the place that its row names', () => {
  for (const row of [...rows, ...recordsOfCsv(written(ploverCsvOf(wholeOf(articleIndex))))]) {
    const places = (row['Quote positions'] ?? '').split('\n');
    const exact = places.map((place) => {
      const [, source, start, end] = /^(\S+) (\d+)-(\d+)$/.exec(place) ?? [];
      const { text = '' } =
        [...inventedCorpusIndex.graph.sources, ...articleIndex.graph.sources].find(
          ({ id }) => id === source,
        ) ?? {};
      return codePointTextOf(text).slice(Number(start), Number(end));
    });
    expect(exact.join('\n')).toBe((row.Quotes ?? '').replace(/^'(?=[=+\-@])/, ''));
  }
});
