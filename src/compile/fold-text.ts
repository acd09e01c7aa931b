/**
 * Folds a text to what the eye takes in: no case, no accents, no invisible characters, one space for any white space, and
 * one character for those that look alike. Knows where each folded letter comes from. For explanations only.
 */

/** Characters that are easily taken for one another, each with the plain one that it is folded to. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  (
    [
      ["'", '‘’‚‛ʼ′´`'],
      ['"', '“”„‟″«»'],
      ['-', '‐‑‒–—―−'],
      ...[...'aceijopsxyABCEHIKMOPSTXYZ'].map(
        (letter, at) => [letter, [...'асеіјорѕхуАВСЕНІКМОРЅТХУΖ'][at] ?? ''] as const,
      ),
      ...[...'ABEHIKMNOPTXYo'].map((letter, at) => [letter, [...'ΑΒΕΗΙΚΜΝΟΡΤΧΥο'][at] ?? ''] as const),
    ] as const
  ).flatMap(([plain, alike]) => [...alike].map((character) => [character, plain] as const)),
);

/** Soft hyphen, zero-width characters, marks of direction: there, and not seen. */
export const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/u;

/** A text without what the eye passes over, and for each of its UTF-16 units the code point that it comes from. */
export interface Folded {
  readonly points: readonly string[];
  readonly folded: string;
  readonly origins: readonly number[];
}

export const foldedOf = (text: string): Folded => {
  const points = [...text];
  const parts: string[] = [];
  const origins: number[] = [];
  let afterSpace = true;
  points.forEach((point, at) => {
    const plain = foldedPoint(point);
    if (plain === '' || (plain === ' ' && afterSpace)) return;
    afterSpace = plain === ' ';
    parts.push(plain);
    for (let unit = 0; unit < plain.length; unit += 1) origins.push(at);
  });
  return { points, folded: parts.join(''), origins };
};

const foldedPoint = (point: string): string => {
  if (/^[a-z0-9]$/.test(point)) return point;
  if (INVISIBLE.test(point)) return '';
  if (/\s/u.test(point)) return ' ';
  return [...(LOOKALIKES.get(point) ?? point).normalize('NFKD').replace(/\p{M}/gu, '')]
    .map((part) => LOOKALIKES.get(part) ?? part)
    .join('')
    .toLowerCase();
};
