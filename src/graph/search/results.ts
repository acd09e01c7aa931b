/** What is shown of a thing, a pair or a passage that was found: a title, a second line, and the words marked in both. */
import type { GraphIndex } from '../graph-index';
import type { ThingId, ThingKind } from '../ids';
import type { EvidenceId, SourceId, StatementId } from '../schema';
import { capitalised, countryInWords } from '../words';
import { excerptOf, type Marked, markedWhole, rangesIn, type Sought, unmarked } from './excerpt';
import type { Passage } from './passages';
import { otherLinesOf, secondLineOf, type ThingText } from './thing-texts';

interface Told {
  /** Unique among the results of one search. */
  readonly key: string;
  readonly title: Marked;
  /** A second line, where there is one to show. */
  readonly detail: Marked | null;
}

export type Result = Told &
  (
    | { readonly kind: 'pair'; readonly a: ThingId; readonly b: ThingId }
    | { readonly kind: ThingKind; readonly id: ThingId }
    | { readonly kind: 'statement'; readonly id: StatementId }
    | { readonly kind: 'quote'; readonly id: EvidenceId; readonly source: SourceId }
    /** A place in a source that is no quote; `sentence` is null where its headline was found. */
    | { readonly kind: 'source'; readonly source: SourceId; readonly sentence: string | null }
  );

/** Of a thing, what it takes to lead to it. */
export interface FoundAs {
  readonly kind: ThingKind;
  readonly record: { readonly id: ThingId };
}

/** `asked` is how many words and phrases were asked for. */
export const thingResultOf = (thing: FoundAs, told: ThingText, sought: Sought, asked: number): Result => {
  const title = markedWhole(told.name ?? told.label ?? '', sought);
  const detail = detailOf(told, title, sought, asked);
  return {
    kind: thing.kind,
    id: thing.record.id,
    key: thing.record.id,
    title,
    detail: detail === '' ? null : markedWhole(detail, sought),
  };
};

/** The line of a thing that shows most of what its name does not; its usual second line where the name shows all. */
const detailOf = (told: ThingText, title: Marked, sought: Sought, asked: number): string => {
  const usual = secondLineOf(told);
  const wordsIn = (text: string) =>
    rangesIn(text, sought).map(([start, end]) => text.slice(start, end).toLowerCase());
  const shown = new Set(wordsIn(title.text));
  if (shown.size >= asked) return usual;
  const newIn = (line: string) => wordsIn(line).filter((word) => !shown.has(word)).length;
  return [usual, ...otherLinesOf(told)].reduce((kept, line) => (newIn(line) > newIn(kept) ? line : kept));
};

/** Two countries, or two officials. */
export const pairResultOf = (
  index: Pick<GraphIndex, 'nameOf'>,
  a: FoundAs,
  b: FoundAs,
  sought: Sought,
): Result => {
  const isCountries = a.kind === 'country';
  const [one, other] = [a, b].map(({ record }) =>
    isCountries ? countryInWords(index.nameOf(record.id)) : index.nameOf(record.id),
  );
  return {
    kind: 'pair',
    a: a.record.id,
    b: b.record.id,
    key: `pair ${a.record.id} ${b.record.id}`,
    title: markedWhole(`${capitalised(one ?? '')} and ${other}`, sought),
    detail: unmarked(`What is between these two ${isCountries ? 'countries' : 'officials'}`),
  };
};

export const passageResultOf = (
  index: Pick<GraphIndex, 'nameOf' | 'statements' | 'sources' | 'evidence'>,
  passage: Passage,
  number: number,
  sought: Sought,
): Result => {
  const key = `passage ${number}`;
  if (passage.kind === 'statement') {
    const engagement = index.statements.get(passage.id)?.engagement;
    return {
      kind: 'statement',
      id: passage.id,
      key,
      title: excerptOf(passage.text, sought),
      detail: engagement ? unmarked(engagement.label) : null,
    };
  }
  const source = index.sources.get(passage.source);
  const [headline = '', publisher = ''] = [source?.headline, source?.publisher];
  switch (passage.kind) {
    case 'quote': {
      const reporter = index.evidence.get(passage.id)?.reportedBy;
      const voice = reporter ? `Reported by ${index.nameOf(reporter)}` : 'Article’s own voice';
      return {
        kind: 'quote',
        id: passage.id,
        source: passage.source,
        key,
        title: excerptOf(passage.text, sought),
        detail: unmarked(`${voice} · ${publisher}`),
      };
    }
    case 'headline':
      return {
        kind: 'source',
        source: passage.source,
        sentence: null,
        key,
        title: markedWhole(headline, sought),
        detail: markedWhole(publisher, sought),
      };
    case 'sentence':
      return {
        kind: 'source',
        source: passage.source,
        sentence: passage.text,
        key,
        title: excerptOf(passage.text, sought),
        detail: unmarked(`${publisher} · ${headline}`),
      };
  }
};
