/** Which things and lines of a scene are in its ground too, and where; the scene's are few, the ground's many. */
import { LINE_KINDS, type LineId, type ThingId } from '../../graph/ids';
import type { Ground } from '../../view/ground';
import type { SceneLine, SceneThing } from '../../view/scene';

/** Found by their places, because an index of all ids would take more room than the whole ground. */
export const groundedThings = (
  { xs, ys, idOf }: Ground,
  things: readonly SceneThing[],
): ReadonlyMap<ThingId, number> => {
  const byPlace = new Map<number, ThingId[]>();
  const keyOf = (x: number, y: number): number => Math.fround(x) * 1e6 + Math.fround(y);
  for (const { id, position } of things) {
    const key = keyOf(...position);
    const known = byPlace.get(key);
    if (known) known.push(id);
    else byPlace.set(key, [id]);
  }
  const found = new Map<ThingId, number>();
  if (things.length === 0) return found;
  for (let thing = 0; thing < xs.length; thing += 1) {
    const ids = byPlace.get(keyOf(xs[thing] as number, ys[thing] as number)); // within the columns
    if (ids === undefined) continue;
    const id = idOf(thing);
    if (ids.includes(id)) found.set(id, thing);
  }
  return found;
};

export const groundedLines = (
  { from, to, lineKinds, xs }: Ground,
  lines: readonly SceneLine[],
  numbers: ReadonlyMap<ThingId, number>,
): ReadonlySet<string> => {
  const wanted = new Map<number, LineId>();
  const keyOf = (a: number, b: number, kind: number): number =>
    (a * xs.length + b) * LINE_KINDS.length + kind;
  for (const line of lines) {
    const [a, b] = [numbers.get(line.from), numbers.get(line.to)];
    if (a !== undefined && b !== undefined) wanted.set(keyOf(a, b, LINE_KINDS.indexOf(line.kind)), line.id);
  }
  const found = new Set<string>();
  if (wanted.size === 0) return found;
  for (let line = 0; line < from.length; line += 1) {
    const id = wanted.get(keyOf(from[line] as number, to[line] as number, lineKinds[line] as number)); // within the columns
    if (id !== undefined) found.add(id);
  }
  return found;
};
