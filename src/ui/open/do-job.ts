/** Does a reader's job: from the bytes of a file to a checked graph, or from several graphs to one. Runs in the worker. */

import { isMeantAsManifest, KIND } from '../../graph/archive/manifest';
import { type Checked, quoteStatesOf } from '../../graph/check/check-graph';
import { combineGraphs } from '../../graph/combine/combine';
import { NOT_PLACED } from '../../graph/empty-graph';
import { createGraphIndex } from '../../graph/graph-index';
import type { Graph } from '../../graph/schema';
import { type BroughtFile, readGraphFiles } from '../../import/read-graph';
import { type LevelProgress, layOutInSteps } from '../../layout/lay-out';
import { isPlaced, placeUnsourcedInSteps } from '../../layout/place-unsourced';
import { type Brought, type Job, MOST_BYTES, type Progress, refused, tooLarge } from './job';
import { placesSoFar } from './places-so-far';
import { decodeUtf8 } from './utf8';

/** Never rejects. */
export const doJob = async (job: Job, onProgress: (progress: Progress) => void): Promise<Checked> => {
  try {
    return job.kind === 'read' ? await read(job, onProgress) : combine(job, onProgress);
  } catch (error) {
    // Not a fault of the file that its reader knows of: most likely it has outgrown what a browser can hold.
    return refused(
      'The graph could not be read',
      'It may be too much for this browser.',
      error instanceof Error ? error.message : String(error),
    );
  }
};

const read = async (
  { files }: Extract<Job, { kind: 'read' }>,
  onProgress: (progress: Progress) => void,
): Promise<Checked> => {
  const texts: BroughtFile[] = [];
  for (const file of files) {
    const decoded = await textOf(file, onProgress);
    if (!decoded.ok) return decoded;
    texts.push({ name: file.name, text: decoded.text });
  }
  onProgress({ stage: 'checking' });
  if (texts.some(({ text }) => isManifest(text)))
    return refused(
      'This is the manifest of an archive, and not the archive',
      'It names the files that the archive is made of. Open it where it lies: by its address, on the host of this page.',
    );
  const checked = readGraphFiles(texts);
  if (!checked.ok || isPlaced(checked.graph)) return checked;
  return { ...checked, graph: placed(placeUnsourcedInSteps(checked.graph), onProgress) };
};

/** A few kilobytes, and JSON. */
const isManifest = (text: string): boolean => {
  if (text.length > MOST_OF_A_MANIFEST || !text.includes(KIND)) return false;
  try {
    return isMeantAsManifest(JSON.parse(text));
  } catch {
    return false; // whoever reads graphs says what is wrong with it
  }
};

const MOST_OF_A_MANIFEST = 1_000_000;

const textOf = async ({ content }: Brought, onProgress: (progress: Progress) => void) => {
  const size = typeof content === 'string' ? content.length : content.size;
  if (size > MOST_BYTES) return { ok: false as const, refusal: tooLarge(size) };
  if (size === 0) return refused('The file is empty', 'Choose another file.');
  return typeof content === 'string' ? { ok: true as const, text: content } : decodeUtf8(content, onProgress);
};

/** Between two pictures of a network that settles, in milliseconds: often enough to be seen moving, at little cost. */
const BETWEEN_PICTURES = 200;

/** What a layout comes to, telling how far it is and where things are so far. */
const placed = <Result>(
  steps: Generator<LevelProgress, Result, void>,
  onProgress: (progress: Progress) => void,
): Result => {
  onProgress({ stage: 'placing' });
  let step = steps.next();
  let shown = Number.NEGATIVE_INFINITY;
  while (!step.done) {
    const { done, places } = step.value;
    const isDue = performance.now() - shown > BETWEEN_PICTURES;
    if (isDue) shown = performance.now();
    onProgress({ stage: 'placing', share: done, ...(isDue ? { places: placesSoFar(places()) } : {}) });
    step = steps.next();
  }
  return step.value;
};

const combine = (
  { graphs, joins }: Extract<Job, { kind: 'combine' }>,
  onProgress: (progress: Progress) => void,
): Checked => {
  onProgress({ stage: 'combining' });
  const combined = combineGraphs(graphs, joins);
  if (!combined.ok) return combined;
  const unplaced: Graph = { ...combined.graph, placement: NOT_PLACED };
  const placement = placed(layOutInSteps(createGraphIndex(unplaced)), onProgress);
  const graph = { ...unplaced, placement };
  return { ok: true, graph, quoteStates: quoteStatesOf(graph) };
};
