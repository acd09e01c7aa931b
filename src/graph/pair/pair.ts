/**
 * What is between two countries, or two officials: the engagements in which both take part, what each said to or about
 * the other, and what they have in common. A side that is only talked about takes no part; such engagements stand apart,
 * for they are no contact.
 */
import type { Fact } from '../fact';
import { evidenceOfFact, type GraphIndex } from '../graph-index';
import type { ThingId } from '../ids';
import type { Engagement, EvidenceId, Statement } from '../schema';
import {
  type Chronology,
  type Contact,
  firstContactOf,
  inOrderOfTime,
  lastContactOf,
  only,
} from './chronology';
import { type InCommon, inCommonOf, type SharedTopic, topicsSharedBy } from './in-common';
import { isOnlyTalkedAbout, isSaidFor, takesPart } from './sides';

/** One of the two: those who act for it take part for it, or it takes part itself. */
export type Side = ThingId;

/** An engagement and what was said in it that is between the two. Each statement stands in one place only. */
export interface PairEntry {
  readonly engagement: Engagement;
  readonly saidByA: readonly Statement[];
  readonly saidByB: readonly Statement[];
  readonly saidByBoth: readonly Statement[];
}

export interface Pair {
  readonly a: Side;
  readonly b: Side;
  /** Those in which both take part, whether they occurred, are planned or are denied. */
  readonly between: Chronology;
  /** Those in which one takes part while the other is only talked about. */
  readonly talkedAbout: Chronology;
  /** The entry of each engagement of `between` and of `talkedAbout`. */
  readonly entries: ReadonlyMap<Engagement['id'], PairEntry>;
  readonly firstContact: Contact | undefined;
  readonly lastContact: Contact | undefined;
  readonly topics: readonly SharedTopic[];
  /** Third countries, and for officials third officials and organisations too, that each of the two dealt with. */
  readonly bothDealtWith: readonly InCommon[];
  /** Third countries and organisations that each of the two spoke about, or that what it took part in touched on. */
  readonly bothTalkedAbout: readonly InCommon[];
}

export const pairOf = (index: GraphIndex, a: Side, b: Side): Pair => {
  const all = inOrderOfTime([...new Set([...engagementsNaming(index, a), ...engagementsNaming(index, b)])]);
  const between = only(all, (engagement) => takesPart(engagement, a) && takesPart(engagement, b));
  const talkedAbout = only(
    all,
    (engagement) =>
      (takesPart(engagement, a) && isOnlyTalkedAbout(engagement, b)) ||
      (takesPart(engagement, b) && isOnlyTalkedAbout(engagement, a)),
  );
  const shown = [between, talkedAbout].flatMap(({ dated, undated }) => [...dated, ...undated]);
  const sides = { a, b, occurred: [...all.dated, ...all.undated].filter(occurred) };
  return {
    a,
    b,
    between,
    talkedAbout,
    entries: new Map(shown.map((engagement) => [engagement.id, entryOf(engagement, a, b)])),
    firstContact: firstContactOf(between),
    lastContact: lastContactOf(between),
    topics: topicsSharedBy(index, sides),
    ...inCommonOf(index, sides),
  };
};

const occurred = ({ status }: Engagement): boolean => status === 'occurred';

const engagementsNaming = (index: GraphIndex, side: Side): readonly Engagement[] =>
  index.engagementsOf(side).flatMap((id) => {
    const thing = index.things.get(id);
    return thing?.kind === 'engagement' ? [thing.record] : [];
  });

/**
 * Where both take part, whatever one of them says is said to the other. Where one is only talked about, just what is said
 * about it counts.
 */
const entryOf = (engagement: Engagement, a: Side, b: Side): PairEntry => {
  const absent = [a, b].find((side) => !takesPart(engagement, side));
  const statements = engagement.statements.filter(({ about }) => absent === undefined || about === absent);
  const saidBy = (one: boolean, other: boolean) =>
    statements.filter(
      (statement) =>
        isSaidFor(engagement, statement, a) === one && isSaidFor(engagement, statement, b) === other,
    );
  return {
    engagement,
    saidByA: saidBy(true, false),
    saidByB: saidBy(false, true),
    saidByBoth: saidBy(true, true),
  };
};

/** All statements of one column of one part of the ledger, in the order of the engagements. */
export const saidIn = (
  pair: Pair,
  part: 'between' | 'talkedAbout',
  column: 'saidByA' | 'saidByB' | 'saidByBoth',
): readonly Statement[] =>
  [...pair[part].dated, ...pair[part].undated].flatMap(({ id }) => pair.entries.get(id)?.[column] ?? []);

/** Each fact shown of a pair, once: those of its engagements, and of what the two have in common. */
export const factsOfPair = (index: GraphIndex, pair: Pair): readonly Fact[] => [
  ...new Set([
    ...[...pair.entries.keys()].flatMap((id) => index.factsShownUnder(id)),
    ...[...pair.topics, ...pair.bothDealtWith, ...pair.bothTalkedAbout].flatMap(({ facts }) => facts),
  ]),
];

/** Every quote behind what is shown of a pair, each once. */
export const evidenceOfPair = (index: GraphIndex, pair: Pair): readonly EvidenceId[] => [
  ...new Set(factsOfPair(index, pair).flatMap(evidenceOfFact)),
];
