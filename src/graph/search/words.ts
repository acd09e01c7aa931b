/**
 * Which texts hold which words, exactly: no typing error is forgiven, because what is found is to be quoted. Words are
 * folded; a phrase is then looked for in the text itself. Made for many short texts (quotes, sentences): asking costs no
 * more than going through the places of the words asked for, where a ranked full-text search took hundreds of
 * milliseconds for a word that most of 80,000 texts hold.
 *
 *     words   sorted:       … peace   people   perhaps …
 *     places  of each word: texts 3 8 9 | 8 41 | 7 …         a beginning of a word is one stretch of them
 *     texts   as words:     text 8 = [the, peace, people, …]   tells which stand together
 */
import { fold, foldVerbatim, rawWordsOf, wordsOf } from '../fold';
import { isUnspaced, type Query, standsIn } from './query';

export interface WordIndex {
  matching(query: Query): MatchingTexts;
}

export interface MatchingTexts {
  /** The texts, by number and in order, that hold every word and phrase; the last word may go on. */
  readonly numbers: readonly number[];
  has(text: number): boolean;
  /** How well a text that matches does: the more of the words stand together in their order, the better. */
  rankOf(text: number): number;
  /** No text can do better. */
  readonly bestRank: number;
}

/** Texts between two steps. */
const STEP = 500;

/** More conditions than this are not looked at: a mark of how many hold has to fit a byte. */
const MOST_CONDITIONS = 250;

/** Yields now and then, so that whoever makes it can let go in between. */
export function* wordIndexInSteps(texts: readonly string[]): Generator<undefined, WordIndex> {
  const verbatim: string[] = [];
  for (const [at, text] of texts.entries()) {
    verbatim.push(foldVerbatim(text));
    if (at % STEP === 0) yield;
  }
  const { words, tokens, offsets } = yield* tokensInSteps(texts);
  const { places, starts } = placesOf(words.length, tokens, offsets);

  const beginning = (word: string) => {
    const [low, high] = [lowerBound(words, word), lowerBound(words, `${word}\u{10ffff}`)];
    return Array.from({ length: high - low }, (_, at) => low + at);
  };
  const exactly = (word: string) => {
    const at = lowerBound(words, word);
    return words[at] === word ? [at] : [];
  };
  /** By number, the words of the texts that will do for each word asked for. */
  const choicesFor = (asked: readonly string[], mayLastGoOn: boolean) =>
    asked.map((word, at) => {
      if (isUnspaced(word)) return words.flatMap((each, number) => (each.includes(word) ? [number] : []));
      return mayLastGoOn && at === asked.length - 1 ? beginning(word) : exactly(word);
    });

  return {
    matching: ({ words: asked, phrases }) => {
      const wanted = choicesFor(asked, true);
      const conditions = [
        ...wanted,
        ...phrases.flatMap(({ text, isOpen }) =>
          choicesFor(
            wordsOf(text).map(({ folded }) => folded),
            isOpen,
          ),
        ),
      ].slice(0, MOST_CONDITIONS);
      const held = new Uint8Array(texts.length);
      conditions.forEach((ids, step) => {
        for (const id of ids)
          for (let place = starts[id] ?? 0, end = starts[id + 1] ?? 0; place < end; place += 1) {
            const text = places[place] ?? 0;
            if (held[text] === step) held[text] = step + 1;
          }
      });
      const whole = exactly(asked.at(-1) ?? '')[0];
      const numbers: number[] = [];
      for (let text = 0; text < texts.length; text += 1) {
        if (held[text] !== conditions.length) continue;
        if (phrases.every((phrase) => standsIn(verbatim[text] ?? '', phrase))) numbers.push(text);
        else held[text] = 0;
      }
      return {
        numbers,
        has: (text) => held[text] === conditions.length,
        rankOf: rankingFor(wanted, whole),
        bestRank: 2 * asked.length + (whole === undefined ? 0 : 1),
      };
    },
  };

  /** `wanted`: by number, the words that will do for each word asked for; `whole`: the last of them as it was typed. */
  function rankingFor(wanted: readonly (readonly number[])[], whole: number | undefined) {
    const stretches = wanted.map((ids) => [ids[0] ?? 1, ids.at(-1) ?? 0] as const);
    const isAt = (word: number, step: number) => {
      const [low, high] = stretches[step] ?? [1, 0];
      return word >= low && word <= high;
    };
    return (text: number): number => {
      let [best, run, hasWhole] = [0, 0, 0];
      for (let at = offsets[text] ?? 0, end = offsets[text + 1] ?? 0; at < end; at += 1) {
        const word = tokens[at] ?? 0;
        run = isAt(word, run) ? run + 1 : isAt(word, 0) ? 1 : 0;
        if (run > best) best = run;
        if (word === whole) hasWhole = 1;
      }
      return 2 * best + hasWhole;
    };
  }
}

interface Tokens {
  readonly words: readonly string[];
  readonly tokens: Uint32Array;
  readonly offsets: Uint32Array;
}

/** All different words in order, and every text as the numbers of its words, one after another. */
export function* tokensInSteps(texts: readonly string[]): Generator<undefined, Tokens> {
  const numbers = new Map<string, number>(); // of words as written: most come again, and folding each anew is slow
  const found: string[] = [];
  const folded = new Map<string, number>();
  const written: number[] = [];
  const offsets = new Uint32Array(texts.length + 1);
  for (const [at, text] of texts.entries()) {
    if (at % STEP === 0) yield;
    for (const raw of rawWordsOf(text)) {
      let number = numbers.get(raw);
      if (number === undefined) {
        const word = fold(raw);
        number = folded.get(word) ?? found.push(word) - 1;
        folded.set(word, number);
        numbers.set(raw, number);
      }
      written.push(number);
    }
    offsets[at + 1] = written.length;
  }
  const order = found.map((_, at) => at).sort((a, b) => ((found[a] ?? '') < (found[b] ?? '') ? -1 : 1));
  const ranks = new Uint32Array(found.length);
  order.forEach((number, rank) => {
    ranks[number] = rank;
  });
  return {
    words: order.map((number) => found[number] ?? ''),
    tokens: Uint32Array.from(written, (number) => ranks[number] ?? 0),
    offsets,
  };
}

/** For each word the texts it stands in, in order and each once: those of word w from `starts[w]` to `starts[w + 1]`. */
export const placesOf = (words: number, tokens: Uint32Array, offsets: Uint32Array) => {
  const forEachPlace = (visit: (word: number, text: number) => void) => {
    const lastText = new Int32Array(words).fill(-1);
    for (let text = 0; text + 1 < offsets.length; text += 1)
      for (let at = offsets[text] ?? 0, end = offsets[text + 1] ?? 0; at < end; at += 1) {
        const word = tokens[at] ?? 0;
        if (lastText[word] === text) continue;
        lastText[word] = text;
        visit(word, text);
      }
  };
  const starts = new Uint32Array(words + 1);
  forEachPlace((word) => {
    starts[word + 1] = (starts[word + 1] ?? 0) + 1;
  });
  for (let word = 0; word < words; word += 1)
    starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
  const next = starts.slice();
  const places = new Uint32Array(starts[words] ?? 0);
  forEachPlace((word, text) => {
    places[next[word] ?? 0] = text;
    next[word] = (next[word] ?? 0) + 1;
  });
  return { places, starts };
};

/** The first place in sorted words that is not before `word`. */
export const lowerBound = (words: readonly string[], word: string): number => {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
};
