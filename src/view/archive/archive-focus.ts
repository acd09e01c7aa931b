/** What stands out when an item of an archive is selected: itself, and what one line joins to it. In numbers. */

import { type LineInNumbers, lineInNumbers, reasonsFor } from '../../graph/archive/neighbourhood';
import type { Outline } from '../../graph/archive/outline';
import { eachLineOfEngagement, type LineColumns } from '../../graph/archive/outline-lines';
import { type ItemId, isLineId, LINE_KINDS } from '../../graph/ids';
import type { Level } from '../../graph/schema';
import { STANDS_FOR_ENGAGEMENTS } from '../focus';
import { drawnAt, rowOfLine, thingOfItem } from './archive-level';

export interface ArchiveFocus {
  /** The thing or the row of the line that is selected, if the level draws it. */
  readonly thing: number | undefined;
  readonly row: number | undefined;
  /** Things that the level draws and that lie at the other end of a line; of a line, its ends. */
  readonly nearThings: ReadonlySet<number>;
  /** Rows of the lines that join them, in their order. */
  readonly nearRows: readonly number[];
  /** What is selected is not drawn at the level, but what it stands for is. */
  readonly isStoodFor: boolean;
}

const NOTHING: ArchiveFocus = {
  thing: undefined,
  row: undefined,
  nearThings: new Set(),
  nearRows: [],
  isStoodFor: false,
};
const [REPRESENTS, TOOK_PART, CONCERNS] = (['represents', 'took-part', 'concerns'] as const).map((kind) =>
  LINE_KINDS.indexOf(kind),
);

export const archiveFocusOf = (
  outline: Outline,
  level: Level,
  selection: ItemId | null,
  lines: LineColumns,
): ArchiveFocus => {
  if (selection === null) return NOTHING;
  const drawn = drawnAt(outline, level);
  if (isLineId(selection)) {
    const line = lineInNumbers(outline, selection);
    return line ? focusOnLine(outline, level, line, lines) : NOTHING;
  }
  const thing = thingOfItem(outline, selection);
  if (thing === undefined) return NOTHING;
  const nearThings = new Set<number>();
  const nearRows = new Set<number>();
  for (let row = 0; row < lines.kinds.length; row++) {
    if (lines.from[row] !== thing && lines.to[row] !== thing) continue;
    nearRows.add(row);
    nearThings.add(lines.from[row] === thing ? (lines.to[row] ?? -1) : (lines.from[row] ?? -1));
  }
  // An engagement's parties are the countries too: they stay lit with those who acted for them.
  if (outline.kindOf(thing) === 'engagement')
    eachLineOfEngagement(outline, thing, (kind, from, to) => {
      if (kind !== REPRESENTS) return;
      if (drawn.has(to)) nearThings.add(to);
      const row = rowOfLine(lines, level, { kind, from, to });
      if (row !== undefined) nearRows.add(row);
    });
  return {
    thing: drawn.has(thing) ? thing : undefined,
    row: undefined,
    nearThings,
    nearRows: [...nearRows].sort((a, b) => a - b),
    isStoodFor: false,
  };
};

/** Its ends; where engagements are drawn and it is not, these with their parties, the newest first. */
const focusOnLine = (
  outline: Outline,
  level: Level,
  line: LineInNumbers,
  lines: LineColumns,
): ArchiveFocus => {
  const nearThings = new Set([line.from, line.to]);
  const nearRows = new Set<number>();
  const kind = LINE_KINDS[line.kind];
  const isStoodFor = level === 'engagements' && kind !== undefined && STANDS_FOR_ENGAGEMENTS.has(kind);
  for (const engagement of isStoodFor ? reasonsFor(outline, line) : []) {
    nearThings.add(engagement);
    eachLineOfEngagement(outline, engagement, (each, from, to) => {
      if (each === CONCERNS ? !nearThings.has(to) : each !== TOOK_PART && each !== REPRESENTS) return;
      nearThings.add(from).add(to);
      const row = rowOfLine(lines, level, { kind: each, from, to });
      if (row !== undefined) nearRows.add(row);
    });
  }
  const drawn = drawnAt(outline, level);
  return {
    thing: undefined,
    row: rowOfLine(lines, level, line),
    nearThings: new Set([...nearThings].filter(drawn.has)),
    nearRows: [...nearRows].sort((a, b) => a - b),
    isStoodFor,
  };
};
