/**
 * Refuses what two articles cannot both tell of one engagement: another kind, another part for the same person, another
 * content under one statement's id, a concern that elsewhere takes part. Compares only; whether the two are one
 * engagement is for `join-engagements`.
 */
import { byCodeUnit } from '../graph/ids';
import type { Engagement, Place, When } from '../graph/schema';
import type { Path } from '../graph/schema-problems';
import type { ArticleAnnotations, EngagementAnnotation, WhenAnnotation } from './annotation-schema';
import { takesPart } from './compile-engagement';
import type { Diagnostic } from './diagnostic';
import type { YamlFile } from './read-yaml';

/** One article's telling of an engagement. */
export interface Telling {
  /** The article's id. */
  readonly article: string;
  readonly annotations: YamlFile<ArticleAnnotations>;
  /** Where in the file the engagement stands. */
  readonly path: Path;
  readonly annotation: EngagementAnnotation;
  readonly engagement: Engagement;
}

/** Two dates of one key are one date: the id of their fact is made of the same parts. */
export const dateKeyOf = ({ edtf, asWritten }: Pick<When, 'edtf' | 'asWritten'>): string =>
  `${edtf ?? ''}\n${asWritten}`;

/** Likewise for places. */
export const placeKeyOf = ({ asWritten }: Pick<Place, 'asWritten'>): string => asWritten;

/** Says at `at` that `there` tells it otherwise. `two` is what the annotator may have meant to tell apart. */
type Refuse = (there: Telling, at: Path, what: string, theirs: string, two?: string) => void;

/** Holds each telling against the first of those before it that tells the same thing. */
export const refuseDisagreements = (tellings: readonly Telling[], problems: Diagnostic[]): void => {
  tellings.forEach((telling, at) => {
    const earlier = tellings.slice(0, at);
    const refuse: Refuse = (there, where, what, theirs, two) => {
      problems.push(
        telling.annotations.problemAt(
          [...telling.path, ...where],
          `in ${there.annotations.file} the ${what} is ${theirs}. Make the two agree${two === undefined ? '' : `, or, if these are two ${two}s, give this one an id of its own`}`,
        ),
      );
    };
    compareKinds(earlier, telling, refuse);
    compareDates(earlier, telling, refuse);
    comparePlaces(earlier, telling, refuse);
    compareParticipants(earlier, telling, refuse);
    compareStatements(earlier, telling, refuse);
    const others = tellings.filter((each) => each !== telling);
    refuseConcernsThatTakePart(others, telling, problems);
  });
};

const compareKinds = ([first]: readonly Telling[], { annotation }: Telling, refuse: Refuse): void => {
  if (!first) return;
  const there = first.annotation;
  for (const key of ['kind', 'status', 'label'] as const)
    if (there[key] !== annotation[key])
      refuse(first, [key], `${key} of this engagement`, `"${there[key]}"`, 'engagement');
  const codeOf = ({ plover }: EngagementAnnotation): string =>
    plover ? [plover.event, ...(plover.mode === undefined ? [] : [plover.mode])].join(' ') : 'null';
  if (codeOf(there) !== codeOf(annotation))
    refuse(first, ['plover'], 'PLOVER code of this engagement', codeOf(there), 'engagement');
};

/** The same words for the same day, once stated and once worked out: only one of the two has read its article right. */
const compareDates = (earlier: readonly Telling[], { annotation }: Telling, refuse: Refuse): void => {
  const compare = (
    date: WhenAnnotation | undefined,
    at: Path,
    sameIn: (there: EngagementAnnotation) => WhenAnnotation | undefined,
  ) => {
    if (!date) return;
    const [first] = earlier.flatMap((telling) => {
      const known = sameIn(telling.annotation);
      return known && dateKeyOf(known) === dateKeyOf(date) ? [{ telling, known }] : [];
    });
    if (first && first.known.precision !== date.precision)
      refuse(
        first.telling,
        [...at, 'precision'],
        `precision of the date "${date.asWritten}"`,
        `"${first.known.precision}"`,
      );
  };
  compare(annotation.date, ['date'], (there) => there.date);
  annotation.reports.forEach(({ organisation, date }, at) => {
    compare(
      date,
      ['reports', at, 'date'],
      (there) => there.reports.find((report) => report.organisation === organisation)?.date,
    );
  });
};

