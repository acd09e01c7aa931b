/**
 * Where everything stands. What stood somewhere stays there, where the archive of before had it; then only what is new needs a
 * place. Otherwise a level is laid out, and its positions are kept under the sum of all that they are worked out of: of a network
 * that has not changed, whatever is quoted for it, they need not be worked out again. That makes no difference but in time.
 */

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Outline } from '../graph/archive/outline';
import { NOT_PLACED } from '../graph/empty-graph';
import type { LineId } from '../graph/ids';
import type { Graph, Level } from '../graph/schema';
import type { Network, Places } from '../layout/kernel/network';
import { layOutLarge } from '../layout/large';
import {
  type LevelProgress,
  layOutLevelInSteps,
  MOST_SETTLED,
  type Positions,
  positionsOf,
} from '../layout/lay-out';
import { partnersIn, takeIn } from '../layout/take-in';
import { layoutVersion } from './compiler-version';
import { keepUnder, keptUnder } from './keep';
import { levelsToLayOut, type ToLayOut } from './levels-to-lay-out';
import type { UnplacedGraph } from './merge-articles';
import { inProcesses } from './processes';
import type { Tell } from './progress';

/** Things of a level from which it pays to lay it out in a process of its own. */
const MANY = 10_000;
/** A level of which more than this share is new has no picture to keep. */
const MOST_NEW = 0.1;

export interface Known {
  /** Where layouts are kept. */
  readonly cache?: string | undefined;
  /** Where things stood before. */
  readonly before?: Graph['placement'];
  /** That of the graph, for whoever has it. */
  readonly outline?: Outline;
}

/** The same graph and the same places of before, the same places. */
export const placementOf = async (
  graph: UnplacedGraph,
  tell: Tell,
  { cache, before = NOT_PLACED, outline }: Known = {},
): Promise<Graph['placement']> => {
  tell('looking for what has moved');
  const placement: Record<Level, Positions> = { ...NOT_PLACED };
  for (const level of levelsToLayOut(graph, outline)) {
    const { name } = level;
    placement[name] = keptInPlace(level, before[name]) ?? (await laidOutOnce(level, cache, tell));
  }
  return placement;
};

/** Of a level with so many things, of which so many are new; a small one keeps its picture only where none is, for names need room. */
export const canTakeIn = (strangers: number, things: number): boolean =>
  strangers <= (things > MOST_SETTLED ? MOST_NEW * things : 0);

/** Undefined where too much is new. */
const keptInPlace = (level: ToLayOut, before: Positions): Positions | undefined => {
  const { things, isLarge } = level;
  const strangers = things.filter((id) => !Object.hasOwn(before, id)).length;
  if (!canTakeIn(strangers, things.length)) return undefined;
  const placed = (axis: 0 | 1) => Float64Array.from(things, (id) => before[id]?.[axis] ?? Number.NaN);
  const places = { x: placed(0), y: placed(1) };
  return positionsOf(
    things,
    strangers > 0 && isLarge ? takeIn(places, partnersIn(level.network(), places)) : places,
  );
};

const laidOutOnce = async (level: ToLayOut, cache: string | undefined, tell: Tell): Promise<Positions> => {
  if (cache === undefined) return laidOut(level, tell);
  const [key, file] = [keyOf(level), join(cache, `${level.name}.places`)];
  const kept = keptUnder(key, file) as Positions | undefined; // as it was kept
  if (kept) return kept;
  const positions = await laidOut(level, tell);
  keepUnder(key, file, positions);
  return positions;
};

const laidOut = async (level: ToLayOut, tell: Tell): Promise<Positions> => {
  const { name, things } = level;
  const tellOf = ({ done }: LevelProgress) => tell(`laying out the ${name}: ${Math.round(100 * done)} %`);
  tell(`laying out the ${name}`);
  if (!level.isLarge) return doneBy(layOutLevelInSteps(level.index(), name), tellOf);
  const network = level.network();
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
  if (level.isLarge) {
    for (const id of level.things) hash.update(`${id}\n`);
    const { from, to } = level.network();
    for (const ends of [from, to])
      hash.update('ends\n').update(new Uint8Array(ends.buffer, ends.byteOffset, ends.byteLength));
  } else {
    const index = level.index();
    for (const id of level.things)
      hash.update(`${JSON.stringify(index.things.get(id)?.record, withoutProof)}\n`);
    hash.update('lines\n');
    // Of countries, lines pull by how many engagements they stand for.
    const weightOf = (id: LineId) => (level.name === 'countries' ? index.engagementsOf(id).length : '');
    for (const id of index.levels[level.name].lines) hash.update(`${id} ${weightOf(id)}\n`);
  }
  return hash.digest('hex');
};

const withoutProof = (key: string, value: unknown): unknown =>
  key === 'evidence' || key === 'basis' ? undefined : value;
