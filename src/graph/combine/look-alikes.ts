/**
 * Pairs that merely look alike, for a reader to judge by their quotes. Only proposed, never joined: the same name can be
 * two people's, and the same two people spoke again that August. Pairs of different Wikidata numbers are known to be two.
 */
import { rangeOf } from '../dates';
import { participantIdOf } from '../dealings';
import { wordsOf } from '../fold';
import type { GraphIndex } from '../graph-index';
import { byCodeUnit } from '../ids';
import type { Engagement, EngagementId, Official, OfficialId, Organisation, OrganisationId } from '../schema';
import { groupedBy } from './canonical';

type Id = OfficialId | OrganisationId | EngagementId;

export interface LookAlike {
  readonly pair: readonly [Id, Id];
  /** Why they are proposed, in words. */
  readonly why: string;
}

/** Of one name so many may be compared with each other: more would take long, and be no proposal to a reader. */
const MOST_OF_A_BLOCK = 100;

export const lookAlikesOf = ({ whole: { graph } }: GraphIndex): readonly LookAlike[] => {
  const found = new Map<string, LookAlike>();
  const propose = (a: Id, b: Id, why: string) => {
    const [one, other] = byCodeUnit(a, b) < 0 ? [a, b] : [b, a];
    const key = `${one}~${other}`;
    if (a !== b && !found.has(key)) found.set(key, { pair: [one, other], why });
  };
  proposeNamed(graph.officials, propose);
  proposeNamed(graph.organisations, propose);
  proposeEngagements(graph.engagements, propose);
  return [...found].sort(([a], [b]) => byCodeUnit(a, b)).map(([, each]) => each);
};

type Propose = (a: Id, b: Id, why: string) => void;

/** Words before or in a name that are no part of it. */
const NO_PART_OF_A_NAME = new Set(
  'the of and mr mrs ms dr sir general gen lieutenant lt colonel col major maj captain capt admiral adm marshal minister secretary president prime ambassador professor prof retd'.split(
    ' ',
  ),
);

interface Named {
  readonly record: Official | Organisation;
  readonly words: readonly string[];
}

const proposeNamed = (records: readonly (Official | Organisation)[], propose: Propose): void => {
  const names = records.flatMap((record) =>
    [record.name, ...record.aliases].map((name): Named => {
      const words = wordsOf(name).map(({ folded }) => folded);
      const own = words.filter((word) => !NO_PART_OF_A_NAME.has(word));
      return { record, words: own.length > 0 ? own : words };
    }),
  );
  const proposeWithin = (
    keyOf: (named: Named) => string,
    isAlike: (a: Named, b: Named) => boolean,
    why: string,
  ) => {
    for (const block of groupedBy(names, keyOf).values()) {
      const few = block.slice(0, MOST_OF_A_BLOCK);
      few.forEach((a, at) => {
        for (const b of few.slice(at + 1))
          if (!areKnownToBeTwo(a.record, b.record) && isAlike(a, b)) propose(a.record.id, b.record.id, why);
      });
    }
  };
  proposeWithin(
    ({ words }) => [...words].sort(byCodeUnit).join(' '),
    () => true,
    'The same words make up their names.',
  );
  proposeWithin(
    ({ words }) => `${words.at(-1)} ${words[0]?.charAt(0)}`,
    (a, b) => isShortFor(a.words, b.words) || isShortFor(b.words, a.words),
    'One name can be the other in short.',
  );
};

const areKnownToBeTwo = (a: Official | Organisation, b: Official | Organisation): boolean =>
  a.wikidata !== undefined && b.wikidata !== undefined && a.wikidata !== b.wikidata;

/** 'L. Austin' for 'Lloyd J Austin': its words, or their first letters, in that order and to the last. */
const isShortFor = (short: readonly string[], long: readonly string[]): boolean => {
  if (short.length < 2 || short.at(-1) !== long.at(-1)) return false;
  let at = 0;
  return short.every((word) => {
    while (at < long.length && long[at] !== word && !(word.length === 1 && long[at]?.startsWith(word))) at++;
    return at++ < long.length;
  });
};

const proposeEngagements = (engagements: readonly Engagement[], propose: Propose): void => {
  const meetings = engagements.flatMap((engagement) => {
    const sides = engagement.participants.map((each) => ({
      who: participantIdOf(each),
      of: each.onBehalfOf,
    }));
    return sides.flatMap((a) =>
      sides
        .filter((b) => a.of < b.of)
        .map((b) => ({ engagement, key: [engagement.kind, engagement.status, a.who, b.who].join(' ') })),
    );
  });
  for (const block of groupedBy(meetings, ({ key }) => key).values()) {
    const few = block.slice(0, MOST_OF_A_BLOCK).map(({ engagement }) => engagement);
    few.forEach((a, at) => {
      for (const b of few.slice(at + 1))
        if (!haveOneSource(a, b) && canBeOfOneDay(a, b))
          propose(a.id, b.id, 'The same people, and dates that can be the same day.');
    });
  }
};

/** An article that tells of two has told them apart. */
const haveOneSource = (a: Engagement, b: Engagement): boolean => {
  const sourcesOf = ({ evidence }: Engagement) => evidence.map((id) => id.slice(0, id.lastIndexOf('/')));
  const sources = new Set(sourcesOf(a));
  return sourcesOf(b).some((source) => sources.has(source));
};

const canBeOfOneDay = (a: Engagement, b: Engagement): boolean => {
  const [one, other] = [rangeOf(a.dates), rangeOf(b.dates)];
  if (!one || !other) return false;
  return !isBefore(one.latest, other.earliest) && !isBefore(other.latest, one.earliest);
};

/** Days of one form, so that their order is that of their text; an open end is before nothing. */
const isBefore = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a < b;
