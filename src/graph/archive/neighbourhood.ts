/**
 * Which engagements belong to what a reader selects, and which shards have to be at hand to show them. Asked of the outline
 * alone, before anything is fetched, and answered in one go: it knows every source that an engagement cites.
 */
import { type ItemId, isLineId, isStatementId, LINE_KINDS } from '../ids';
import type { Outline } from './outline';
import { eachLineOfEngagement } from './outline-lines';

export interface Neighbourhood {
  /** Numbers, the newest first and the undated last. */
  readonly engagements: readonly number[];
  /** How many more there are, all older than these or as old. */
  readonly leftOut: number;
  /** The things that the item itself is: a thing, or the ends of a line, engagements aside. */
  readonly things: readonly number[];
  /** Numbers of the shards that hold these engagements, every quote of them, and the first quotes of the things. */
  readonly shards: readonly number[];
}

/** Undefined where the archive has no such item. At most `most` engagements. */
export const neighbourhoodOf = (outline: Outline, item: ItemId, most: number): Neighbourhood | undefined => {
  const found = isLineId(item) ? ofLine(outline, item) : ofThing(outline, item);
  if (!found) return undefined;
  const engagements = [...found.engagements.subarray(0, most)];
  const things = found.ends.filter((thing) => outline.kindOf(thing) !== 'engagement');
  return {
    engagements,
    leftOut: found.engagements.length - engagements.length,
    things,
    shards: [...new Set([...engagements, ...things].flatMap(outline.shardsOf))],
  };
};

interface Found {
  readonly engagements: Uint32Array;
  readonly ends: readonly number[];
}

const ofThing = (outline: Outline, item: ItemId): Found | undefined => {
  // A statement's id begins with that of its engagement; one that came in by joining graphs may bear another's.
  const id = isStatementId(item) ? item.replace(/^statement:([^/]*)\/.*$/, 'engagement:$1') : item;
  const thing = outline.numberOf(id);
  return thing === undefined ? undefined : { engagements: outline.engagementsOf(thing), ends: [thing] };
};

const ofLine = (outline: Outline, item: ItemId): Found | undefined => {
  const colon = item.indexOf(':');
  const kind = (LINE_KINDS as readonly string[]).indexOf(item.slice(0, colon));
  const [from, to, ...more] = item
    .slice(colon + 1)
    .split('~')
    .map(outline.numberOf);
  if (from === undefined || to === undefined || more.length > 0) return undefined;
  const [ofOne, ofOther] = [outline.engagementsOf(from), outline.engagementsOf(to)];
  const reasons = (ofOne.length < ofOther.length ? ofOne : ofOther).filter((engagement) => {
    let isReason = false;
    eachLineOfEngagement(outline, engagement, (each, start, end) => {
      isReason ||= each === kind && start === from && end === to;
    });
    return isReason;
  });
  // A line that no engagement is a reason for, such as an official's post, goes with the one whose it is.
  return { engagements: reasons.length > 0 ? reasons : ofOne, ends: [from, to] };
};
