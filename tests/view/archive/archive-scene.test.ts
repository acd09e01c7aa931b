import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesAt } from '../../../src/graph/archive/outline-lines';
import { overviewOf } from '../../../src/graph/archive/overview';
import { type Filter, NO_FILTER } from '../../../src/graph/filter';
import { type ItemId, isStatementId, thingKindOf } from '../../../src/graph/ids';
import { narrowedIndexOf } from '../../../src/graph/narrow';
import { LEVELS, type Level } from '../../../src/graph/schema';
import { groundOfOutline } from '../../../src/view/archive/archive-ground';
import { archiveSceneOf, overviewSceneOf } from '../../../src/view/archive/archive-scene';
import { groundOf, groundWhereLarge } from '../../../src/view/ground';
import { type Scene, sceneOf } from '../../../src/view/scene';
import { leftOf } from '../../graph/archive/opened';
import { randomGraph } from '../../graph/combine/random-graphs';
import { worldOf } from '../../graph/invented-world';
import { byEnds, CORPORA, type Corpus, corpusOf, knownSubtitle } from './corpora';

const archiveScene = ({ outline }: Corpus, level: Level, selection: ItemId | null): Scene => {
  const lines = linesAt(outline, level);
  const ground = groundOfOutline(outline, outline, level, lines);
  return archiveSceneOf(outline, outline, { level, selection }, ground, lines);
};

const ordinaryScene = ({ index }: Corpus, level: Level, selection: ItemId | null): Scene =>
  sceneOf(
    index,
    { level, selection, span: null },
    level === 'countries' ? undefined : groundOf(index, level),
  );

/** A scene without what an outline cannot know, and without what only large levels have. */
const comparable = ({ index }: Corpus, { level, things, lines }: Scene) => ({
  things: things.map(({ subtitle, badge, ...thing }) => ({
    ...thing,
    subtitle: knownSubtitle(index, thing.id, subtitle),
    badge: thing.engagementKind ? '' : badge,
  })),
  lines: byEnds(
    index,
    level,
    lines.map(({ id }) => id),
  ).map((id) => {
    const { weight: _, ...line } = lines.find((each) => each.id === id) ?? {};
    return line;
  }),
});

const expectTheSame = (corpus: Corpus, level: Level, selection: ItemId | null) => {
  const [archive, ordinary] = [
    archiveScene(corpus, level, selection),
    ordinaryScene(corpus, level, selection),
  ];
  expect(comparable(corpus, archive), `${level} ${selection}`).toEqual(comparable(corpus, ordinary));
  if (level !== 'countries') expect(archive.left).toBe(ordinary.left);
};

describe.each(CORPORA.slice(0, 2))('the scene of $name as an archive', (corpus) => {
  test.each(LEVELS)('is that of the ordinary graph at %s, whatever is selected', (level) => {
    const { things, lines } = corpus.index.levels.engagements;
    for (const selection of [
      null,
      ...things,
      ...lines,
      ...corpus.index.levels.officials.lines,
      ...corpus.index.levels.countries.lines,
      'official:nobody' as const,
    ])
      expectTheSame(corpus, level, selection);
  });

  test('with kinds of things hidden is that of the ordinary graph', () => {
    for (const kinds of [['engagement', 'official'], ['topic'], ['country', 'organisation']] as const) {
      const filter: Filter = { ...NO_FILTER, things: kinds };
      const narrowed = {
        ...corpus,
        index: narrowedIndexOf(corpus.index, filter),
        outline: leftOf(corpus.outline, filter),
      };
      for (const level of LEVELS)
        for (const selection of [
          null,
          ...corpus.index.levels.engagements.things,
          ...corpus.index.levels.engagements.lines,
        ])
          expectTheSame(narrowed, level, selection);
    }
  });

  test('takes a statement for its engagement', () => {
    for (const { id, statements } of corpus.index.graph.engagements)
      for (const statement of statements) {
        expect(isStatementId(statement.id)).toBe(true);
        expect(archiveScene(corpus, 'engagements', statement.id)).toEqual({
          ...archiveScene(corpus, 'engagements', id),
          ground: expect.anything(),
        });
      }
  });

  test('has no ground at the countries level, where nothing is left out of it', () => {
    expect(archiveScene(corpus, 'countries', null)).not.toHaveProperty('ground');
    expect(archiveScene(corpus, 'officials', null)).toHaveProperty('ground');
  });
});

test('is that of the ordinary graph, whatever the graph', () => {
  fc.assert(
    fc.property(randomGraph, fc.nat(), (graph, chance) => {
      const corpus = corpusOf('invented', graph);
      const items: readonly ItemId[] = [
        ...corpus.index.things.keys(),
        ...LEVELS.flatMap((level) => corpus.index.levels[level].lines),
      ];
      for (const level of LEVELS) expectTheSame(corpus, level, items[chance % items.length] ?? null);
    }),
    { numRuns: 50 },
  );
});

describe('the countries level', () => {
  test('says of each line how many engagements it stands for', () => {
    for (const corpus of CORPORA)
      for (const { id, weight } of archiveScene(corpus, 'countries', null).lines)
        expect(weight).toBe(corpus.index.engagementsOf(id).length);
  });

  test.each(CORPORA)('of $name looks the same from the overview in the manifest', (corpus) => {
    const { ground: _, left: __, ...scene } = archiveScene(corpus, 'countries', null);
    expect(overviewSceneOf(overviewOf(corpus.outline))).toEqual(scene);
  });

  test('of an archive without a layout has nothing to draw, from the overview as from the outline', () => {
    const [corpus] = CORPORA;
    if (!corpus) throw new Error('there is no corpus');
    const outline = { ...corpus.outline, positionsAt: () => undefined };
    expect(overviewSceneOf(overviewOf(outline)).things).toEqual([]);
    expect(archiveScene({ ...corpus, outline }, 'countries', null).things).toEqual([]);
  });
});

