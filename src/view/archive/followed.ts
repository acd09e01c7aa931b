/**
 * Which engagements of an archive the reader's state is about, and so which shards have to be at hand: those of what is
 * selected, asked and opened in its source, of each so many of the newest as are read at a time.
 */
import { type Neighbourhood, neighbourhoodOf } from '../../graph/archive/neighbourhood';
import type { Outline } from '../../graph/archive/outline';
import { sourceOfQuote } from '../../graph/archive/shard-numbers';
import type { Question } from '../question';
import type { ViewState } from '../view-state';

export interface Followed extends Neighbourhood {
  /** Numbers of the articles that are opened, whatever engagements they tell of. */
  readonly sources: readonly number[];
}

/** `most` engagements of each. What the archive does not have is passed over. */
export const followedOf = (
  outline: Outline,
  { selection, question, quote }: Pick<ViewState, 'selection' | 'question' | 'quote'>,
  most: number,
): Followed => {
  const parts: readonly (Neighbourhood | undefined)[] = [
    selection ? neighbourhoodOf(outline, selection, most) : undefined,
    question ? ofQuestion(outline, question, most) : undefined,
    quote ? ofSource(outline, sourceOfQuote(quote), most) : undefined,
  ];
  const all = parts.flatMap((part) => part ?? []);
  const source = quote ? outline.sourceNumberOf(sourceOfQuote(quote)) : undefined;
  return {
    engagements: distinct(all.flatMap(({ engagements }) => engagements)),
    things: distinct(all.flatMap(({ things }) => things)),
    shards: distinct(all.flatMap(({ shards }) => shards)),
    sources: source === undefined ? [] : [source],
    // What is asked lies over what is selected, and a quote is opened out of either.
    leftOut: (parts[1] ?? parts[0])?.leftOut ?? 0,
  };
};

const distinct = (numbers: readonly number[]): readonly number[] => [...new Set(numbers)];

const ofQuestion = (outline: Outline, question: Question, most: number): Neighbourhood | undefined => {
  switch (question.kind) {
    case 'accounts':
      return neighbourhoodOf(outline, question.engagement, most);
    case 'pair': {
      const [a, b] = [outline.numberOf(question.a), outline.numberOf(question.b)];
      return a === undefined || b === undefined ? undefined : ofBoth(outline, a, b, most);
    }
    case 'paths':
      return undefined; // not asked of an archive
  }
};

/** The engagements that name both. */
const ofBoth = (outline: Outline, a: number, b: number, most: number): Neighbourhood => {
  const [fewer, more] = [outline.engagementsOf(a), outline.engagementsOf(b)].sort(
    (one, other) => one.length - other.length,
  );
  const others = new Set(more);
  const shared = (fewer ?? new Uint32Array()).filter((engagement) => others.has(engagement));
  const engagements = [...shared.subarray(0, most)];
  return {
    engagements,
    leftOut: shared.length - engagements.length,
    things: [a, b],
    shards: distinct([...engagements, a, b].flatMap(outline.shardsOf)),
  };
};

/** The engagements that an article is cited for, so that its quotes have their facts. */
const ofSource = (outline: Outline, id: string, most: number): Neighbourhood | undefined => {
  const source = outline.sourceNumberOf(id);
  if (source === undefined) return undefined;
  const citing = outline.engagementsCiting(source);
  const engagements = citing.slice(0, most);
  return {
    engagements,
    leftOut: 0,
    things: [],
    shards: distinct([outline.shardOfSource(source), ...engagements.flatMap(outline.shardsOf)]),
  };
};
