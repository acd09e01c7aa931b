/**
 * What the service worker keeps of archives on its own host: the files that were opened, so that they open again without a
 * network. Of an archive nothing is fetched beforehand: it may be of any size. Pure.
 */
import type { Asked } from './which-file';

/** `network`: those that an archive has one of, its network and the directory of its words; `shard`: those it has many of. */
export type SortOfFile = 'manifest' | 'network' | 'shard';

/** A file of an archive, as it is asked for. All but a manifest bear the beginning of the SHA-256 sum of what they hold. */
export interface AskedOfArchive {
  readonly sort: SortOfFile;
  /** Where it lies, by which it is kept. */
  readonly address: string;
  /** Hexadecimal digits of its sum; none of a manifest, which changes. */
  readonly digits: string | undefined;
}

const NAME = /\/(?:manifest|(network-|search-|words-)?([0-9a-f]{32}))\.json$/;

/** Nothing, where it is no file of an archive or of another host. `folder` is that of the page. */
export const archiveFileAskedFor = (
  { method, url, isPage }: Asked,
  folder: string,
): AskedOfArchive | undefined => {
  if (method !== 'GET' || isPage || !url.startsWith(originOf(folder))) return undefined;
  const [address = ''] = url.split('#');
  const sort = sortOf(address);
  return sort && { sort, address, digits: NAME.exec(address)?.[2] };
};

/** With the slash after it, so that no longer name of a host begins with it. */
const originOf = (address: string): string => new URL('/', address).href;

const sortOf = (address: string): SortOfFile | undefined => {
  const found = NAME.exec(address);
  if (!found) return undefined;
  const [, kind, digits] = found;
  if (digits === undefined) return 'manifest';
  return kind === 'network-' || kind === 'search-' ? 'network' : 'shard';
};

/** Whether these are the bytes that a name promises; of a manifest nothing is promised. `sum` is their SHA-256 sum. */
export const isAsPromised = ({ digits }: AskedOfArchive, sum: ArrayBuffer): boolean =>
  digits === undefined ||
  Array.from(new Uint8Array(sum), (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .startsWith(digits);

/**
 * How many files of each sort are kept: 500 in all. A shard is some 140 KB, so those are 70 MB; a network file may have
 * 15 MB, so of them only those of the last few archives stay.
 */
export const MOST_KEPT: Readonly<Record<SortOfFile, number>> = { manifest: 4, network: 8, shard: 488 };

/** Of the kept addresses, the one that came first standing first, those that have to go: the oldest of each sort. */
export const tooManyOf = (addresses: readonly string[]): readonly string[] => {
  const kept: Record<SortOfFile, number> = { manifest: 0, network: 0, shard: 0 };
  return addresses.toReversed().filter((address) => {
    const sort = sortOf(address) ?? 'shard';
    kept[sort] += 1;
    return kept[sort] > MOST_KEPT[sort];
  });
};
