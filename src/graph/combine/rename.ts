/** Gives the records of one graph the ids that they have among all. */
export interface Renaming {
  source(id: string): string;
  evidence(id: string): string;
  /** Of officials and organisations. */
  thing(id: string): string;
}

/** Where a record names another whose id can change; countries and topics keep theirs. */
const AT_KEY: Readonly<Record<string, keyof Renaming>> = {
  source: 'source',
  evidence: 'evidence',
  reportedBy: 'thing',
  official: 'thing',
  organisation: 'thing',
  entity: 'thing',
};

/** The record with every id that it refers to renamed, at any depth. Its own id stays. */
export const renamed = <Value>(value: Value, renaming: Renaming): Value => {
  if (Array.isArray(value)) return value.map((each) => renamed(each, renaming)) as Value; // of the same items
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]): [string, unknown] => {
      const kind = Object.hasOwn(AT_KEY, key) ? AT_KEY[key] : undefined;
      if (kind === undefined) return [key, renamed(each, renaming)];
      if (typeof each === 'string') return [key, renaming[kind](each)];
      return [
        key,
        Array.isArray(each) ? each.map((id) => (typeof id === 'string' ? renaming[kind](id) : id)) : each,
      ];
    }),
  ) as Value; // of the same keys
};
