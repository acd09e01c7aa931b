/** Replaces rows of the engagements in the columns of a network, without looking at the others: most of a large network stays. */
import { columnsOfRows, type EngagementRow, TOOK_PART } from '../graph/archive/engagement-rows';
import type { NetworkColumns } from '../graph/archive/network-columns';
import { byCodeUnit } from '../graph/ids';

type EngagementColumns = Pick<NetworkColumns, 'engagements' | 'ties' | 'citations'>;

/** Rows that stay side by side, from `from` to before `to`, or one that is new. */
type Part = { readonly from: number; readonly to: number } | { readonly row: EngagementRow };

/** Without the rows of the ids in `gone`, and with those in `rows`. Undefined where one of these has an id that is taken. */
export const withRows = (
  columns: EngagementColumns,
  gone: ReadonlySet<string>,
  rows: readonly EngagementRow[],
): EngagementColumns | undefined => {
  const parts = partsOf(columns.engagements.slugs, gone, rows);
  return (
    parts && joined(parts.map((part) => ('row' in part ? columnsOfRows([part.row]) : cut(columns, part))))
  );
};

const partsOf = (
  slugs: readonly string[],
  gone: ReadonlySet<string>,
  rows: readonly EngagementRow[],
): readonly Part[] | undefined => {
  const fresh = new Map(rows.map((row) => [row.slug, row]));
  if (fresh.size < rows.length) return undefined;
  const parts: Part[] = [];
  let next = 0;
  for (const slug of [...new Set([...gone, ...fresh.keys()])].sort(byCodeUnit)) {
    const at = placeIn(slugs, slug);
    const isThere = slugs[at] === slug;
    if (isThere && !gone.has(slug)) return undefined;
    parts.push({ from: next, to: at });
    next = isThere ? at + 1 : at;
    const row = fresh.get(slug);
    if (row) parts.push({ row });
  }
  return [...parts, { from: next, to: slugs.length }];
};

/** Where a text stands, or would stand, among sorted ones. */
const placeIn = (texts: readonly string[], text: string): number => {
  let [low, high] = [0, texts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byCodeUnit(texts[middle] ?? '', text) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
};

const cut = (
  { engagements, ties, citations }: EngagementColumns,
  { from, to }: { readonly from: number; readonly to: number },
): EngagementColumns => {
  const [tie, tieEnd] = [sumUpTo(engagements.tieCounts, from), sumUpTo(engagements.tieCounts, to)];
  const [taking, takingEnd] = [tie, tieEnd].map((end) => timesIn(ties.kinds, TOOK_PART, end));
  return {
    engagements: {
      slugs: engagements.slugs.slice(from, to),
      labels: engagements.labels.slice(from, to),
      kinds: engagements.kinds.slice(from, to),
      statuses: engagements.statuses.slice(from, to),
      datings: engagements.datings.slice(from, to),
      earliest: engagements.earliest.slice(from, to),
      latest: engagements.latest.slice(from, to),
      tieCounts: engagements.tieCounts.slice(from, to),
      citationCounts: engagements.citationCounts.slice(from, to),
    },
    ties: {
      kinds: ties.kinds.slice(tie, tieEnd),
      things: ties.things.slice(tie, tieEnd),
      countries: ties.countries.slice(taking, takingEnd),
    },
    citations: citations.slice(
      sumUpTo(engagements.citationCounts, from),
      sumUpTo(engagements.citationCounts, to),
    ),
  };
};

const sumUpTo = (counts: readonly number[], end: number): number => {
  let sum = 0;
  for (let at = 0; at < end; at += 1) sum += counts[at] ?? 0;
  return sum;
};

/** How often a letter stands in a text before `end`. */
const timesIn = (text: string, letter: string, end: number): number => {
  let times = 0;
  for (let at = text.indexOf(letter); at !== -1 && at < end; at = text.indexOf(letter, at + 1)) times += 1;
  return times;
};

const joined = (parts: readonly EngagementColumns[]): EngagementColumns => {
  const listOf = <Each>(of: (part: EngagementColumns) => readonly Each[]): readonly Each[] =>
    ([] as Each[]).concat(...parts.map(of));
  const textOf = (of: (part: EngagementColumns) => string) => parts.map(of).join('');
  return {
    engagements: {
      slugs: listOf(({ engagements }) => engagements.slugs),
      labels: listOf(({ engagements }) => engagements.labels),
      kinds: textOf(({ engagements }) => engagements.kinds),
      statuses: textOf(({ engagements }) => engagements.statuses),
      datings: textOf(({ engagements }) => engagements.datings),
      earliest: listOf(({ engagements }) => engagements.earliest),
      latest: listOf(({ engagements }) => engagements.latest),
      tieCounts: listOf(({ engagements }) => engagements.tieCounts),
      citationCounts: listOf(({ engagements }) => engagements.citationCounts),
    },
    ties: {
      kinds: textOf(({ ties }) => ties.kinds),
      things: listOf(({ ties }) => ties.things),
      countries: listOf(({ ties }) => ties.countries),
    },
    citations: listOf(({ citations }) => citations),
  };
};
