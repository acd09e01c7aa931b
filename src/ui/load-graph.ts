/**
 * Brings the page's own graph in: embedded in the single file, or fetched from beside the page. Whatever goes wrong
 * comes back as something to show.
 */
import { createGraphIndex, type GraphIndex } from '../graph/graph-index';
import { parseGraph } from '../graph/parse-graph';
import type { EvidenceId } from '../graph/schema';
import { type Problem, pathInWords } from '../graph/schema-problems';
import { type QuoteState, verifyQuotes } from '../graph/verify-quotes';
import { isBuiltInAlone, parseOpening } from '../view/opening';

export interface OpenGraph {
  readonly index: GraphIndex;
  readonly quoteStates: ReadonlyMap<EvidenceId, QuoteState>;
}

export interface LoadFailure {
  readonly title: string;
  /** What to do about it. */
  readonly advice: string;
  readonly problems: readonly string[];
}

export type Loaded =
  | { readonly ok: true; readonly open: OpenGraph }
  | { readonly ok: false; readonly failure: LoadFailure };

const failed = (title: string, advice: string, problems: readonly string[] = []): Loaded => ({
  ok: false,
  failure: { title, advice, problems },
});

const AGAINST_SCHEMA = 'Compile the graph again, or mend the file. Each line names the place in the file.';

export const problemInWords = ({ path, message }: Problem): string => `${pathInWords(path)}: ${message}`;

/** Opens a graph from the text of its file. */
export const openGraph = (text: string): Loaded => {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (error) {
    return failed('The graph file is not JSON', 'It may be cut short, or another file may have its name.', [
      error instanceof Error ? error.message : String(error),
    ]);
  }
  const parsed = parseGraph(input);
  if (!parsed.ok) {
    const isNewer = parsed.problems[0]?.path[0] === 'formatVersion' && parsed.problems.length === 1;
    return failed(
      isNewer ? 'The graph file is of another format version' : 'The graph file is not as it should be',
      isNewer ? 'This page cannot tell what the file means, so it shows none of it.' : AGAINST_SCHEMA,
      parsed.problems.map(problemInWords),
    );
  }
  const { graph } = parsed;
  // Checked when the first quote is to be shown, which is after the network has been drawn.
  let quoteStates: OpenGraph['quoteStates'] | undefined;
  return {
    ok: true,
    open: {
      index: createGraphIndex(graph),
      get quoteStates() {
        quoteStates ??= verifyQuotes(graph);
        return quoteStates;
      },
    },
  };
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
  if (element instanceof HTMLScriptElement) return openGraph(element.textContent);
  if (!(element instanceof HTMLLinkElement))
    return failed(
      'This page names no graph',
      'Its element with the id “graph” is missing. Build the page again.',
    );
  const address = element.href;
  try {
    const response = await fetch(address);
    if (!response.ok)
      return failed(
        'The graph file is missing',
        'It should lie beside this page. Copy the whole folder to the host.',
        [`${address} answered ${response.status} ${response.statusText}`.trim()],
      );
    return openGraph(await response.text());
  } catch (error) {
    return failed(
      'The graph file could not be fetched',
      page.location.protocol === 'file:'
        ? 'A browser lets no page fetch files from disk. Open readout.html instead: it holds its graph.'
        : 'Check the connection and reload.',
      [`${address}: ${error instanceof Error ? error.message : String(error)}`],
    );
  }
};
