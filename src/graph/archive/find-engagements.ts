/**
 * Finds the engagements of an archive by their labels, sorts and days, and by the names of all that they name: exactly, as
 * there are too many for slips to be forgiven. One index of words holds the names of things and the labels; what a name is
 * found in leads to the engagements that the outline has under it.
 */
import { normalisedDateOf } from '../dates';
import { foldVerbatim, wordsOf } from '../fold';
import { bareNameOf } from '../names';
import { isUnspaced, type Phrase, type Query, standsIn } from '../search/query';
import type { ThingText } from '../search/thing-texts';
import { lowerBound, placesOf, tokensInSteps } from '../search/words';
import { capitalised } from '../words';
import { LETTERS } from './letters';
import type { Outline } from './outline';
import { NONE, OPEN } from './outline-columns';

export interface FoundEngagements {
  readonly total: number;
  /** Numbers of the best: those whose own label tells more of what was asked first, then the newest. */
  readonly best: readonly number[];
}

export interface EngagementFinder {
  matching(query: Query, most: number): FoundEngagements;
}

/** `names`: of each thing before the engagements, all that it is called. Yields now and then. */
export function* engagementFinderInSteps(
  outline: Outline,
  names: readonly string[],
): Generator<undefined, EngagementFinder> {
  const first = outline.firstOf('engagement');
  const rows = outline.count - first;
  const datesInWords = datesOfEngagements(outline);
  const texts: string[] = [...names];
  for (let number = first; number < outline.count; number++) {
    texts.push(`${outline.nameOf(number)}\n${sortOf(outline, number)}\n${datesInWords(number)}`);
    if (number % STEP === 0) yield;
  }
  const { words, tokens, offsets } = yield* tokensInSteps(texts);
  const { places, starts } = placesOf(words.length, tokens, offsets);
  yield;

  const choicesFor = (word: string, mayGoOn: boolean): readonly number[] => {
    if (isUnspaced(word)) return words.flatMap((each, number) => (each.includes(word) ? [number] : []));
    const low = lowerBound(words, word);
    const high = mayGoOn ? lowerBound(words, `${word}\uffff`) : low + (words[low] === word ? 1 : 0);
    return Array.from({ length: high - low }, (_, at) => low + at);
  };
  const eachTextWith = (choices: readonly number[], onText: (text: number) => void) => {
    for (const word of choices)
      for (let at = starts[word] ?? 0; at < (starts[word + 1] ?? 0); at++) onText(places[at] ?? 0);
  };
  /** Every text in which a phrase stands. */
  const eachTextThatSays = (phrase: Phrase, onText: (text: number) => void) => {
    const asked = wordsOf(phrase.text);
    const held = new Uint16Array(texts.length);
    asked.forEach(({ folded }, step) => {
      eachTextWith(choicesFor(folded, phrase.isOpen && step === asked.length - 1), (text) => {
        if (held[text] === step) held[text] = step + 1;
      });
    });
    for (let text = 0; text < texts.length; text++)
      if (held[text] === asked.length && standsIn(foldVerbatim(texts[text] ?? ''), phrase)) onText(text);
  };

  return {
    matching: (query, most) => {
      const held = new Uint8Array(rows);
      const heldByItself = new Uint8Array(rows);
      const ownCounts = new Uint8Array(rows);
      let step = 0;
      const fulfil = (text: number) => {
        if (text < first) {
          for (const engagement of outline.engagementsOf(text))
            if (held[engagement - first] === step) held[engagement - first] = step + 1;
          return;
        }
        const row = text - first;
        if (held[row] === step) held[row] = step + 1;
        if (heldByItself[row] === step + 1) return;
        heldByItself[row] = step + 1;
        ownCounts[row] = (ownCounts[row] ?? 0) + 1;
      };
      for (const [at, word] of query.words.entries()) {
        eachTextWith(choicesFor(word, at === query.words.length - 1), fulfil);
        step++;
      }
      for (const phrase of query.phrases) {
        eachTextThatSays(phrase, fulfil);
        step++;
      }
      const asked = query.words.map((word) => choicesFor(word, false)[0]);
      const beginsAsAsked = (row: number) => {
        const from = offsets[first + row] ?? 0;
        return asked.every((word, at) => word !== undefined && tokens[from + at] === word);
      };
      const best = createBest(most);
      let total = 0;
      for (let row = 0; row < rows && step > 0; row++) {
        if (held[row] !== step) continue;
        total++;
        const own = ownCounts[row] ?? 0;
        best.offer(row, 2 * own + (own === step && beginsAsAsked(row) ? 1 : 0), dayOf(outline, row));
      }
      return { total, best: best.rows().map((row) => first + row) };
    },
  };
}

