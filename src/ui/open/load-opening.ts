/** From what an address names to a graph that can be shown: each of its parts, and all of them as one. */
import { listed } from '../../graph/words';
import { BUILT_IN, formatOpening, keptIdOf, type Opening, partsOf } from '../../view/opening';
import { namesArchive } from '../archive/archive-address';
import { embedRefusalOf } from '../embed/embed-refusal';
import { type Loaded, type OpenGraph, openGraphOf } from '../load-graph';
import type { OpenPart } from './desk';
import { fetchGraph } from './fetch-graph';
import { type Brought, type Course, refused } from './job';
import { keptFilesOf, rememberOpened } from './kept-graphs';
import type { Refused, Shown } from './opener';
import { runJob } from './run-job';

/** A part as it came in, ready to be shown by itself. */
export interface LoadedPart extends OpenPart {
  readonly open: OpenGraph;
}

export interface LoadContext extends Course {
  readonly loadBuiltIn: () => Promise<Loaded>;
  /** Whether the reader agrees to a request to another host. */
  readonly ask: (address: URL) => Promise<boolean>;
  /** What this page has read before, by part. */
  readonly parts: Map<string, LoadedPart>;
}

export const BUILT_IN_NAME = 'the built-in graph';

export type Opened = { readonly ok: true; readonly shown: Shown } | ({ readonly ok: false } & Refused);

export const shownOf = (opening: Opening, parts: readonly OpenPart[], open: OpenGraph): Shown => ({
  query: formatOpening(opening),
  opening,
  parts,
  open,
});

export const builtInPartOf = (open: OpenGraph): LoadedPart => ({
  part: BUILT_IN,
  name: BUILT_IN_NAME,
  graph: open.index.graph,
  open,
});

export const archivePartOf = (part: string, open: OpenGraph): LoadedPart => ({
  part,
  name: part,
  openedAt: Date.now(),
  graph: open.index.graph,
  open,
});

/** Rejects only where the signal does. */
export const loadOpening = async (opening: Opening, context: LoadContext): Promise<Opened> => {
  const parts: LoadedPart[] = [];
  for (const part of partsOf(opening)) {
    const known = context.parts.get(part);
    const loaded = known ? { ok: true as const, part: known } : await loadPart(part, context);
    context.signal.throwIfAborted();
    if (!loaded.ok) return loaded;
    context.parts.set(part, loaded.part);
    parts.push(loaded.part);
  }
  const [first] = parts;
  if (first && parts.length === 1 && opening.joins.length === 0)
    return { ok: true, shown: shownOf(opening, parts, first.open) };
  const archive = parts.find(({ open }) => open.archive);
  if (archive) return { name: archive.name, ...BY_ITSELF };
  const graphs = parts.map(({ graph }) => graph);
  const combined = await runJob({ kind: 'combine', graphs, joins: opening.joins }, context);
  return combined.ok
    ? { ok: true, shown: shownOf(opening, parts, openGraphOf(combined)) }
    : { ok: false, name: parts.map(({ name }) => name).join(', '), refusal: combined.refusal };
};

type PartLoaded = { readonly ok: true; readonly part: LoadedPart } | ({ readonly ok: false } & Refused);

const loadPart = async (part: string, context: LoadContext): Promise<PartLoaded> => {
  if (part === BUILT_IN) return loadBuiltInPart(context);
  const refusal = embedRefusalOf(part);
  if (refusal) return { ok: false, name: part, refusal };
  const id = keptIdOf(part);
  return id === undefined ? loadAddress(part, context) : loadKept(part, id, context);
};

const loadBuiltInPart = async ({ loadBuiltIn, onProgress }: LoadContext): Promise<PartLoaded> => {
  onProgress({ stage: 'fetching' });
  const loaded = await loadBuiltIn();
  if (loaded.ok) return { ok: true, part: builtInPartOf(loaded.open) };
  return { name: BUILT_IN_NAME, ...loaded };
};

const FORGOTTEN = refused(
  'This graph is not on this machine any more',
  'It was opened from a file on the disk of the machine that made this address, and only there it can be remembered. Choose the file again to open it.',
);

const loadKept = async (part: string, id: string, context: LoadContext): Promise<PartLoaded> => {
  const kept = await keptFilesOf(id);
  if (!kept) return { name: 'A file from this machine’s disk', ...FORGOTTEN };
  const files = kept.map(({ name, text }) => ({ name, content: text }));
  const loaded = await partOf(part, files, context);
  if (loaded.ok) await rememberOpened(loaded.part);
  return loaded;
};

const loadAddress = async (part: string, context: LoadContext): Promise<PartLoaded> => {
  const fetched = await fetchGraph(part, context);
  if (!fetched.ok) return { name: part, ...fetched };
  if (namesArchive(part)) return loadArchive(part, fetched.brought, context);
  const loaded = await partOf(part, [fetched.brought], context);
  if (loaded.ok) await rememberOpened(loaded.part);
  return loaded;
};

/** What is read as the reader goes must be at hand as the page's own files are. */
const loadArchive = async (part: string, { content }: Brought, context: LoadContext): Promise<PartLoaded> => {
  const { origin, href } = new URL(part, document.baseURI);
  if (origin !== window.location.origin) return { name: part, ...ELSEWHERE };
  const text = typeof content === 'string' ? content : await content.text();
  const { openArchive } = await import('../archive/open-archive');
  const loaded = await openArchive(text, href, context);
  if (!loaded.ok) return { name: part, ...loaded };
  const opened = archivePartOf(part, loaded.open);
  await rememberOpened(opened);
  return { ok: true, part: opened };
};

const ELSEWHERE = refused(
  'An archive is opened on its own host',
  'Its files are read as you go, and this page asks no other host for more than one file. Open the Readout that lies beside it, or copy its folder to this host.',
);

const BY_ITSELF = refused(
  'An archive is opened by itself',
  'It is read as you go, so nothing can be added to it, nor it to anything. Open it instead of what is open.',
);

/** What was handed over as one graph, read. */
export const partOf = async (
  part: string,
  files: readonly Brought[],
  context: LoadContext,
): Promise<PartLoaded> => {
  const name = listed(files.map((file) => file.name));
  const read = await runJob({ kind: 'read', files }, context);
  if (!read.ok) return { ok: false, name: name || 'What was pasted', refusal: read.refusal };
  return {
    ok: true,
    part: {
      part,
      openedAt: Date.now(),
      name: name || 'a pasted text',
      graph: read.graph,
      open: openGraphOf(read),
      size: files.reduce((sum, { content }) => sum + bytesOf(content), 0),
    },
  };
};

const bytesOf = (content: Blob | string): number =>
  typeof content === 'string' ? new TextEncoder().encode(content).length : content.size;
