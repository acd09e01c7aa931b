/** Keys that are there only when they have a value, as exactOptionalPropertyTypes and a tidy JSON file both want. */

/** `{ [key]: value }`, or nothing where the value is undefined. */
export const optional = <Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { [K in Key]?: Value } => (value === undefined ? {} : ({ [key]: value } as { [K in Key]?: Value })); // one key, of the type asked for

/** `kind:slug`, or undefined where there is no slug. */
export const idOrNone = <Kind extends string>(
  kind: Kind,
  slug: string | undefined,
): `${Kind}:${string}` | undefined => (slug === undefined ? undefined : `${kind}:${slug}`);
