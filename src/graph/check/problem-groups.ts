/** Puts problems of one sort together: the same thing wrong at the same sort of place, however many records have it. */
import { type Problem, pathInWords, placeInWords } from '../schema-problems';

export interface ProblemGroup {
  /** The one place; or what the places have in common, `engagements[*].dates[*].earliest`. */
  readonly place: string;
  /** What is wrong. Where the messages differ, with “…” for what differs. */
  readonly message: string;
  /** In the order of the file. */
  readonly places: readonly {
    readonly place: string;
    /** Where it is not that of the group. */
    readonly message?: string;
  }[];
}

/** A message without what differs from record to record: quoted words and numbers. */
export const sortOfMessage = (message: string): string =>
  message.replace(/"[^"]*"|“[^”]*”/g, '“…”').replace(/\d+/g, '…');

/** A place without what differs from record to record: numbers, indexes, ids, and keys that nobody knows. */
const sortOfPlace = ({ path, place, atKey }: Problem): string =>
  place
    ? place.replace(/\d+/g, '…')
    : pathInWords(
        path.map((step, at) =>
          typeof step === 'number' || step.includes(':') || (atKey && at === path.length - 1) ? '*' : step,
        ),
      ).replace(/(^|\.)\*/g, '[*]');

export const groupsOf = (problems: readonly Problem[]): readonly ProblemGroup[] => {
  const groups = new Map<string, { readonly sort: string; readonly problems: Problem[] }>();
  for (const problem of problems) {
    const place = sortOfPlace(problem);
    const key = `${place}\n${sortOfMessage(problem.message)}`;
    const group = groups.get(key);
    if (group) group.problems.push(problem);
    else groups.set(key, { sort: place, problems: [problem] });
  }
  return [...groups.values()].map((group) => groupOf(group.sort, group.problems));
};

const groupOf = (sort: string, problems: readonly Problem[]): ProblemGroup => {
  const [first] = problems;
  const message = first?.message ?? '';
  if (first && problems.length === 1)
    return { place: placeInWords(first), message, places: [{ place: placeInWords(first) }] };
  const isSame = problems.every((problem) => problem.message === message);
  return {
    place: sort,
    message: isSame ? message : sortOfMessage(message),
    places: problems.map((problem) => ({
      place: placeInWords(problem),
      ...(isSame ? {} : { message: problem.message }),
    })),
  };
};
