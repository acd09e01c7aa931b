/** Unites what several graphs tell of one thing: every quote, every basis, and of lists one entry for each key. */
import { byCodeUnit, byReadingOrder } from '../ids';
import type { EvidenceId, When } from '../schema';
import { groupedBy, keyOf, leastOf, sortedSet } from './canonical';

export interface Proof {
  readonly evidence: readonly EvidenceId[];
  readonly basis?: string | undefined;
}

/** Between two bases: they are told apart again when the graph is combined with a third. */
const PARAGRAPH = '\n\n';

export const unitedBasis = (bases: readonly (string | undefined)[]): { readonly basis?: string } => {
  const paragraphs = sortedSet(bases.flatMap((basis) => basis?.split(PARAGRAPH) ?? []));
  return paragraphs.length > 0 ? { basis: paragraphs.join(PARAGRAPH) } : {};
};

export const unitedProof = (proofs: readonly Proof[]) => ({
  ...unitedBasis(proofs.map(({ basis }) => basis)),
  evidence: sortedSet(
    proofs.flatMap(({ evidence }) => evidence),
    byReadingOrder,
  ),
});

/** One entry for each key, with the proof of all that have it and what `rest` makes of them. Sorted by key. */
export const unitedList = <Entry extends Proof>(
  entries: readonly Entry[],
  keyOfEntry: (entry: Entry) => unknown,
  rest: (same: readonly [Entry, ...Entry[]]) => Partial<Entry> = () => ({}),
): readonly Entry[] =>
  [...groupedBy(entries, (entry) => keyOf(keyOfEntry(entry)))]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([, same]) => ({ ...same[0], ...unitedProof(same), ...rest(same) }));

/** Of the same words for the same days, the least certain reading stays: it has the basis that tells why. */
export const unitedDates = (dates: readonly When[]): readonly When[] =>
  unitedList(
    dates,
    ({ asWritten, edtf, earliest, latest }) => ({ earliest, latest, edtf, asWritten }),
    (same) => ({ precision: leastOf(same.map(({ precision }) => precision)) ?? same[0].precision }),
  );
