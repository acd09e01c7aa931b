/** Makes text safe inside an HTML or SVG file: every mark that could begin or end markup or an attribute is written out. */

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
