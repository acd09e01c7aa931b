/**
 * Attributes out of a file, whose names are declared in one place and whose values stand in another, and what some names
 * mean in every tool: a label, a place in the picture, a sort of thing.
 */
import type { Attribute } from '../graph/unsourced';

/** What a file says of an attribute before it uses it. */
export interface Declared {
  /** Its name, where the file gives one beside its id. */
  readonly name: string | undefined;
  /** Its value wherever none is given. */
  fallback: string | undefined;
}

/** By the attribute's id. */
export type Declarations = ReadonlyMap<string, Declared>;

/** Values by the names that were declared for them; then what was declared for all and not given here. */
export const namedAttributes = (
  values: readonly Attribute[],
  declarations: Declarations,
  fallbacks: readonly Attribute[],
): readonly Attribute[] => {
  const given = new Set(values.map(([id]) => id));
  return [...values, ...fallbacks.filter(([id]) => !given.has(id))].map(([id, value]) => [
    declarations.get(id)?.name || id,
    value,
  ]);
};

export const fallbacksOf = (declarations: Declarations): readonly Attribute[] =>
  [...declarations].flatMap(([id, { fallback }]) => (fallback ? [[id, fallback] as const] : []));

export const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';

/**
 * The first of `names` that has a value that can be seen, and the attributes without it. Case does not count; of two that
 * differ in nothing else the first is taken.
 */
export const withoutFirstOf = (
  attributes: readonly Attribute[],
  names: readonly string[],
): { readonly value: string | undefined; readonly rest: readonly Attribute[] } => {
  for (const wanted of names) {
    const at = attributes.findIndex(([name, value]) => name.toLowerCase() === wanted && !isBlank(value));
    const [, value] = attributes[at] ?? [];
    if (value !== undefined) return { value, rest: attributes.toSpliced(at, 1) };
  }
  return { value: undefined, rest: attributes };
};

/** A number as files write it; undefined for every other text. */
export const numberOf = (text: string | undefined): number | undefined => {
  if (text === undefined || !/^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/.test(text)) return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
};

export const LABELS = ['label', 'name'];

/** What of a thing's attributes is its label and its place. x and y that are not both numbers are attributes like others. */
export const labelAndPlaceIn = (attributes: readonly Attribute[]) => {
  const { value: label, rest: others } = withoutFirstOf(attributes, LABELS);
  const { value: left, rest: withoutX } = withoutFirstOf(others, ['x']);
  const { value: top, rest } = withoutFirstOf(withoutX, ['y']);
  const [x, y] = [numberOf(left), numberOf(top)];
  return x === undefined || y === undefined
    ? { label, x: undefined, y: undefined, rest: others }
    : { label, x, y, rest };
};
