/**
 * A level of an archive as a list, as `listing` has it of an ordinary graph. Lines of one kind come in the order of their
 * ends. Nothing is made for what is not asked for.
 */

import { lineInNumbers } from '../../graph/archive/neighbourhood';
import type { Outline } from '../../graph/archive/outline';
import type { LineColumns } from '../../graph/archive/outline-lines';
import { isLineId, LINE_KINDS, type LineKind } from '../../graph/ids';
import { bareNameOf } from '../../graph/names';
import { capitalised, lineInWords } from '../../graph/words';
import type { Listing } from '../listing';
import type { ViewState } from '../view-state';
import { drawnAt, isBrokenLine, lineIdAt, rowOfLine } from './archive-level';
import { dateInArchive, nameInArchive } from './archive-words';

/** Names come from `whole`, so that they stay as they are while a filter comes and goes. */
export const archiveListingOf = (
  outline: Outline,
  { level }: Pick<ViewState, 'level'>,
  lines: LineColumns,
  whole: Outline = outline,
): Listing => {
  const drawn = drawnAt(outline, level);
  const things = drawn.count;
  const size = things + lines.kinds.length;
  const nameOf = (thing: number) =>
    nameInArchive(
      whole,
      whole.columns === outline.columns ? thing : (whole.numberOf(outline.idOf(thing)) ?? -1),
    );
  const lineInList = (row: number): string => {
    const kind: LineKind = LINE_KINDS[lines.kinds[row] ?? 0] ?? 'linked';
    const verb = isBrokenLine(outline, lines, row) ? 'is named as a party to' : lineInWords[kind];
    return `${nameOf(lines.from[row] ?? -1)}, ${verb}, ${nameOf(lines.to[row] ?? -1)}`;
  };
  return {
    size,
    things,
    at: (place) => {
      if (!(place >= 0 && place < size)) return undefined;
      if (place >= things)
        return { id: lineIdAt(outline, lines, place - things), name: lineInList(place - things) };
      const thing = drawn.listedAt(place);
      return { id: outline.idOf(thing), name: thingInList(outline, thing, nameOf(thing)) };
    },
    placeOf: (id) => {
      if (id === null) return -1;
      if (isLineId(id)) {
        const line = lineInNumbers(outline, id);
        const row = line && rowOfLine(lines, level, line);
        return row === undefined ? -1 : things + row;
      }
      const thing = outline.numberOf(id);
      return thing === undefined ? -1 : drawn.placeInList(thing);
    },
  };
};

const thingInList = (outline: Outline, thing: number, name: string): string => {
  const kind = outline.kindOf(thing);
  if (kind !== 'engagement') return `${name}, ${kind}`;
  // Where there are several of a kind, their names hold their dates already.
  return name === bareNameOf(outline.engagementAt(thing))
    ? `${capitalised(name)}, ${dateInArchive(outline, thing) ?? 'engagement'}`
    : capitalised(name);
};
