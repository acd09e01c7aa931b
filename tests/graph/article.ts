/** The real article's graph as the page gets it, and copies of it with one value altered. The main fixture. */
import { readFileSync } from 'node:fs';
import { createGraphIndex } from '../../src/graph/graph-index';
import { parseGraph } from '../../src/graph/parse-graph';
import type { Graph } from '../../src/graph/schema';
import { type Path, pathInWords } from '../../src/graph/schema-problems';

/** The text of `data/graph.json`. Tests run from the top of the repository. */
export const articleText = readFileSync('data/graph.json', 'utf8');

/** The graph of an input that has to be right; says what is wrong with it otherwise. */
export const graphOf = (input: unknown): Graph => {
  const parsed = parseGraph(input);
  if (!parsed.ok)
    throw new Error(
      parsed.problems.map(({ path, message }) => `${pathInWords(path)}: ${message}`).join('\n'),
    );
  return parsed.graph;
};

export const article = graphOf(JSON.parse(articleText));
export const articleIndex = createGraphIndex(article);

/** Stands for: take the key out. */
export const LEFT_OUT = Symbol('left out');

const altered = (node: unknown, path: Path, value: unknown): unknown => {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(node)) return node.map((item, at) => (at === step ? altered(item, rest, value) : item));
  const { [step]: inner, ...others } = node as Record<string | number, unknown>; // the paths of tests name records
  const next = altered(inner, rest, value);
  return next === LEFT_OUT ? others : { ...others, [step]: next };
};

/** The article's graph as read from the file, but for the value at one place. */
export const articleWith = (path: Path, value: unknown): unknown =>
  altered(JSON.parse(articleText), path, value);
