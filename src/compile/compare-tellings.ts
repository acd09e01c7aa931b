/**
 * Refuses what two articles cannot both tell of one engagement: another kind, another part for the same person, another
 * content under one statement's id, a concern that elsewhere takes part. Compares only; whether the two are one
 * engagement is for `check-tellings`.
 */
import { byCodeUnit } from '../graph/ids';
import type { Engagement, Place, Statement, When } from '../graph/schema';
import type { Path } from '../graph/schema-problems';
import type { Refuse, ToldEngagement } from './check-tellings';
import { takesPart } from './compile-engagement';

/** Two dates of one key are one date: the id of their fact is made of the same parts. */
export const dateKeyOf = ({ edtf, asWritten }: Pick<When, 'edtf' | 'asWritten'>): string =>
  `${edtf ?? ''}\n${asWritten}`;

/** Likewise for places. */
export const placeKeyOf = ({ asWritten }: Pick<Place, 'asWritten'>): string => asWritten;

/** Says at `at` that `there` tells it otherwise. `two` is what the annotator may have meant to tell apart. */
type RefuseAs = (there: ToldEngagement, at: Path, what: string, theirs: string, two?: string) => void;

/** Holds each telling against the first of those before it that tells the same thing. */
export const refuseDisagreements = (tellings: readonly ToldEngagement[], refuse: Refuse): void => {
  tellings.forEach((telling, at) => {
    const earlier = tellings.slice(0, at);
    const refuseAs: RefuseAs = (there, where, what, theirs, two) => {
      refuse(
        telling.folder,
        [...telling.path, ...where],
        `in ${there.file} the ${what} is ${theirs}. Make the two agree${two === undefined ? '' : `, or, if these are two ${two}s, give this one an id of its own`}`,
      );
    };
    compareKinds(earlier, telling, refuseAs);
    compareDates(earlier, telling, refuseAs);
    comparePlaces(earlier, telling, refuseAs);
    compareParticipants(earlier, telling, refuseAs);
    compareStatements(earlier, telling, refuseAs);
    const others = tellings.filter((each) => each !== telling);
    refuseConcernsThatTakePart(others, telling, refuse);
  });
};

const compareKinds = (
  [first]: readonly ToldEngagement[],
  { engagement }: ToldEngagement,
  refuse: RefuseAs,
): void => {
  if (!first) return;
  const there = first.engagement;
  for (const key of ['kind', 'status', 'label'] as const)
    if (there[key] !== engagement[key])
      refuse(first, [key], `${key} of this engagement`, `"${there[key]}"`, 'engagement');
  const codeOf = ({ plover }: Engagement): string =>
    plover ? [plover.event, ...(plover.mode === undefined ? [] : [plover.mode])].join(' ') : 'null';
  if (codeOf(there) !== codeOf(engagement))
    refuse(first, ['plover'], 'PLOVER code of this engagement', codeOf(there), 'engagement');
};

