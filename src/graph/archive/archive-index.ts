/**
 * The index of an archive: what is at hand of it, an ordinary index, which answers for names and for what there is out of
 * the outline of all. Facts, quotes and lines are those at hand, and no others.
 */
import type { GraphIndex } from '../graph-index';
import { type ItemId, isLineId, isStatementId, type Line, lineOfId, type ThingId } from '../ids';
import type { EvidenceId } from '../schema';
import { hasLine } from './neighbourhood';
import type { Outline } from './outline';
import { sourceOfQuote } from './shard-numbers';

/** `part` is of what a filter leaves where `outline` is; `whole` is then the index of the archive without the filter. */
export const archiveIndexOf = (outline: Outline, part: GraphIndex, whole?: GraphIndex): GraphIndex => {
  const nameOf = (id: ThingId): string => {
    if (part.whole.things.has(id)) return part.nameOf(id);
    const number = outline.numberOf(id);
    return number === undefined ? (whole?.nameOf(id) ?? id) : outline.nameOf(number);
  };
  const verbOf = (line: Line): string => {
    const number = line.kind === 'took-part' ? outline.numberOf(line.to) : undefined;
    return number === undefined || outline.engagementAt(number).status === 'occurred'
      ? part.verbOf(line)
      : 'is named as a party to';
  };
  const index: GraphIndex = {
    ...part,
    get whole() {
      return whole ?? index;
    },
    outline,
    nameOf,
    verbOf,
    itemNameOf: (id) => {
      if (isStatementId(id)) return part.itemNameOf(id);
      if (!isLineId(id)) return part.whole.things.has(id) ? part.itemNameOf(id) : nameOf(id);
      const line = lineOfId(id);
      return line ? `${nameOf(line.from)}, ${verbOf(line)}, ${nameOf(line.to)}` : id;
    },
    has: (id): id is ItemId => part.has(id) || isInOutline(outline, id),
    hasQuote: (id): id is EvidenceId => part.hasQuote(id) || isOfSource(outline, id),
  };
  return index;
};

/** Whether the archive has the article that a quote is from: if it has the quote is known when its shard is there. */
const isOfSource = (outline: Outline, id: string): boolean =>
  /^evidence:[^/]+\/\d+-\d+$/.test(id) &&
  outline.sourceNumberOf(sourceOfQuote(id as EvidenceId)) !== undefined; // of the form of such an id

/** Of a statement its engagement is looked for: what was said in it is known when its shard is there. */
const isInOutline = (outline: Outline, id: string): boolean => {
  if (lineOfId(id)) return hasLine(outline, id);
  return outline.numberOf(id.replace(/^statement:([^/]*)\/.*$/, 'engagement:$1')) !== undefined;
};
