/**
 * Where everything stands. The positions of a level are kept under the sum of all that they are worked out of: of a network
 * that has not changed, whatever is quoted for it, they need not be worked out again. What is kept makes no difference but
 * in time.
 */

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Outline } from '../graph/archive/outline';
import { linesAt } from '../graph/archive/outline-lines';
import { emptyGraph, NOT_PLACED } from '../graph/empty-graph';
import { createGraphIndex, type GraphIndex } from '../graph/graph-index';
import { LINE_KINDS, type Line, type LineId, lineOf, type ThingId } from '../graph/ids';
import { THINGS_AT } from '../graph/levels';
import { namesOf, thingsOf } from '../graph/names';
import { type Graph, LEVELS, type Level } from '../graph/schema';
import { visibleGraphOf } from '../graph/visible-text';
import type { LaidOut } from '../layout/body';
import { type Network, networkOfLines, type Places } from '../layout/kernel/network';
import { layOutLarge } from '../layout/large';
import {
  type LevelProgress,
  layOutLevelInSteps,
  MOST_SETTLED,
  networkOfLevel,
  type Positions,
  positionsOf,
} from '../layout/lay-out';
import { layoutVersion } from './compiler-version';
import { keepUnder, keptUnder } from './keep';
import type { UnplacedGraph } from './merge-articles';
import { inProcesses } from './processes';
import type { Tell } from './progress';

/** Things of a level from which it pays to lay it out in a process of its own. */
const MANY = 10_000;

/**
 * The same graph, the same places. `cache` is where they are kept. Who has the outline of the graph brings it: of a large
 * graph an index takes longer to make than the layout itself.
 */
export const placementOf = async (
  graph: UnplacedGraph,
  cache: string | undefined,
  tell: Tell,
  outline?: Outline,
): Promise<Graph['placement']> => {
  tell('looking for what has moved');
  const placement: Record<Level, Positions> = { ...NOT_PLACED };
  for (const level of createLevels(graph, outline)) {
    const { name } = level;
    const file = cache === undefined ? undefined : join(cache, `${name}.places`);
    const key = file === undefined ? '' : keyOf(level);
    const kept = file === undefined ? undefined : (keptUnder(key, file) as Positions | undefined); // as it was kept
    if (!kept) tell(`laying out the ${name}`);
    placement[name] = kept ?? (await laidOut(level, tell));
    if (file !== undefined && !kept) keepUnder(key, file, placement[name]);
  }
  return placement;
};

/** What the layout of a level goes by: a large one by its lines alone, a small one by names as well, which need room. */
type ToLayOut = { readonly name: Level; readonly things: readonly ThingId[] } & (
  | { readonly network: Network }
  | { readonly index: LaidOut }
);

function* createLevels(graph: UnplacedGraph, outline: Outline | undefined): Generator<ToLayOut> {
  let made: GraphIndex | undefined;
  const indexOf = () => {
    made ??= createGraphIndex({ ...graph, sources: [], evidence: [], placement: NOT_PLACED });
    return made;
  };
  for (const name of LEVELS) {
    const things = thingsAt(name, graph);
    if (things.length > MOST_SETTLED)
      yield {
        name,
        things,
        network: outline ? networkOf(outline, name, things.length) : networkOfLevel(indexOf(), name),
      };
    else
      yield {
        name,
        things,
        index: outline && name === 'countries' ? countriesOf(graph, outline) : indexOf(),
      };
  }
}

/** In the order in which an index has them. */
const thingsAt = (level: Level, graph: UnplacedGraph): readonly ThingId[] => {
  const { countries, officials, organisations, topics, engagements } = graph;
  const records = {
    country: countries,
    official: officials,
    organisation: organisations,
    topic: topics,
    engagement: engagements,
  };
  return THINGS_AT[level].flatMap((kind) =>
    kind === 'thing' ? [] : records[kind].map(({ id }): ThingId => id),
  );
};

/** The same, where the outline numbers engagements last, and the index has them first. */
const networkOf = (outline: Outline, level: Level, count: number): Network => {
  const others = outline.firstOf('engagement');
  const engagements = level === 'engagements' ? outline.count - others : 0;
  const placeOf = (thing: number) => (thing < others ? thing + engagements : thing - others);
  const { from, to } = linesAt(outline, level);
  return networkOfLines(count, Int32Array.from(from, placeOf), Int32Array.from(to, placeOf));
};

/** The countries as an index has them, which is made of no more. */
const countriesOf = (graph: UnplacedGraph, outline: Outline): LaidOut => {
  const countries = { ...emptyGraph(graph.title), countries: graph.countries };
  const names = namesOf(visibleGraphOf(countries));
  const things = thingsOf(countries);
  const { kinds, from, to, engagements } = linesAt(outline, 'countries');
  const lines = new Map<LineId, Line>();
  const counts = new Map<LineId, number>();
  from.forEach((_, row) => {
    const line = lineOf(
      LINE_KINDS[kinds[row] ?? 0] ?? 'linked',
      outline.idOf(from[row] ?? 0),
      outline.idOf(to[row] ?? 0),
    );
    lines.set(line.id, line);
    counts.set(line.id, engagements[row] ?? 0);
  });
  const none = { things: [], lines: [] };
  return {
    things,
    lines,
    levels: {
      countries: { things: [...things.keys()], lines: [...lines.keys()] },
      officials: none,
      engagements: none,
    },
    nameOf: (id) => names.get(id) ?? id,
    engagementsOf: (line) => ({ length: counts.get(line) ?? 0 }),
  };
};

const laidOut = async (level: ToLayOut, tell: Tell): Promise<Positions> => {
  const { name, things } = level;
  const tellOf = ({ done }: LevelProgress) => tell(`laying out the ${name}: ${Math.round(100 * done)} %`);
  if ('index' in level) return doneBy(layOutLevelInSteps(level.index, name), tellOf);
  const { network } = level;
  return positionsOf(
    things,
    things.length < MANY ? doneBy(layOutLarge(network), tellOf) : await laidOutApart(network),
  );
};

const doneBy = <Step, Result>(steps: Generator<Step, Result, void>, onStep: (step: Step) => void): Result => {
  let step = steps.next();
  while (!step.done) {
    onStep(step.value);
    step = steps.next();
  }
  return step.value;
};

const laidOutApart = async (network: Network): Promise<Places> => {
  let places: Places | undefined;
  await inProcesses<Network, Places>(
    new URL('./layout-process.ts', import.meta.url),
    [network],
    (_, answer) => {
      places = answer;
    },
  );
  if (!places) throw new Error('the layout was not answered');
  return places;
};

/** The sum of what the layout of a level goes by. */
const keyOf = (level: ToLayOut): string => {
  const hash = createHash('sha256').update(`${layoutVersion()}\n${level.name}\n`);
  if ('network' in level) {
    for (const id of level.things) hash.update(`${id}\n`);
    for (const ends of [level.network.from, level.network.to])
      hash.update('ends\n').update(new Uint8Array(ends.buffer, ends.byteOffset, ends.byteLength));
  } else {
    for (const id of level.things)
      hash.update(`${JSON.stringify(level.index.things.get(id)?.record, withoutProof)}\n`);
    hash.update('lines\n');
    // Of countries, lines pull by how many engagements they stand for.
    const weightOf = (id: LineId) => (level.name === 'countries' ? level.index.engagementsOf(id).length : '');
    for (const id of level.index.levels[level.name].lines) hash.update(`${id} ${weightOf(id)}\n`);
  }
  return hash.digest('hex');
};

const withoutProof = (key: string, value: unknown): unknown =>
  key === 'evidence' || key === 'basis' ? undefined : value;
