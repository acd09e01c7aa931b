/**
 * Which shard an article goes to: that of the leading bits of the SHA-256 sum of its id. The place follows from the article
 * alone, so that one article more or less moves no other.
 */
import { sha256Of } from '../check/sha256';
import type { EvidenceId, Graph, SourceId } from '../schema';

/** Bytes of a shard: some ten articles, checked in a few milliseconds, a tenth of that when it is compressed on its way. */
const ABOUT = 128 * 1024;
/** Of a sum, so many bits are looked at, at the most. */
export const MOST_BITS = 16;

/** What records take in JSON beside their texts, on average: measured on compiled corpora, and no need to be exact. */
const BYTES_OF = { source: 500, quote: 280, engagement: 1600 } as const;

/** About the bytes of texts and quotes in shards. Quick, as nothing is written for it. */
export const weightOf = (sources: Graph['sources'], evidence: Graph['evidence']): number => {
  let weight = sources.length * BYTES_OF.source;
  for (const { text } of sources) weight += text.length;
  for (const { selector } of evidence) {
    const [{ exact, prefix, suffix }] = selector;
    weight += BYTES_OF.quote + exact.length + prefix.length + suffix.length;
  }
  return weight;
};

/**
 * A power of two; the same for graphs of about the same size, so that one article more rarely makes all shards anew.
 * `weight` is that of all texts and quotes.
 */
export const shardCountOf = (weight: number, engagements: number): number => {
  const bits = Math.round(Math.log2((weight + engagements * BYTES_OF.engagement) / ABOUT));
  return 2 ** Math.max(0, Math.min(MOST_BITS, bits));
};

/** The place of its shard among `count` shards. */
export const shardNumberOf = (source: SourceId, count: number): number =>
  Math.floor((Number.parseInt(sha256Of(source).slice(0, MOST_BITS / 4), 16) * count) / 2 ** MOST_BITS);

/** The id of a quote says which source it is from: `evidence:some-name/0-12`. */
export const sourceOfQuote = (id: EvidenceId): SourceId =>
  `source:${id.slice(id.indexOf(':') + 1, id.lastIndexOf('/'))}`;
