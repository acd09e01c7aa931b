/**
 * The overview of an archive: the countries level, small enough to stand in the manifest, so that it is drawn before the
 * network file is there. Of the lines between countries it has the heaviest alone.
 */
import * as z from 'zod/mini';
import { LINE_KINDS } from '../ids';
import { LINES_AT } from '../levels';
import { notOfForm } from '../schema-problems';
import { text } from '../schema-texts';
import { counted } from '../words';
import type { Outline } from './outline';
import { NONE } from './outline-columns';
import { linesAt } from './outline-lines';

/** Lines that a reader can tell apart at once: of 200 countries some 400 pairs have more than the odd engagement. */
export const MOST_LINES_IN_OVERVIEW = 400;

/** As many as two letters can name. */
const MOST_COUNTRIES = 26 * 26;
/** As in the graph file. */
const FARTHEST = 1e6;

export interface Overview {
  /** Codes and names of the countries, in the order of their codes; names as in the network file. */
  readonly countries: { readonly slugs: readonly string[]; readonly names: readonly string[] };
  /** x, y of each country, in whole units; null where it is not laid out. */
  readonly positions: readonly number[] | null;
  /** A letter for each country: `a` for one that somebody acts for, `t` for one that is only talked about. */
  readonly acting: string;
  /** The heaviest lines of the level, at most MOST_LINES_IN_OVERVIEW, the heaviest first. */
  readonly lines: {
    /** Places in LINE_KINDS. */
    readonly kinds: readonly number[];
    /** Places among the countries. */
    readonly from: readonly number[];
    readonly to: readonly number[];
    /** How many engagements are a reason for the line. */
    readonly engagements: readonly number[];
  };
}

const KINDS_HERE: readonly number[] = LINES_AT.countries.map((kind) => LINE_KINDS.indexOf(kind));

const whole = z.number().check(z.int());
const placesUpTo = (most: number) =>
  z.readonly(z.array(whole.check(z.minimum(0), z.maximum(most))).check(z.maxLength(MOST_LINES_IN_OVERVIEW)));

export const overviewSchema = z
  .strictObject({
    countries: z.strictObject({
      slugs: z.readonly(
        z
          .array(
            z.string().check(z.regex(/^[A-Z]{2}$/, notOfForm('the two letters of a country, such as "PK"'))),
          )
          .check(z.maxLength(MOST_COUNTRIES)),
      ),
      names: z.readonly(z.array(text).check(z.maxLength(MOST_COUNTRIES))),
    }),
    positions: z.nullable(
      z.readonly(
        z
          .array(whole.check(z.minimum(-FARTHEST), z.maximum(FARTHEST)))
          .check(z.maxLength(2 * MOST_COUNTRIES)),
      ),
    ),
    acting: z.string().check(z.regex(/^[at]*$/, notOfForm('made of the letters a and t'))),
    lines: z.strictObject({
      kinds: placesUpTo(LINE_KINDS.length - 1),
      from: placesUpTo(MOST_COUNTRIES - 1),
      to: placesUpTo(MOST_COUNTRIES - 1),
      engagements: placesUpTo(100_000_000),
    }),
  })
  .check(({ value, issues }) => {
    for (const { path, message } of disagreementsOf(value))
      issues.push({ code: 'custom', input: value, path: [...path], message });
  });

/** What no column shows by itself: that they fit together. */
const disagreementsOf = ({ countries, positions, acting, lines }: Overview) => {
  const found: { readonly path: readonly string[]; readonly message: string }[] = [];
  const count = countries.slugs.length;
  const expectLength = (
    path: readonly string[],
    { length }: { readonly length: number },
    expected: number,
  ) => {
    if (length !== expected)
      found.push({
        path,
        message: `this has ${counted(length, 'entry', 'entries')}; by the others beside it there should be ${expected}`,
      });
  };
  expectLength(['countries', 'names'], countries.names, count);
  if (positions) expectLength(['positions'], positions, 2 * count);
  expectLength(['acting'], acting, count);
  for (const key of ['from', 'to', 'engagements'] as const)
    expectLength(['lines', key], lines[key], lines.kinds.length);
  if (countries.slugs.some((slug, at) => slug <= (countries.slugs[at - 1] ?? '')))
    found.push({
      path: ['countries', 'slugs'],
      message: 'each country stands here once, in the order of the letters',
    });
  for (const key of ['from', 'to'] as const)
    if (lines[key].some((place) => place >= count))
      found.push({
        path: ['lines', key],
        message: `a line ends at a country that is not among the ${count} here`,
      });
  if (lines.kinds.some((kind) => !KINDS_HERE.includes(kind)))
    found.push({
      path: ['lines', 'kinds'],
      message: 'a line is of a kind that is not drawn between countries',
    });
  return found;
};

export const overviewOf = (outline: Outline): Overview => {
  const { columns } = outline;
  const { ties } = columns;
  const count = columns.counts.country;
  const acting = new Uint8Array(count);
  for (const country of ties.countries) if (country !== NONE) acting[country] = 1;
  const { kinds, from, to, engagements } = linesAt(outline, 'countries');
  const heaviest = Array.from(kinds, (_, at) => at)
    .sort((a, b) => (engagements[b] ?? 0) - (engagements[a] ?? 0) || a - b)
    .slice(0, MOST_LINES_IN_OVERVIEW);
  const rowsOf = (column: Uint8Array | Uint32Array) => heaviest.map((at) => column[at] ?? 0);
  const positions = outline.positionsAt('countries');
  return {
    countries: { slugs: columns.slugs.country, names: columns.names.country },
    positions: positions ? [...positions] : null,
    acting: [...acting].map((acts) => (acts ? 'a' : 't')).join(''),
    lines: {
      kinds: rowsOf(kinds),
      from: rowsOf(from),
      to: rowsOf(to),
      engagements: rowsOf(engagements),
    },
  };
};
