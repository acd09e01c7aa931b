/**
 * Brings the page's own graph in: embedded in the single file, or fetched from beside the page. Whatever goes wrong
 * comes back as something to show.
 */
import type { CheckedGraph, Refusal } from '../graph/check/check-graph';
import { createGraphIndex, type GraphIndex } from '../graph/graph-index';
import { parseGraph } from '../graph/parse-graph';
import type { EvidenceId, Graph } from '../graph/schema';
import { type QuoteState, verifyQuotes } from '../graph/verify-quotes';
import { isBuiltInAlone, parseOpening } from '../view/opening';
import { refused } from './open/job';

export interface OpenGraph {
  readonly index: GraphIndex;
  readonly quoteStates: ReadonlyMap<EvidenceId, QuoteState>;
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

/** Loads the page's own graph, if that is what the page's address opens. */
export const loadFirst = async (page: Document): Promise<Loaded | undefined> => {
  if (isBuiltInAlone(parseOpening(page.location.search))) return loadGraph(page);
  const element = page.getElementById('graph');
  // The page names it for preloading, before its address is read. Taken, it is there at once when it is wanted.
  if (element instanceof HTMLLinkElement) fetch(element.href).catch(() => {});
  return undefined;
};

/** Loads the graph that the page's element with id `graph` holds or names. Never rejects. */
export const loadGraph = async (page: Document): Promise<Loaded> => {
  const element = page.getElementById('graph');
  if (element instanceof HTMLScriptElement) return openOrExplain(element.textContent);
  if (!(element instanceof HTMLLinkElement))
    return refused(
      'This page names no graph',
      'Its element with the id “graph” is missing. Build the page again.',
    );
  const address = element.href;
  try {
    const response = await fetch(address);
    if (!response.ok)
      return refused(
        'The graph file is missing',
        'It should lie beside this page. Copy the whole folder to the host.',
        `${address} answered ${response.status} ${response.statusText}`.trim(),
      );
    return await openOrExplain(await response.text());
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