/** Engagements between two steps. */
const STEP = 2000;

/** The few of highest rank, of equal rank the newest, of equal day the first. */
const createBest = (most: number) => {
  const kept: { readonly row: number; readonly rank: number; readonly day: number }[] = [];
  return {
    offer: (row: number, rank: number, day: number) => {
      const isWorse = (other: { readonly rank: number; readonly day: number }) =>
        other.rank < rank || (other.rank === rank && other.day < day);
      const last = kept.at(-1);
      if (kept.length === most && last && !isWorse(last)) return;
      const at = kept.findIndex(isWorse);
      kept.splice(at === -1 ? kept.length : at, 0, { row, rank, day });
      kept.length = Math.min(kept.length, most);
    },
    rows: () => kept.map(({ row }) => row),
  };
};

const dayOf = ({ columns: { earliest, latest } }: Outline, row: number): number => {
  const [from = OPEN, to = OPEN] = [earliest[row], latest[row]];
  return from !== OPEN ? from : to;
};

/** 'Phone call', 'Planned visit'. */
const sortOf = (outline: Outline, engagement: number): string =>
  capitalised(bareNameOf(outline.engagementAt(engagement)));

/** The days of an engagement in words. Made once for each two days: very many engagements share them. */
const datesOfEngagements = (outline: Outline): ((engagement: number) => string) => {
  const first = outline.firstOf('engagement');
  const { earliest, latest, datings } = outline.columns;
  const known = new Map<string, string>();
  return (engagement) => {
    const row = engagement - first;
    const key = `${datings[row]} ${earliest[row]} ${latest[row]}`;
    let words = known.get(key);
    if (words === undefined) {
      words = rangeInWords(outline, engagement);
      known.set(key, words);
    }
    return words;
  };
};

/** Of accounts that differ, the first and the last of their days: which of them says what, its shard tells. */
const rangeInWords = (outline: Outline, engagement: number): string => {
  const range = outline.datesOf(engagement);
  return (range && normalisedDateOf(range)) ?? '';
};

/** What is shown of an engagement that was found, as `thing-texts` tells it of a record. */
export const engagementTextOf = (outline: Outline, engagement: number): ThingText => {
  const { ties } = outline.columns;
  const row = engagement - outline.firstOf('engagement');
  const topics: string[] = [];
  const company: string[] = [];
  for (let at = ties.starts[row] ?? 0; at < (ties.starts[row + 1] ?? 0); at++) {
    const [thing = 0, country = NONE] = [ties.things[at], ties.countries[at]];
    const name = outline.nameOf(thing);
    const letter = LETTERS.ties.charAt(ties.kinds[at] ?? 0);
    if (letter === 'a') topics.push(name);
    else company.push(country === NONE ? name : `${name} · ${outline.nameOf(country)}`);
  }
  const own = [sortOf(outline, engagement), rangeInWords(outline, engagement)].filter(Boolean).join(' · ');
  return {
    at: engagement,
    label: outline.nameOf(engagement),
    topics: topics.join('\n'),
    context: [own, ...new Set(company)].join('\n'),
  };
};
