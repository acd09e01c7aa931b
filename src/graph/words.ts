/** The plain words that Readout uses for its own codes. Every screen takes them from here. */
import type { LineKind } from './ids';
import type { Engagement, Level, Role } from './schema';

export const kindOfEngagementInWords: Readonly<Record<Engagement['kind'], string>> = {
  meeting: 'meeting',
  call: 'phone call',
  visit: 'visit',
  statement: 'statement',
};

/** The words that stand between the two ends of a line: 'Lloyd J Austin, took part in, phone call'. */
export const lineInWords: Readonly<Record<LineKind, string>> = {
  represents: 'represents',
  'took-part': 'took part in',
  about: 'was about',
  concerns: 'touched on',
  'held-at': 'took place at',
  reported: 'reported on',
  'belongs-to': 'is tied to',
  'dealt-with': 'dealt with',
  'talked-about': 'took part in an engagement that touched on',
  linked: 'is linked with',
};

const roleInWords: Readonly<Record<Role, string>> = {
  caller: 'made the call',
  called: 'was called',
  visitor: 'called on the host',
  host: 'received the visitor',
  speaker: 'spoke',
  participant: 'took part',
};

/** What somebody's part was. Of what is planned or denied nobody's part is told as a fact. */
export const partInWords = (status: Engagement['status'], role: Role): string =>
  status === 'occurred' ? roleInWords[role] : 'named as a party';

export const levelInWords: Readonly<Record<Level, string>> = {
  countries: 'Countries',
  officials: 'Officials',
  engagements: 'Engagements',
};

export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** '9999', '10,000': in groups from five figures on. */
export const inFigures = (count: number): string =>
  count < 10_000 ? `${count}` : `${count}`.replace(/\B(?=(?:\d{3})+$)/g, ',');

/** '1 quote', '2 quotes'. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${inFigures(count)} ${count === 1 ? one : many}`;

/** 'a', 'a and b', 'a, b and c'. */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** A country's name as it stands in a sentence: 'the United States', 'Pakistan'. */
export const countryInWords = (name: string): string =>
  /^(United|Republic|Kingdom|Federation|Democratic|Islamic|People|Netherlands|Philippines|Maldives|Bahamas|Gambia)\b/.test(
    name,
  )
    ? `the ${name}`
    : name;
