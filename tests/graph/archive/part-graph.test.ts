import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { neighbourhoodOf } from '../../../src/graph/archive/neighbourhood';
import { partGraphOf } from '../../../src/graph/archive/part-graph';
import { idProblemsOf } from '../../../src/graph/check/id-problems';
import { wholePartOf } from '../../../src/graph/check/sound-part';
import type { Fact } from '../../../src/graph/fact';
import { factsOf } from '../../../src/graph/facts';
import { createGraphIndex } from '../../../src/graph/graph-index';
import type { EvidenceId, Graph } from '../../../src/graph/schema';
import { inventedCorpus, inventedCorpusIndex } from '../invented-corpus';
import { accepted, archiveOf, refusalIn } from './opened';

const { outline, shards } = archiveOf(inventedCorpus, 16);
const at = (chosen: readonly number[]) => chosen.flatMap((number) => shards[number] ?? []);
const engagementNumbers = inventedCorpus.engagements.map(({ id }) => outline.numberOf(id) ?? -1);

/** A fact with only those quotes, and the facts it rests on with only those; nothing, where none is left. */
const withQuotes = (fact: Fact, isAtHand: (id: EvidenceId) => boolean): readonly Fact[] => {
  const evidence = fact.evidence.filter(isAtHand);
  if (evidence.length === 0) return [];
  const { restsOn } = fact;
  return [
    {
      ...fact,
      evidence,
      ...(restsOn ? { restsOn: restsOn.flatMap((each) => withQuotes(each, isAtHand)) } : {}),
    },
  ];
};

/** Without where it is shown besides: that depends on which of its quotes are at hand. */
const told = (facts: readonly Fact[]) =>
  facts
    .map(({ shownUnder: _, when, ...fact }) => ({
      ...fact,
      ...(when ? { when: { ...when, evidence: fact.evidence } } : {}),
    }))
    .map((fact) =>
      JSON.stringify(fact, (key, value) => (key === 'shownUnder' || key === 'when' ? undefined : value)),
    )
    .sort();

const nameOf = inventedCorpusIndex.nameOf;

const expectSound = (part: Graph) => {
  expect(idProblemsOf({ ...wholePartOf(part), mayBeUnsound: (id) => id.startsWith('nothing') })).toEqual([]);
};

describe('the part of an archive that a reader works with', () => {
  test('has the facts of the whole graph with the quotes at hand of the articles that tell of it, no more and no fewer', () => {
    const whole = factsOf(inventedCorpus, nameOf);
    fc.assert(
      fc.property(
        fc.subarray(engagementNumbers),
        fc.subarray(shards.map((_, number) => number)),
        (chosen, more) => {
          // The shards with the records have to be there; which others are is left to chance.
          const atHand = at([
            ...new Set([...chosen.flatMap((each) => outline.shardsOf(each)[0] ?? []), ...more]),
          ]);
          const { graph } = accepted(partGraphOf(outline, atHand, { engagements: chosen }));
          expectSound(graph);
          const read = new Set(chosen.flatMap(outline.sourcesOf).map(outline.sourceIdOf));
          const quotes = new Set(
            atHand
              .flatMap(({ records }) => records.evidence)
              .filter(({ source }) => read.has(source))
              .map(({ id }) => id),
          );
          const things = new Set<string>(
            [...graph.countries, ...graph.officials, ...graph.organisations, ...graph.engagements].map(
              ({ id }) => id,
            ),
          );
          const statements = new Set<string>(
            graph.engagements.flatMap((each) => each.statements.map(({ id }) => id)),
          );
          const expected = whole
            .filter(({ id }) => things.has(id.split('#')[0] ?? '') || statements.has(id))
            .flatMap((fact) => withQuotes(fact, (id) => quotes.has(id)));
          expect(told(factsOf(graph, nameOf))).toEqual(told(expected));
          const cited = new Set(graph.evidence.map(({ id }) => id));
          for (const fact of factsOf(graph, nameOf))
            for (const id of fact.evidence) expect(cited.has(id)).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('shows under an item all that the whole graph shows under it, when its neighbourhood is fetched', () => {
    for (const { id } of [
      ...inventedCorpus.engagements,
      ...inventedCorpus.officials,
      ...inventedCorpus.topics,
    ]) {
      const found = neighbourhoodOf(outline, id, 1000);
      if (!found) throw new Error(`${id} is not found`);
      const { graph } = accepted(partGraphOf(outline, at(found.shards), found));
      const index = createGraphIndex(graph);
      const engagements = new Set<string>(found.engagements.map(outline.idOf));
      const ofEngagements = (fact: Fact) =>
        engagements.has(fact.id.split('#')[0] ?? '') || fact.kind === 'statement';
      const ids = (facts: readonly Fact[]) =>
        facts
          .filter(ofEngagements)
          .map((fact) => fact.id)
          .sort();
      expect(ids(index.factsShownUnder(id))).toEqual(ids(inventedCorpusIndex.factsShownUnder(id)));
      for (const fact of index.factsShownUnder(id).filter(ofEngagements))
        expect([...fact.evidence]).toEqual([
          ...(inventedCorpusIndex.factsShownUnder(id).find((each) => each.id === fact.id)?.evidence ?? []),
        ]);
    }
  });

  test('places everything where the whole graph does', () => {
    const found = neighbourhoodOf(outline, 'country:MT', 5);
    if (!found) throw new Error('Malta is not found');
    const { graph } = accepted(partGraphOf(outline, at(found.shards), found));
    for (const [id, position] of Object.entries(graph.placement.engagements))
      expect(position).toEqual(inventedCorpus.placement.engagements[id]);
    expect(Object.keys(graph.placement.engagements).length).toBeGreaterThan(8);
  });

  test('names what is in no shard at hand, and tells no fact of it', () => {
    const number = outline.numberOf('country:MT') ?? -1;
    const { graph } = accepted(partGraphOf(outline, [], { engagements: [], things: [number] }));
    expect(graph.countries).toMatchObject([{ id: 'country:MT', iso2: 'MT', name: 'Malta', evidence: [] }]);
    expect(factsOf(graph, nameOf)).toEqual([]);
  });

  test('is refused where a shard is not the one that the outline means', () => {
    const [engagement = -1] = engagementNumbers;
    expect(refusalIn(partGraphOf(outline, [], { engagements: [engagement] }))).toContain(
      `${outline.idOf(engagement)}\n  this is in no shard that is at hand`,
    );
  });
});
