/**
 * Checks a graph file that somebody brings, as strictly as what is compiled: from text to a graph and the state of each of
 * its quotes, or to everything that is wrong with it. A graph with wrong quotes opens, with those marked; one that breaks
 * the schema does not.
 */
import { parseGraph } from '../parse-graph';
import type { EvidenceId, Graph } from '../schema';
import type { Problem } from '../schema-problems';
import { type QuoteState, verifyQuotes } from '../verify-quotes';
import { readJson } from './read-json';
import { sha256Of } from './sha256';
import type { SoundPart } from './sound-part';

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
  const read = readJson(text);
  if (!read.ok && read.isTooMuch)
    return refused(
      'The graph file is too much',
      'Readout could not show it, or would take minutes to. Take a part of the graph.',
      read.problems,
    );
  if (!read.ok)
    return read.isJson
      ? refused(
          'The graph file is not clear',
          'It can be read in more than one way, or not to its end. Mend the file at these places.',
          read.problems,
        )
      : refused(
          'The graph file is not JSON',
          'It may be cut short, or another file may have its name.',
          read.problems,
        );
  const parsed = parseGraph(read.value);
  if (parsed.ok) return { ok: true, graph: parsed.graph, quoteStates: quoteStatesOf(parsed.graph) };
  if (!parsed.sound)
    return refused(
      'The graph file is of another format version',
      'This page cannot tell what the file means, so it shows none of it.',
      parsed.problems,
    );
  return refused(
    'The graph file is not as it should be',
    'Compile the graph again, or mend the file. Each line names the place in the file.',
    [...parsed.problems, ...quoteProblemsOf(parsed.sound)],
  );
};

const OF_ANOTHER_TEXT: QuoteState = {
  verified: false,
  reason: 'this text is not the source as it was when the graph was made: its SHA-256 sum is another',
};

/**
 * Words that stand in a text prove nothing where the text itself was changed: then no quote of it is verified.
 */
export const quoteStatesOf = (graph: Graph): ReadonlyMap<EvidenceId, QuoteState> => {
  const changed = new Set<string>(
    graph.sources.filter(({ text, sha256 }) => sha256Of(text) !== sha256).map(({ id }) => id),
  );
  const states = verifyQuotes(graph);
  if (changed.size === 0) return states;
  return new Map(
    graph.evidence.map(({ id, source }): [EvidenceId, QuoteState] => {
      const state = states.get(id) ?? OF_ANOTHER_TEXT;
      return [id, state.verified && changed.has(source) ? OF_ANOTHER_TEXT : state];
    }),
  );
};

/** The wrong quotes of a graph that is refused for other reasons, so that all can be mended at once. */
const quoteProblemsOf = ({ graph, pathInFile }: SoundPart): readonly Problem[] => {
  const sources = new Set<string>(graph.sources.map(({ id }) => id));
  const states = quoteStatesOf(graph);
  return graph.evidence.flatMap(({ id, source }, at) => {
    const state = states.get(id);
    return !state || state.verified || !sources.has(source)
      ? []
      : [
          {
            path: pathInFile(['evidence', at, 'selector']),
            message: `this quote is not in the source: ${state.reason}`,
          },
        ];
  });
};
