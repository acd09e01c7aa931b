/** Which lane of the strip each mark goes to, and which of them become one mark with a count. */
import type { TimelineMark } from './timeline';

/** A mark that has no lane yet. */
export type Drawn = Omit<TimelineMark, 'lane' | 'label'>;

/** Pixels between two marks of a lane. */
export const GAP = 5;
/** What is longer than this, or open, leaves lane 0 to single days and counts, where that is asked for. */
const LONG = 72;
/** The width of a mark with a count. */
const COUNT = 28;

interface Group {
  readonly lane: number;
  readonly members: Drawn[];
  left: number;
  right: number;
}

/**
 * Each goes to the lowest lane that is free for it; where none is, to the last mark of the lane that grows the least by
 * it. They must come in the order of their left ends: a mark then grows to the right only. `keepsLane` keeps lane 0 free
 * of what is long.
 */
export const packed = (
  seen: readonly Drawn[],
  lanes: number,
  keepsLane: boolean,
): readonly TimelineMark[] => {
  const groups: Group[] = [];
  /** The last group of each lane. */
  const last: Group[] = [];
  for (const drawn of seen) {
    const isLong = drawn.right - drawn.left > LONG || drawn.bars.some(({ opens }) => opens);
    const lowest = keepsLane && isLong && lanes > 1 ? 1 : 0;
    const place = placeFor(drawn, last, lowest, lanes);
    if (typeof place === 'number') {
      const group = { lane: place, members: [drawn], left: drawn.left, right: drawn.right };
      last[place] = group;
      groups.push(group);
    } else {
      place.members.push(drawn);
      place.right = rightWith(place, drawn);
    }
  }
  return groups.map(({ lane, members }) => ({ ...joined(members), lane }));
};

/** The lane that is free, or the group to join. */
const placeFor = (
  drawn: Drawn,
  last: readonly (Group | undefined)[],
  lowest: number,
  lanes: number,
): number | Group => {
  let least: Group | undefined;
  for (let lane = lowest; lane < lanes; lane += 1) {
    const group = last[lane];
    if (!group || group.right + GAP <= drawn.left) return lane;
    if (!least || rightWith(group, drawn) - group.left < rightWith(least, drawn) - least.left) least = group;
  }
  return least ?? lowest;
};

const rightWith = (group: Pick<Group, 'left' | 'right'>, drawn: Drawn): number =>
  Math.max(group.right, drawn.right, group.left + COUNT);

/** Several as one: a count, and a bar under it where they reach far. */
const joined = (members: readonly Drawn[]): Drawn => {
  const [first, ...others] = members;
  if (first && others.length === 0) return first;
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const member of members) {
    left = Math.min(left, member.left);
    right = Math.max(right, member.right, left + COUNT);
  }
  return {
    entries: members.flatMap(({ entries }) => entries).sort((a, b) => a.from - b.from || a.to - b.to),
    left,
    right,
    bars: right - left > LONG ? [{ left, right, look: 'solid' }] : [],
    diamonds: [],
  };
};

/** What can have been on any of the days shown is told apart by none of them: together it takes one lane. */
export const withCoveringJoined = (seen: readonly Drawn[], width: number): readonly Drawn[] => {
  const isCovering = ({ left, right }: Drawn) => left <= 0 && right >= width;
  const covering = seen.filter(isCovering);
  if (covering.length < 2) return seen;
  return [joined(covering), ...seen.filter((drawn) => !isCovering(drawn))];
};
