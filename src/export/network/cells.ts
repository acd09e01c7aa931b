/** Attributes as a flat format holds them: lists on lines of their own, facts as JSON in one text. */
import type { Value } from './network';

/**
 * JSON that has no character which XML 1.0 has no place for: each is escaped, so that it comes back whole from any format.
 */
export const jsonText = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

export const isListOfText = (value: Value): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/** One text or number for a value. */
export const cellOf = (value: Value): string | number =>
  typeof value === 'object' ? (isListOfText(value) ? value.join('\n') : jsonText(value)) : value;
