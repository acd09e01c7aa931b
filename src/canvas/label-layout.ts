/** Decides which names can be shown without touching one another. Pure geometry, in CSS pixels. */

export interface LabelBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface LabelCandidate {
  readonly name: LabelBox;
  /** The symbol the name belongs to; a name may not cover another thing's symbol. */
  readonly symbol: LabelBox;
  /** Lower comes first. */
  readonly rank: number;
}

export const overlap = (a: LabelBox, b: LabelBox): boolean =>
  a.left < b.left + b.width &&
  b.left < a.left + a.width &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height;

/** The indexes of the candidates whose names are shown: by rank, each if it touches no symbol and no name before it. */
export const visibleLabels = (candidates: readonly LabelCandidate[]): ReadonlySet<number> => {
  const order = candidates
    .map((_, at) => at)
    .sort((a, b) => rankAt(candidates, a) - rankAt(candidates, b) || a - b);
  const visible = new Set<number>();
  for (const at of order) {
    const candidate = candidates[at];
    if (!candidate) continue;
    const isFree = candidates.every(
      (other, index) =>
        index === at ||
        (!overlap(candidate.name, other.symbol) &&
          !(visible.has(index) && overlap(candidate.name, other.name))),
    );
    if (isFree) visible.add(at);
  }
  return visible;
};

const rankAt = (candidates: readonly LabelCandidate[], at: number): number => candidates[at]?.rank ?? 0;
