/** Makes text safe inside an HTML or SVG file: every mark that could begin or end markup or an attribute is written out. */
import { stretchesOf } from '../graph/visible-text';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
};

/** What XML 1.0 has no place for; HTML allows less. U+FFFD shows a reader that something was there. */
const UNFIT = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

export const escaped = (text: string): string =>
  text.replace(UNFIT, '\uFFFD').replace(/[&<>"'\r]/g, (mark) => ESCAPES[mark] ?? mark);

/**
 * The words of a source as HTML. A mark in them that nobody would see stands in a box of its own, which confines what it
 * does to the direction of writing, with its name beside it.
 */
export const escapedVerbatim = (text: string): string =>
  stretchesOf(text)
    .map(({ text: part, hidden }) =>
      hidden === undefined
        ? escaped(part)
        : `<span class="hidden" data-hidden="${hidden}">${escaped(part)}</span>`,
    )
    .join('');
