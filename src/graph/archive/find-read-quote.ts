/**
 * What becomes of a quote that was found in the index of an archive once its shard is there: which quote it is, whether it
 * says what was asked to the letter, what is shown of it, and what it proves.
 */
import type { Refusal } from '../check/check-graph';
import { codePointTextOf } from '../code-points';
import { foldVerbatim, wordsOf } from '../fold';
import { createGraphIndex } from '../graph-index';
import type { ItemId } from '../ids';
import type { EvidenceId } from '../schema';
import { type Sought, soughtBy } from '../search/excerpt';
import { outermost } from '../search/passages';
import { isUnspaced, type Query, standsIn } from '../search/query';
import { passageResultOf, type Result } from '../search/results';
import { visibleText } from '../visible-text';
import type { QuotePlace } from './find-quotes';
import type { Outline } from './outline';
import type { Shard } from './parse-shard';
import { partGraphOf } from './part-graph';
import { sourceOfQuote } from './shard-numbers';

export type QuoteResult = Extract<Result, { kind: 'quote' }>;

export type ReadQuote =
  | { readonly state: 'found'; readonly result: QuoteResult; readonly language: string }
  /** It holds the words, but not as they were asked for. */
  | { readonly state: 'otherwise' }
  | { readonly state: 'failed'; readonly refusal: Refusal };

export const keyOfQuote = (place: QuotePlace): string => `passage ${place.number}`;

export const readQuote = (outline: Outline, shard: Shard, place: QuotePlace, query: Query): ReadQuote => {
  const id = outline.sourceIdOf(place.source);
  const source = shard.records.sources.find((each) => each.id === id);
  const evidence = shard.records.evidence.filter((each) => each.source === id);
  const quotes = source ? outermost(evidence, codePointTextOf(source.text)) : [];
  const quote = quotes[place.at];
  if (!source || !quote || quotes.length !== place.of)
    return { state: 'failed', refusal: doNotFit(id, place.of, quotes.length) };
  if (!saysAsAsked(quote.text, query)) return { state: 'otherwise' };
  const sought: Sought = soughtBy(query);
  const shown = {
    nameOf: (thing: string) => {
      const number = outline.numberOf(thing);
      return number === undefined ? thing : outline.nameOf(number);
    },
    statements: new Map(),
    sources: new Map([
      [id, { ...source, headline: visibleText(source.headline), publisher: visibleText(source.publisher) }],
    ]),
    evidence: new Map(evidence.map((each) => [each.id, each])),
  };
  const passage = { kind: 'quote', id: quote.id, source: id, text: quote.text } as const;
  const result = passageResultOf(shown, passage, place.number, sought);
  return result.kind === 'quote'
    ? { state: 'found', result, language: source.language }
    : { state: 'otherwise' };
};

/** Every phrase to the letter, and every word: one that is very long is known to the index by its beginning. */
const saysAsAsked = (text: string, { words, phrases }: Query): boolean => {
  const verbatim = foldVerbatim(text);
  if (!phrases.every((phrase) => standsIn(verbatim, phrase))) return false;
  const own = wordsOf(text).map(({ folded }) => folded);
  return words.every((word, at) =>
    own.some((each) => {
      if (isUnspaced(word)) return each.includes(word);
      return at === words.length - 1 ? each.startsWith(word) : each === word;
    }),
  );
};

const doNotFit = (source: string, expected: number, found: number): Refusal => ({
  title: 'The files of the archive do not fit together',
  advice: 'Load the page again. If that does not help, compile the archive again.',
  problems: [
    {
      path: [],
      place: source,
      message: `the index knows of ${expected} quotes of this article, and ${found} are in its shard`,
    },
  ],
});

/** What to select for a quote: what the first fact that it proves leads to. Undefined where these shards have no such fact. */
export const itemProvenBy = (
  outline: Outline,
  shards: readonly Shard[],
  quote: EvidenceId,
): ItemId | undefined => {
  // An id of a quote stands nowhere but where it is cited.
  const cites = (record: unknown) => JSON.stringify(record).includes(`"${quote}"`);
  const numbersIn = (records: readonly { readonly id: string }[]) =>
    records.filter(cites).flatMap(({ id }) => outline.numberOf(id) ?? []);
  const source = outline.sourceNumberOf(sourceOfQuote(quote));
  const part = partGraphOf(outline, shards, {
    engagements: shards.flatMap(({ records }) => numbersIn(records.engagements)),
    things: shards.flatMap(({ records }) =>
      numbersIn([...records.countries, ...records.officials, ...records.organisations, ...records.topics]),
    ),
    sources: source === undefined ? [] : [source],
  });
  return part.ok ? createGraphIndex(part.graph).factsProvenBy(quote)[0]?.leadsTo : undefined;
};
