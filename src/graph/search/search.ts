/**
 * Search over one graph as a filter leaves it: names, aliases, posts, topics, and the full text of statements, quotes and
 * sources. Names forgive typing errors, texts do not, and words in quotation marks are found only as they are written.
 * Results come grouped by kind, the best of each first.
 */
import { fold } from '../fold';
import type { GraphIndex } from '../graph-index';
import { THING_KINDS, type ThingKind } from '../ids';
import { type Sought, soughtBy } from './excerpt';
import { MOST_PAIRS, pairsIn } from './pairs';
import { passagesInSteps } from './passages';
import { isEmptyQuery, isOneLetter, type Query, queryOf } from './query';
import { pairResultOf, passageResultOf, type Result, thingResultOf } from './results';
import { thingTextOf } from './thing-texts';
import { type FoundThing, thingFinderInSteps } from './things';
import { type MatchingTexts, wordIndexInSteps } from './words';

export type ResultKind = Result['kind'];

export interface ResultGroup {
  readonly kind: ResultKind;
  /** The best, at most `MOST_SHOWN`. */
  readonly results: readonly Result[];
  /** How many there are in all. */
  readonly total: number;
}

export interface Findings {
  /** In the order in which they are shown. None is empty. */
  readonly groups: readonly ResultGroup[];
  readonly total: number;
  /** Texts were left out, because a single letter begins too many words. */
  readonly isNamesOnly: boolean;
}

export interface Search {
  find(text: string): Findings;
}

/** Of one kind. */
export const MOST_SHOWN = 8;

/** A search made at once. `kinds` are those of things to list; all, where none are given. */
export const createSearch = (index: GraphIndex, kinds: readonly ThingKind[] | null = null): Search => {
  const steps = searchInSteps(index, kinds);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

/**
 * A search made bit by bit: its maker can let go at each step. Time and room are linear in the graph's texts; to be made
 * when a reader first searches.
 */
export function* searchInSteps(
  index: GraphIndex,
  kinds: readonly ThingKind[] | null = null,
): Generator<undefined, Search> {
  const things = [...index.things.values()].filter(({ kind }) => kinds?.includes(kind) ?? true);
  const thingTexts = things.map((thing, at) => thingTextOf(index, thing, at));
  const names = thingTexts.map(({ name, label, aliases }) =>
    [name ?? label ?? '', ...(aliases ? aliases.split('\n') : [])].map(fold),
  );
  const finder = yield* thingFinderInSteps(thingTexts);
  const passages = yield* passagesInSteps(index);
  const texts = yield* wordIndexInSteps(passages.map(({ text }) => text));

  const pairGroup = ({ words, phrases }: Query, sought: Sought): ResultGroup => {
    const named = phrases.length === 0 && words.length > 1 ? finder.namedByAny(words) : [];
    const results = (['country', 'official'] as const)
      .flatMap((kind) =>
        pairsIn(
          words,
          named.filter(({ at }) => things[at]?.kind === kind),
        ),
      )
      .slice(0, MOST_PAIRS)
      .flatMap(([one, other]) => {
        const [a, b] = [things[one], things[other]];
        return a && b ? [pairResultOf(index, a, b, sought)] : [];
      });
    return { kind: 'pair', results, total: results.length };
  };

  const thingGroups = (query: Query, sought: Sought, text: string): readonly ResultGroup[] => {
    const byKind = new Map<ThingKind, FoundThing[]>(THING_KINDS.map((kind) => [kind, []]));
    for (const found of finder.matching(query)) byKind.get(things[found.at]?.kind ?? 'topic')?.push(found);
    if (isOneLetter(query)) byKind.delete('engagement');
    const asked = fold(text.trim());
    const askedFor = query.words.length + query.phrases.length;
    const isNamedSo = ({ at }: FoundThing) => names[at]?.includes(asked) ?? false;
    return [...byKind].map(([kind, found]) => ({
      kind,
      total: found.length,
      results: [...found.filter(isNamedSo), ...found.filter((each) => !isNamedSo(each))]
        .slice(0, MOST_SHOWN)
        .flatMap(({ at, words }) => {
          const [thing, told] = [things[at], thingTexts[at]];
          const alsoWords = new Set([...sought.words, ...words]);
          return thing && told ? [thingResultOf(thing, told, { ...sought, words: alsoWords }, askedFor)] : [];
        }),
    }));
  };

  const textGroups = (query: Query, sought: Sought): readonly ResultGroup[] => {
    const found = texts.matching(query);
    const ofKind: Readonly<Record<'statement' | 'quote' | 'source', number[]>> = {
      statement: [],
      quote: [],
      source: [],
    };
    for (const number of found.numbers) {
      const passage = passages[number];
      if (passage?.kind === 'statement' || passage?.kind === 'quote') ofKind[passage.kind].push(number);
      else if (passage?.kind === 'headline') ofKind.source.push(number);
      // What a quote shows already is not shown again as a mere sentence.
      else if (!passage?.quotes.some(found.has)) ofKind.source.push(number);
    }
    return (['statement', 'quote', 'source'] as const).map((kind) => ({
      kind,
      total: ofKind[kind].length,
      results: bestOf(ofKind[kind], found).flatMap((number) => {
        const passage = passages[number];
        return passage ? [passageResultOf(index, passage, number, sought)] : [];
      }),
    }));
  };

  return {
    find: (text) => {
      const query = queryOf(text);
      if (isEmptyQuery(query)) return { groups: [], total: 0, isNamesOnly: false };
      const isNamesOnly = isOneLetter(query);
      const sought = soughtBy(query);
      const groups = [
        pairGroup(query, sought),
        ...thingGroups(query, sought, text),
        ...(isNamesOnly ? [] : textGroups(query, sought)),
      ].filter(({ total }) => total > 0);
      return { groups, isNamesOnly, total: groups.reduce((sum, { total }) => sum + total, 0) };
    },
  };
}

/** The few of highest rank, in order; of equal rank those that come first. */
const bestOf = (numbers: readonly number[], { rankOf, bestRank }: MatchingTexts): readonly number[] => {
  const best: { readonly number: number; readonly rank: number }[] = [];
  for (const number of numbers) {
    const lowest = best.length === MOST_SHOWN ? best.at(-1)?.rank : undefined;
    if (lowest === bestRank) break;
    const rank = rankOf(number);
    if (lowest !== undefined && rank <= lowest) continue;
    const at = best.findIndex((other) => other.rank < rank);
    best.splice(at === -1 ? best.length : at, 0, { number, rank });
    best.length = Math.min(best.length, MOST_SHOWN);
  }
  return best.map(({ number }) => number);
};