describe('of a large archive', () => {
  // One in the middle of all: it calls 290 others, the higher the number the more often; and 400 pairs that meet once.
  const hub = 0;
  const corpus = corpusOf(
    'world',
    worldOf([
      ...Array.from({ length: 290 }, (_, at) =>
        Array.from({ length: 1 + Math.floor(at / 100) }, () => [hub, at + 1] as const),
      ).flat(),
      ...Array.from({ length: 400 }, (_, at) => [1 + (at % 200), 201 + ((at * 7) % 99)] as const),
    ]),
  );
  const scene = archiveScene(corpus, 'countries', null);

  test('the countries that matter and the heaviest 400 lines are worked with, over a ground with the rest', () => {
    expect(scene.things).toHaveLength(250);
    expect(scene.lines.length).toBeLessThanOrEqual(400);
    expect(scene.ground?.xs).toHaveLength(300);
    expect(scene.ground?.from.length).toBeGreaterThan(600);
    const drawn = new Set(scene.lines.map(({ id }) => id));
    // Those that the one in the middle calls three times.
    expect(scene.lines.filter(({ weight }) => weight === 3)).toHaveLength(90);
    const least = Math.min(...scene.lines.map(({ weight = 0 }) => weight));
    const ends = new Set(scene.things.map(({ id }) => id));
    for (const id of corpus.index.levels.countries.lines) {
      const line = corpus.index.lines.get(id);
      if (drawn.has(id) || !line || !ends.has(line.from) || !ends.has(line.to)) continue;
      expect(corpus.index.engagementsOf(id).length).toBeLessThanOrEqual(least);
    }
  });

  test('of an ordinary graph of that size it is the same, whatever is selected', () => {
    const lights = corpus.index.levels.countries.lines.filter(
      (id) => !scene.lines.some((line) => line.id === id),
    );
    const { index } = corpus;
    const ground = groundWhereLarge(index, 'countries');
    expect(ground).toBeDefined();
    for (const selection of [
      null,
      'country:AA',
      ...lights.slice(0, 5),
      ...index.levels.countries.things.slice(-60),
      'official:of-1000',
    ] as const) {
      const ordinary = sceneOf(index, { level: 'countries', selection, span: null }, ground);
      const archive = archiveScene(corpus, 'countries', selection);
      const inOrder = (lines: Scene['lines']) => lines.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      expect({ ...ordinary, ground: undefined, lines: inOrder(ordinary.lines) }).toEqual({
        ...archive,
        ground: undefined,
        lines: inOrder(archive.lines),
      });
    }
  });

  test('from the overview it looks the same', () => {
    const { ground: _, left: __, ...rest } = scene;
    expect(overviewSceneOf(overviewOf(corpus.outline))).toEqual(rest);
  });

  test('what is selected is drawn, however light, and says what is left out', () => {
    const light = corpus.index.levels.countries.lines.find(
      (id) => !scene.lines.some((line) => line.id === id),
    );
    if (!light) throw new Error('all lines are drawn');
    const selected = archiveScene(corpus, 'countries', light);
    expect(selected.lines.find(({ id }) => id === light)?.emphasis).toBe('selected');
    const line = corpus.index.lines.get(light);
    for (const end of [line?.from, line?.to])
      expect(selected.things.find(({ id }) => id === end)?.emphasis).toBe('near');

    const missing = corpus.index.levels.countries.things.find(
      (id) => !scene.things.some((thing) => thing.id === id),
    );
    if (!missing) throw new Error('all countries are drawn');
    expect(archiveScene(corpus, 'countries', missing).things.find(({ id }) => id === missing)?.emphasis).toBe(
      'selected',
    );

    const around = archiveScene(corpus, 'countries', 'country:AA');
    expect(around.things.find(({ id }) => id === 'country:AA')?.emphasis).toBe('selected');
    const near = around.things.filter(({ emphasis }) => emphasis === 'near');
    expect(near.length + (around.left ?? 0)).toBe(290);
    expect(around.left).toBeGreaterThan(0);
  });

  test('around an official of many engagements the heaviest things stand out, then the newest engagements', () => {
    const around = archiveScene(corpus, 'engagements', 'official:of-1000');
    const all = corpus.index.engagementsOf('official:of-1000').length;
    expect(around.things).toHaveLength(301);
    expect(around.left).toBe(all + 1 - 300);
    expect(around.things.filter(({ id }) => thingKindOf(id) === 'country').map(({ id }) => id)).toEqual([
      'country:AA',
    ]);
    for (const { from, to } of around.lines)
      for (const end of [from, to]) expect(around.things.some(({ id }) => id === end)).toBe(true);
  });

  test('without a ground yet, what is selected is there all the same', () => {
    const lines = linesAt(corpus.outline, 'engagements');
    const state = { level: 'engagements', selection: 'country:AB' } as const;
    const early = archiveSceneOf(corpus.outline, corpus.outline, state, undefined, lines);
    const { ground: _, left: __, ...late } = archiveScene(corpus, 'engagements', 'country:AB');
    expect(early).toEqual(late);
  });
});
