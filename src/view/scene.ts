/**
 * What the canvas is to draw for a state: every thing and line of the level, where it stands, and whether it is
 * selected, next to what is, or dimmed. Selecting and choosing days changes emphasis only; nothing moves or vanishes.
 */

import { canBeWithin, rangeOf, type Span } from '../graph/dates';
import type { GraphIndex, LevelContent } from '../graph/graph-index';
import {
  type ItemId,
  isLineId,
  type Line,
  type LineId,
  type LineKind,
  type ThingId,
  type ThingKind,
} from '../graph/ids';
import { badgeOf, bareNameOf, subtitleOf, type Thing } from '../graph/names';
import type { Engagement, EngagementId, Level, Position } from '../graph/schema';
import { type Size, symbolSizeOf } from '../graph/symbols';
import { capitalised } from '../graph/words';
import { type Focus, focusOf } from './focus';
import type { Ground } from './ground';
import { countriesWorkedWith, heaviest, MOST_LINES } from './heaviest';
import { type HueOf, hueOfCountry, hueOfThing } from './hues';
import type { ViewState } from './view-state';

/** Why something is not lit for the chosen days: it cannot have been within them, or no day of it is known. */
export type Outside = 'undated' | 'outside';

export type Emphasis = 'plain' | 'selected' | 'near' | 'dimmed';

export interface SceneThing extends Size {
  readonly id: ThingId;
  readonly kind: ThingKind;
  readonly name: string;
  readonly subtitle: string | undefined;
  /** What stands inside the symbol: an ISO code, initials; engagements show a picture of their kind instead. */
  readonly badge: string;
  readonly engagementKind: Engagement['kind'] | undefined;
  /** Which of the palette's country hues; undefined where a thing belongs to no country. */
  readonly hue: number | undefined;
  /** A country that is only talked about, and an engagement that did not take place, are drawn in broken line. */
  readonly broken: boolean;
  readonly position: Position;
  readonly emphasis: Emphasis;
  readonly outside: Outside | null;
}

export interface SceneLine {
  readonly id: LineId;
  readonly kind: LineKind;
  readonly from: ThingId;
  readonly to: ThingId;
  readonly emphasis: Emphasis;
  /** What did not take place is drawn in broken line. */
  readonly broken: boolean;
  /** How many engagements it stands for, where lines are drawn by that; all alike without. */
  readonly weight?: number;
  readonly outside: Outside | null;
}

export interface Scene {
  readonly level: Level;
  /** Where a level is too large to be worked with as a whole: all of it. `things` and `lines` are then what is worked with. */
  readonly ground?: Ground;
  /** How many things around the selection are left to the ground, because they are too many to be worked with. */
  readonly left?: number;
  readonly things: readonly SceneThing[];
  readonly lines: readonly SceneLine[];
}

/** Of what surrounds a selection over a ground, so much is worked with. */
export const MOST_AROUND = 300;

/** With a ground, of what the level draws only the selection and what surrounds it; the ground has the rest. */
export const sceneOf = (
  index: GraphIndex,
  { level, selection, span }: Pick<ViewState, 'level' | 'selection' | 'span'>,
  ground?: Ground,
): Scene => {
  const content = index.levels[level];
  const focus = focusOf(index, level, selection, content.lines);
  // Of a network of another tool's every level draws the same.
  const isByWeight = ground !== undefined && level === 'countries' && !index.graph.unsourced;
  const { things, lines, left } = !ground
    ? { ...content, left: 0 }
    : isByWeight
      ? heaviestOf(content, focus, index)
      : workedWith(content, focus, index);
  const isGrounded =
    !isByWeight || things.length < content.things.length || lines.length < content.lines.length;
  const isFocused = focus.isStoodFor || isDrawnAmong(content, focus.selected);
  const outsideOf = outsideDays(index, span);
  const lightOf = (id: ItemId): { readonly emphasis: Emphasis; readonly outside: Outside | null } => {
    const outside = outsideOf(id);
    if (isFocused && focus.selected.has(id)) return { emphasis: 'selected', outside };
    if (outside || (isFocused && !focus.near.has(id))) return { emphasis: 'dimmed', outside };
    return { emphasis: isFocused ? 'near' : 'plain', outside };
  };
  const hueOf = hueOfThing(index);
  return {
    level,
    ...(ground && isGrounded ? { ground, left } : {}),
    things: things.flatMap((id): readonly SceneThing[] => {
      const thing = index.things.get(id);
      const position = index.positionOf(id, level);
      if (!thing || !position) return [];
      return [{ ...appearanceOf(index, id, thing, level, hueOf), position, ...lightOf(id) }];
    }),
    lines: lines.flatMap((id): readonly SceneLine[] => {
      const line = index.lines.get(id);
      const weight = isByWeight ? { weight: index.engagementsOf(id).length } : {};
      return line ? [{ ...line, broken: isBroken(index, line), ...weight, ...lightOf(id) }] : [];
    }),
  };
};

const isDrawnAmong = ({ things, lines }: LevelContent, items: ReadonlySet<ItemId>): boolean =>
  [...items].some((item) =>
    isLineId(item) ? lines.includes(item) : (things as readonly ItemId[]).includes(item),
  );

