import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesAt } from '../../../src/graph/archive/outline-lines';
import { type ItemId, isLineId, isStatementId } from '../../../src/graph/ids';
import { LEVELS, type Level } from '../../../src/graph/schema';
import { archiveListingOf } from '../../../src/view/archive/archive-listing';
import { type ListEntry, type Listing, listingOf } from '../../../src/view/listing';
import { randomGraph } from '../../graph/combine/random-graphs';
import { byEnds, CORPORA, type Corpus, corpusOf, isDatedAsWritten } from './corpora';

const listingsOf = ({ index, outline }: Corpus, level: Level) => ({
  ordinary: listingOf(index, { level, span: null }),
  archive: archiveListingOf(outline, { level }, linesAt(outline, level)),
});

const entriesOf = (listing: Listing): readonly ListEntry[] =>
  Array.from({ length: listing.size }, (_, place) => listing.at(place)).flatMap((entry) => entry ?? []);

/** The name that an archive gives to what the ordinary listing has; undefined where it cannot be told from that. */
const knownName = ({ index }: Corpus, { id, name }: ListEntry): string | undefined => {
  const isAsWritten = (each: ItemId) =>
    !isLineId(each) && !isStatementId(each) && isDatedAsWritten(index, each);
  const line = isLineId(id) ? index.lines.get(id) : undefined;
  if (isAsWritten(id) || (line && (isAsWritten(line.from) || isAsWritten(line.to)))) return undefined;
  const thing = isLineId(id) || isStatementId(id) ? undefined : index.things.get(id);
  return thing?.kind === 'official' ? `${index.nameOf(thing.record.id)}, official` : name;
};

const expectTheSame = (corpus: Corpus, level: Level) => {
  const { ordinary, archive } = listingsOf(corpus, level);
  const { things, lines } = corpus.index.levels[level];
  const entries = entriesOf(archive);
  expect(entries.map(({ id }) => id)).toEqual([...things, ...byEnds(corpus.index, level, lines)]);
  expect([archive.size, archive.things]).toEqual([ordinary.size, ordinary.things]);
  for (const { id, name } of entries) {
    const other = ordinary.at(ordinary.placeOf(id));
    const known = other && knownName(corpus, other);
    if (known !== undefined) expect(name).toBe(known);
  }
  entries.forEach(({ id }, place) => {
    expect(archive.placeOf(id)).toBe(place);
  });
};

describe.each(CORPORA)('the list of $name as an archive', (corpus) => {
  test.each(LEVELS)('has the entries of %s in the order of the ordinary list', (level) => {
    expectTheSame(corpus, level);
  });

  test.each(LEVELS)(
    'has no entry before its first and after its last, and no place for what it lacks at %s',
    (level) => {
      const { archive } = listingsOf(corpus, level);
      expect([archive.at(-1), archive.at(archive.size), archive.at(Number.NaN)]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
      for (const id of [
        null,
        'country:ZZ',
        'dealt-with:country:ZZ~country:PK',
        'linked:country:PK~country:US',
        ...(level === 'engagements' ? [] : corpus.index.levels.engagements.lines.slice(0, 1)),
        ...(level === 'engagements' ? [] : corpus.index.levels.engagements.things.slice(0, 1)),
      ] as const)
        expect(archive.placeOf(id)).toBe(-1);
    },
  );
});

test('is the same as that of the ordinary graph, whatever the graph', () => {
  fc.assert(
    fc.property(randomGraph, (graph) => {
      const corpus = corpusOf('invented', graph);
      for (const level of LEVELS) expectTheSame(corpus, level);
    }),
    { numRuns: 50 },
  );
});

test('engagements that accounts date differently are named by the days in question', () => {
  const [corpus] = CORPORA.filter(({ name }) => name === 'the invented corpus');
  if (!corpus) throw new Error('there is no invented corpus');
  const names = entriesOf(listingsOf(corpus, 'engagements').archive).map(({ name }) => name);
  const differing = names.filter((name) => name.endsWith('(accounts differ)'));
  expect(differing).toHaveLength(5);
  expect(differing[0]).toBe('Meeting between 28 April 2021 and 29 April 2021 (accounts differ)');
});

test('names stay as they are in the whole while a filter comes and goes', () => {
  const [corpus] = CORPORA.filter(({ name }) => name === 'the invented corpus');
  if (!corpus) throw new Error('there is no invented corpus');
  const part = corpusOf('of it one engagement', {
    ...corpus.index.graph,
    engagements: corpus.index.graph.engagements.slice(0, 1),
  }).outline;
  const lines = linesAt(part, 'engagements');
  const named = archiveListingOf(part, { level: 'engagements' }, lines, corpus.outline).at(0)?.name;
  expect(named).toBe(listingsOf(corpus, 'engagements').archive.at(0)?.name);
  expect(named).not.toBe(archiveListingOf(part, { level: 'engagements' }, lines).at(0)?.name);
});
