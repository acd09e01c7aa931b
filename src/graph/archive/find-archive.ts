/**
 * The search of an archive: what names and labels tell is told at once; the quotes follow when the files of the words asked
 * for are there. It is the same wherever it runs, in a worker or on the page. Only the last that was asked is answered.
 */
import type { Refusal } from '../check/check-graph';
import { isEmptyQuery, isOneLetter, queryOf } from '../search/query';
import type { ResultGroup } from '../search/search';
import { createQuoteFinder, type FoundQuotes, type QuoteFinder } from './find-quotes';
import { nameIndexInSteps } from './name-index';
import type { Outline } from './outline';
import { type Parsed, parseWordDirectory, parseWordsPart, type WordsPart } from './word-parts';

/** What came of the quotes; `unasked` where names alone are looked at, `unindexed` where the archive has no index of them. */
export type QuotesAnswer =
  | { readonly state: 'unasked' | 'unindexed' | 'looking' }
  | { readonly state: 'found'; readonly quotes: FoundQuotes }
  | { readonly state: 'failed'; readonly refusal: Refusal };

export interface ArchiveAnswer {
  /** What was asked. */
  readonly text: string;
  readonly names: readonly ResultGroup[];
  readonly quotes: QuotesAnswer;
}

export interface ArchiveFinder {
  /** Answers by `onAnswer`: once with the names, and once more where quotes are asked for. */
  find(text: string): void;
}

/** `digits` are those of the text's sum, where they are known already. */
export type ReadFile =
  | { readonly ok: true; readonly text: string; readonly digits?: string | undefined }
  | { readonly ok: false; readonly refusal: Refusal };

export interface FinderNeeds {
  readonly outline: Outline;
  /** The name of the file to begin with; undefined where the archive has none. */
  readonly search: string | undefined;
  /** A file of the archive, by its name. Never rejects. */
  readonly read: (name: string) => Promise<ReadFile>;
  readonly onAnswer: (answer: ArchiveAnswer) => void;
}

/** Files of words that are kept: some 10 MB. */
const MOST_KEPT = 64;

/** Yields now and then, so that whoever makes it can let go in between. */
export function* archiveFinderInSteps({
  outline,
  search,
  read,
  onAnswer,
}: FinderNeeds): Generator<undefined, ArchiveFinder> {
  const names = yield* nameIndexInSteps(outline);
  const parts = new Map<string, Promise<Parsed<WordsPart>>>();
  let quotes: Promise<Parsed<QuoteFinder>> | undefined;
  let latest = 0;

  const partOf = (name: string): Promise<Parsed<WordsPart>> => {
    const part = parts.get(name) ?? readAs(name, (text, digits) => parseWordsPart(name, text, digits));
    // The last used comes last, and what could not be had is asked for again.
    parts.delete(name);
    parts.set(name, part);
    part.then(({ ok }) => {
      if (!ok) parts.delete(name);
    });
    for (const oldest of parts.keys()) {
      if (parts.size <= MOST_KEPT) break;
      parts.delete(oldest);
    }
    return part;
  };
  const readAs = async <Value>(
    name: string,
    parse: (text: string, digits?: string) => Parsed<Value>,
  ): Promise<Parsed<Value>> => {
    const file = await read(name);
    return file.ok ? parse(file.text, file.digits) : file;
  };
  const finderOf = async (name: string): Promise<Parsed<QuoteFinder>> => {
    const sources = outline.columns.sourceSlugs.length;
    const parsed = await readAs(name, (text, digits) => parseWordDirectory(name, text, sources, digits));
    if (!parsed.ok) quotes = undefined; // asked for again the next time
    return parsed.ok ? { ok: true, value: createQuoteFinder(parsed.value, partOf) } : parsed;
  };

  return {
    find: async (text) => {
      latest += 1;
      const mine = latest;
      const query = queryOf(text);
      const isEmpty = isEmptyQuery(query);
      const found = isEmpty ? [] : names.find(query, text);
      const tell = (answer: QuotesAnswer) => {
        if (mine === latest) onAnswer({ text, names: found, quotes: answer });
      };
      if (isEmpty || isOneLetter(query)) return tell({ state: 'unasked' });
      if (search === undefined) return tell({ state: 'unindexed' });
      tell({ state: 'looking' });
      quotes ??= finderOf(search);
      const finder = await quotes;
      if (mine !== latest) return;
      const answer = finder.ok ? await finder.value.find(query) : finder;
      tell(
        answer.ok ? { state: 'found', quotes: answer.value } : { state: 'failed', refusal: answer.refusal },
      );
    },
  };
}
