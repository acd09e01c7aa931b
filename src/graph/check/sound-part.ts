/**
 * The part of a graph file that the schema has nothing against, record by record, so that one record of a wrong shape does
 * not hide what else is wrong: an id that leads nowhere, a quote that is not there.
 */
import { type Graph, LEVELS } from '../schema';
import type { Path } from '../schema-problems';

export const LISTS = [
  'sources',
  'countries',
  'officials',
  'organisations',
  'topics',
  'engagements',
  'evidence',
] as const;
type List = (typeof LISTS)[number];

export interface SoundPart {
  /** The sound records. Its title says nothing, and it has no positions where those are not sound. */
  readonly graph: Graph;
  readonly isPlaced: boolean;
  /** Whether an id may be that of a record which is in the file, but not sound. */
  mayBeUnsound(id: string): boolean;
  /** The path in the file of what stands at a path in `graph`. */
  pathInFile(path: Path): Path;
}

/** The whole of a graph that the schema accepts. */
export const wholePartOf = (graph: Graph): SoundPart => ({
  graph,
  isPlaced: true,
  mayBeUnsound: () => false,
  pathInFile: (path) => path,
});

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/** `issues` are what the schema has against `input`: all of it that none of them names is as the schema wants it. */
export const soundPartOf = (
  input: unknown,
  issues: readonly { readonly path: readonly PropertyKey[] }[],
): SoundPart => {
  const file = recordOf(input);
  const faulty = new Set(issues.map(({ path: [key, at] }) => placeOf(key, at)));
  const faultyIds = new Set(
    issues.flatMap(({ path: [key, at, part] }) => (part === 'id' ? [placeOf(key, at)] : [])),
  );
  const sound = new Map<
    List,
    { readonly records: readonly unknown[]; readonly indexes: readonly number[] }
  >();
  const unsoundIds = new Set<string>();
  /** Kinds of which some record is not there, or has no id by which it could be known. */
  const unknownKinds = new Set<string>();
  for (const list of LISTS) {
    const value = file[list];
    const records: unknown[] = [];
    const indexes: number[] = [];
    if (Array.isArray(value))
      value.forEach((record, at) => {
        if (!faulty.has(placeOf(list, at))) {
          records.push(record);
          indexes.push(at);
          return;
        }
        const { id } = recordOf(record);
        if (typeof id === 'string' && !faultyIds.has(placeOf(list, at))) unsoundIds.add(id);
        else unknownKinds.add(KIND_OF[list]);
      });
    else unknownKinds.add(KIND_OF[list]);
    sound.set(list, { records, indexes });
  }
  const isPlaced = 'placement' in file && !issues.some(({ path: [key] }) => key === 'placement');
  const recordsOf = (list: List) => sound.get(list)?.records ?? [];
  return {
    // The cast holds because zod has found no fault in any of these records.
    graph: {
      formatVersion: 1,
      title: '',
      ...Object.fromEntries(LISTS.map((list) => [list, recordsOf(list)])),
      placement: isPlaced ? file.placement : Object.fromEntries(LEVELS.map((level) => [level, {}])),
    } as unknown as Graph,
    isPlaced,
    mayBeUnsound: (id) => unsoundIds.has(id) || unknownKinds.has(id.slice(0, id.indexOf(':'))),
    pathInFile: ([list, at, ...rest]) => {
      const index = typeof at === 'number' ? sound.get(list as List)?.indexes[at] : undefined; // of no list: undefined
      return list === undefined ? [] : at === undefined ? [list] : [list, index ?? at, ...rest];
    },
  };
};

const KIND_OF: Readonly<Record<List, string>> = {
  sources: 'source',
  countries: 'country',
  officials: 'official',
  organisations: 'organisation',
  topics: 'topic',
  engagements: 'engagement',
  evidence: 'evidence',
};

const placeOf = (key: PropertyKey | undefined, at: PropertyKey | undefined): string =>
  `${String(key)}/${String(at ?? '')}`;
