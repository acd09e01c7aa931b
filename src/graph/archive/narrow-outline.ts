/**
 * What a filter leaves of an archive, as an outline of its own: what `leftByFilter` has worked out in numbers, with the
 * words and the places that belong to it. Ids stay; numbers are counted anew.
 */
import { SOURCED_KINDS, type ThingKind } from '../ids';
import type { Level } from '../schema';
import { type LeftByFilter, placesKept } from './left-by-filter';
import { createOutline, type Outline } from './outline';
import type { OutlineColumns, SourcedKind } from './outline-columns';

/** `left` is undefined where only kinds of things are hidden, or nothing is; `things` are the kinds that are drawn. */
export const narrowedOutlineOf = (
  whole: Outline,
  left: LeftByFilter | undefined,
  things: readonly ThingKind[] | null,
): Outline => {
  const outline = left ? outlineOfLeft(whole, left) : whole;
  return things ? { ...outline, kinds: new Set(things) } : outline;
};

const outlineOfLeft = (whole: Outline, { kept, numbers }: LeftByFilter): Outline => {
  const { columns } = whole;
  const byKind = <Row>(rowOf: (kind: SourcedKind, places: Uint32Array) => Row) => {
    // Every kind has its row.
    const rows = SOURCED_KINDS.map((kind) => [kind, rowOf(kind, placesKept(whole, kept, kind))]);
    return Object.fromEntries(rows) as Readonly<Record<SourcedKind, Row>>;
  };
  const aliases = byKind((kind, places) =>
    kind === 'topic' || kind === 'engagement' ? [] : rowsAt(columns.aliases[kind], places),
  );
  return createOutline({
    ...columns,
    ...numbers,
    slugs: byKind((kind, places) => rowsAt(columns.slugs[kind], places)),
    names: byKind((kind, places) => rowsAt(columns.names[kind], places)),
    aliases,
    placement: {
      countries: placedOf(columns, kept, 'countries'),
      officials: placedOf(columns, kept, 'officials'),
      engagements: placedOf(columns, kept, 'engagements'),
    },
  });
};

/** A level places the things of the lowest numbers. */
const placedOf = (
  { placement }: OutlineColumns,
  kept: Uint32Array,
  level: Level,
): Float32Array | undefined => {
  const positions = placement[level];
  if (!positions) return undefined;
  const moved = new Float32Array(2 * kept.length);
  let length = 0;
  for (const thing of kept) {
    if (2 * thing >= positions.length) break;
    moved[length++] = positions[2 * thing] ?? 0;
    moved[length++] = positions[2 * thing + 1] ?? 0;
  }
  return moved.slice(0, length);
};

const rowsAt = <Row>(rows: readonly Row[], places: Uint32Array): readonly Row[] => {
  const found: Row[] = [];
  for (const place of places) found.push(rows[place] as Row); // places in the very column
  return found;
};
