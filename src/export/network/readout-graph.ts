/**
 * A graph as Readout's own file, a record a line, so that it can be written in slices. It opens again as it is. The format
 * has no place for what has no quotes.
 */
import type { Graph } from '../../graph/schema';
import { mustHaveQuotes } from './of-quotes';

export function* readoutGraphOf(graph: Graph): Generator<string> {
  mustHaveQuotes(graph);
  yield '{\n';
  const entries = Object.entries(graph);
  for (const [at, [key, value]] of entries.entries()) {
    yield `${JSON.stringify(key)}: `;
    if (Array.isArray(value)) {
      yield '[';
      for (const [number, record] of value.entries())
        yield `${number === 0 ? '\n' : ',\n'}  ${JSON.stringify(record)}`;
      yield value.length > 0 ? '\n]' : ']';
    } else yield JSON.stringify(value);
    yield at < entries.length - 1 ? ',\n' : '\n';
  }
  yield '}\n';
}
