/** Unites the records that are one: countries and topics of one id, officials and organisations held to be one. */
import { byId } from '../ids';
import type { Country, Official, Organisation, Topic } from '../schema';
import { fullestOf, groupedBy, leastOf, sortedSet } from './canonical';
import { unitedList, unitedProof } from './proofs';
import type { Refuse } from './refuse';
import { type Join, onesOf } from './which-are-one';

type Named = Pick<Country, 'name' | 'aliases' | 'evidence' | 'basis'>;
type Several<Record> = readonly [Record, ...Record[]];

/** The fullest name; the others become aliases. */
const unitedNames = (same: Several<Named>) => {
  const [first, ...others] = same;
  const name = fullestOf([first.name, ...others.map((each) => each.name)]);
  const all = sortedSet(same.flatMap((each) => [each.name, ...each.aliases]));
  return { name, aliases: all.filter((each) => each !== name), ...unitedProof(same) };
};

export const unitedCountries = (countries: readonly Country[]): readonly Country[] =>
  [...groupedBy(countries, ({ id }) => id).values()]
    .map((same): Country => {
      const wikidata = leastOf(same.map((each) => each.wikidata));
      return {
        id: same[0].id,
        iso2: same[0].iso2,
        ...(wikidata === undefined ? {} : { wikidata }),
        ...unitedNames(same),
      };
    })
    .sort(byId);

export const unitedTopics = (topics: readonly Topic[]): readonly Topic[] =>
  [...groupedBy(topics, ({ id }) => id).values()]
    .map(
      (same): Topic => ({
        id: same[0].id,
        name: fullestOf([same[0].name, ...same.map(({ name }) => name)]),
        ...unitedProof(same),
      }),
    )
    .sort(byId);

export const unitedOfficials = (
  officials: readonly Official[],
  joins: readonly Join[],
): readonly Official[] =>
  onesOf(officials, joins)
    .map(
      ({ identity, records }): Official => ({
        ...identity,
        ...unitedNames(records),
        posts: unitedList(
          records.flatMap(({ posts }) => posts),
          ({ title, country, organisation, accreditedTo }) => [
            title,
            country,
            organisation ?? '',
            accreditedTo ?? '',
          ],
        ),
      }),
    )
    .sort(byId);

export const unitedOrganisations = (
  organisations: readonly Organisation[],
  joins: readonly Join[],
  refuse: Refuse,
): readonly Organisation[] =>
  onesOf(organisations, joins)
    .map(({ identity, records }): Organisation => {
      const told = records.flatMap(({ country }) => country ?? []);
      const [country, other] = unitedList(told, (each) => [each.country, each.relation]);
      if (country && other)
        refuse(
          records.filter((each) => each.country),
          `one tells that “${records[0].name}” (${identity.id}) is ${relationInWords(country)}, another that it is ${relationInWords(other)}. If these are two organisations, give one of them an id of its own`,
        );
      return { ...identity, ...unitedNames(records), ...(country ? { country } : {}) };
    })
    .sort(byId);

const relationInWords = ({ relation, country }: NonNullable<Organisation['country']>): string =>
  `${relation} ${country}`;
