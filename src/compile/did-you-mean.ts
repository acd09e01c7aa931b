/** Finds the word that was probably meant, for error messages only. Nothing is ever accepted on this ground. */
import leven from 'leven';
import type * as z from 'zod/mini';
import type { Path } from '../graph/schema-problems';
import { valueAt } from '../graph/schema-problems';

/** Letters of a word that must be there for a longer one to be taken for the whole of it. */
const BEGINNING = 4;

/**
 * The candidate nearest to `word`, if it is near enough to be a slip: up to a third of the word or two letters, and less
 * than half of it, so that no country's code is taken for another's. Failing that, one that begins with the word, or
 * with which the word begins.
 */
export const nearestWord = (word: string, candidates: Iterable<string>): string | undefined => {
  const length = [...word].length;
  let best: string | undefined;
  let least = Math.min(Math.ceil(length / 2), Math.max(2, Math.floor(length / 3)) + 1);
  for (const candidate of candidates) {
    const distance = leven(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  if (best !== undefined || length < BEGINNING) return best;
  return [...candidates].find(
    (candidate) =>
      candidate.length >= BEGINNING && (candidate.startsWith(word) || word.startsWith(candidate)),
  );
};

type Schema = z.core.$ZodType;

/** The schemas that may describe what lies at a path: through lists, optional values and the branches of a union. */
const schemasAt = (schema: Schema, path: Path): readonly Schema[] => {
  const { def } = schema._zod;
  if (isDef<z.core.$ZodOptionalDef>(def, 'optional') || isDef<z.core.$ZodNullableDef>(def, 'nullable'))
    return schemasAt(def.innerType, path);
  if (isDef<z.core.$ZodUnionDef>(def, 'union'))
    return def.options.flatMap((option) => schemasAt(option, path));
  const [step, ...rest] = path;
  if (step === undefined) return [schema];
  if (isDef<z.core.$ZodArrayDef>(def, 'array')) return schemasAt(def.element, rest);
  if (isDef<z.core.$ZodRecordDef>(def, 'record')) return schemasAt(def.valueType, rest);
  if (isDef<z.core.$ZodObjectDef>(def, 'object')) {
    const field = Object.hasOwn(def.shape, step) ? def.shape[step] : undefined;
    return field ? schemasAt(field, rest) : [];
  }
  return [];
};

// A definition's `type` tells which of zod's definition types it is.
const isDef = <Def extends z.core.$ZodTypeDef>(def: z.core.$ZodTypeDef, type: Def['type']): def is Def =>
  def.type === type;

/** The keys that the record at `path` may have, in the schema's order. */
export const keysAt = (schema: Schema, path: Path): readonly string[] => [
  ...new Set(
    schemasAt(schema, path).flatMap(({ _zod: { def } }) =>
      isDef<z.core.$ZodObjectDef>(def, 'object') ? Object.keys(def.shape) : [],
    ),
  ),
];

/** The key of the record at `path` that the unknown `key` was probably meant to be. */
export const keyMeantAt = (schema: Schema, input: unknown, path: Path, key: string): string | undefined => {
  const present = valueAt(input, path);
  const used = new Set(typeof present === 'object' && present !== null ? Object.keys(present) : []);
  return nearestWord(
    key,
    keysAt(schema, path).filter((each) => !used.has(each)),
  );
};
