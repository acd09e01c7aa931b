/** Puts into words how two things are connected, by which rules that was found, and that nothing connects them. */
import type { GraphIndex } from '../graph-index';
import { type ThingId, thingKindOf } from '../ids';
import { nameInSentence } from '../names';
import { capitalised, counted, kindOfEngagementInWords, listed } from '../words';
import type { PathsAsked } from './joining';
import type { Lift, Limit } from './missing';
import type { Connection } from './paths';

/** 'Suh Sangpyo', 'the United States', '“Austin telephoned Bajwa”'; also of a thing that a filter hides. */
export const thingInSentence = ({ whole }: GraphIndex, id: ThingId): string => {
  const thing = whole.things.get(id);
  if (thing?.kind === 'engagement') return `“${thing.record.label}”`;
  return thing ? nameInSentence(thing, whole.nameOf(id)) : id;
};

/** More are not worth counting out to a reader. */
const MANY = 1_000_000;

/** '2 paths of 3 engagements, and none shorter.' */
export const connectionInWords = ({ engagements, count, paths }: Connection): string => {
  const [path] = paths;
  if (engagements === 1)
    return path && path.steps[0]?.length !== 1
      ? `Joined directly: ${path.steps[0]?.length} engagements name both.`
      : 'Joined directly: 1 engagement names both.';
  const number = count > MANY ? 'More than a million paths' : counted(count, 'path');
  const shown =
    count > paths.length
      ? ` ${paths.length} of them are shown, taken evenly from each way that they begin.`
      : '';
  return `${number} of ${engagements} engagements, and none shorter.${shown}`;
};

/** The rules by which paths are found. `undated` is how many engagements time order has no place for. */
export const rulesInWords = ({ from, to, time }: PathsAsked, undated: number): readonly string[] => {
  const ends = [thingKindOf(from), thingKindOf(to)];
  return [
    'Only engagements that took place count.',
    ends.every((kind) => kind === 'country')
      ? 'A path runs over countries, whoever acted for them.'
      : 'A path runs over those who took part.',
    ...(ends.includes('engagement') ? ['The engagement asked about is counted with the others.'] : []),
    ...(time === 'forward'
      ? ['In time order, each engagement can have been on the day of the one before it or later.']
      : []),
    ...(time === 'forward' && undated > 0
      ? [
          `${counted(undated, 'engagement')} whose day no article tells ${undated === 1 ? 'is' : 'are'} left out.`,
        ]
      : []),
  ];
};

const LIMIT: Readonly<Record<Exclude<Limit, 'via'>, string>> = {
  time: 'the time order',
  filter: 'the filter',
};

/** 'Nothing in the 1 article loaded connects Suh Sangpyo and Lloyd J Austin through phone calls.' */
export const absenceInWords = (index: GraphIndex, { from, to, via, time }: PathsAsked): string => {
  const articles = counted(index.whole.graph.sources.length, 'article');
  const scope =
    index.whole.graph === index.graph
      ? `in the ${articles} loaded`
      : `that the filter leaves of the ${articles} loaded`;
  const [a, b] = [thingInSentence(index, from), thingInSentence(index, to)];
  const through = via ? ` through ${kindOfEngagementInWords[via]}s` : '';
  return time === 'forward'
    ? `In time order, nothing ${scope} leads from ${a} to ${b}${through}.`
    : `Nothing ${scope} connects ${a} and ${b}${through}.`;
};

/** 'Without the limit to phone calls there is a path of 2 engagements.' */
export const liftInWords = ({ limits, engagements }: Lift, { via }: PathsAsked): string => {
  const lifted = limits.map((limit) =>
    limit === 'via' ? `the limit to ${via ? kindOfEngagementInWords[via] : 'one kind'}s` : LIMIT[limit],
  );
  return engagements === 1
    ? `Without ${listed(lifted)} the two are joined directly.`
    : `Without ${listed(lifted)} there is a path of ${engagements} engagements.`;
};

/** 'Karmnu Żammit and Jone Vakalolo': the things between the ends of a path. */
export const betweenInWords = (index: GraphIndex, things: readonly ThingId[]): string =>
  listed(
    things
      .slice(1, -1)
      .filter((id) => thingKindOf(id) !== 'engagement')
      .map((id) => thingInSentence(index, id)),
  );

export const kindsInWords = (kind: keyof typeof kindOfEngagementInWords): string =>
  capitalised(`${kindOfEngagementInWords[kind]}s`);
