/** What stands out when an item is selected: itself, and what one line joins to it, or what it stands for. */
import { concernIdOf, participantIdOf } from '../graph/dealings';
import type { GraphIndex } from '../graph/graph-index';
import { type ItemId, isLineId, isStatementId, type LineId, type LineKind, lineIdOf } from '../graph/ids';
import type { EngagementId, Level } from '../graph/schema';

export interface Focus {
  readonly selected: ReadonlySet<ItemId>;
  readonly near: ReadonlySet<ItemId>;
  /** What is selected is not drawn at the level, but what it stands for is. */
  readonly isStoodFor: boolean;
}

const NOTHING: Focus = { selected: new Set(), near: new Set(), isStoodFor: false };

/** Lines that stand for engagements where these are not drawn. */
export const STANDS_FOR_ENGAGEMENTS: ReadonlySet<LineKind> = new Set(['dealt-with', 'talked-about']);

/** An engagement with its parties, and its line to what of these is talked about. */
const nearEngagement = (index: GraphIndex, id: EngagementId, near: Set<ItemId>) => {
  const thing = index.things.get(id);
  if (thing?.kind !== 'engagement') return;
  near.add(id);
  for (const participant of thing.record.participants) {
    const who = participantIdOf(participant);
    near
      .add(who)
      .add(participant.onBehalfOf)
      .add(lineIdOf('took-part', who, id))
      .add(lineIdOf('represents', who, participant.onBehalfOf));
  }
  for (const concern of thing.record.concerns)
    if (near.has(concernIdOf(concern))) near.add(lineIdOf('concerns', id, concernIdOf(concern)));
};

/** What stands out when an item is selected: itself, and what one line joins to it. */
export const focusOf = (
  index: GraphIndex,
  level: Level,
  selection: ItemId | null,
  lines: readonly LineId[],
): Focus => {
  if (selection === null) return NOTHING;
  if (isStatementId(selection)) {
    const found = index.statements.get(selection);
    if (!found) return NOTHING;
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
      isStoodFor: false,
    };
  }
  if (isLineId(selection)) {
    const line = index.lines.get(selection);
    const near = new Set<ItemId>(line ? [line.from, line.to] : []);
    const isStoodFor = line !== undefined && level === 'engagements' && STANDS_FOR_ENGAGEMENTS.has(line.kind);
    if (isStoodFor) for (const id of index.engagementsOf(selection)) nearEngagement(index, id, near);
    return { selected: new Set([selection]), near, isStoodFor };
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
  return { selected: new Set([selection]), near, isStoodFor: false };
};
