/**
 * One form for each content, whatever order it came in: so that combining graphs gives the same to the last byte, however
 * they are grouped and in whichever order they are opened.
 */
import { byCodeUnit } from '../ids';

/** The same value with the keys of every record sorted, and those without a value left out. Lists keep their order. */
export const canonical = <Value>(value: Value): Value => {
  if (Array.isArray(value)) return value.map((each) => canonical(each)) as Value; // of the same items
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => byCodeUnit(a, b))
      .map(([key, each]) => [key, canonical(each)]),
  ) as Value; // of the same keys
};

export const keyOf = (value: unknown): string => JSON.stringify(canonical(value));

/** Orders by content. */
export const byContent = (a: unknown, b: unknown): number => byCodeUnit(keyOf(a), keyOf(b));

/** The first by content of those that there are. */
export const leastOf = <Value>(values: readonly (Value | undefined)[]): Value | undefined =>
  values
    .filter((value) => value !== undefined)
    .reduce<Value | undefined>(
      (least, value) => (least === undefined || byContent(value, least) < 0 ? value : least),
      undefined,
    );

/** The fullest text; of those as long, the first by code unit. */
export const fullestOf = (texts: readonly [string, ...string[]]): string =>
  texts.reduce((fullest, text) =>
    text.length > fullest.length || (text.length === fullest.length && text < fullest) ? text : fullest,
  );

export const sortedSet = <Text extends string>(
  texts: readonly Text[],
  order: (a: Text, b: Text) => number = byCodeUnit,
): readonly Text[] => [...new Set(texts)].sort(order);

/** Records by what they have in common, each group in the order of its first. */
export const groupedBy = <Key, Value>(
  values: readonly Value[],
  keyOfValue: (value: Value) => Key,
): ReadonlyMap<Key, readonly [Value, ...Value[]]> => {
  const groups = new Map<Key, [Value, ...Value[]]>();
  for (const value of values) {
    const key = keyOfValue(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
};

/** Eight hexadecimal digits that tell contents apart within one id (FNV-1a of UTF-16 code units); no proof of anything. */
export const markOf = (value: unknown): string => {
  let hash = 0x811c9dc5;
  const text = keyOf(value);
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
};

/**
 * Ids for records of which several may claim one: those get their own mark after it. An id that carries its own mark
 * already counts as without it, so that combining once more gives the same.
 */
export const withoutMark = <Id extends string>(id: Id, mark: string): Id =>
  // What is left still begins with its kind.
  (id.endsWith(`-${mark}`) ? id.slice(0, -mark.length - 1) : id) as Id;
