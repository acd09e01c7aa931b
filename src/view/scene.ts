/**
 * What the canvas is to draw for a state: every thing and line of the level, where it stands, and whether it is
 * selected, next to what is, or dimmed. Selecting and choosing days changes emphasis only; nothing moves or vanishes.
 */

import { canBeWithin, rangeOf, type Span } from '../graph/dates';
import { participantIdOf } from '../graph/dealings';
import type { GraphIndex } from '../graph/graph-index';
import {
  type ItemId,
  isLineId,
  isStatementId,
  type Line,
  type LineId,
  type LineKind,
  lineIdOf,
  type ThingId,
  type ThingKind,
} from '../graph/ids';
import { badgeOf, bareNameOf, subtitleOf, type Thing } from '../graph/names';
import type { Engagement, EngagementId, Level, Position } from '../graph/schema';
import { type Size, symbolSizeOf } from '../graph/symbols';
import { capitalised } from '../graph/words';
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
  readonly outside: Outside | null;
}

export interface Scene {
  readonly level: Level;
  readonly things: readonly SceneThing[];
  readonly lines: readonly SceneLine[];
}

export const sceneOf = (
  index: GraphIndex,
  { level, selection, span }: Pick<ViewState, 'level' | 'selection' | 'span'>,
): Scene => {
  const content = index.levels[level];
  const drawn = new Set<ItemId>([...content.things, ...content.lines]);
  const focus = focusOf(index, selection, content.lines);
  const isFocused = [...focus.selected].some((id) => drawn.has(id));
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
    things: content.things.flatMap((id): readonly SceneThing[] => {
      const thing = index.things.get(id);
      const position = index.positionOf(id, level);
      if (!thing || !position) return [];
      return [{ ...appearanceOf(index, id, thing, level, hueOf), position, ...lightOf(id) }];
    }),
    lines: content.lines.flatMap((id): readonly SceneLine[] => {
      const line = index.lines.get(id);
      return line ? [{ ...line, broken: isBroken(index, line), ...lightOf(id) }] : [];
    }),
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

const appearanceOf = (index: GraphIndex, id: ThingId, thing: Thing, level: Level, hueOf: HueOf) => {
  const name = index.nameOf(id);
  const isEngagement = thing.kind === 'engagement';
  return {
    id,
    kind: thing.kind,
    // The date stands in the second line; names that set all engagements apart are for lists.
    name: isEngagement ? capitalised(bareNameOf(thing.record)) : name,
    subtitle: level === 'countries' ? undefined : subtitleOf(thing),
    badge: badgeOf(thing, name),
    engagementKind: isEngagement ? thing.record.kind : undefined,
    hue: thing.kind === 'country' ? hueOfCountry(index, thing.record.id) : hueOf(id),
    broken: isEngagement
      ? thing.record.status !== 'occurred'
      : thing.kind === 'country' && !actsForItself(index, thing.record.id),
    ...symbolSizeOf(thing.kind, name),
  };
};

const actsForItself = (index: GraphIndex, country: ThingId): boolean =>
  index.whole.graph.engagements.some((engagement) =>
    engagement.participants.some((participant) => participant.onBehalfOf === country),
  );

interface Focus {
  readonly selected: ReadonlySet<ItemId>;
  readonly near: ReadonlySet<ItemId>;
}

/** What stands out when an item is selected: itself, and what one line joins to it. */
const focusOf = (index: GraphIndex, selection: ItemId | null, lines: readonly LineId[]): Focus => {
  if (selection === null) return { selected: new Set(), near: new Set() };
  if (isStatementId(selection)) {
    const found = index.statements.get(selection);
    if (!found) return { selected: new Set(), near: new Set() };
    const { statement, engagement } = found;
    const speakers = statement.speakers.map(participantIdOf);
    return {
      selected: new Set(speakers.map((who) => lineIdOf('took-part', who, engagement.id))),
      near: new Set<ItemId>([
        engagement.id,
        ...speakers,
        ...statement.topics.flatMap((topic) => [topic, lineIdOf('about', engagement.id, topic)]),
        ...(statement.about ? [statement.about, lineIdOf('concerns', engagement.id, statement.about)] : []),
      ]),
    };
  }
  if (isLineId(selection)) {
    const line = index.lines.get(selection);
    return { selected: new Set([selection]), near: new Set(line ? [line.from, line.to] : []) };
  }
  const near = new Set<ItemId>();
  const thing = index.things.get(selection);
  // An engagement's parties are the countries too: they stay lit with those who acted for them.
  if (thing?.kind === 'engagement')
    for (const participant of thing.record.participants)
      near
        .add(participant.onBehalfOf)
        .add(lineIdOf('represents', participantIdOf(participant), participant.onBehalfOf));
  for (const id of lines) {
    const line = index.lines.get(id);
    if (line && (line.from === selection || line.to === selection)) near.add(id).add(line.from).add(line.to);
  }
  return { selected: new Set([selection]), near };
};
