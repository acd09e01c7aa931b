/** A source as a CSL-JSON item, the form that reference managers read and citation processors format. */
import type { Evidence, Source, When } from '../graph/schema';

type DateParts = readonly number[];

/** Of CSL-JSON 1.0 what a source can fill in: https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper';
  readonly title: string;
  readonly 'container-title': string;
  readonly URL?: string;
  readonly issued?: { readonly 'date-parts': readonly DateParts[] } | { readonly literal: string };
  readonly language: string;
  /** The quotes, which styles do not print. */
  readonly annote?: string;
}

/** The whole file, of sources and of the quotes from each. */
export const cslJsonOf = (quotes: ReadonlyMap<Source, readonly Evidence[]>): string =>
  `${JSON.stringify(
    [...quotes].map(([source, evidence]) => ({
      ...cslItemOf(source),
      annote: evidence.map(({ selector }) => `“${selector[0].exact}”`).join('\n\n'),
    })),
    undefined,
    2,
  )}\n`;

export const cslItemOf = (source: Source): CslItem => {
  const issued = source.published && issuedOf(source.published);
  return {
    id: source.id,
    type: 'article-newspaper',
    title: source.headline,
    'container-title': source.publisher,
    ...(source.url === undefined ? {} : { URL: source.url }),
    ...(issued ? { issued } : {}),
    language: source.language,
  };
};

/**
 * A day, a month or a year where the article's date comes to one; a range of days; otherwise the words as written. None of
 * the year 0, which CSL takes for no year at all.
 */
const issuedOf = ({ asWritten, earliest, latest }: When): CslItem['issued'] => {
  const first = earliest && datePartsOf(earliest);
  const last = latest && datePartsOf(latest);
  if (!first || !last) return { literal: asWritten };
  const [year, month, day] = first;
  const [lastYear, lastMonth, lastDay] = last;
  if (year === 0 || lastYear === 0) return undefined;
  if (year !== lastYear) return { 'date-parts': [first, last] };
  if (month === lastMonth && day === lastDay) return { 'date-parts': [first] };
  if (month === lastMonth && day === 1 && lastDay === daysIn(year, month))
    return { 'date-parts': [[year, month]] };
  if (month === 1 && day === 1 && lastMonth === 12 && lastDay === 31) return { 'date-parts': [[year]] };
  return { 'date-parts': [first, last] };
};

const datePartsOf = (day: string): readonly [year: number, month: number, day: number] | undefined => {
  const [, year, month, date] = /^([+-]?\d+)-(\d{2})-(\d{2})$/.exec(day) ?? [];
  return year && month && date ? [Number(year), Number(month), Number(date)] : undefined;
};

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
