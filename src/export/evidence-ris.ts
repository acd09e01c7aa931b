/**
 * The sources behind the evidence in RIS, the tagged format of reference managers: one NEWS record for each source, its
 * quotes as notes. Lines end in CR LF; a tag is two characters, two spaces, a hyphen and a space.
 */
import type { Evidence, Source } from '../graph/schema';
import { cslItemOf } from './csl-json';

export const risOf = (quotes: ReadonlyMap<Source, readonly Evidence[]>): string =>
  [...quotes].flatMap(([source, evidence]) => [...recordOf(source, evidence), '']).join('\r\n');

const recordOf = (source: Source, evidence: readonly Evidence[]): readonly string[] => [
  'TY  - NEWS',
  line('ID', source.id),
  line('TI', source.headline),
  line('T2', source.publisher),
  line('PB', source.publisher),
  ...datesOf(source),
  ...(source.url === undefined ? [] : [line('UR', source.url)]),
  line('LA', source.language),
  ...evidence.map(({ selector }) => line('N1', `“${selector[0].exact}”`)),
  'ER  - ',
];

/**
 * PY is a year, DA is year/month/day with what is not known left empty, and words. A range is no day: within one year it
 * stands in the words of the source, and what comes to no one year, or to none of four digits, is left out.
 */
const datesOf = (source: Source): readonly string[] => {
  const { issued } = cslItemOf(source);
  if (!issued || 'literal' in issued) return [];
  const [[year = 0, month, day] = [], last] = issued['date-parts'];
  if (year < 1 || year > 9999 || (last && last[0] !== year)) return [];
  const padded = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  const years = String(year).padStart(4, '0');
  const date = last
    ? `${years}///${source.published?.asWritten ?? ''}`
    : `${years}/${padded(month)}/${padded(day)}/`;
  return [line('PY', years), line('DA', date)];
};

/** A value is one line: a line break in it would begin a tag of the text's own choosing. */
const line = (tag: string, value: string): string =>
  `${tag}  - ${value.replace(/[\r\n\v\f\u0085\u2028\u2029]+/g, ' ')}`;
