/** Finds the quotes that a record cites, wherever in it. */
import type { EvidenceId } from '../schema';

/** Calls `onQuote` with each quote that is cited anywhere in a record, as often as it is. */
export const eachQuoteIn = (value: unknown, onQuote: (id: EvidenceId) => void): void => {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const each of value) eachQuoteIn(each, onQuote);
    return;
  }
  const record = value as Readonly<Record<string, unknown>>; // of any shape
  for (const key in record)
    if (key === 'evidence') for (const id of record[key] as readonly EvidenceId[]) onQuote(id);
    else eachQuoteIn(record[key], onQuote);
};
