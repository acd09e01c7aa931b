import { expect, test } from 'vitest';
import { dealingsOf, talksAboutOf } from '../../src/graph/dealings';
import { inventedCall } from './invented';

const call = (...who: readonly (readonly [official: 'ann' | 'bo' | 'cy', country: 'XA' | 'XB'])[]) =>
  inventedCall({
    participants: who.map(([official, country]) => ({
      official: `official:${official}`,
      onBehalfOf: `country:${country}`,
      role: 'participant',
      evidence: ['evidence:invented/0-1'],
    })),
  });
const idsOf = (lines: ReturnType<typeof dealingsOf>) => lines.map(({ id }) => id);

test('lines join those who act for different countries, and those countries, each once', () => {
  expect(idsOf(dealingsOf(call(['ann', 'XA'], ['bo', 'XB'], ['cy', 'XB'])))).toEqual([
    'dealt-with:country:XA~country:XB',
    'dealt-with:official:ann~official:bo',
    'dealt-with:official:ann~official:cy',
  ]);
});

test('lines have the same id whichever way round the participants stand', () => {
  expect(idsOf(dealingsOf(call(['bo', 'XB'], ['ann', 'XA'])))).toEqual(
    idsOf(dealingsOf(call(['ann', 'XA'], ['bo', 'XB']))),
  );
  expect(idsOf(dealingsOf(call(['bo', 'XA'], ['ann', 'XB'])))).toContain(
    'dealt-with:official:ann~official:bo',
  );
});

test.each(['planned', 'denied'] as const)('an engagement that is %s joins nobody', (status) => {
  const engagement = { ...call(['ann', 'XA'], ['bo', 'XB']), status };
  const concern = { country: 'country:XC' as const, evidence: ['evidence:invented/0-1' as const] };
  expect(dealingsOf(engagement)).toEqual([]);
  expect(engagement.participants.flatMap((each) => talksAboutOf(engagement, each, concern))).toEqual([]);
});

test('lines do not join two of one country', () => {
  expect(dealingsOf(call(['ann', 'XA'], ['bo', 'XA']))).toEqual([]);
});

test('lines do not join one who acts for two countries with themselves', () => {
  expect(idsOf(dealingsOf(call(['ann', 'XA'], ['ann', 'XB'])))).toEqual(['dealt-with:country:XA~country:XB']);
});

test('lines lead from who took part, and the country acted for, to a country talked about', () => {
  const [participant] = call(['ann', 'XA']).participants;
  const concern = { country: 'country:XC' as const, evidence: ['evidence:invented/0-1' as const] };
  expect(participant && idsOf(talksAboutOf(inventedCall(), participant, concern))).toEqual([
    'talked-about:official:ann~country:XC',
    'talked-about:country:XA~country:XC',
  ]);
});

test('lines about talks do not lead from a country to itself', () => {
  const [participant] = call(['ann', 'XA']).participants;
  const concern = { country: 'country:XA' as const, evidence: ['evidence:invented/0-1' as const] };
  expect(participant && idsOf(talksAboutOf(inventedCall(), participant, concern))).toEqual([
    'talked-about:official:ann~country:XA',
  ]);
});
