/**
 * The strip as a picture: what is drawn of each dated engagement in a stretch of time, in which lane, in pixels. What
 * would lie on one another is one mark with a count, so that ten thousand engagements are no more marks than the strip
 * has room for. It tells how many lie earlier and later; it drops none.
 *
 *     lane 1   ░▒▓▓▓▓▓◆ on or before      ▓▓▓▓▓▓▓ a range      ◆┄┄┄◆ accounts that differ
 *     lane 0        ◆ a day         (3) several                ◆▓▓▓▒░ on or after
 */
import { type Domain, isSeen } from './domain';
import type { DatedEntry, DayRange } from './entries';
import { labelled } from './labels';
import { type Drawn, GAP, packed, withCoveringJoined } from './packing';
import { type TimeScale, timeScaleOf } from './scale';

/** A stretch of days. It fades out where it is open. */
export interface MarkBar {
  readonly left: number;
  readonly right: number;
  readonly look: 'solid' | 'dashed';
  readonly opens?: 'start' | 'end';
}

export interface MarkLabel {
  readonly name: string;
  /** The date in words, where there is room for it too. */
  readonly date?: string;
  readonly left: number;
  readonly width: number;
}

export interface TimelineMark {
  /** In the order of time; more than one where they would lie on one another. */
  readonly entries: readonly DatedEntry[];
  /** 0 is next to the axis. */
  readonly lane: number;
  /** From where to where it is drawn, its label aside. */
  readonly left: number;
  readonly right: number;
  readonly bars: readonly MarkBar[];
  /** The middles of its diamonds: single days, and limits. None where it stands for several engagements. */
  readonly diamonds: readonly number[];
  readonly label?: MarkLabel;
}

export interface TimelineLayout {
  readonly lanes: number;
  readonly marks: readonly TimelineMark[];
  /** What lies outside what is shown, in the order of time. */
  readonly earlier: readonly DatedEntry[];
  readonly later: readonly DatedEntry[];
}

/** Half of a diamond from corner to corner. */
const DIAMOND = 8;
const LEAST_BAR = 12;
/** How much of an open end has a place of its own; it is drawn as far as its lane is free. */
const STUB = 56;

/** How many lanes the strip has room for: with words beside the marks, or without them. */
export interface LaneRoom {
  readonly roomy: number;
  readonly close: number;
}

export const timelineOf = (
  dated: readonly DatedEntry[],
  domain: Domain,
  width: number,
  room: LaneRoom,
): TimelineLayout => {
  const scale = timeScaleOf(domain, width);
  const seen: Drawn[] = [];
  const earlier: DatedEntry[] = [];
  const later: DatedEntry[] = [];
  for (const entry of dated)
    if (isSeen(domain, entry)) seen.push(drawnOf(entry, scale, width));
    else if (entry.to < domain.from) earlier.push(entry);
    else later.push(entry);
  seen.sort((a, b) => a.left - b.left || a.right - b.right);

  const { lanes, marks } = bestPacked(seen, width, room);
  const named = lanes === room.roomy ? labelled(marks, width) : marks;
  return { lanes, marks: opened(named, width), earlier, later };
};

/** The roomiest way in which nothing lies on another; where there is none, the one with the most marks. */
const bestPacked = (seen: readonly Drawn[], width: number, { roomy, close }: LaneRoom) => {
  const covered = withCoveringJoined(seen, width);
  const ways = [
    { lanes: roomy, of: seen, keepsLane: true },
    { lanes: roomy, of: seen, keepsLane: false },
    { lanes: close, of: covered, keepsLane: true },
    { lanes: close, of: covered, keepsLane: false },
  ];
  let best: { readonly lanes: number; readonly marks: readonly TimelineMark[] } | undefined;
  for (const { lanes, of, keepsLane } of ways) {
    const marks = packed(of, lanes, keepsLane);
    if (marks.length === of.length) return { lanes, marks };
    if (!best || marks.length > best.marks.length) best = { lanes, marks };
  }
  return best ?? { lanes: roomy, marks: [] };
};

