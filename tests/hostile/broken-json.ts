/** Files that are no JSON, or not the JSON of a graph: cut short, of other kinds, in other encodings, spliced at random. */
import { gzipSync } from 'node:zlib';
import { type BadFile, chanceOf, exchanged, type Family, fileOf } from './bad-file';
import { fullGraph } from './full-graph';

const text = JSON.stringify(fullGraph());
const indented = JSON.stringify(fullGraph(), undefined, 2);
const bytes = new TextEncoder().encode(text);

const named = (
  files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>,
  fileName?: string,
): readonly BadFile[] =>
  Object.entries(files).map(([name, content]) => fileOf(name, 'refused', () => content, fileName));

const CUTS = 60;

const cutShort: Family = {
  name: 'cut short',
  files: Array.from({ length: CUTS }, (_, number) => {
    const whole = number % 2 === 0 ? text : indented;
    const length = Math.floor((whole.length * (number + 1)) / (CUTS + 2));
    return fileOf(`after ${length} characters of ${whole.length}`, 'refused', () => whole.slice(0, length));
  }),
};

const otherThings: Family = {
  name: 'something else than a graph',
  files: [
    ...named({
      'an empty file': '',
      'blanks alone': ' \n\t \r\n',
      'a byte order mark alone': '\uFEFF',
      null: 'null',
      true: 'true',
      'a number': '42',
      'a text': '"graph"',
      'an empty list': '[]',
      'an empty record': '{}',
      'a list of graphs': `[${text},${text}]`,
      'two graphs': `${text}\n${text}`,
      'JSON lines': `${text}\n{}\n`,
      'a call': `callback(${text})`,
      'a script': `var graph = ${text};`,
      'a comment': `/* a graph */ ${text}`,
      'a comma too many': text.replace(/\}$/, ',}'),
      'a comma too few': text.replace(',', ' '),
      'single quotation marks': text.replaceAll('"', "'"),
      'curly quotation marks': text.replaceAll('"', '“'),
      'keys without quotation marks': text.replace(/"(\w+)":/g, '$1:'),
      'something after the end': `${text}x`,
      'a bracket too many': `${text}}`,
      'a prefix against reading': `)]}',\n${text}`,
      'a line break in a text': exchanged(text, 'Envoy met', 'Envoy\nmet'),
      'a zero byte': exchanged(text, 'Envoy met', 'Envoy\u0000met'),
      'an escape that is none': exchanged(text, 'Envoy met', 'Envoy\\x41met'),
      'half an escape': exchanged(text, 'Envoy met', 'Envoy\\u00'),
      YAML: 'formatVersion: 1\ntitle: A graph\n',
      'a schema': '{"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object"}',
      GeoJSON: '{"type":"FeatureCollection","features":[]}',
    }),
    ...named(
      { 'an HTML page': '<!doctype html><title>404</title><p>Not found</p><script>alert(1)</script>' },
      'graph.html',
    ),
    ...named({ 'an HTML page as JSON': '<!doctype html><html><body>Not found</body></html>' }),
    ...named(
      { 'an SVG picture': '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>' },
      'graph.svg',
    ),
    ...named({
      'a PNG picture': Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82]),
      'a gzipped graph': new Uint8Array(gzipSync(text)),
      'a ZIP': Uint8Array.from([80, 75, 3, 4, 20, 0, 8, 8, 8, 0, 33, 33, 190, 239]),
      'a PDF': '%PDF-1.7\n%âãÏÓ\n1 0 obj <<>> endobj',
    }),
  ],
};

const inUtf16 = (bigEndian: boolean, mark: boolean): Uint8Array<ArrayBuffer> => {
  const content = mark ? `\uFEFF${text}` : text;
  const units = Buffer.from(content, 'utf16le');
  return new Uint8Array(bigEndian ? units.swap16() : units);
};

/** The bytes of the graph with some put in the middle of a name. */
const withBytes = (...put: readonly number[]): Uint8Array<ArrayBuffer> => {
  const at = text.indexOf('Ann One') + 3; // ASCII up to there, so that characters are bytes
  return Uint8Array.from([...bytes.subarray(0, at), ...put, ...bytes.subarray(at)]);
};

const encodings: Family = {
  name: 'encodings',
  files: [
    ...named({
      'UTF-16, little end first, marked': inUtf16(false, true),
      'UTF-16, little end first': inUtf16(false, false),
      'UTF-16, big end first, marked': inUtf16(true, true),
      'UTF-16, big end first': inUtf16(true, false),
      'UTF-32': Uint8Array.from([...text].flatMap((character) => [character.charCodeAt(0) & 255, 0, 0, 0])),
      'Latin-1': withBytes(0xe9),
      'a byte that begins nothing': withBytes(0xff),
      'a byte that only goes on': withBytes(0x80),
      'a character cut off': withBytes(0xe2, 0x82),
      'a zero in two bytes': withBytes(0xc0, 0x80),
      'a slash in three bytes': withBytes(0xe0, 0x80, 0xaf),
      'half a character as three bytes': withBytes(0xed, 0xa0, 0x80),
      'beyond Unicode': withBytes(0xf4, 0x90, 0x80, 0x80),
      'a character cut off at the end of the file': Uint8Array.from([...bytes, 0xe2, 0x82]),
      'a byte order mark in the middle of the syntax': exchanged(text, ':', '\uFEFF:'),
      'two byte order marks': `\uFEFF\uFEFF${text}`,
    }),
    fileOf('a byte order mark, which UTF-8 may have', 'opened', () => `\uFEFF${text}`),
    fileOf('a byte order mark in a name', 'opened', () => withBytes(0xef, 0xbb, 0xbf)),
  ],
};

const splices: Family = {
  name: 'bytes at random',
  files: Array.from({ length: 60 }, (_, seed) =>
    fileOf(`seed ${seed}`, seed < 20 ? 'refused' : 'either', () => {
      const chance = chanceOf(seed);
      const upTo = (limit: number) => Math.floor(chance() * limit);
      if (seed < 20) return Uint8Array.from({ length: 1 + upTo(2000) }, () => upTo(256));
      const spliced = [...bytes];
      for (let times = 1 + upTo(8); times > 0; times -= 1)
        spliced.splice(upTo(spliced.length), upTo(40), ...Array.from({ length: upTo(12) }, () => upTo(256)));
      return Uint8Array.from(spliced);
    }),
  ),
};

export const brokenJson: readonly Family[] = [cutShort, otherThings, encodings, splices];
