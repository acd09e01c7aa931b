/**
 * The network as a list: one entry for each thing and line of a level, in the order in which they are drawn. An entry is
 * made when it is asked for: of a large network nobody reads them all.
 */
import { fold } from '../graph/fold';
import type { GraphIndex } from '../graph/graph-index';
import { type ItemId, isLineId, type LineId, type ThingId } from '../graph/ids';
import { bareNameOf, subtitleOf } from '../graph/names';
import { capitalised } from '../graph/words';
import { type Outside, outsideDays } from './scene';
import type { ViewState } from './view-state';

export interface ListEntry {
  readonly id: ItemId;
  /** What a screen reader says: 'Pakistan, country'; 'Lloyd J Austin, took part in, phone call'. */
  readonly name: string;
}

export interface Listing {
  readonly size: number;
  /** How many are things. They come first; the lines follow. */
  readonly things: number;
  /** The entry at a place, counted from 0. */
  at(place: number): ListEntry | undefined;
  /** -1 where the level does not have it. */
  placeOf(id: ItemId | null): number;
}

const thingInWords = (index: GraphIndex, id: ThingId, level: ViewState['level']): string => {
  const thing = index.things.get(id);
  if (!thing) return id;
  const name = index.nameOf(id);
  const subtitle = level === 'countries' ? undefined : subtitleOf(thing);
  // What another tool's file says it is stands in the second line.
  if (thing.kind === 'thing') return `${name}, ${thing.record.sort ?? 'thing'}`;
  if (thing.kind !== 'engagement') return [name, thing.kind, subtitle].filter(Boolean).join(', ');
  // Where there are several of a kind, their names hold their dates already.
  return name === bareNameOf(thing.record)
    ? `${capitalised(name)}, ${subtitle ?? 'engagement'}`
    : capitalised(name);
};

const lineInList = (index: GraphIndex, id: LineId): string => {
  const line = index.lines.get(id);
  return line ? `${index.nameOf(line.from)}, ${index.verbOf(line)}, ${index.nameOf(line.to)}` : id;
};

const outsideInWords = (outside: Outside | null): string => {
  if (outside === null) return '';
  return outside === 'undated' ? ', no day known' : ', outside the days chosen';
};

export const listingOf = (index: GraphIndex, { level, span }: Pick<ViewState, 'level' | 'span'>): Listing => {
  const { things, lines } = index.levels[level];
  const outsideOf = outsideDays(index, span);
  let places: Map<ItemId, number> | undefined;
  const entryOf = (id: ItemId): ListEntry => ({
    id,
    name:
      (isLineId(id) ? lineInList(index, id) : thingInWords(index, id as ThingId, level)) +
      outsideInWords(outsideOf(id)),
  });
  return {
    size: things.length + lines.length,
    things: things.length,
    at: (place) => {
      const id = things[place] ?? lines[place - things.length];
      return id && entryOf(id);
    },
    placeOf: (id) => {
      if (id === null) return -1;
      places ??= new Map([...things, ...lines].map((each, place) => [each, place]));
      return places.get(id) ?? -1;
    },
  };
};

const ENTRIES_OF_A_STEP = 200;

/**
 * The place of the entry that typing `typed` goes to: the next one after `from` whose name begins so, accents and case
 * aside, going round the end. Undefined where none does. Yields every few hundred entries, so that a list of any length
 * holds nobody up.
 */
export function* typeAheadInSteps(
  listing: Listing,
  from: number,
  typed: string,
): Generator<undefined, number | undefined, void> {
  const wanted = fold(typed);
  // One letter moves on from the present entry; more letters refine and may stay on it.
  const first = [...typed].length === 1 ? from + 1 : from;
  for (let step = 0; step < listing.size; step += 1) {
    const place = (first + step) % listing.size;
    if (fold(listing.at(place)?.name ?? '').startsWith(wanted)) return place;
    if (step % ENTRIES_OF_A_STEP === ENTRIES_OF_A_STEP - 1) yield undefined;
  }
  return undefined;
}
