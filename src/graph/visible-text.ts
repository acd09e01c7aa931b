/**
 * What a text holds that nobody sees: marks that turn the direction of writing about, characters without width, controls,
 * halves of characters. A name with such a mark in it can pass for another. So on screen and in files that are taken away
 * the marks stand in the open, `⟨U+202E⟩`, and do nothing. The words of sources stay as they are, to the last character;
 * whoever shows them shows the marks beside them.
 *
 * Left alone are the joiners that Persian, the scripts of India and emoji are written with, where they join, and the
 * places where Thai may break.
 */
import type { Graph } from './schema';

/** Scripts whose letters change their form with what stands beside them, and scripts without spaces between words. */
const JOINING =
  '\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}\\p{Script=Nko}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}\\p{Script=Khmer}\\p{Script=Myanmar}';
const UNSPACED = '\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const IN_PLACE = [
  `(?<=[${JOINING}])[\\u200c\\u200d](?=[${JOINING}])`,
  `(?<=[${UNSPACED}])\\u200b(?=[${UNSPACED}])`,
  '(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f])\\u200d(?=\\p{Extended_Pictographic})',
  '(?<=[\\p{Lo}\\p{S}0-9#*])[\\ufe00-\\ufe0f]',
].join('|');

/** Format characters that are signs to be seen: the Arabic number sign, joiners of hieroglyphs. */
const SEEN = '[\\u0600-\\u0605\\u06dd\\u070f\\u0890\\u0891\\u08e2\\u{110bd}\\u{110cd}\\u{13430}-\\u{1345f}]';

const HIDDEN = new RegExp(
  `(?!${IN_PLACE}|${SEEN}|[\\t\\n\\r])[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}]`,
  'gu',
);

/** Cheap, and true of nearly every text: then there is nothing to look for. */
const PLAIN = /^[\t\n\r\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027]*$/;

/** `U+202E` */
const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A text with every hidden mark in the open. */
export const visibleText = (text: string): string =>
  PLAIN.test(text) ? text : text.replace(HIDDEN, (character) => `⟨${codeOf(character)}⟩`);

/** A stretch of a text: as it is, or one hidden mark and its name. */
export interface Stretch {
  readonly text: string;
  readonly hidden?: string;
}

/** A text in its stretches, which put together are the text to the last character. */
export const stretchesOf = (text: string): readonly Stretch[] => {
  if (PLAIN.test(text)) return [{ text }];
  const stretches: Stretch[] = [];
  let from = 0;
  for (const { index, 0: character } of text.matchAll(HIDDEN)) {
    if (index > from) stretches.push({ text: text.slice(from, index) });
    stretches.push({ text: character, hidden: codeOf(character) });
    from = index + character.length;
  }
  if (from < text.length) stretches.push({ text: text.slice(from) });
  return stretches;
};

/** An address keeps leading where it led: a hidden mark is encoded, as a browser would do. */
const visibleAddress = (url: string): string =>
  PLAIN.test(url)
    ? url
    : url.replace(HIDDEN, (character) => encodeURIComponent(character.replace(/\p{Cs}/u, '\ufffd')));

/** The words of a source, and the numbers of a picture. */
const AS_THEY_ARE: ReadonlySet<string> = new Set(['text', 'exact', 'prefix', 'suffix', 'placement']);

/** The same value where nothing in it is hidden. */
const visibleIn = (value: unknown, key: string): unknown => {
  if (typeof value === 'string') return key === 'url' ? visibleAddress(value) : visibleText(value);
  if (Array.isArray(value)) {
    const next = value.map((item) => visibleIn(item, key));
    return next.every((item, at) => item === value[at]) ? value : next;
  }
  if (typeof value !== 'object' || value === null) return value;
  let changed: Record<string, unknown> | undefined;
  for (const [name, part] of Object.entries(value)) {
    const next = AS_THEY_ARE.has(name) ? part : visibleIn(part, name);
    if (next !== part) {
      changed ??= { ...value };
      changed[name] = next;
    }
  }
  return changed ?? value;
};

/** The graph as it is to be shown: every text but the sources' own words with its hidden marks in the open. */
// The cast holds because only characters inside of texts are exchanged.
export const visibleGraphOf = (graph: Graph): Graph => visibleIn(graph, '') as Graph;
