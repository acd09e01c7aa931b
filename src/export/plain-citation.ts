/** Citations in plain words, of no style, which need nothing but the source; and a quote as it is copied with either. */
import { normalisedDateOf } from '../graph/dates';
import type { Evidence, Source } from '../graph/schema';
import { addressInOriginal } from './text-fragment';

/**
 * 'headline, publisher, 1 May 2021, reported by X, https://…#:~:text=…': the source of a quote in plain words, with the way
 * to the sentence in the original. What is not known is said to be so.
 */
export const plainCitationOf = (
  evidence: Evidence,
  source: Source,
  nameOf: (organisation: NonNullable<Evidence['reportedBy']>) => string,
): string =>
  [
    source.headline,
    source.publisher,
    source.published
      ? (normalisedDateOf(source.published) ?? source.published.asWritten)
      : 'date of publication not known',
    evidence.reportedBy ? `reported by ${nameOf(evidence.reportedBy)}` : 'in the article’s own voice',
    addressInOriginal(evidence, source) ?? 'no address on the web',
  ].join(', ');

/** A quote with its citation, as it goes into a text: “quote” and the citation on a line of its own. */
export const quoteWithCitation = ({ selector }: Evidence, citation: string): string =>
  `“${selector[0].exact}”\n— ${citation}`;
