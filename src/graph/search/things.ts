/**
 * Finds things by what they are called: names, aliases, posts and labels, in which typing errors are forgiven; and by
 * what belongs to them (topics, who took part, when), in which they are not. Names weigh most. Every word has to be found.
 */
import MiniSearch, { type Query as MiniQuery, type SearchResult } from 'minisearch';
import { fold, foldVerbatim, rawWordsOf } from '../fold';
import { isUnspaced, type Query, standsIn } from './query';
import type { ThingText } from './thing-texts';

/** A thing that was found, with the folded words of its texts that made it one. */
export interface FoundThing {
  readonly at: number;
  readonly words: ReadonlySet<string>;
}

/** A thing and which of the words asked for, by number, its names hold. */
export interface NamedThing {
  readonly at: number;
  readonly asked: ReadonlySet<number>;
}

export interface ThingFinder {
  /** Things by their place in the list, the best first. */
  matching(query: Query): readonly FoundThing[];
  /** Those of which a name or alias holds any of the words, the best first. */
  namedByAny(words: readonly string[]): readonly NamedThing[];
}

const FIELDS = ['name', 'aliases', 'posts', 'label', 'topics', 'context'] as const;
const NAMES = ['name', 'aliases'];
const FORGIVING = ['name', 'aliases', 'posts', 'label'];
const BOOST = { name: 8, aliases: 6, posts: 3, label: 3, topics: 1.5, context: 1 };

/** Things between two steps. */
const STEP = 100;

/** One slip in a short word, two in a long one; none where a letter is half the word, nor in a number. */
const slipsIn = (word: string): number =>
  word.length < 3 || /\p{N}/u.test(word) ? 0 : word.length < 8 ? 1 : 2;

/** Yields now and then, so that whoever makes it can let go in between. */
export function* thingFinderInSteps(things: readonly ThingText[]): Generator<undefined, ThingFinder> {
  const index = new MiniSearch<ThingText>({
    fields: [...FIELDS],
    idField: 'at',
    tokenize: (text) => [...rawWordsOf(text)],
    processTerm: (word) => fold(word) || null,
    searchOptions: { boost: BOOST, combineWith: 'AND' },
  });
  for (const thing of things) {
    index.add(thing);
    if (thing.at % STEP === 0) yield;
  }
  const vocabulary = new Set(
    things.flatMap(({ name, aliases, posts, label }) =>
      [name, aliases, posts, label].flatMap((text) => rawWordsOf(text ?? '').map(fold)),
    ),
  );

  let foldedTexts: readonly string[] | undefined;
  const verbatim = (): readonly string[] => {
    foldedTexts ??= things.map(({ name, aliases, posts, label, topics, context }) =>
      foldVerbatim([name, aliases, posts, label, topics, context].join('\0')),
    );
    return foldedTexts;
  };

  /** What will do for a word: the word, what it begins, what it comes close to, and two of its letters the other way round. */
  const choicesFor = (word: string, isLast: boolean, only?: readonly string[]): MiniQuery => {
    const forgiving = FORGIVING.filter((field) => !only || only.includes(field));
    const swapped = slipsIn(word) === 0 ? [] : swapsOf(word).filter((each) => vocabulary.has(each));
    const around = isUnspaced(word) ? [...vocabulary].filter((each) => each.includes(word)) : [];
    return {
      combineWith: 'OR',
      ...(only ? { fields: [...only] } : {}),
      queries: [
        { queries: [word], prefix: isLast || isUnspaced(word) },
        ...(slipsIn(word) > 0 ? [{ queries: [word], fields: forgiving, fuzzy: slipsIn(word) }] : []),
        ...[...swapped, ...around].map((each) => ({ queries: [each], fields: forgiving })),
      ],
    };
  };

  const byWords = (asked: readonly string[]): readonly FoundThing[] => {
    // A single letter between others is an initial: 'Lloyd K Austin' is still Lloyd J Austin.
    const needed = asked.filter((word, at) => [...word].length > 1 || at === asked.length - 1);
    const results: readonly SearchResult[] = index.search({
      combineWith: 'AND',
      queries: needed.map((word, at) => choicesFor(word, at === needed.length - 1)),
    });
    return results.map(({ id, terms }) => ({ at: id, words: new Set(terms) }));
  };

  return {
    matching: ({ words, phrases }) => {
      const found =
        words.length > 0 ? byWords(words) : things.map(({ at }) => ({ at, words: new Set<string>() }));
      const isSaid = ({ at }: FoundThing) =>
        phrases.every((phrase) => standsIn(verbatim()[at] ?? '', phrase));
      return phrases.length > 0 ? found.filter(isSaid) : found;
    },
    namedByAny: (words) => {
      const results: readonly SearchResult[] = index.search({
        combineWith: 'OR',
        queries: words.map((word, at) => choicesFor(word, at === words.length - 1, NAMES)),
      });
      // What MiniSearch was asked for, the ways round among it, and for which of the words.
      const askedAs = new Map<string, number[]>();
      for (const [at, word] of words.entries())
        for (const each of [word, ...swapsOf(word)]) {
          const kept = askedAs.get(each);
          if (kept) kept.push(at);
          else askedAs.set(each, [at]);
        }
      return results.map(({ id, queryTerms }) => ({
        at: id,
        asked: new Set(queryTerms.flatMap((word) => askedAs.get(word) ?? [])),
      }));
    },
  };
}

/** The word with two neighbouring letters changed round, in each way. */
const swapsOf = (word: string): readonly string[] =>
  Array.from(
    { length: Math.max(0, word.length - 1) },
    (_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  ).filter((swapped) => swapped !== word);
