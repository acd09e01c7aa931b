/** Which things of the ground are named: the most important of each part of the picture, the same ones while it is panned. */
import { THING_KINDS } from '../../graph/ids';
import type { Viewport } from '../labels';
import { type Columns, kindAt, LEAST_WITH_LETTERS, markWidth } from './detail';
import type { Region } from './picture';

/** Names at once. That they do not touch is seen to where they are placed; some are left out there. */
export const MOST_NAMES = 60;

/** Parts of the picture, in pixels: about the room that a name of usual length takes. */
const PART_WIDTH = 130;
const PART_HEIGHT = 56;

/** Numbers of things, the most important first; `taken` are named already, and topics have their names inside. */
export const namedThings = (
  { xs, ys, kinds, leasts }: Pick<Columns, 'xs' | 'ys' | 'kinds' | 'leasts'>,
  { zoom, pan, width, height }: Viewport,
  taken: ReadonlySet<number>,
  most = MOST_NAMES,
): readonly number[] => {
  // Of each part the two best: the first may stand where another part's name lies.
  const best = new Map<number, [first: number, second: number | undefined]>();
  const isBefore = (a: number, b: number): boolean =>
    (leasts[a] ?? 0) > (leasts[b] ?? 0) || (leasts[a] === leasts[b] && a < b);
  for (let thing = 0; thing < xs.length; thing += 1) {
    const [x, y] = [(xs[thing] as number) * zoom, (ys[thing] as number) * zoom]; // within the columns
    if (x + pan.x < 0 || y + pan.y < 0 || x + pan.x > width || y + pan.y > height) continue;
    if (kinds[thing] === TOPIC || taken.has(thing)) continue;
    // Parts lie fast on the network, not on the frame, so that panning changes no choice.
    const part = Math.floor(x / PART_WIDTH) * 65_536 + Math.floor(y / PART_HEIGHT);
    const standing = best.get(part);
    if (!standing) best.set(part, [thing, undefined]);
    else if (isBefore(thing, standing[0])) best.set(part, [thing, standing[0]]);
    else if (standing[1] === undefined || isBefore(thing, standing[1])) standing[1] = thing;
  }
  return [...best.values()]
    .flatMap(([first, second]) => (second === undefined ? [first] : [first, second]))
    .sort((a, b) => (isBefore(a, b) ? -1 : 1))
    .slice(0, most);
};

const TOPIC = THING_KINDS.indexOf('topic');

/** More letters than this would not be read, and take their time. */
const MOST_LETTERS = 1500;
/** Whose letters are left out last. A kind has all of its letters or none, so that no part of the picture looks empty. */
const LETTERED_FIRST = ['country', 'official', 'organisation', 'topic', 'engagement', 'thing'] as const;

/** The things in a region whose symbols have room for letters. */
export const letteredThings = (
  { xs, ys, kinds, widths, leasts }: Pick<Columns, 'xs' | 'ys' | 'kinds' | 'widths' | 'leasts'>,
  { left, top, right, bottom }: Region,
  zoom: number,
): readonly number[] => {
  const roomy: number[] = [];
  // All are asked, which is sooner done than the index is made that would spare it.
  for (let thing = 0; thing < xs.length; thing += 1) {
    const [x, y] = [xs[thing] as number, ys[thing] as number]; // within the columns
    if (x < left || x > right || y < top || y > bottom) continue;
    if (markWidth(widths[thing] ?? 0, leasts[thing] ?? 0, zoom) >= LEAST_WITH_LETTERS) roomy.push(thing);
  }
  const lettered: number[] = [];
  for (const kind of LETTERED_FIRST) {
    const own = roomy.filter((thing) => kindAt({ kinds }, thing) === kind);
    if (lettered.length + own.length > MOST_LETTERS) break;
    lettered.push(...own);
  }
  return lettered;
};
