import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askedOfOutline } from '../../../src/graph/archive/asked-of-outline';
import { linesAt } from '../../../src/graph/archive/outline-lines';
import { NO_FILTER } from '../../../src/graph/filter';
import { LINE_KINDS, lineIdOf, THING_KINDS } from '../../../src/graph/ids';
import { narrowedIndexOf } from '../../../src/graph/narrow';
import { LEVELS, type Level } from '../../../src/graph/schema';
import { groundOfOutline } from '../../../src/view/archive/archive-ground';
import { type Ground, groundOf } from '../../../src/view/ground';
import { leftOf } from '../../graph/archive/opened';
import { randomGraph } from '../../graph/combine/random-graphs';
import { filterOf } from '../../graph/random-filter';
import { CORPORA, type Corpus, corpusOf, isDatedAsWritten, knownSubtitle } from './corpora';

const thingsOn = (ground: Ground, { index }: Corpus) =>
  new Map(
    [...ground.xs.keys()].map((thing) => {
      const id = ground.idOf(thing);
      const { name, subtitle, badge, engagementKind } = ground.wordsOf(thing);
      return [
        id,
        {
          kind: THING_KINDS[ground.kinds[thing] ?? 0],
          place: [ground.xs[thing], ground.ys[thing]],
          width: ground.widths[thing],
          hue: ground.hues[thing],
          broken: ground.broken[thing],
          weight: ground.weights[thing],
          name,
          called: isDatedAsWritten(index, id) ? '' : ground.nameOf(thing),
          subtitle: knownSubtitle(index, id, subtitle),
          // The symbol of an engagement holds a picture of its kind.
          badge: engagementKind ? '' : badge,
          engagementKind,
        },
      ] as const;
    }),
  );

const linesOn = ({ from, to, lineKinds, idOf }: Ground) =>
  [...from.keys()]
    .map((row) =>
      lineIdOf(LINE_KINDS[lineKinds[row] ?? 0] ?? 'linked', idOf(from[row] ?? -1), idOf(to[row] ?? -1)),
    )
    .sort();

const groundsOf = ({ index, outline }: Corpus, level: Level, filter = NO_FILTER) => {
  const left = leftOf(outline, filter);
  return {
    ordinary: groundOf(narrowedIndexOf(index, filter), level),
    archive: groundOfOutline(left, outline, level, linesAt(left, level)),
  };
};

const expectTheSame = (corpus: Corpus, level: Level, filter = NO_FILTER) => {
  const { ordinary, archive } = groundsOf(corpus, level, filter);
  expect(thingsOn(archive, corpus)).toEqual(thingsOn(ordinary, corpus));
  expect(linesOn(archive)).toEqual(linesOn(ordinary));
};

describe.each(CORPORA)('the ground of $name as an archive', (corpus) => {
  test.each(LEVELS)('has the things and lines of %s as that of the ordinary graph has them', (level) => {
    expectTheSame(corpus, level);
  });

  test('is that of what a filter leaves, in the colours and with the names of the whole', () => {
    fc.assert(
      fc.property(filterOf(corpus.index.graph).map(askedOfOutline), (filter) => {
        for (const level of ['countries', 'officials'] as const) expectTheSame(corpus, level, filter);
      }),
      { numRuns: 15 },
    );
    for (const kinds of [['engagement', 'official'], ['topic'], ['country', 'organisation']] as const)
      for (const level of LEVELS) expectTheSame(corpus, level, { ...NO_FILTER, things: kinds });
  });

  test('numbers its things as the outline does', () => {
    const { archive } = groundsOf(corpus, 'engagements');
    expect(archive.xs).toHaveLength(corpus.outline.count);
    for (const thing of archive.xs.keys()) expect(archive.idOf(thing)).toBe(corpus.outline.idOf(thing));
  });
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

test('an engagement whose accounts exclude each other says so beside its symbol', () => {
  const [corpus] = CORPORA.filter(({ name }) => name === 'the invented corpus');
  if (!corpus) throw new Error('there is no invented corpus');
  const { archive } = groundsOf(corpus, 'engagements');
  const words = [...archive.xs.keys()].flatMap((thing) => archive.wordsOf(thing).subtitle ?? []);
  expect(words.filter((each) => each.includes('differ'))).toEqual([
    'between 28 Apr 2021 and 29 Apr 2021 (accounts differ)',
  ]);
});

test('where a level is not laid out, nothing is on its ground', () => {
  const [corpus] = CORPORA;
  if (!corpus) throw new Error('there is no corpus');
  const { outline } = corpus;
  const bare = { ...outline, positionsAt: () => undefined };
  const ground = groundOfOutline(bare, bare, 'officials', linesAt(bare, 'officials'));
  expect([ground.xs.length, ground.from.length, ground.lineKinds.length]).toEqual([0, 0, 0]);
  expect(() => ground.idOf(0)).toThrow('the ground has no thing 0');
});
