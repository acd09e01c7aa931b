import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { archiveFilesOf } from '../../../src/graph/archive/archive-files';
import { shardNumberOf } from '../../../src/graph/archive/shard-numbers';
import { unitedRecords } from '../../../src/graph/archive/shard-records';
import { sha256Of } from '../../../src/graph/check/sha256';
import type { Graph } from '../../../src/graph/schema';
import { article } from '../article';
import { randomGraph } from '../combine/random-graphs';
import { inventedCorpus } from '../invented-corpus';
import { archiveOf, inOneOrder } from './opened';

const COUNTS = [1, 2, 8, 64];

/** The files of the second graph's archive that are not in the first's, without their sums. */
const filesThatDiffer = (before: Graph, after: Graph): readonly string[] => {
  const texts = new Set([...archiveFilesOf(before, 64)].map(({ text }) => text));
  return [...archiveFilesOf(after, 64)]
    .filter(({ text }) => !texts.has(text))
    .map(({ name }) => name.replace(/[0-9a-f]{32}/, '…'));
};

describe('an archive', () => {
  test.each(COUNTS)(
    'gives back the whole graph from all of its shards together, of which there are %i',
    (count) => {
      for (const graph of [article, inventedCorpus]) {
        const { shards } = archiveOf(graph, count);
        expect(unitedRecords(shards.map(({ records }) => records))).toEqual(inOneOrder(graph));
      }
    },
  );

  test('does so for any small graph', () => {
    fc.assert(
      fc.property(randomGraph, fc.constantFrom(...COUNTS), (graph, count) => {
        const { shards } = archiveOf(graph, count);
        expect(unitedRecords(shards.map(({ records }) => records))).toEqual(inOneOrder(graph));
      }),
      { numRuns: 50 },
    );
  });

  test('has every quote verified, in the shard of its article', () => {
    const { shards, outline } = archiveOf(inventedCorpus, 8);
    const states = shards.flatMap(({ quoteStates }) => [...quoteStates.values()]);
    expect(states).toHaveLength(inventedCorpus.evidence.length);
    expect(states.every(({ verified }) => verified)).toBe(true);
    shards.forEach(({ records }, at) => {
      for (const { id } of records.sources) expect(shardNumberOf(id, outline.shardCount)).toBe(at);
    });
  });

  test('is written with the manifest last and the shards first, each named after its bytes', () => {
    const files = [...archiveFilesOf(inventedCorpus, 4)];
    expect(files.at(-1)?.name).toBe('manifest.json');
    expect(files.at(-2)?.name).toMatch(/^network-/);
    for (const { name, text } of files.slice(0, -1))
      expect(name.replace(/^(network|words|search)-/, '')).toBe(`${sha256Of(text).slice(0, 32)}.json`);
  });

  test('is the same to the last byte, in whichever order the records of the graph come', () => {
    const shuffled: Graph = {
      ...inventedCorpus,
      sources: [...inventedCorpus.sources].reverse(),
      countries: [...inventedCorpus.countries].reverse(),
      officials: [...inventedCorpus.officials].reverse(),
      organisations: [...inventedCorpus.organisations].reverse(),
      topics: [...inventedCorpus.topics].reverse(),
      engagements: [...inventedCorpus.engagements].reverse(),
      evidence: [...inventedCorpus.evidence].reverse(),
    };
    expect([...archiveFilesOf(shuffled, 8)]).toEqual([...archiveFilesOf(inventedCorpus, 8)]);
  });

  test('changes in one shard, the network file and the manifest, where one article changes', () => {
    for (const { id } of inventedCorpus.sources) {
      const headline = 'Corrected';
      const corrected = inventedCorpus.sources.map((source) =>
        source.id === id ? { ...source, headline } : source,
      );
      expect(filesThatDiffer(inventedCorpus, { ...inventedCorpus, sources: corrected })).toEqual([
        '….json',
        'network-….json',
        'manifest.json',
      ]);
    }
  });

  test('changes in one shard alone, where one article no longer names those whom others name too', () => {
    const slug = inventedCorpus.sources.at(-1)?.id.replace('source:', 'evidence:');
    const unnamed = <Each extends { readonly evidence: readonly string[] }>(
      records: readonly Each[],
    ): Each[] =>
      records.map((record) => {
        const evidence = record.evidence.filter((id) => !id.startsWith(`${slug}/`));
        return evidence.length > 0 ? { ...record, evidence } : record;
      });
    const { countries, topics, officials } = inventedCorpus;
    const changed: Graph = {
      ...inventedCorpus,
      countries: unnamed(countries),
      topics: unnamed(topics),
      officials: unnamed(officials),
    };
    expect(changed).not.toEqual(inventedCorpus);
    expect(filesThatDiffer(inventedCorpus, changed).filter((name) => name === '….json')).toHaveLength(1);
  });

  test('keeps an engagement with the article that is first by its id, in whichever order its quotes come', () => {
    const turned: Graph = {
      ...inventedCorpus,
      engagements: inventedCorpus.engagements.map((each) => ({
        ...each,
        evidence: [...each.evidence].reverse(),
      })),
    };
    const placesIn = (graph: Graph) =>
      archiveOf(graph, 64).shards.map(({ records }) => records.engagements.map(({ id }) => id));
    expect(placesIn(turned)).toEqual(placesIn(inventedCorpus));
  });

  test('is not made of a graph in which something has no quote', () => {
    const [first, ...rest] = inventedCorpus.engagements;
    if (!first) throw new Error('there are no engagements');
    const broken: Graph = { ...inventedCorpus, engagements: [{ ...first, evidence: [] }, ...rest] };
    expect(() => [...archiveFilesOf(broken)]).toThrow('an engagement without a quote');
  });
});
