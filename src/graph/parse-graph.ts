/**
 * The one door through which a graph file comes in: from `unknown` to a `Graph`, or to a list of what is wrong and
 * where. Checks the shape, that every id leads somewhere and that days are days; the quotes are for `verify-quotes`,
 * because a graph with a wrong quote still opens, with that quote marked.
 */

import { idProblemsOf } from './check/id-problems';
import { LISTS, type SoundPart, soundPartOf, wholePartOf } from './check/sound-part';
import { dateProblemsOf } from './date-problems';
import { NOT_PLACED, noRecords } from './empty-graph';
import { THINGS_AT } from './levels';
import { thingsOf } from './names';
import { FORMAT_VERSION, type Graph, graphSchema, LEVELS } from './schema';
import { type Path, type Problem, problemsOfIssues, valueAt } from './schema-problems';

export type ParsedGraph =
  | { readonly ok: true; readonly graph: Graph }
  | {
      readonly ok: false;
      readonly problems: readonly Problem[];
      /** What of the file has the right shape, for whoever has more to tell of it. */
      readonly sound?: SoundPart;
    };

export const parseGraph = (input: unknown): ParsedGraph => {
  const version = versionProblemOf(input);
  if (version) return { ok: false, problems: [version] };
  const { parsed, read } = parsedAsFarAsPossible(input);
  const sound = parsed.success ? wholePartOf(parsed.data) : soundPartOf(read, parsed.error.issues);
  const problems = [
    ...(parsed.success ? [] : problemsOfIssues(parsed.error.issues, read)),
    ...(parsed.success && read !== input ? [{ path: [], message: 'more is wrong than can be listed' }] : []),
    ...prototypeProblemsOf(input),
    ...problemsBetween(sound).map((problem) => ({ ...problem, path: sound.pathInFile(problem.path) })),
  ];
  return problems.length === 0 && parsed.success
    ? { ok: true, graph: parsed.data }
    : { ok: false, problems, sound };
};

/** Of lists in which nearly everything is wrong, so many entries are told of. */
const MOST_READ = 1000;

const withShortLists = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.slice(0, MOST_READ).map(withShortLists);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withShortLists(part)]));
};

/** Records at a time: the schema makes each anew, and few enough are let go of at once. */
const AT_A_TIME = 1000;

/**
 * What `parseGraph` would have against a graph that is in memory already, and may be too large to be there twice: the schema
 * reads it in slices.
 */
export const problemsOfGraph = (graph: Graph): readonly Problem[] => {
  const problems: Problem[] = [];
  const empty = {
    ...graph,
    ...noRecords(),
    sources: graph.sources.slice(0, 1), // there has to be one
  };
  const readIn = (slice: object, list: string | undefined, from: number) => {
    const parsed = graphSchema.safeParse(slice);
    if (parsed.success) return;
    for (const problem of problemsOfIssues(parsed.error.issues, slice)) {
      const [key = '', at, ...rest] = problem.path;
      if (list === undefined) problems.push(problem);
      else if (key === list) problems.push({ ...problem, path: [key, Number(at) + from, ...rest] });
    }
  };
  readIn(empty, undefined, 0);
  const bare = { ...empty, placement: NOT_PLACED };
  for (const list of LISTS)
    for (let from = 0; from < graph[list].length; from += AT_A_TIME)
      readIn({ ...bare, [list]: graph[list].slice(from, from + AT_A_TIME) }, list, from);
  if (problems.length > 0) return problems;
  return [...prototypeProblemsOf(graph), ...problemsBetween(wholePartOf(graph))];
};

/** What the schema does not see, as it looks at one record after the other. */
const problemsBetween = (sound: SoundPart): readonly Problem[] => [
  ...idProblemsOf(sound),
  ...placementProblemsOf(sound),
  ...dateProblemsOf(sound.graph),
  ...formProblemsOf(sound.graph),
];

/** Zod overflows the stack where more than some 100,000 things are wrong: then only the first of every list are read. */
const parsedAsFarAsPossible = (input: unknown) => {
  try {
    return { parsed: graphSchema.safeParse(input), read: input };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const read = withShortLists(input);
    return { parsed: graphSchema.safeParse(read), read };
  }
};

const versionProblemOf = (input: unknown): Problem | undefined => {
  if (typeof input !== 'object' || input === null || !('formatVersion' in input)) return undefined;
  const { formatVersion } = input;
  if (typeof formatVersion !== 'number' || formatVersion <= FORMAT_VERSION) return undefined;
  return {
    path: ['formatVersion'],
    message: `this graph is of format version ${formatVersion}; this Readout reads version ${FORMAT_VERSION}. Open it with a newer Readout`,
  };
};

/** Zod leaves this key out of a record of positions without a word, where it refuses it as unknown everywhere else. */
export const prototypeProblemsOf = (input: unknown): readonly Problem[] =>
  LEVELS.flatMap((level): Problem[] => {
    const path: Path = ['placement', level];
    const positions = valueAt(input, path);
    return typeof positions === 'object' && positions !== null && Object.hasOwn(positions, '__proto__')
      ? [{ path: [...path, '__proto__'], message: 'unknown key "__proto__"', atKey: true }]
      : [];
  });

const placementProblemsOf = ({ graph, isPlaced }: SoundPart): readonly Problem[] =>
  isPlaced
    ? LEVELS.flatMap((level) =>
        [...thingsOf(graph)]
          .filter(
            ([id, { kind }]) => THINGS_AT[level].includes(kind) && !Object.hasOwn(graph.placement[level], id),
          )
          .map(([id]) => ({ path: ['placement', level], message: `"${id}" has no position at this level` })),
      )
    : [];

/** Positions are counted in texts whose accents are composed. One that is not would show its quotes in other places. */
export const formProblemsOf = (graph: Graph): readonly Problem[] =>
  graph.sources.flatMap(({ text }, at): Problem[] =>
    text === text.normalize('NFC')
      ? []
      : [
          {
            path: ['sources', at, 'text'],
            message:
              'the accents of this text are not composed (Unicode NFC). Compose them, and count the positions of its quotes again',
          },
        ],
  );
