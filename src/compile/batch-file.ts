/**
 * The file in which a batch is kept. First a line with the lengths and sums of the parts that follow, which are JSON, each
 * read only where it is needed: what the articles were compiled from, the outlines, and the texts with their quotes. Whatever
 * is not as that line says is taken for not there: what is kept can always be made again.
 *
 * What an archive was made of is set aside when it is replaced, until there is another archive.
 */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readSync, renameSync, rmSync } from 'node:fs';
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
import { writeWhole } from './write-whole';

/** What an article was compiled from. One with a problem is compiled each time, until it is mended. */
export interface KeptFingerprint extends Fingerprint {
  readonly folder: string;
  readonly isSound: boolean;
}

/** An outline whose records are packed, and stand beside it. */
interface PackedOutline {
  readonly outline: Omit<ArticleOutline, 'told'> & {
    readonly told?: Omit<Required<ArticleOutline>['told'], 'bare'>;
  };
  readonly packed?: PackedRecords;
}

interface ToKeep {
  readonly fingerprint: Fingerprint;
  readonly outline: ArticleOutline;
  readonly records?: ArticleRecords;
}

const PARTS = ['fingerprints', 'outlines', 'texts'] as const;
type PartName = (typeof PARTS)[number];

interface Part {
  /** In bytes. */
  readonly length: number;
  readonly sum: string;
}

interface Head extends Readonly<Record<PartName, Part>> {
  readonly version: string;
}

const HEAD_LENGTH = 512;

const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Where nothing can be written, nothing is kept: that costs time only. */
export const keepBatch = (file: string, version: string, articles: readonly ToKeep[]): void => {
  const fingerprints = articles.map(
    ({ fingerprint, outline: { folder, problems } }): KeptFingerprint => ({
      folder,
      ...fingerprint,
      isSound: problems.length === 0,
    }),
  );
  const outlines = articles.map(packedOutlineOf);
  const texts = articles.flatMap(({ outline, records }) =>
    records ? [[outline.folder, packedTextsOf(records)]] : [],
  );
  const parts = [fingerprints, outlines, texts].map((part) => Buffer.from(JSON.stringify(part)));
  const partOf = (bytes: Uint8Array): Part => ({ length: bytes.length, sum: sumOf(bytes) });
  const head = {
    version,
    ...Object.fromEntries(PARTS.map((name, at) => [name, partOf(parts[at] as Buffer)])),
  }; // as many
  try {
    mkdirSync(dirname(file), { recursive: true });
    if (headOf(file)?.version === version && !existsSync(asideOf(file))) renameSync(file, asideOf(file));
    // Not forced to the disk, as a graph is: a file that is cut short does not match its sums.
    writeWhole(file, Buffer.concat([Buffer.from(JSON.stringify(head).padEnd(HEAD_LENGTH)), ...parts]), false);
  } catch {
    // as said
  }
};

const asideOf = (file: string): string => `${file}.archived`;

/** The batch as it was when the archive was made last. */
export const archivedBatchOf = (file: string): string => (existsSync(asideOf(file)) ? asideOf(file) : file);

/** Now the archive is made of what is kept. */
export const batchIsArchived = (file: string): void => rmSync(asideOf(file), { force: true });

const packedOutlineOf = ({ outline: { told, ...outline }, records }: ToKeep): PackedOutline => {
  if (!told || !records) return { outline };
  const { bare: _, ...rest } = told;
  return { outline: { ...outline, told: rest }, packed: packedRecordsOf(records) };
};

const unpackedOutlineOf = ({ outline: { told, ...outline }, packed }: PackedOutline): ArticleOutline =>
  told && packed ? { ...outline, told: { ...told, bare: unpackedRecordsOf(packed) } } : outline;

export const keptFingerprintsOf = (
  file: string | undefined,
  version: string,
): readonly KeptFingerprint[] | undefined =>
  partOf(file, version, 'fingerprints') as readonly KeptFingerprint[] | undefined; // the sum shows that it is what was written

const packedOutlinesOf = (file: string | undefined, version: string): readonly PackedOutline[] | undefined =>
  partOf(file, version, 'outlines') as readonly PackedOutline[] | undefined; // as above

export const keptOutlinesOf = (
  file: string | undefined,
  version: string,
): readonly ArticleOutline[] | undefined => packedOutlinesOf(file, version)?.map(unpackedOutlineOf);

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

/** What tells the outlines and texts of a kept batch from all others. Undefined where there is none. */
export const stampOfBatch = (file: string | undefined): string | undefined => {
  const head = file === undefined ? undefined : headOf(file);
  return head && [head.version, head.outlines.sum, head.texts.sum].join(' ');
};

/** Undefined where there is no such file, or it does not begin with a head. */
const headOf = (file: string): Head | undefined => reading(file, headIn);

const partOf = (file: string | undefined, version: string, name: PartName): unknown =>
  file === undefined
    ? undefined
    : reading(file, (opened) => {
        const head = headIn(opened);
        if (head.version !== version) return undefined;
        const before = PARTS.slice(0, PARTS.indexOf(name)).reduce((sum, each) => sum + head[each].length, 0);
        const bytes = bytesOf(opened, HEAD_LENGTH + before, head[name].length);
        return sumOf(bytes) === head[name].sum ? JSON.parse(bytes.toString()) : undefined;
      });

const headIn = (opened: number): Head => JSON.parse(bytesOf(opened, 0, HEAD_LENGTH).toString()) as Head; // else no sum is found

const reading = <Result>(file: string, read: (opened: number) => Result): Result | undefined => {
  try {
    const opened = openSync(file, 'r');
    try {
      return read(opened);
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
