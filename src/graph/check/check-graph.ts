/**
 * Checks a graph file that somebody brings, as strictly as what is compiled: from text to a graph and the state of each of
 * its quotes, or to everything that is wrong with it. A graph with wrong quotes opens, with those marked; one that breaks
 * the schema does not.
 */
import { parseGraph } from '../parse-graph';
import type { EvidenceId, Graph } from '../schema';
import type { Problem } from '../schema-problems';
import { type QuoteState, verifyQuotes } from '../verify-quotes';

/** Why a graph is not opened. */
export interface Refusal {
  readonly title: string;
  /** What to do about it. */
  readonly advice: string;
  readonly problems: readonly Problem[];
}

export interface CheckedGraph {
  readonly ok: true;
  readonly graph: Graph;
  readonly quoteStates: ReadonlyMap<EvidenceId, QuoteState>;
}

export type Checked = CheckedGraph | { readonly ok: false; readonly refusal: Refusal };

const refused = (title: string, advice: string, problems: readonly Problem[]): Checked => ({
  ok: false,
  refusal: { title, advice, problems },
});

/** Never throws. */
export const checkGraph = (text: string): Checked => {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (error) {
    return refused('The graph file is not JSON', 'It may be cut short, or another file may have its name.', [
      { path: [], message: error instanceof Error ? error.message : String(error) },
    ]);
  }
  const parsed = parseGraph(input);
  if (parsed.ok) return { ok: true, graph: parsed.graph, quoteStates: verifyQuotes(parsed.graph) };
  const isNewer = parsed.problems[0]?.path[0] === 'formatVersion' && parsed.problems.length === 1;
  return isNewer
    ? refused(
        'The graph file is of another format version',
        'This page cannot tell what the file means, so it shows none of it.',
        parsed.problems,
      )
    : refused(
        'The graph file is not as it should be',
        'Compile the graph again, or mend the file. Each line names the place in the file.',
        parsed.problems,
      );
};
