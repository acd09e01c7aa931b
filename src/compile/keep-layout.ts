/**
 * Where everything stands. The positions of a level are kept under the sum of all that they are worked out of: of a network
 * that has not changed, whatever is quoted for it, they need not be worked out again. What is kept makes no difference but
 * in time.
 */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NOT_PLACED } from '../graph/empty-graph';
import { createGraphIndex, type GraphIndex, levelContentOf } from '../graph/graph-index';
import { linesOf } from '../graph/lines';
import { thingsOf } from '../graph/names';
import { type Graph, LEVELS, type Level } from '../graph/schema';
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
  // No place depends on a text or a quote, and an index without them is sooner there.
  const bare: Graph = { ...graph, sources: [], evidence: [], placement: NOT_PLACED };
  const keyOf = cache === undefined ? undefined : layoutKeysOf(bare);
  let index: GraphIndex | undefined;
  const placement: Record<Level, Positions> = { ...NOT_PLACED };
  for (const level of LEVELS) {
    const kept =
      cache === undefined || !keyOf ? undefined : { file: join(cache, `${level}.places`), key: keyOf(level) };
    const found = kept && keptPositions(kept);
    if (found) {
      placement[level] = found;
      continue;
    }
    tell(`laying out the ${level}`);
    index ??= createGraphIndex(bare);
    const steps = layOutLevelInSteps(index, level);
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

/** For each level the sum of what its layout goes by: things, lines, and of a small level the words that need room. */
const layoutKeysOf = (graph: Graph): ((level: Level) => string) => {
  const version = layoutVersion();
  const things = thingsOf(graph);
  const lines = linesOf(graph);
  return (level) => {
    const content = levelContentOf(level, things, lines, undefined);
    const hash = createHash('sha256').update(`${version}\n${level}\n`);
    const isSmall = content.things.length <= MOST_SETTLED;
    for (const id of content.things)
      hash.update(isSmall ? `${JSON.stringify(things.get(id)?.record, withoutProof)}\n` : `${id}\n`);
    hash.update('lines\n');
    for (const id of content.lines) hash.update(`${id}\n`);
    return hash.digest('hex');
  };
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
