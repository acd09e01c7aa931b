/**
 * Where everything stands. The positions of a level are kept under the sum of all that they are worked out of: of a network
 * that has not changed, whatever is quoted for it, they need not be worked out again. What is kept makes no difference but
 * in time.
 */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyGraph, NOT_PLACED } from '../graph/empty-graph';
import { createGraphIndex, levelContentOf } from '../graph/graph-index';
import { countedLinesOf } from '../graph/lines';
import { namesOf, thingsOf } from '../graph/names';
import { type Graph, LEVELS, type Level } from '../graph/schema';
import { visibleGraphOf } from '../graph/visible-text';
import type { LaidOut } from '../layout/body';
import { layOutLevelInSteps, MOST_SETTLED, type Positions } from '../layout/lay-out';
import { layoutVersion } from './compiler-version';
import type { UnplacedGraph } from './merge-articles';
import type { Tell } from './progress';

/** The same graph, the same places. `cache` is where they are kept. */
export const placementOf = (
  graph: UnplacedGraph,
  cache: string | undefined,
  tell: Tell,
): Graph['placement'] => {
  tell('looking for what has moved');
  const network = networkOf({ ...graph, placement: NOT_PLACED });
  const placement: Record<Level, Positions> = { ...NOT_PLACED };
  for (const level of LEVELS) {
    const kept =
      cache === undefined ? undefined : { file: join(cache, `${level}.places`), key: keyOf(network, level) };
    const found = kept && keptPositions(kept);
    if (found) {
      placement[level] = found;
      continue;
    }
    tell(`laying out the ${level}`);
    const steps = layOutLevelInSteps(network, level);
    let step = steps.next();
    while (!step.done) {
      tell(`laying out the ${level}: ${Math.round(100 * step.value.done)} %`);
      step = steps.next();
    }
    placement[level] = step.value;
    if (kept) keepPositions(kept, step.value);
  }
  return placement;
};

/**
 * What the layout goes by, as an index has it. No place depends on a text or a quote, and of a large graph an index takes
 * longer to make than the layout itself.
 */
const networkOf = (graph: Graph): LaidOut => {
  const things = thingsOf(graph);
  const { lines, engagements } = countedLinesOf(graph);
  const level = (each: Level) => levelContentOf(each, things, lines, undefined);
  const levels = {
    countries: level('countries'),
    officials: level('officials'),
    engagements: level('engagements'),
  };
  // Words take room in small levels alone; of a large graph that is at most the names of countries.
  const isSmall = (each: Level) => each !== 'countries' && levels[each].things.length <= MOST_SETTLED;
  if (LEVELS.some(isSmall)) return createGraphIndex({ ...graph, sources: [], evidence: [] });
  const names = namesOf(visibleGraphOf({ ...emptyGraph(graph.title), countries: graph.countries }));
  return {
    things,
    lines,
    levels,
    nameOf: (id) => names.get(id) ?? id,
    engagementsOf: (line) => ({ length: engagements.get(line) ?? 0 }),
  };
};

/** The sum of what the layout of a level goes by: things, lines, and of a small level the words that need room. */
const keyOf = ({ things, levels }: LaidOut, level: Level): string => {
  const content = levels[level];
  const hash = createHash('sha256').update(`${layoutVersion()}\n${level}\n`);
  const isSmall = content.things.length <= MOST_SETTLED;
  for (const id of content.things)
    hash.update(isSmall ? `${JSON.stringify(things.get(id)?.record, withoutProof)}\n` : `${id}\n`);
  hash.update('lines\n');
  for (const id of content.lines) hash.update(`${id}\n`);
  return hash.digest('hex');
};

const withoutProof = (key: string, value: unknown): unknown =>
  key === 'evidence' || key === 'basis' ? undefined : value;

interface Kept {
  readonly file: string;
  readonly key: string;
}

const sumOf = (key: string, places: string): string =>
  createHash('sha256').update(`${key}\n${places}`).digest('hex');

/** Undefined where the file is not there, of another network, or not as it was written. */
const keptPositions = ({ file, key }: Kept): Positions | undefined => {
  if (!existsSync(file)) return undefined;
  try {
    const [sum, places = ''] = readFileSync(file, 'utf8').split('\n');
    return sum === sumOf(key, places) ? (JSON.parse(places) as Positions) : undefined; // the sum shows that it is what was written
  } catch {
    return undefined;
  }
};

/** Where nothing can be written, nothing is kept: that costs time only. */
const keepPositions = ({ file, key }: Kept, positions: Positions): void => {
  const places = JSON.stringify(positions);
  const unfinished = `${file}.${process.pid}.unfinished`;
  try {
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(unfinished, `${sumOf(key, places)}\n${places}`);
    renameSync(unfinished, file);
  } catch {
    if (existsSync(unfinished)) rmSync(unfinished);
  }
};
