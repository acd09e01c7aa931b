/**
 * Which officials and which organisations of several graphs are one: those of one id, those of one Wikidata number, and
 * those that a reader holds to be one. Nothing else counts, least of all a name. Every identity under which a record came
 * in stays known, so that a third graph can meet it.
 */
import { byCodeUnit } from '../ids';
import { groupedBy, keyOf, sortedSet } from './canonical';
import { createSets } from './sets';

/** Ids of two officials, organisations or engagements that a reader holds to be one. */
export type Join = readonly [string, string];

export const READER_SAID_SO = 'A reader of this page said so.';
const SAME_ID = 'They have the same id.';
const sameNumber = (wikidata: string) => `They have the same Wikidata number, ${wikidata}.`;

interface Identity<Id extends string> {
  readonly id: Id;
  readonly wikidata?: string | undefined;
}

interface Identified<Id extends string> extends Identity<Id> {
  readonly joined?: readonly (Identity<Id> & { readonly basis: string })[] | undefined;
}

interface OneIdentity<Id extends string> {
  readonly id: Id;
  readonly wikidata?: string;
  readonly joined?: { readonly id: Id; readonly wikidata?: string; readonly basis: string }[];
}

/** The records that are one, and the identity that they have from now on. */
interface OneOf<Id extends string, Item> {
  readonly identity: OneIdentity<Id>;
  readonly records: readonly [Item, ...Item[]];
}

export const onesOf = <Id extends string, Item extends Identified<Id>>(
  records: readonly (Item & Identified<Id>)[],
  joins: readonly Join[],
): readonly OneOf<Id, Item>[] => {
  const sets = createSets();
  for (const { id, wikidata, joined = [] } of records)
    for (const identity of [{ id, wikidata }, ...joined]) {
      sets.join(id, identity.id);
      if (identity.wikidata !== undefined) sets.join(identity.id, identity.wikidata);
    }
  for (const [a, b] of joins) if (sets.has(a) && sets.has(b)) sets.join(a, b);
  return [...groupedBy(records, ({ id }) => sets.of(id)).values()].map((same) => ({
    identity: identityOf<Id>(same),
    records: same,
  }));
};

/** The first id by code unit stays, with its own Wikidata number; the others are told, each with why. */
const identityOf = <Id extends string>(
  records: readonly [Identified<Id>, ...Identified<Id>[]],
): OneIdentity<Id> => {
  const all = records.flatMap(({ id, wikidata, joined = [] }): Identity<Id>[] => [
    { id, wikidata },
    ...joined,
  ]);
  const numbered = new Set(all.flatMap(({ id, wikidata }) => (wikidata === undefined ? [] : [id])));
  const identities = [
    ...new Map(
      all
        .filter(({ id, wikidata }) => wikidata !== undefined || !numbered.has(id))
        .map(({ id, wikidata }) => [keyOf([id, wikidata ?? '']), { id, wikidata }]),
    ),
  ]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([, identity]) => identity);
  const [first = records[0], ...others] = identities;
  const isListed = (one: Identity<Id>) => identities.some((each) => isSame(each, one));
  const whyDerived = (one: Identity<Id>): string | undefined => {
    const rest = identities.filter((each) => !isSame(each, one));
    if (one.wikidata !== undefined && rest.some(({ wikidata }) => wikidata === one.wikidata))
      return sameNumber(one.wikidata);
    return rest.some(({ id }) => id === one.id) ? SAME_ID : undefined;
  };
  const told = toldOf(records).filter(
    ({ identity }) => !isListed(identity) || whyDerived(identity) === undefined,
  );
  const joined = others.map((identity) => ({
    ...plain(identity),
    basis:
      whyDerived(identity) ??
      reasonOf(told.flatMap((each) => (each.identity.id === identity.id ? each.basis : []))),
  }));
  return { ...plain(first), ...(joined.length > 0 ? { joined } : {}) };
};

const isSame = (a: Identity<string>, b: Identity<string>): boolean =>
  a.id === b.id && a.wikidata === b.wikidata;

/** Why records were held to be one before. Where the id of the record itself is not the first, the two change places. */
const toldOf = <Id extends string>(
  records: readonly Identified<Id>[],
): readonly { readonly identity: Identity<Id>; readonly basis: string }[] =>
  records.flatMap(({ joined = [], ...own }) =>
    joined.map((other) => ({ identity: other.id < own.id ? own : other, basis: other.basis })),
  );

/** A reader's word is only named where nothing else is. */
export const reasonOf = (told: readonly string[]): string =>
  sortedSet(told.filter((basis) => basis !== READER_SAID_SO))[0] ?? READER_SAID_SO;

const plain = <Id extends string>({ id, wikidata }: Identity<Id>) =>
  wikidata === undefined ? { id } : { id, wikidata };