const drawnOf = (entry: DatedEntry, scale: TimeScale, width: number): Drawn => {
  const ranges: readonly DayRange[] =
    entry.accounts.length > 0
      ? entry.accounts
      : [
          {
            ...(entry.openStart ? {} : { first: entry.from }),
            ...(entry.openEnd ? {} : { last: entry.to }),
          },
        ];
  const pieces = ranges.map((range) => pieceOf(range, scale));
  const ends = pieces.flatMap(({ bar, diamond }) => [
    ...(bar ? [bar.left, bar.right] : []),
    ...(diamond === undefined ? [] : [diamond - DIAMOND, diamond + DIAMOND]),
  ]);
  const joins: readonly MarkBar[] =
    entry.accounts.length > 0
      ? [{ left: scale.xOf(entry.from), right: scale.xOf(entry.to), look: 'dashed' }]
      : [];
  return {
    entries: [entry],
    left: Math.max(-DIAMOND, Math.min(...ends)),
    right: Math.min(width + DIAMOND, Math.max(...ends)),
    // Clipped, so that a year seen from within one of its days is not drawn a million pixels long.
    bars: [...joins, ...pieces.flatMap(({ bar }) => bar ?? [])].map((bar) => ({
      ...bar,
      left: Math.max(-2 * DIAMOND, bar.left),
      right: Math.min(width + 2 * DIAMOND, bar.right),
    })),
    diamonds: pieces.flatMap(({ diamond }) => diamond ?? []),
  };
};

const pieceOf = (
  { first, last }: DayRange,
  { xOf }: TimeScale,
): { readonly bar?: MarkBar; readonly diamond?: number } => {
  if (first !== undefined && last !== undefined) {
    if (first === last) return { diamond: xOf(first) };
    const [left, right] = [xOf(first - 0.5), xOf(last + 0.5)];
    const short = Math.max(0, LEAST_BAR - (right - left)) / 2;
    return { bar: { left: left - short, right: right + short, look: 'solid' } };
  }
  if (last !== undefined) {
    const x = xOf(last);
    return { bar: { left: x - STUB, right: x, look: 'solid', opens: 'start' }, diamond: x };
  }
  const x = xOf(first ?? 0);
  return { bar: { left: x, right: x + STUB, look: 'solid', opens: 'end' }, diamond: x };
};

/** With each open end drawn to the next mark of its lane, or to the end of the strip. */
const opened = (marks: readonly TimelineMark[], width: number): readonly TimelineMark[] => {
  /** How far each lane is taken. */
  const taken = new Map<number, number>();
  return marks.map((mark, at) => {
    const next = marks.find((other, index) => index > at && other.lane === mark.lane);
    const start = Math.max((taken.get(mark.lane) ?? -GAP) + GAP, labelEnd(mark));
    const end = Math.min(next ? leftOf(next) - GAP : width, labelStart(mark));
    const bars = mark.bars.map((bar): MarkBar => {
      if (bar.opens === 'start') return { ...bar, left: Math.min(bar.left, start) };
      if (bar.opens === 'end') return { ...bar, right: Math.max(bar.right, end) };
      return bar;
    });
    const drawn = {
      ...mark,
      bars,
      left: Math.min(mark.left, ...bars.map(({ left }) => Math.max(-DIAMOND, left))),
      right: Math.max(mark.right, ...bars.map(({ right }) => Math.min(width + DIAMOND, right))),
    };
    taken.set(mark.lane, rightOf(drawn));
    return drawn;
  });
};

const leftOf = ({ left, label }: TimelineMark) => Math.min(left, label?.left ?? left);
const rightOf = ({ right, label }: TimelineMark) => Math.max(right, label ? label.left + label.width : right);

/** Where a label that stands on the open side of its mark ends. */
const labelEnd = ({ left, label }: TimelineMark) =>
  label && label.left < left ? label.left + label.width : Number.NEGATIVE_INFINITY;
const labelStart = ({ right, label }: TimelineMark) =>
  label && label.left > right ? label.left : Number.POSITIVE_INFINITY;

/** The mark that a reader points at, up to `reach` pixels beside it; y counts from the top of the lanes. */
export const markAt = (
  { lanes, marks }: TimelineLayout,
  { x, y }: { readonly x: number; readonly y: number },
  height: number,
  reach: number,
): TimelineMark | undefined => {
  const pitch = height / lanes;
  let nearest: TimelineMark | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const mark of marks) {
    const dx = Math.max(leftOf(mark) - x, x - rightOf(mark), 0);
    const dy = Math.abs(y - laneMiddle(mark.lane, lanes, height));
    if (dx > reach || dy > Math.max(pitch / 2, reach) || dx + dy >= least) continue;
    nearest = mark;
    least = dx + dy;
  }
  return nearest;
};

/** Pixels from the top of the lanes to the middle of one; lane 0 is the lowest. */
export const laneMiddle = (lane: number, lanes: number, height: number): number =>
  height - (lane + 0.5) * (height / lanes);
