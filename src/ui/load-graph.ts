/**
 * Brings the page's own graph in: embedded in the single file, or fetched from beside the page. Whatever goes wrong
 * comes back as something to show.
 */
import type { CheckedGraph, Refusal } from '../graph/check/check-graph';
import { createGraphIndex, type GraphIndex } from '../graph/graph-index';
import { parseGraph } from '../graph/parse-graph';
import type { EvidenceId, Graph } from '../graph/schema';
import { type QuoteState, verifyQuotes } from '../graph/verify-quotes';
import type { FirstPicture } from '../view/first-picture';
import { isBuiltInAlone, parseOpening } from '../view/opening';
import type { Archive } from './archive/archive';
import { archiveBeside, namesArchive } from './archive/archive-address';
import { pictureAsOpened } from './network/picture-as-opened';
import { refused } from './open/job';

export interface OpenGraph {
  readonly index: GraphIndex;
  readonly quoteStates: ReadonlyMap<EvidenceId, QuoteState>;
  /** Where the graph is too large for one file: of what `index` then is a part. */
  readonly archive?: Archive;
}

export type Loaded =
  | { readonly ok: true; readonly open: OpenGraph }
  | { readonly ok: false; readonly refusal: Refusal };

export const openGraphOf = ({ graph, quoteStates }: CheckedGraph): OpenGraph => ({
  index: createGraphIndex(graph),
  quoteStates,
});

const graphIn = (text: string): Graph | undefined => {
  try {
    const parsed = parseGraph(JSON.parse(text));
    return parsed.ok ? parsed.graph : undefined;
  } catch {
    return undefined; // not JSON
  }
};

/** Opens the page's own graph from the text of its file; undefined where something is wrong with it. */
export const openGraph = (text: string): OpenGraph | undefined => {
  const graph = graphIn(text);
  if (!graph) return undefined;
  // Checked when the first quote is to be shown, which is after the network has been drawn.
  let quoteStates: OpenGraph['quoteStates'] | undefined;
  return {
    index: createGraphIndex(graph),
    get quoteStates() {
      quoteStates ??= verifyQuotes(graph);
      return quoteStates;
    },
  };
};

/** What is wrong is looked for only where something is: the check is a heavy module. */
const openOrExplain = async (text: string): Promise<Loaded> => {
  const open = openGraph(text);
  if (open) return { ok: true, open };
  const { checkGraph } = await import('../graph/check/check-graph');
  const checked = checkGraph(text);
  return checked.ok ? { ok: true, open: openGraphOf(checked) } : checked;
};

/** Told what there is to draw, of an archive before its network is fetched, and again when all is there. */
export type OnPicture = (picture: FirstPicture) => void;

/** Loads the page's own graph or an archive beside it, if that is what the page's address opens. */
export const loadFirst = async (page: Document, onPicture?: OnPicture): Promise<Loaded | undefined> => {
  const opening = parseOpening(page.location.search);
  if (isBuiltInAlone(opening)) return shownBy(loadGraph(page, onPicture), onPicture);
  const archive = archiveBeside(page);
  const element = page.getElementById('graph');
  // The page names it for preloading, before its address is read. Taken, it is there at once when it is wanted.
  if (element instanceof HTMLLinkElement) fetch(element.href).catch(() => {});
  return archive ? shownBy(loadFrom(archive, page, onPicture), onPicture) : undefined;
};

const shownBy = async (loading: Promise<Loaded>, onPicture: OnPicture | undefined): Promise<Loaded> => {
  const loaded = await loading;
  if (loaded.ok) onPicture?.(pictureAsOpened(loaded.open));
  return loaded;
};

/** Loads the graph that the page's element with id `graph` holds or names. Never rejects. */
export const loadGraph = async (page: Document, onPicture?: OnPicture): Promise<Loaded> => {
  const element = page.getElementById('graph');
  if (element instanceof HTMLScriptElement) return openOrExplain(element.textContent);
  if (!(element instanceof HTMLLinkElement))
    return refused(
      'This page names no graph',
      'Its element with the id “graph” is missing. Build the page again.',
    );
  return loadFrom(element.href, page, onPicture);
};

const loadFrom = async (
  address: string,
  page: Document,
  onPicture: OnPicture | undefined,
): Promise<Loaded> => {
  const archives = namesArchive(address) ? import('./archive/open-archive') : undefined;
  try {
    const response = await fetch(address);
    if (!response.ok)
      return refused(
        'The graph file is missing',
        'It should lie beside this page. Copy the whole folder to the host.',
        `${address} answered ${response.status} ${response.statusText}`.trim(),
      );
    const text = await response.text();
    if (!archives) return await openOrExplain(text);
    return await (await archives).openArchive(text, address, onPicture ? { onPicture } : {});
  } catch (error) {
    return refused(
      'The graph file could not be fetched',
      page.location.protocol === 'file:'
        ? 'A browser lets no page fetch files from disk. Open readout.html instead: it holds its graph.'
        : 'Check the connection and reload.',
      `${address}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
};
