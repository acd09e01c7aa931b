/** What the search box shows of what was found, whether in a graph or in an archive. */
import type { QuotePlace } from '../../graph/archive/find-quotes';
import type { ItemId } from '../../graph/ids';
import type { SourceId } from '../../graph/schema';
import type { Marked } from '../../graph/search/excerpt';
import type { Result } from '../../graph/search/results';
import type { ResultKind } from '../../graph/search/search';

/** A quote of an archive that is known to hold the words, and whose own words are not here yet. */
export interface UnreadQuote {
  readonly kind: 'unread';
  readonly key: string;
  readonly title: Marked;
  readonly detail: Marked;
  readonly place: QuotePlace;
}

export type ShownResult = Result | UnreadQuote;

export interface ShownGroup {
  readonly kind: ResultKind;
  readonly results: readonly ShownResult[];
  readonly total: number;
  /** Whether some of `total` may turn out not to say what was asked. */
  readonly isAtMost?: boolean;
}

export interface Found {
  readonly groups: readonly ShownGroup[];
  /** Whether this is of what stands in the box now. */
  readonly isCurrent: boolean;
  /** What came of the search: said to a screen reader. */
  readonly words: string;
  /** Shown under the results. */
  readonly notes: readonly string[];
  languageOf(source: SourceId): string | undefined;
  /** Searches once more, where that failed and may help. */
  readonly onAgain?: () => void;
  /** Of an archive, whose parts may have to be fetched first. */
  readonly archive?: {
    /** The quote as it is shown; undefined where it cannot be had, or does not say what was asked. */
    read(quote: UnreadQuote): Promise<Result | undefined>;
    /** What a quote proves. */
    itemOf(result: Result & { readonly kind: 'quote' }): Promise<ItemId | undefined>;
  };
}

export const NOT_LOADED = 'The search could not be loaded. Check the connection and reload the page.';

/** What was typed, as it is repeated where nothing was found; and how quotation marks are read, where there are any. */
export const nothingMatches = (scope: string, text: string, hasPhrases: boolean): string => {
  const typed = text.trim().replace(/^["“”„‟]|["“”„‟]$/g, '');
  const hint = hasPhrases ? ' Words in quotation marks are searched as they are written.' : '';
  return `${scope} matches “${typed}”.${hint}`;
};
