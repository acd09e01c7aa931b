/** What a share refuses to write. What it writes is held against the archive of the whole by `archive-in-shares`. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { type KnownOfAll, type Share, shareAt } from '../../src/compile/archive-share';
import { articleFoldersOf } from '../../src/compile/article-folders';
import type { ArticleRecords } from '../../src/compile/article-records';
import { compileBatch } from '../../src/compile/batch';
import { keepBatch } from '../../src/compile/batch-file';
import { batchesOf } from '../../src/compile/compile-batches';
import { makeShare } from '../../src/compile/make-share';
import { createWrittenCorpus } from './written-corpus';

const corpus = createWrittenCorpus(6, 1);
afterAll(corpus.destroy);
const archive = join(corpus.path, 'archive');
const batches = batchesOf(corpus.path, articleFoldersOf(corpus.path), corpus.cache);
const [batch] = batches;
if (!batch?.file) throw new Error('there are no batches');
const { file, version } = batch;
const compiled = compileBatch(batch);

/** The share of the first batch, which is taken for one whose engagements others tell of as well. */
const share: Share = shareAt(batch.number, {
  batches,
  cache: corpus.cache,
  count: 256,
  ledger: { folder: archive, purpose: 'write' },
});
beforeEach(() => {
  const known: KnownOfAll = {
    countries: [],
    officials: [],
    organisations: [],
    topics: [],
    engagements: [],
    joint: compiled.records.flatMap(({ tellings }) => tellings.map(({ engagement }) => engagement.id)),
  };
  writeFileSync(share.known, JSON.stringify(known));
});

/** Keeps the batch with what `spoil` makes of each article. */
const keep = (spoil: (records: ArticleRecords) => ArticleRecords) =>
  keepBatch(
    file,
    version,
    compiled.outlines.map((outline, at) => ({
      outline,
      fingerprint: { stat: '', hash: '' },
      ...(compiled.records[at] && { records: spoil(compiled.records[at]) }),
    })),
  );
const written = () => (existsSync(archive) ? readdirSync(archive) : []);

test.each([
  [
    'an engagement that cites what is no quote',
    /cites "undefined", which is no quote/,
    (records: ArticleRecords) => ({ ...records, evidence: records.evidence.slice(1) }),
  ],
  [
    'quotes of a text that is not the one they were found in',
    /is not in its text: .* its SHA-256 sum is another/,
    (records: ArticleRecords) => ({
      ...records,
      source: { ...records.source, text: records.source.text.replaceAll('e', 'a') },
    }),
  ],
] as const)('%s', (_, message, spoil) => {
  keep(spoil);
  expect(() => makeShare(share)).toThrow(message);
  expect(written()).toEqual([]);
});
