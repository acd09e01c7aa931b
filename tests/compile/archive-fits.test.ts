import { expect, test } from 'vitest';
import { createFitting } from '../../src/compile/archive-fits';
import type { Shard } from '../../src/graph/archive/parse-shard';
import type { Graph } from '../../src/graph/schema';
import { problemInWords } from '../../src/graph/schema-problems';
import { archiveOf } from '../graph/archive/opened';
import { article } from '../graph/article';
import { inventedCorpus } from '../graph/invented-corpus';

const { outline, shards } = archiveOf(inventedCorpus, 4);
const distinct = [...new Map(shards.map((shard) => [shard.name, shard])).values()];
const misfitsIn = (changed: readonly Shard[]) => changed.flatMap(createFitting(outline)).map(problemInWords);

test('an archive fits together as it is written, in any number of shards', () => {
  for (const graph of [article, inventedCorpus])
    for (const count of [1, 4, 64]) {
      const archive = archiveOf(graph, count);
      const files = new Map(archive.shards.map((shard) => [shard.name, shard])).values();
      expect([...files].flatMap(createFitting(archive.outline))).toEqual([]);
    }
});

const firstEngagement = inventedCorpus.engagements[0];
if (!firstEngagement) throw new Error('there are no engagements');

/** Shards as of a graph that is told otherwise, under the names of these. */
const shardsOf = (graph: Graph): readonly Shard[] =>
  archiveOf(graph, 4).shards.map((shard, at) => ({ ...shard, name: shards[at]?.name ?? '' }));
const withFirst = (change: Partial<Graph['engagements'][number]>): Graph => ({
  ...inventedCorpus,
  engagements: inventedCorpus.engagements.map((each) =>
    each === firstEngagement ? { ...each, ...change } : each,
  ),
});

test.each<[string, Graph, string]>([
  ['a label', withFirst({ label: 'Told otherwise' }), 'its label is another in the network file'],
  [
    'a status',
    withFirst({ status: firstEngagement.status === 'denied' ? 'planned' : 'denied' }),
    'that is denied',
  ],
  ['days', withFirst({ dates: [] }), 'its days are others in the network file'],
  [
    'those who took part',
    withFirst({ participants: firstEngagement.participants.slice(1) }),
    'ties it to others',
  ],
  [
    'a name',
    {
      ...inventedCorpus,
      topics: inventedCorpus.topics.map((topic, at) => (at === 0 ? { ...topic, name: 'Another' } : topic)),
    },
    'its name is another in the network file',
  ],
  [
    'a headline',
    {
      ...inventedCorpus,
      sources: inventedCorpus.sources.map((source, at) =>
        at === 0 ? { ...source, headline: 'Another' } : source,
      ),
    },
    'its headline is another in the network file',
  ],
])('%s that is told otherwise in a shard is named', (_, graph, words) => {
  const misfits = misfitsIn(shardsOf(graph));
  expect(misfits.join('\n')).toContain(words);
  expect(misfits.every((each) => /^[0-9a-f]{32}\.json, "[a-z]+:/.test(each))).toBe(true);
});

test('what is in another shard than it should be, in none, or in the network file alone is named', () => {
  const [one, other] = distinct;
  if (!one || !other) throw new Error('there are too few shards');
  const swapped = misfitsIn([{ ...one, records: other.records }]).join('\n');
  expect(swapped).toContain('this article belongs into another shard');
  expect(swapped).toContain('by the network file this engagement is not in this shard');
  expect(swapped).toContain('by the network file this article is in this shard, and it is not');
  const strangers = archiveOf(article, 1).shards.map((shard) => ({ ...shard, name: one.name }));
  const strange = misfitsIn(strangers).join('\n');
  expect(strange).toContain('the network file has no such article');
  expect(strange).toContain('the network file has no such thing');
});
