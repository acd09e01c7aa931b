/**
 * Reads one YAML file against a schema. What comes back is either the value, with a way to ask for the line and column
 * of any part of it, or the problems.
 */
import * as z from 'zod/mini';
import { type Advice, type Path, pathInWords, problemsOfIssues } from '../graph/schema-problems';
import type { Diagnostic } from './diagnostic';
import { keyMeantAt, keysAt } from './did-you-mean';
import { parseYaml } from './parse-yaml';
import { readText } from './read-text';

export interface YamlFile<Value> {
  readonly file: string;
  readonly value: Value;
  /** A diagnostic at a path of this file. `record` is what it names where that is not the path itself. */
  problemAt(path: Path, message: string, record?: Path): Diagnostic;
}

export type ReadYaml<Value> =
  | { readonly ok: true; readonly yaml: YamlFile<Value>; readonly notes: readonly Diagnostic[] }
  | { readonly ok: false; readonly problems: readonly Diagnostic[] };

/** `path` is opened; `file` is what messages call it. */
export const readYaml = <Schema extends z.ZodMiniType>(
  path: string,
  file: string,
  schema: Schema,
): ReadYaml<z.infer<Schema>> => {
  const { text, problems, notes } = readText(path, file);
  if (text === undefined) return { ok: false, problems };
  const yaml = parseYaml(text);
  if (!yaml.ok) return { ok: false, problems: yaml.problems.map((problem) => ({ file, ...problem })) };
  if (yaml.value === undefined) {
    const help = z.safeParse(schema, {}).success
      ? 'Where there is nothing to list, write {}'
      : 'Describe the article in it; the annotations of another article show how';
    return { ok: false, problems: [{ file, message: `this file is empty. ${help}` }] };
  }

  const parsed = z.safeParse(schema, yaml.value);
  if (!parsed.success) {
    const advice: Advice = {
      keyMeantAt: (at, key) => keyMeantAt(schema, yaml.value, at, key),
      keysAt: (at) => keysAt(schema, at),
      onWrongKind,
    };
    return {
      ok: false,
      problems: problemsOfIssues(parsed.error.issues, yaml.value, advice).map(
        ({ path: at, message, atKey }) => ({
          file,
          ...yaml.placeOf(at, atKey),
          record: pathInWords(at),
          message,
        }),
      ),
    };
  }
  return {
    ok: true,
    notes,
    yaml: {
      file,
      value: parsed.data,
      problemAt: (at, message, record = at) => ({
        file,
        ...yaml.placeOf(at),
        record: pathInWords(record),
        message,
      }),
    },
  };
};

/** How YAML writes what the schema expects. */
const onWrongKind: Advice['onWrongKind'] = (path, expected, value) => {
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    return 'Put quotes around it';
  if (expected === 'string' && typeof value === 'object' && value !== null && !Array.isArray(value))
    return 'A text with a colon in it must be put in quotes';
  if (expected === 'array')
    return value === undefined || value === null
      ? `Where there is nothing to list, write "${path.at(-1)}: []"`
      : 'Begin each entry of a list with "- "';
  if ((expected === 'object' || expected === 'record') && value !== undefined)
    return 'A record is lines of the form "key: value", without "- " before them';
  return undefined;
};
