/**
 * The file in which a batch is kept. First a line with the lengths and sums of the two parts that follow, which are JSON:
 * the outlines, which every run reads, and the records, which are read only where they are needed. Whatever is not as that
 * line says is taken for not there: what is kept can always be made again.
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
import { type PackedRecords, packedRecordsOf, unpackedRecordsOf } from './pack-records';

export interface Kept {
  readonly outline: ArticleOutline;
  readonly fingerprint: Fingerprint;
}

interface Part {
  /** In bytes. */
  readonly length: number;
  readonly sum: string;
}

interface Head {
  readonly version: string;
  readonly outlines: Part;
  readonly records: Part;
}

const HEAD_LENGTH = 512;

const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Where nothing can be written, nothing is kept: that costs time only. */
export const keepBatch = (
  file: string,
  version: string,
  articles: readonly (Kept & { readonly records?: ArticleRecords })[],
): void => {
  const outlines = Buffer.from(
    JSON.stringify(articles.map(({ outline, fingerprint }) => ({ outline, fingerprint }))),
  );
  const records = Buffer.from(
    JSON.stringify(
      articles.flatMap(({ outline, records }) =>
        records ? [[outline.folder, packedRecordsOf(records)]] : [],
      ),
    ),
  );
  const part = (bytes: Uint8Array): Part => ({ length: bytes.length, sum: sumOf(bytes) });
  const head: Head = { version, outlines: part(outlines), records: part(records) };
  const unfinished = `${file}.${process.pid}.unfinished`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    // Not forced to the disk, as a graph is: a file that is cut short does not match its sums.
    writeFileSync(
      unfinished,
      Buffer.concat([Buffer.from(JSON.stringify(head).padEnd(HEAD_LENGTH)), outlines, records]),
    );
    renameSync(unfinished, file);
  } catch {
    if (existsSync(unfinished)) rmSync(unfinished);
  }
};

export const keptOutlinesOf = (file: string | undefined, version: string): readonly Kept[] | undefined =>
  partOf(file, version, 'outlines') as readonly Kept[] | undefined; // the sum shows that it is what was written

/** By article. */
export const keptRecordsOf = (
  file: string | undefined,
  version: string,
): ReadonlyMap<string, ArticleRecords> | undefined => {
  const packed = partOf(file, version, 'records') as [string, PackedRecords][] | undefined; // as above
  return packed && new Map(packed.map(([folder, records]) => [folder, unpackedRecordsOf(records)]));
};

const partOf = (file: string | undefined, version: string, name: 'outlines' | 'records'): unknown => {
  if (file === undefined) return undefined;
  try {
    const opened = openSync(file, 'r');
    try {
      const head = JSON.parse(bytesOf(opened, 0, HEAD_LENGTH).toString()) as Head; // else the sum is not found
      const { length, sum } = head[name];
      const bytes = bytesOf(opened, HEAD_LENGTH + (name === 'records' ? head.outlines.length : 0), length);
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
