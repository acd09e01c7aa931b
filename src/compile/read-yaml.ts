/**
 * Reads one YAML file against a schema. What comes back is either the value, with a way to ask for the line and column
 * of any part of it, or the problems. Aliases are refused: annotations have no use for them, and nested ones can be
 * made to fill the memory.
 */
import { isAlias, isMap, isNode, isPair, LineCounter, type Node, parseDocument, visit } from 'yaml';
import * as z from 'zod/mini';
import { type Path, pathInWords, problemsOfIssues } from '../graph/schema-problems';
import type { Diagnostic } from './diagnostic';
import { keyMeantAt } from './did-you-mean';
import { readText } from './read-text';

export interface YamlFile<Value> {
  readonly file: string;
  readonly value: Value;
  /** A diagnostic at a path of this file. */
  problemAt(path: Path, message: string): Diagnostic;
}

export type ReadYaml<Value> =
  | { readonly ok: true; readonly yaml: YamlFile<Value>; readonly notes: readonly Diagnostic[] }
  | { readonly ok: false; readonly problems: readonly Diagnostic[] };

export const readYaml = <Schema extends z.ZodMiniType>(
  path: string,
  file: string,
  schema: Schema,
): ReadYaml<z.infer<Schema>> => {
  const { text, problems, notes } = readText(path, file);
  if (text === undefined) return { ok: false, problems };

  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, strict: true });
  const placeAt = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line, column: col };
  };
  if (document.errors.length > 0)
    return {
      ok: false,
      problems: document.errors.map((error) => ({
        file,
        ...placeAt(error.pos[0]),
        message: `this is not valid YAML: ${error.message.replace(/\s+/g, ' ')}`,
      })),
    };

  const aliases: Diagnostic[] = [];
  visit(document, {
    Alias: (_key, alias) => {
      aliases.push({
        file,
        ...placeAt(alias.range?.[0] ?? 0),
        message: `the alias "*${alias.source}" is not read here; write the value out`,
      });
    },
  });
  if (aliases.length > 0) return { ok: false, problems: aliases.slice(0, 10) };

  const problemAt = (at: Path, message: string): Diagnostic => ({
    file,
    ...placeAt(offsetOf(document.contents, at)),
    record: pathInWords(at),
    message,
  });
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  const parsed = z.safeParse(schema, value);
  if (!parsed.success)
    return {
      ok: false,
      problems: problemsOfIssues(parsed.error.issues, value, (at, key) =>
        keyMeantAt(schema, value, at, key),
      ).map((problem) => problemAt(problem.path, problem.message)),
    };
  return { ok: true, yaml: { file, value: parsed.data, problemAt }, notes };
};

/** Where the node at a path starts; for a path that leads nowhere, the nearest node above it. */
const offsetOf = (root: Node | null, path: Path): number => {
  let node: unknown = root;
  let offset = isNode(root) ? (root.range?.[0] ?? 0) : 0;
  for (const [at, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && String(item.key) === String(step));
      if (!pair) return offset;
      const last = at === path.length - 1;
      // A key is pointed at where the value is a block of its own; a scalar value is pointed at itself.
      const target = last && !isScalarLike(pair.value) ? pair.key : (pair.value ?? pair.key);
      node = pair.value;
      if (isNode(target)) offset = target.range?.[0] ?? offset;
    } else if (typeof node === 'object' && node !== null && 'items' in node && Array.isArray(node.items)) {
      node = node.items[Number(step)];
      if (isNode(node)) offset = node.range?.[0] ?? offset;
      else return offset;
    } else return offset;
  }
  return offset;
};

const isScalarLike = (node: unknown): boolean => isNode(node) && !('items' in node) && !isAlias(node);
