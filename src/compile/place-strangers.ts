/** Gives places to the engagements that are new in a corrected network. */
import { type NamedFile, networkFileOf } from '../graph/archive/archive-files';
import type { Manifest } from '../graph/archive/manifest';
import type { NetworkColumns } from '../graph/archive/network-columns';
import type { Outline } from '../graph/archive/outline';
import { parseOutline } from '../graph/archive/parse-outline';
import { reportInText } from '../graph/check/report';
import { takeIn } from '../layout/take-in';
import type { CorrectedColumns } from './correct-columns';
import { canTakeIn } from './keep-layout';
import { networkInOrderOfIndex, placeInIndex } from './levels-to-lay-out';
import { sumOf } from './sum-of';

/** Whether all others keep their places. */
export const canBePlaced = ({ columns, strangers }: CorrectedColumns): boolean =>
  canTakeIn(strangers.length, (columns.placement.engagements?.length ?? 0) / 2);

/** `promised` is what the manifest will say. */
export const placedColumns = (
  promised: Manifest,
  { columns, strangers }: CorrectedColumns,
): NetworkColumns => {
  if (strangers.length === 0) return columns;
  const outline = outlineOf(promised, networkFileOf(columns, sumOf));
  const placeOf = placeInIndex(outline, 'engagements');
  const known = { x: new Float64Array(outline.count), y: new Float64Array(outline.count) };
  const before = columns.placement.engagements ?? [];
  for (let thing = 0; thing < outline.count; thing += 1) {
    known.x[placeOf(thing)] = before[2 * thing] ?? 0;
    known.y[placeOf(thing)] = before[2 * thing + 1] ?? 0;
  }
  const first = outline.firstOf('engagement');
  for (const row of strangers) {
    known.x[placeOf(first + row)] = Number.NaN;
    known.y[placeOf(first + row)] = Number.NaN;
  }
  const { x, y } = takeIn(networkInOrderOfIndex(outline, 'engagements', outline.count), known);
  const engagements = [...before];
  for (const row of strangers) {
    const at = 2 * (first + row);
    engagements[at] = x[placeOf(first + row)] ?? 0;
    engagements[at + 1] = y[placeOf(first + row)] ?? 0;
  }
  return { ...columns, placement: { ...columns.placement, engagements } };
};

/** Through the viewer's own door, as when an archive is made anew. Throws what it would refuse: a fault of the compiler. */
export const outlineOf = (promised: Manifest, { name, text, digits }: NamedFile): Outline => {
  const parsed = parseOutline({ ...promised, network: name }, text, digits);
  if (!parsed.ok) throw new Error(reportInText(name, parsed.refusal));
  return parsed.outline;
};