/** The same words for the same day, once stated and once worked out: only one of the two has read its article right. */
const compareDates = (
  earlier: readonly ToldEngagement[],
  { engagement }: ToldEngagement,
  refuse: RefuseAs,
): void => {
  const compare = (date: When | undefined, at: Path, sameIn: (there: Engagement) => When | undefined) => {
    if (!date) return;
    const [first] = earlier.flatMap((telling) => {
      const known = sameIn(telling.engagement);
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
  compare(engagement.dates[0], ['date'], (there) => there.dates[0]);
  engagement.reports.forEach(({ organisation, dates: [date] }, at) => {
    compare(
      date,
      ['reports', at, 'date'],
      (there) => there.reports.find((report) => report.organisation === organisation)?.dates[0],
    );
  });
};

/** A place without an entity agrees with the same words that have one, and takes it. */
const comparePlaces = (
  earlier: readonly ToldEngagement[],
  { engagement }: ToldEngagement,
  refuse: RefuseAs,
): void => {
  const [place] = engagement.places;
  if (place?.entity === undefined) return;
  const [first] = earlier.flatMap((telling) => {
    const [known] = telling.engagement.places;
    return known?.entity !== undefined && placeKeyOf(known) === placeKeyOf(place)
      ? [{ telling, entity: known.entity }]
      : [];
  });
  if (first && first.entity !== place.entity)
    refuse(
      first.telling,
      ['place', 'entity'],
      `entity of the place "${place.asWritten}"`,
      `"${slugOf(first.entity)}"`,
    );
};

const compareParticipants = (
  earlier: readonly ToldEngagement[],
  { engagement }: ToldEngagement,
  refuse: RefuseAs,
): void => {
  engagement.participants.forEach((participant, at) => {
    const [first] = earlier.flatMap((telling) =>
      telling.engagement.participants
        .filter((each) => keyOf(each) === keyOf(participant))
        .map((known) => ({ telling, known })),
    );
    if (!first) return;
    for (const key of ['onBehalfOf', 'role'] as const)
      if (first.known[key] !== participant[key])
        refuse(
          first.telling,
          ['participants', at, key],
          `"${key}" of "${slugOf(keyOf(participant))}"`,
          `"${key === 'role' ? first.known.role : slugOf(first.known.onBehalfOf)}"`,
          'engagement',
        );
  });
};

const compareStatements = (
  earlier: readonly ToldEngagement[],
  { engagement }: ToldEngagement,
  refuse: RefuseAs,
): void => {
  engagement.statements.forEach((statement, at) => {
    const [first] = earlier.flatMap((telling) =>
      telling.engagement.statements
        .filter(({ id }) => id === statement.id)
        .map((known) => ({ telling, known })),
    );
    if (!first) return;
    const differs = (key: string, ours: string, theirs: string) => {
      if (ours !== theirs)
        refuse(
          first.telling,
          ['statements', at, key],
          `"${key}" of the statement "${statement.id.slice(statement.id.indexOf('/') + 1)}"`,
          theirs,
          'statement',
        );
    };
    const speakersOf = ({ speakers }: Statement): string =>
      [...speakers]
        .sort((a, b) => byCodeUnit(keyOf(a), keyOf(b)))
        .map((each) => `"${slugOf(keyOf(each))}"`)
        .join(', ');
    differs('speakers', speakersOf(statement), speakersOf(first.known));
    for (const key of ['act', 'gist'] as const) differs(key, `"${statement[key]}"`, `"${first.known[key]}"`);
    const aboutOf = ({ about }: Statement): string =>
      about === undefined ? 'left out' : `"${slugOf(about)}"`;
    differs('about', aboutOf(statement), aboutOf(first.known));
  });
};

/** Whoever takes part in one article's telling takes part in the engagement, and is no third party to it in another's. */
const refuseConcernsThatTakePart = (
  others: readonly ToldEngagement[],
  { folder, path, engagement }: ToldEngagement,
  refuse: Refuse,
): void => {
  engagement.concerns.forEach((concern, at) => {
    const takesPartIn = ({ participants }: Engagement): boolean =>
      participants.some((participant) =>
        'country' in concern
          ? participant.onBehalfOf === concern.country
          : keyOf(participant) === concern.organisation,
      );
    // Where it takes part in this very telling, that has been refused already.
    const other = takesPartIn(engagement) ? undefined : others.find((each) => takesPartIn(each.engagement));
    if (!other) return;
    const [key, id] =
      'country' in concern ? ['country', concern.country] : ['organisation', concern.organisation];
    refuse(folder, [...path, 'concerns', at, key], takesPart(slugOf(id), other.file));
  });
};

type Party = { readonly official: string } | { readonly organisation: string };

const keyOf = (party: Party): string => ('official' in party ? party.official : party.organisation);
/** An id without its kind, as annotators write it. */
const slugOf = (id: string): string => id.slice(id.indexOf(':') + 1);
