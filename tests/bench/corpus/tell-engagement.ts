/** Puts an invented engagement into sentences and into an annotation whose every quote stands in them, once. */
import type { EngagementAnnotation, WhenAnnotation } from '../../../src/compile/annotation-schema';
import type { InventedEngagement } from './invented-engagement';
import { countryNameOf, topicIdOf, topicNameOf } from './invented-world';

export interface Told {
  readonly text: string;
  readonly annotation: EngagementAnnotation;
  /** The words that name each of those who take part, in the order of `people`. */
  readonly naming: readonly string[];
  /** The words that name the country that is talked about. */
  readonly concern: string | undefined;
}

export interface Telling {
  /** Days by which this account tells another date. */
  readonly daysOff: number;
  /** Which of the statements it tells. */
  readonly tells: (speaker: 0 | 1, at: number) => boolean;
  /** The article that tells it first, where that is another. */
  readonly sameAs?: string;
  /** Whose account it is, with the words that say so. */
  readonly reports: EngagementAnnotation['reports'];
}

const VERBS = {
  meeting: ['met', 'will meet'],
  call: ['telephoned', 'will telephone'],
  visit: ['visited', 'will visit'],
} as const;
const ROLES = {
  meeting: ['participant', 'participant'],
  call: ['caller', 'called'],
  visit: ['visitor', 'host'],
} as const;

const dateOf = (day: number): Date => new Date(Date.UTC(2010, 0, 1 + day));
export const isoOf = (day: number): string => dateOf(day).toISOString().slice(0, 10);
export const dayInWords = (day: number): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(dateOf(day));
const monthInWords = (day: number): string => dayInWords(day).replace(/^\d+ /, '');

/** The words for a date, and what is annotated of them beside the quote. */
const datingOf = (
  { dating }: InventedEngagement,
  day: number,
): Omit<WhenAnnotation, 'quotes'> | undefined => {
  switch (dating) {
    case 'day':
      return { asWritten: `On ${dayInWords(day)}`, edtf: isoOf(day), precision: 'stated' };
    case 'days':
      return {
        asWritten: `From ${dayInWords(day)} to ${dayInWords(day + 2)}`,
        edtf: `${isoOf(day)}/${isoOf(day + 2)}`,
        precision: 'stated',
      };
    case 'month':
      return { asWritten: `In ${monthInWords(day)}`, edtf: isoOf(day).slice(0, 7), precision: 'stated' };
    case 'worked out':
      return {
        asWritten: 'Some days before',
        edtf: isoOf(day),
        precision: 'resolved',
        basis: 'Invented: counted back from the day of the account.',
      };
    case 'not told':
      return undefined;
  }
};

const PLOVER = {
  meeting: { event: 'CONSULT' },
  call: { event: 'CONSULT', mode: 'phone' },
  visit: { event: 'CONSULT', mode: 'visit' },
} as const;

export const tellEngagement = (engagement: InventedEngagement, telling: Telling): Told => {
  const { number, kind, people, topics, statements } = engagement;
  const [first, second, ...others] = people;
  const sides = [first, second] as const;
  const when = datingOf(engagement, engagement.day + telling.daysOff);
  const verb = VERBS[kind][engagement.isPlanned ? 1 : 0];

  const opening = `${when ? `${when.asWritten} ` : ''}${first.title} ${first.name} ${verb}, in talk ${number}`;
  const who = `${first.title} ${first.name} ${verb}, in talk ${number}, ${second.title} ${second.name}`;
  const naming = [
    `${first.title} ${first.name} ${verb}, in talk ${number}`,
    `in talk ${number}, ${second.title} ${second.name}`,
    ...others.map(
      ({ title, name }) => `in talk ${number}, ${second.title} ${second.name} with ${title} ${name}`,
    ),
  ];
  const withOthers = others.map(({ title, name }) => ` with ${title} ${name}`).join('');
  const hall =
    engagement.hall === undefined
      ? undefined
      : `in Hall ${engagement.hall + 1} of ${countryNameOf(first.country)}`;
  const where = `in talk ${number}, ${second.title} ${second.name}${withOthers}${hall ? `, ${hall}` : ''}`;
  const onTopics = `In talk ${number} they spoke of ${topics.map(topicNameOf).join(' and of ')}.`;
  const concern =
    engagement.concern === undefined
      ? undefined
      : `The case of ${countryNameOf(engagement.concern)} came up in talk ${number}`;
  const said = statements
    .filter(({ speaker }, at) => telling.tells(speaker, at))
    .map(({ speaker, topic }) => {
      const [one, other] = [sides[speaker], sides[1 - speaker] ?? second];
      const gist = `that ${topicNameOf(topic)} matters to ${countryNameOf(other.country)}`;
      return {
        quote: `${one.name} said in talk ${number} ${gist}`,
        annotation: {
          id: `on-${topicIdOf(topic)}`,
          speakers: [
            {
              official: one.id,
              quotes: [`${one.name} said in talk ${number} that ${topicNameOf(topic)} matters`],
            },
          ],
          act: 'said' as const,
          gist,
          about: other.country,
          topics: [topicIdOf(topic)],
          quotes: [`${one.name} said in talk ${number} ${gist}`],
        },
      };
    });

  const sentences = [
    `${opening}, ${second.title} ${second.name}${withOthers}${hall ? `, ${hall}` : ''}.`,
    onTopics,
    ...said.map(({ quote }) => `${quote}.`),
    ...(concern ? [`${concern}.`] : []),
  ];
  return {
    text: sentences.join(' '),
    naming,
    concern,
    annotation: {
      id: `talk-${number}`,
      ...(telling.sameAs === undefined ? {} : { sameAs: telling.sameAs }),
      kind,
      status: engagement.isPlanned ? 'planned' : 'occurred',
      plover: PLOVER[kind],
      label: `Talk ${number} of ${first.name} and ${second.name}`,
      quotes: [who],
      ...(when ? { date: { ...when, quotes: [opening] } } : {}),
      ...(hall ? { place: { asWritten: hall, quotes: [where] } } : {}),
      participants: people.map(({ id, country }, at) => ({
        official: id,
        onBehalfOf: country,
        role: ROLES[kind][at] ?? 'participant',
        quotes: [naming[at] ?? who],
      })),
      topics: topics.map((topic) => ({ topic: topicIdOf(topic), quotes: [onTopics.slice(0, -1)] })),
      concerns:
        engagement.concern === undefined || !concern
          ? []
          : [{ country: engagement.concern, quotes: [concern] }],
      reports: telling.reports,
      statements: said.map(({ annotation }) => annotation),
    },
  };
};
