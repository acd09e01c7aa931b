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

/** What is known of an article without its texts: enough to check it against the others, to draw it and to list it. */
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
    /** The records without text and quotes; ids still say which quotes prove what. */
    readonly bare: ArticleRecords;
    /** How many quotes there are. */
    readonly quotes: number;
    /** About the bytes of text and quotes in an archive. */
    readonly weight: number;
  };
}

export interface CompiledArticle {
  readonly outline: ArticleOutline;
  readonly records?: ArticleRecords;
}

export const bareRecordsOf = (records: ArticleRecords): ArticleRecords => ({
  ...records,
  source: { ...records.source, text: '' },
  evidence: [],
});
