/** Decides which names can be shown without touching one another, and on which side. Pure geometry, in CSS pixels. */

export interface LabelBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface LabelCandidate {
  /** Where the name may stand, the best place first; undefined where that place is no use. */
  readonly names: readonly (LabelBox | undefined)[];
  /** The symbol the name belongs to; a name may not cover another thing's symbol. */
  readonly symbol: LabelBox;
  /** Lower comes first. */
  readonly rank: number;
  /** Among thousands of symbols, what is selected is named all the same: its name may cover some. */
  readonly coversSymbols?: boolean;
}

export const overlap = (a: LabelBox, b: LabelBox): boolean =>
  a.left < b.left + b.width &&
  b.left < a.left + a.width &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height;

/**
 * For each candidate that can be named, by its index, which of its places is taken: by rank, each takes the first that
 * touches no other symbol and no name before it. All that can have their best place get it before any makes do with
 * another.
 */
export const placedLabels = (
  candidates: readonly LabelCandidate[],
  /** What no name may cover beside: symbols of things that are not named. */
  around: readonly LabelBox[] = [],
): ReadonlyMap<number, number> => {
  const order = [...candidates.keys()].sort(
    (a, b) => (candidates[a]?.rank ?? 0) - (candidates[b]?.rank ?? 0) || a - b,
  );
  const taken = new Map<number, LabelBox>();
  const placed = new Map<number, number>();
  const isFree = (at: number, name: LabelBox): boolean => {
    const mayCover = candidates[at]?.coversSymbols ?? false;
    const touchesSymbol = (symbol: LabelBox) => !mayCover && overlap(name, symbol);
    return (
      candidates.every((other, index) => {
        if (index === at) return true;
        const standing = taken.get(index);
        return !touchesSymbol(other.symbol) && !(standing && overlap(name, standing));
      }) && !around.some(touchesSymbol)
    );
  };
  const most = Math.max(0, ...candidates.map(({ names }) => names.length));
  for (let place = 0; place < most; place += 1)
    for (const at of order) {
      const name = candidates[at]?.names[place];
      if (!name || placed.has(at) || !isFree(at, name)) continue;
      taken.set(at, name);
      placed.set(at, place);
    }
  return placed;
};
