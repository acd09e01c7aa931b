/** What stands out when an item of an archive is selected: itself, and what one line joins to it. In numbers. */

import type { Outline } from '../../graph/archive/outline';
import { eachLineOfEngagement, type LineColumns } from '../../graph/archive/outline-lines';
import { type ItemId, isLineId, LINE_KINDS } from '../../graph/ids';
import type { Level } from '../../graph/schema';
import { drawnAt, lineInNumbers, rowOfLine, thingOfItem } from './archive-level';

export interface ArchiveFocus {
  /** The thing or the row of the line that is selected, if the level draws it. */
  readonly thing: number | undefined;
  readonly row: number | undefined;
  /** Things that the level draws and that lie at the other end of a line; of a line, its ends. */
  readonly nearThings: ReadonlySet<number>;
  /** Rows of the lines that join them, in their order. */
  readonly nearRows: readonly number[];
}

const NOTHING: ArchiveFocus = { thing: undefined, row: undefined, nearThings: new Set(), nearRows: [] };
const REPRESENTS = LINE_KINDS.indexOf('represents');

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
    if (!line) return NOTHING;
    return {
      thing: undefined,
      row: rowOfLine(lines, level, line),
      nearThings: new Set([line.from, line.to].filter(drawn.has)),
      nearRows: [],
    };
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
  };
};
