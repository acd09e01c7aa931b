/**
 * What one article adds to the graph, as plain data: it is compiled from the article's own two files and nothing else, so
 * that any number of articles can be compiled anywhere, in any order, kept, and merged. Lists stand in the order of the
 * annotations, so that an index is a place in the file.
 */
import type { Engagement, Evidence, Official, Organisation, Source } from '../graph/schema';
import type { Path } from '../graph/schema-problems';
import type { Diagnostic } from './diagnostic';
import type { Proof } from './merge-proof';

type Listed = Proof & { readonly id: string };

/** One article's telling of an engagement. `sameAs` is the article that holds the first entry, where that is another. */
export interface Telling {
  readonly sameAs?: string;
  readonly engagement: Engagement;
}

/** Ids of what is listed are those of the annotations, without their kind. */
export interface ArticleRecords {
  readonly source: Source;
  readonly countries: readonly Listed[];
  readonly officials: readonly (Listed & { readonly posts: Official['posts'] })[];
  readonly organisations: readonly (Listed & { readonly country?: NonNullable<Organisation['country']> })[];
  readonly tellings: readonly Telling[];
  readonly evidence: readonly Evidence[];
}

export const LISTS = ['countries', 'officials', 'organisations'] as const;
export type ListName = (typeof LISTS)[number];

/** An id that the article uses without listing it. Whether the vocabulary has it, no article can know. */
export interface Undeclared {
  readonly list: ListName;
  readonly id: string;
  readonly path: Path;
}

/** What is known of an article without its texts: enough to check it against the others, and to draw it. */
export interface ArticleOutline {
  /** The name of its folder, which its id has to be: that keeps ids unique. */
  readonly folder: string;
  /** Files are named from the data folder, `articles/x/article.txt`, whatever folder the command is run in. */
  readonly problems: readonly Diagnostic[];
  readonly notes: readonly Diagnostic[];
  /** Absent where a file could not be read; `problems` then says why. */
  readonly told?: {
    readonly undeclared: readonly Undeclared[];
    /** For each list, what is quoted for the name of each of its entries. As annotated, not as found. */
    readonly namings: Readonly<Record<ListName, readonly (readonly string[])[]>>;
    /** The records without evidence, basis and text. */
    readonly bare: ArticleRecords;
  };
}

export interface CompiledArticle {
  readonly outline: ArticleOutline;
  readonly records?: ArticleRecords;
}

/** The same records with no evidence, basis or text. Shares nothing with them, so that they can be let go. */
export const bareRecordsOf = (records: ArticleRecords): ArticleRecords => {
  const bare = JSON.stringify({ ...records, evidence: [] }, (key, value: unknown) =>
    key === 'evidence' ? [] : key === 'basis' ? undefined : key === 'text' ? '' : value,
  );
  return JSON.parse(bare) as ArticleRecords; // the same shape: evidence may be empty, and a basis left out
};
