/**
 * The file in which a batch is kept. First a line with the lengths and sums of the two parts that follow, which are JSON:
 * the outlines, which every run reads, and the texts with their quotes, which are read only where they are needed. Whatever
 * is not as that line says is taken for not there: what is kept can always be made again.
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { ArticleOutline, ArticleRecords } from './article-records';
import type { Fingerprint } from './fingerprint';
import {
  type PackedRecords,
  type PackedTexts,
  packedRecordsOf,
  packedTextsOf,
  unpackedRecordsOf,
  wholeRecordsOf,
} from './pack-records';

export interface Kept {
  readonly outline: ArticleOutline;
  readonly fingerprint: Fingerprint;
}

/** An outline whose records are packed, and stand beside it. */
interface PackedOutline {
  readonly outline: Omit<ArticleOutline, 'told'> & {
    readonly told?: Omit<Required<ArticleOutline>['told'], 'bare'>;
  };
  readonly fingerprint: Fingerprint;
  readonly packed?: PackedRecords;
}

interface Part {
  /** In bytes. */
  readonly length: number;
  readonly sum: string;
}

interface Head {
  readonly version: string;
  readonly outlines: Part;
  readonly texts: Part;
}

const HEAD_LENGTH = 512;

const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Where nothing can be written, nothing is kept: that costs time only. */
export const keepBatch = (
  file: string,
  version: string,
  articles: readonly (Kept & { readonly records?: ArticleRecords })[],
): void => {
  const outlines = Buffer.from(JSON.stringify(articles.map(packedOutlineOf)));
  const texts = Buffer.from(
    JSON.stringify(
      articles.flatMap(({ outline, records }) => (records ? [[outline.folder, packedTextsOf(records)]] : [])),
    ),
  );
  const part = (bytes: Uint8Array): Part => ({ length: bytes.length, sum: sumOf(bytes) });
  const head: Head = { version, outlines: part(outlines), texts: part(texts) };
  const unfinished = `${file}.${process.pid}.unfinished`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    // Not forced to the disk, as a graph is: a file that is cut short does not match its sums.
    writeFileSync(
      unfinished,
      Buffer.concat([Buffer.from(JSON.stringify(head).padEnd(HEAD_LENGTH)), outlines, texts]),
    );
    renameSync(unfinished, file);
  } catch {
    if (existsSync(unfinished)) rmSync(unfinished);
  }
};

const packedOutlineOf = ({
  outline: { told, ...outline },
  fingerprint,
  records,
}: Kept & { readonly records?: ArticleRecords }): PackedOutline => {
  if (!told || !records) return { outline, fingerprint };
  const { bare: _, ...rest } = told;
  return { outline: { ...outline, told: rest }, fingerprint, packed: packedRecordsOf(records) };
};

const unpackedOutlineOf = ({ outline: { told, ...outline }, fingerprint, packed }: PackedOutline): Kept => ({
  outline: told && packed ? { ...outline, told: { ...told, bare: unpackedRecordsOf(packed) } } : outline,
  fingerprint,
});

const packedOutlinesOf = (file: string | undefined, version: string): readonly PackedOutline[] | undefined =>
  partOf(file, version, 'outlines') as readonly PackedOutline[] | undefined; // the sum shows that it is what was written

export const keptOutlinesOf = (file: string | undefined, version: string): readonly Kept[] | undefined =>
  packedOutlinesOf(file, version)?.map(unpackedOutlineOf);

/** By article. */
export const keptRecordsOf = (
  file: string | undefined,
  version: string,
): ReadonlyMap<string, ArticleRecords> | undefined => {
  const outlines = packedOutlinesOf(file, version);
  const texts = partOf(file, version, 'texts') as readonly [string, PackedTexts][] | undefined; // as above
  if (!outlines || !texts) return undefined;
  const packed = new Map(outlines.map(({ outline, packed }) => [outline.folder, packed]));
  return new Map(
    texts.flatMap(([folder, text]) => {
      const records = packed.get(folder);
      return records ? [[folder, wholeRecordsOf(records, text)] as const] : [];
    }),
  );
};

/** What tells a kept batch from every other: its version and the sums of what is in it. Undefined where there is none. */
export const stampOfBatch = (file: string | undefined): string | undefined => {
  if (file === undefined) return undefined;
  try {
    const opened = openSync(file, 'r');
    try {
      return bytesOf(opened, 0, HEAD_LENGTH).toString();
    } finally {
      closeSync(opened);
    }
  } catch {
    return undefined;
  }
};

const partOf = (file: string | undefined, version: string, name: 'outlines' | 'texts'): unknown => {
  if (file === undefined) return undefined;
  try {
    const opened = openSync(file, 'r');
    try {
      const head = JSON.parse(bytesOf(opened, 0, HEAD_LENGTH).toString()) as Head; // else the sum is not found
      const { length, sum } = head[name];
      const bytes = bytesOf(opened, HEAD_LENGTH + (name === 'texts' ? head.outlines.length : 0), length);
      return head.version === version && sumOf(bytes) === sum ? JSON.parse(bytes.toString()) : undefined;
    } finally {
      closeSync(opened);
    }
  } catch {
    return undefined;
  }
};

const bytesOf = (file: number, position: number, length: number): Buffer => {
  const bytes = Buffer.alloc(length);
  return bytes.subarray(0, readSync(file, bytes, 0, length, position));
};