/** What is selected with what surrounds it, in the order of the level, and how many things around it are left out. */
const workedWith = ({ things, lines }: LevelContent, { selected, near }: Focus, index: GraphIndex) => {
  const drawn = new Set<ItemId>(things);
  // In the order in which they came near: what is left out is whole engagements with their parties.
  const around = [...near].filter((id) => drawn.has(id) && !selected.has(id));
  // A line is drawn with both its ends.
  const ends = [...selected].flatMap((id) => {
    const line = isLineId(id) ? index.lines.get(id) : undefined;
    return line ? [line.from, line.to] : [];
  });
  const worked = new Set<ItemId>([...selected, ...ends, ...around.slice(0, MOST_AROUND)]);
  return {
    things: things.filter((id) => worked.has(id)),
    lines: lines.filter((id) => {
      if (!near.has(id) && !selected.has(id)) return false;
      const line = index.lines.get(id);
      return line !== undefined && worked.has(line.from) && worked.has(line.to);
    }),
    left: Math.max(0, around.length - MOST_AROUND),
  };
};

/** Of the countries level, the heaviest lines with their countries; what is selected and its lines, whatever they weigh. */
const heaviestOf = ({ things, lines }: LevelContent, { selected, near }: Focus, index: GraphIndex) => {
  const ends = lines.map((id) => index.lines.get(id));
  const numbers = new Map(things.map((id, at) => [id, at]));
  const weighed = {
    from: ends.map((line) => numbers.get(line?.from as ThingId) ?? -1),
    to: ends.map((line) => numbers.get(line?.to as ThingId) ?? -1),
    engagements: lines.map((id) => index.engagementsOf(id).length),
  };
  const weightOf = (row: number) => weighed.engagements[row] ?? 0;
  const rows = [...lines.keys()];
  const isOwn = (row: number) => {
    const id = lines[row];
    return id !== undefined && (selected.has(id) || near.has(id));
  };
  const most = heaviest(rows, weightOf, MOST_LINES);
  const worked = new Set<ItemId>(
    countriesWorkedWith(things.length, weighed, most).flatMap((at) => things[at] ?? []),
  );
  for (const item of selected) {
    const line = isLineId(item) ? index.lines.get(item) : undefined;
    for (const id of line ? [line.from, line.to] : [item]) worked.add(id);
  }
  const drawn = new Set([...most, ...heaviest(rows.filter(isOwn), weightOf, MOST_AROUND)]);
  return {
    things: things.filter((id) => worked.has(id)),
    lines: lines.filter((_, row) => {
      const line = ends[row];
      return line && drawn.has(row) && worked.has(line.from) && worked.has(line.to);
    }),
    left: things.filter((id) => near.has(id) && !worked.has(id)).length,
  };
};

/** Tells of any item whether it is lit for the days. A thing is, while any of its engagements is. */
export const outsideDays = (index: GraphIndex, span: Span | null): ((id: ItemId) => Outside | null) => {
  if (span === null) return () => null;
  const why = new Map<EngagementId, Outside | null>(
    index.graph.engagements.map(({ id, dates }) => [
      id,
      canBeWithin(dates, span) ? null : rangeOf(dates) ? 'outside' : 'undated',
    ]),
  );
  return (id) => {
    const reasons = new Set(index.engagementsOf(id).map((engagement) => why.get(engagement) ?? null));
    // Of what no engagement names, such as somebody who only has a post, no day says anything.
    if (reasons.size === 0 || reasons.has(null)) return null;
    return reasons.has('undated') ? 'undated' : 'outside';
  };
};

const isBroken = (index: GraphIndex, { kind, to }: Line): boolean => {
  const thing = kind === 'took-part' ? index.things.get(to) : undefined;
  return thing?.kind === 'engagement' && thing.record.status !== 'occurred';
};

/** What stands on and beside a thing's symbol at a level. */
export const wordsOfThing = (
  index: GraphIndex,
  id: ThingId,
  level: Level,
): Pick<SceneThing, 'name' | 'subtitle' | 'badge' | 'engagementKind'> => {
  const thing = index.things.get(id);
  const name = index.nameOf(id);
  if (!thing) return { name, subtitle: undefined, badge: '', engagementKind: undefined };
  const isEngagement = thing.kind === 'engagement';
  return {
    // The date stands in the second line; names that set all engagements apart are for lists.
    name: isEngagement ? capitalised(bareNameOf(thing.record)) : name,
    subtitle: level === 'countries' ? undefined : subtitleOf(thing),
    badge: badgeOf(thing, name),
    engagementKind: isEngagement ? thing.record.kind : undefined,
  };
};

const appearanceOf = (index: GraphIndex, id: ThingId, thing: Thing, level: Level, hueOf: HueOf) => ({
  id,
  kind: thing.kind,
  ...wordsOfThing(index, id, level),
  hue: thing.kind === 'country' ? hueOfCountry(index, thing.record.id) : hueOf(id),
  broken:
    thing.kind === 'engagement'
      ? thing.record.status !== 'occurred'
      : thing.kind === 'country' && !actsForItself(index, thing.record.id),
  ...symbolSizeOf(thing.kind, index.nameOf(id)),
});

const actsForItself = (index: GraphIndex, country: ThingId): boolean =>
  index.whole.graph.engagements.some((engagement) =>
    engagement.participants.some((participant) => participant.onBehalfOf === country),
  );

/** The countries that are not only talked about, in the graph as opened. */
export const actingCountriesOf = ({ whole }: GraphIndex): ReadonlySet<ThingId> =>
  new Set(
    whole.graph.engagements.flatMap(({ participants }) => participants.map(({ onBehalfOf }) => onBehalfOf)),
  );
