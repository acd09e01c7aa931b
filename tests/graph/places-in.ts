/** Every place in a document, the root aside. */
import type { Path } from '../../src/graph/schema-problems';

export const placesIn = (value: unknown, path: Path = []): readonly Path[] => {
  if (typeof value !== 'object' || value === null) return [];
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return entries.flatMap(([step, inner]) => [[...path, step], ...placesIn(inner, [...path, step])]);
};
