/**
 * Which engagements belong to what a reader selects, and which shards have to be at hand to show them. Asked of the outline
 * alone, before anything is fetched, and answered in one go: it knows every source that an engagement cites.
 */
import { type ItemId, isLineId, isStatementId, LINE_KINDS, lineOfId } from '../ids';
import { LETTERS } from './letters';
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

/** A line by the numbers of its ends. */
export interface LineInNumbers {
  /** Place in LINE_KINDS. */
  readonly kind: number;
  readonly from: number;
  readonly to: number;
}

/** Undefined where the archive lacks an end of it. */
export const lineInNumbers = (outline: Outline, id: string): LineInNumbers | undefined => {
  const line = lineOfId(id);
  const [from, to] = [outline.numberOf(line?.from ?? ''), outline.numberOf(line?.to ?? '')];
  return line && from !== undefined && to !== undefined
    ? { kind: LINE_KINDS.indexOf(line.kind), from, to }
    : undefined;
};

/** Whether an engagement is a reason for the line. */
const isReasonFor = (outline: Outline, { kind, from, to }: LineInNumbers, engagement: number): boolean => {
  let isReason = false;
  eachLineOfEngagement(outline, engagement, (each, start, end) => {
    isReason ||= each === kind && start === from && end === to;
  });
  return isReason;
};

/** Those of the end that fewer engagements name: one that is a reason names both. */
const candidatesFor = (outline: Outline, { from, to }: LineInNumbers): Uint32Array => {
  const [ofOne, ofOther] = [outline.engagementsOf(from), outline.engagementsOf(to)];
  return ofOne.length < ofOther.length ? ofOne : ofOther;
};

/** The engagements that are a reason for the line, the newest first. */
export const reasonsFor = (outline: Outline, line: LineInNumbers): Uint32Array =>
  candidatesFor(outline, line).filter((engagement) => isReasonFor(outline, line, engagement));

/** Whether the archive has a line: that it has both ends says nothing of what is between them. */
export const hasLine = (outline: Outline, id: string): boolean => {
  const line = lineInNumbers(outline, id);
  if (!line) return false;
  return (
    candidatesFor(outline, line).some((engagement) => isReasonFor(outline, line, engagement)) ||
    isBond(outline, line)
  );
};

/** A line that no engagement is needed for: an official's post, an organisation's country. */
const isBond = ({ columns: { bonds } }: Outline, { kind, from, to }: LineInNumbers): boolean =>
  bonds.from.some(
    (each, at) => each === from && bonds.countries[at] === to && BONDS[bonds.kinds[at] ?? 0] === kind,
  );

/** Of each letter of a bond, the line that it is. */
const BONDS = [...LETTERS.bonds].map((letter) =>
  LINE_KINDS.indexOf(letter === 'r' ? 'represents' : 'belongs-to'),
);

const ofLine = (outline: Outline, item: ItemId): Found | undefined => {
  const line = lineInNumbers(outline, item);
  if (!line) return undefined;
  const reasons = reasonsFor(outline, line);
  // A line that no engagement is a reason for, such as an official's post, goes with the one whose it is.
  return {
    engagements: reasons.length > 0 ? reasons : outline.engagementsOf(line.from),
    ends: [line.from, line.to],
  };
};
