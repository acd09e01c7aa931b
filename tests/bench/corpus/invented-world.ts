/**
 * Who and what there is in an invented corpus of a given size: countries by real codes, because the format wants them,
 * and in them nobody and nothing that exists. A country near the front of the list has more officials than one behind.
 */
import type { VocabularyEntry } from '../../../src/compile/annotation-schema';
import type { Chance } from './chance';

/** 200 codes of ISO 3166-1. Their order says nothing: it was shuffled once. */
const CODES = `
  BG MH LA CH CA SI RO LI TV MV IT DK GE NA PG TM IS BA FJ KG ID BR GL ET KH BD ER PH TJ PS LV NP TN
  LB EE TH LT SZ BW GB IE SL PW MY CK AT VN BM ST FR GT VE AU NZ CR BZ NO QA SY CM JM KZ ME MG MD AO
  BJ FM GR BI AX BN LU SS CN IQ GM SO IL SR LY NG MC CV TL AZ YE AL PE MZ GY TZ PT MU PA US WS CW FI
  CD KM BE BS UZ BO NI PL ES SE LR RW DJ PY SD KW GN MN DO LS MW TT MM AF MX MT SK UY CY TR NE DE RU
  MR HR JO HT OM IR SG HN IN BF GH CL SA LK KE AM HK KP RS SV DZ NR DM HU GW UA CU TD EC AE AD CG CF
  MA SN SB CI BH TW KR CZ GQ LC EG AG TO PK BT NU KN VC ML KI BY CO BB VA GA MK AR NL SM VU TG JP UG
  GD SC
`
  .trim()
  .split(/\s+/);
const TOPICS = 60;
const TITLES = ['Foreign Minister', 'Ambassador', 'Special Envoy', 'State Secretary'] as const;

export interface InventedOfficial {
  /** Its id in the vocabulary. */
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly country: string;
}

export interface World {
  readonly countries: readonly string[];
  /** Of a country, by its place in `countries`. */
  officialsOf(rank: number): number;
}

/** All 200 countries from 400 articles on, and about a quarter as many officials as articles. */
export const worldOf = (articles: number): World => ({
  countries: CODES.slice(0, Math.max(12, Math.min(CODES.length, Math.ceil(articles / 2)))),
  officialsOf: (rank) => 4 + Math.floor(articles / 20 / (rank + 5)),
});

export const countryNameOf = (code: string): string => `Country ${code}`;
export const officeIdOf = (code: string): string => `press-office-${code.toLowerCase()}`;
export const officeNameOf = (code: string): string => `Press Office of ${countryNameOf(code)}`;
export const topicIdOf = (topic: number): string => `matter-${topic + 1}`;
export const topicNameOf = (topic: number): string => `Invented matter ${topic + 1}`;
export const anyTopic = (chance: Chance): number => chance.lowBelow(TOPICS);

const officialAt = (code: string, number: number): InventedOfficial => ({
  id: `official-${number + 1}-of-${code.toLowerCase()}`,
  name: `Official ${number + 1} of ${countryNameOf(code)}`,
  title: TITLES[number % TITLES.length] ?? TITLES[0],
  country: code,
});

export const anyCountry = ({ countries }: World, chance: Chance): string =>
  countries[chance.lowBelow(countries.length)] ?? countries.join();

export const anyOfficialOf = (world: World, code: string, chance: Chance): InventedOfficial =>
  officialAt(code, chance.lowBelow(world.officialsOf(world.countries.indexOf(code))));

export type VocabularyFile = Readonly<Record<string, Pick<VocabularyEntry, 'name'>>>;

/** The vocabulary files by their names. */
export const vocabularyOf = (world: World): Readonly<Record<string, VocabularyFile>> => {
  const { countries } = world;
  return {
    'countries.yaml': Object.fromEntries(countries.map((code) => [code, { name: countryNameOf(code) }])),
    'officials.yaml': Object.fromEntries(
      countries.flatMap((code, rank) =>
        Array.from({ length: world.officialsOf(rank) }, (_, number) => {
          const { id, name } = officialAt(code, number);
          return [id, { name }];
        }),
      ),
    ),
    'organisations.yaml': Object.fromEntries(
      countries.map((code) => [officeIdOf(code), { name: officeNameOf(code) }]),
    ),
    'topics.yaml': Object.fromEntries(
      Array.from({ length: TOPICS }, (_, topic) => [topicIdOf(topic), { name: topicNameOf(topic) }]),
    ),
  };
};
