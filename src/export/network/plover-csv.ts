/**
 * Event records in the terms of PLOVER (Open Event Data Alliance, 2023), a row for each engagement, actor and recipient.
 * Headings are those of the POLECAT data where the cell is what is meant there; its countries are ISO 3166-1 alpha-3, so
 * ours are named otherwise. There is no intensity and no Goldstein score: they are disputed.
 *
 * An event record says that something happened: what is planned or denied has none, nor has what bears no PLOVER code.
 * Who called, came or spoke is the actor. Where no part is told the two stand in the order of their ids, which "Direction"
 * says. Where one side alone took part there is no recipient: whom a statement supports is for its quotes to tell.
 */
import { rangeOf } from '../../graph/dates';
import { participantIdOf } from '../../graph/dealings';
import type { GraphIndex } from '../../graph/graph-index';
import type { Engagement, EvidenceId, Participant, Role } from '../../graph/schema';
import { BYTE_ORDER_MARK, type Cell, csvLines } from '../csv-text';
import type { NotInSource } from './network';
import { mustHaveQuotes } from './of-quotes';
import type { Part } from './scope';

const HEADINGS = [
  'Event ID',
  'Event Date',
  'Event Date, latest',
  'Event Date, as written',
  'Dates disputed',
  'Event Type',
  'Event Mode',
  'Event',
  'Actor Name',
  'Actor ID',
  'Actor Country ISO2',
  'Recipient Name',
  'Recipient ID',
  'Recipient Country ISO2',
  'Direction',
  'Raw Placename',
  'Topics',
  'Quotes',
  'Quote positions',
  'Not in source',
  'Reported by',
  'Source',
  'Source address',
  'Language',
];

export function* ploverCsvOf({ index, notInSource }: Pick<Part, 'index' | 'notInSource'>): Generator<string> {
  mustHaveQuotes(index.graph);
  yield `${BYTE_ORDER_MARK}${csvLines([HEADINGS])}`;
  for (const engagement of index.graph.engagements) {
    const rows = rowsOf(index, notInSource, engagement);
    if (rows.length > 0) yield csvLines(rows);
  }
}

/** Who begins, in the order in which roles tell it. */
const BEGINS: readonly Role[] = ['caller', 'visitor', 'speaker'];
const RECEIVES: readonly Role[] = ['called', 'host'];

interface Dyad {
  readonly actor: Participant;
  readonly recipient?: Participant;
  readonly isTold: boolean;
}

/** Each two who took part for different countries, once. */
export const dyadsOf = ({ participants, status, plover }: Engagement): readonly Dyad[] => {
  if (status !== 'occurred' || !plover) return [];
  const dyads = participants.flatMap((a, at) =>
    participants.slice(at + 1).flatMap((b): readonly Dyad[] => {
      if (a.onBehalfOf === b.onBehalfOf || participantIdOf(a) === participantIdOf(b)) return [];
      if (BEGINS.includes(a.role) && !BEGINS.includes(b.role))
        return [{ actor: a, recipient: b, isTold: true }];
      if (BEGINS.includes(b.role) && !BEGINS.includes(a.role))
        return [{ actor: b, recipient: a, isTold: true }];
      if (RECEIVES.includes(a.role) && !RECEIVES.includes(b.role))
        return [{ actor: b, recipient: a, isTold: true }];
      if (RECEIVES.includes(b.role) && !RECEIVES.includes(a.role))
        return [{ actor: a, recipient: b, isTold: true }];
      const [actor, recipient] = participantIdOf(a) < participantIdOf(b) ? [a, b] : [b, a];
      return [{ actor, recipient, isTold: false }];
    }),
  );
  return dyads.length > 0 ? dyads : participants.map((actor) => ({ actor, isTold: true }));
};

const rowsOf = (
  index: GraphIndex,
  notInSource: NotInSource,
  engagement: Engagement,
): readonly (readonly Cell[])[] => {
  const range = rangeOf(engagement.dates);
  const isoOf = (participant: Participant | undefined): string => {
    const thing = participant && index.things.get(participant.onBehalfOf);
    return thing?.kind === 'country' ? thing.record.iso2 : '';
  };
  const nameOf = (participant: Participant | undefined): string =>
    participant ? index.nameOf(participantIdOf(participant)) : '';
  return dyadsOf(engagement).map(({ actor, recipient, isTold }) => {
    const ids = [...new Set([...engagement.evidence, ...actor.evidence, ...(recipient?.evidence ?? [])])];
    const quotes = quotesOf(index, ids);
    return [
      engagement.id,
      range?.earliest ?? '',
      range?.latest ?? '',
      lines(engagement.dates.map(({ asWritten }) => asWritten)),
      range?.disputed ? 'yes' : '',
      engagement.plover?.event ?? '',
      engagement.plover?.mode ?? '',
      engagement.label,
      nameOf(actor),
      participantIdOf(actor),
      isoOf(actor),
      nameOf(recipient),
      recipient ? participantIdOf(recipient) : '',
      isoOf(recipient),
      isTold ? 'told' : 'not told',
      lines(engagement.places.map(({ asWritten }) => asWritten)),
      lines(engagement.topics.map(({ topic }) => index.nameOf(topic))),
      quotes.map(({ exact }) => exact).join('\n'),
      quotes.map(({ place }) => place).join('\n'),
      lines(ids.flatMap((id) => notInSource(id) ?? [])),
      lines(quotes.map(({ reporter }) => reporter)),
      lines(quotes.map(({ publisher }) => publisher)),
      lines(quotes.flatMap(({ url }) => url ?? [])),
      lines(quotes.map(({ language }) => language)),
    ];
  });
};

const lines = (texts: readonly string[]): string => [...new Set(texts)].join('\n');

const quotesOf = (index: GraphIndex, ids: readonly EvidenceId[]) =>
  ids.flatMap((id) => {
    const evidence = index.evidence.get(id);
    const source = evidence && index.sources.get(evidence.source);
    if (!source) return [];
    const [{ exact }, { start, end }] = evidence.selector;
    return [
      {
        exact,
        place: `${source.id} ${start}-${end}`,
        reporter: evidence.reportedBy ? index.nameOf(evidence.reportedBy) : 'article’s own voice',
        ...source,
      },
    ];
  });
