/** The bytes of the two generated files: the graph and its JSON Schema. The same input gives the same bytes. */
import * as z from 'zod/mini';
import { type Graph, graphSchema, PARTS } from '../graph/schema';
import { SCHEMA_COMMENT, SCHEMA_WORDS, type WordsOfPart } from './schema-words';

/**
 * Two-space JSON with each position on one line, so that a diff reads by record. The pattern asks for line breaks, which
 * no JSON string holds, so that it cannot reach into an article that says "[ 1, 2 ]".
 */
export const graphFileOf = (graph: Graph): string =>
  `${JSON.stringify(graph, null, 2).replace(/\[\n *(-?\d+),\n *(-?\d+)\n *\]/g, '[$1, $2]')}\n`;

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** The schema of a record, with words on what it and each of its keys is. */
const described = (schema: JsonSchema, { title, description, keys }: WordsOfPart): JsonSchema => ({
  title,
  description,
  ...withKeys(schema, keys),
  ...(schema.anyOf ? { anyOf: schema.anyOf.map((way) => withKeys(way, keys)) } : {}),
});

const withKeys = (schema: JsonSchema, keys: WordsOfPart['keys']): JsonSchema => {
  const { properties = {} } = schema;
  for (const [key, property] of Object.entries(properties)) {
    const description = keys[key];
    if (description !== undefined && typeof property === 'object')
      properties[key] = { description, ...property };
  }
  return schema;
};

export const schemaFileOf = (): string => {
  // A registry of its own gives the parts their names; what the texts themselves say in JSON Schema is in the global one.
  const registry = z.registry<Record<string, unknown>>();
  const names = new Map<unknown, string>(Object.entries(PARTS).map(([name, part]) => [part, name]));
  for (const [part, id] of names) registry.add(part as z.core.$ZodType, { id });
  const {
    $schema,
    $defs = {},
    ...graph
  } = z.toJSONSchema(graphSchema, {
    metadata: registry,
    override: ({ zodSchema, jsonSchema }) => {
      Object.assign(jsonSchema, z.globalRegistry.get(zodSchema));
    },
  });
  const parts = Object.entries($defs).map(([name, schema]) => {
    const words = SCHEMA_WORDS[name];
    const { id: _, ...rest } = schema;
    return [name, words ? described(rest, words) : rest] as const;
  });
  const file = {
    $schema,
    $comment: SCHEMA_COMMENT,
    ...described(graph, SCHEMA_WORDS.graph),
    $defs: Object.fromEntries(parts),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
};