/** A place without an entity agrees with the same words that have one, and takes it. */
const comparePlaces = (earlier: readonly Telling[], { annotation }: Telling, refuse: Refuse): void => {
  const { place } = annotation;
  if (place?.entity === undefined) return;
  const [first] = earlier.flatMap((telling) => {
    const known = telling.annotation.place;
    return known?.entity !== undefined && placeKeyOf(known) === placeKeyOf(place)
      ? [{ telling, entity: known.entity }]
      : [];
  });
  if (first && first.entity !== place.entity)
    refuse(
      first.telling,
      ['place', 'entity'],
      `entity of the place "${place.asWritten}"`,
      `"${first.entity}"`,
    );
};

const compareParticipants = (earlier: readonly Telling[], { annotation }: Telling, refuse: Refuse): void => {
  annotation.participants.forEach((participant, at) => {
    const [first] = earlier.flatMap((telling) =>
      telling.annotation.participants
        .filter((each) => keyOf(each) === keyOf(participant))
        .map((known) => ({ telling, known })),
    );
    if (!first) return;
    for (const key of ['onBehalfOf', 'role'] as const)
      if (first.known[key] !== participant[key])
        refuse(
          first.telling,
          ['participants', at, key],
          `"${key}" of "${slugOf(participant)}"`,
          `"${first.known[key]}"`,
          'engagement',
        );
  });
};

const compareStatements = (earlier: readonly Telling[], { annotation }: Telling, refuse: Refuse): void => {
  annotation.statements.forEach((statement, at) => {
    const [first] = earlier.flatMap((telling) =>
      telling.annotation.statements
        .filter(({ id }) => id === statement.id)
        .map((known) => ({ telling, known })),
    );
    if (!first) return;
    const differs = (key: string, ours: string, theirs: string) => {
      if (ours !== theirs)
        refuse(
          first.telling,
          ['statements', at, key],
          `"${key}" of the statement "${statement.id}"`,
          theirs,
          'statement',
        );
    };
    const speakersOf = ({ speakers }: typeof statement): string =>
      [...speakers]
        .sort((a, b) => byCodeUnit(keyOf(a), keyOf(b)))
        .map((each) => `"${slugOf(each)}"`)
        .join(', ');
    differs('speakers', speakersOf(statement), speakersOf(first.known));
    for (const key of ['act', 'gist'] as const) differs(key, `"${statement[key]}"`, `"${first.known[key]}"`);
    const aboutOf = ({ about }: typeof statement): string =>
      about === undefined ? 'left out' : `"${about}"`;
    differs('about', aboutOf(statement), aboutOf(first.known));
  });
};

/** Whoever takes part in one article's telling takes part in the engagement, and is no third party to it in another's. */
const refuseConcernsThatTakePart = (
  others: readonly Telling[],
  { annotations, path, annotation }: Telling,
  problems: Diagnostic[],
): void => {
  annotation.concerns.forEach((concern, at) => {
    const takesPartIn = ({ participants }: EngagementAnnotation): boolean =>
      participants.some((participant) =>
        'country' in concern
          ? participant.onBehalfOf === concern.country
          : keyOf(participant) === keyOf(concern),
      );
    // Where it takes part in this very telling, that has been refused already.
    const other = takesPartIn(annotation) ? undefined : others.find((each) => takesPartIn(each.annotation));
    if (!other) return;
    const [key, id] =
      'country' in concern ? ['country', concern.country] : ['organisation', concern.organisation];
    problems.push(
      annotations.problemAt([...path, 'concerns', at, key], takesPart(id, other.annotations.file)),
    );
  });
};

type Party = { readonly official: string } | { readonly organisation: string };

const slugOf = (party: Party): string => ('official' in party ? party.official : party.organisation);
const keyOf = (party: Party): string => ('official' in party ? 'official:' : 'organisation:') + slugOf(party);
