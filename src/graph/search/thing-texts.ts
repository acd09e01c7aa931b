/** What each thing can be found by, as the texts that are shown where they match. */
import { datesInWords } from '../dates';
import { concernIdOf, participantIdOf } from '../dealings';
import type { GraphIndex } from '../graph-index';
import type { ThingId } from '../ids';
import type { Thing } from '../names';
import { bareNameOf } from '../names';
import { capitalised } from '../words';

/** Several texts in one field stand on lines of their own. */
export interface ThingText {
  /** The place in the list. */
  readonly at: number;
  readonly name?: string;
  readonly aliases?: string;
  readonly posts?: string;
  /** An engagement's name, in the annotator's words. */
  readonly label?: string;
  readonly topics?: string;
  readonly context?: string;
}

const lines = (texts: readonly string[]): string => [...new Set(texts)].join('\n');

export const thingTextOf = (index: GraphIndex, thing: Thing, at: number): ThingText => {
  const { nameOf } = index;
  switch (thing.kind) {
    case 'country':
      return { at, name: thing.record.name, aliases: lines([...thing.record.aliases, thing.record.iso2]) };
    case 'official':
      return {
        at,
        name: thing.record.name,
        aliases: lines(thing.record.aliases),
        posts: lines(thing.record.posts.map(({ title, country }) => `${title} · ${nameOf(country)}`)),
      };
    case 'organisation':
      return {
        at,
        name: thing.record.name,
        aliases: lines(thing.record.aliases),
        context: thing.record.country ? nameOf(thing.record.country.country) : '',
      };
    case 'topic':
      return { at, name: thing.record.name };
    case 'engagement':
      return {
        at,
        label: thing.record.label,
        topics: lines(thing.record.topics.map(({ topic }) => nameOf(topic))),
        context: lines([engagementInWords(thing), ...companyOf(thing, nameOf)]),
      };
    case 'thing':
      return {
        at,
        name: thing.record.name,
        context: lines([thing.record.ownId, ...thing.record.attributes.map(([, value]) => value)]),
      };
  }
};

/** 'Phone call · 28 April 2021'. */
const engagementInWords = ({ record }: Thing & { readonly kind: 'engagement' }): string =>
  [capitalised(bareNameOf(record)), datesInWords(record.dates)].filter(Boolean).join(' · ');

const companyOf = (
  { record: { participants, concerns, places } }: Thing & { readonly kind: 'engagement' },
  nameOf: (id: ThingId) => string,
): readonly string[] => [
  ...participants.map(
    (participant) => `${nameOf(participantIdOf(participant))} · ${nameOf(participant.onBehalfOf)}`,
  ),
  ...concerns.map((concern) => nameOf(concernIdOf(concern))),
  ...places.map(({ asWritten }) => `“${asWritten}”`),
];

/** The quieter line that stands under a thing's name where nothing else of it has to be shown. */
export const secondLineOf = ({ posts, context }: ThingText): string =>
  (posts || context || '').split('\n')[0] ?? '';

/** All lines of a thing but its name, those first that tell most. */
export const otherLinesOf = ({ aliases, posts, topics, context }: ThingText): readonly string[] =>
  [posts, topics, context, aliases].flatMap((text) => (text ?? '').split('\n')).filter((line) => line !== '');
