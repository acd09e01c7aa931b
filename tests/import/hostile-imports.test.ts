/** Files that were made to break their reader. Those of `tests/hostile` go through everything; here is what only a reader can tell. */
import { expect, test } from 'vitest';
import { readGraphFiles } from '../../src/import/read-graph';
import { fileOf, imported, problemsOf, refusalOf } from './imported';

const gexf = (nodes: string, edges = '', before = '') =>
  `${before}<gexf xmlns:viz="urn:viz"><graph><nodes>${nodes}</nodes><edges>${edges}</edges></graph></gexf>`;
const graphml = (inside: string, before = '') => `${before}<graphml><graph>${inside}</graph></graphml>`;

test.each([
  ['GEXF', (before: string) => gexf('<node id="a" label="&b;"/>', '', before)],
  ['GraphML', (before: string) => graphml('<node id="&b;"/>', before)],
])('%s with entities of its own is refused before one is followed', (format, write) => {
  for (const entity of [
    '<!ENTITY b "&a;&a;">',
    '<!ENTITY b SYSTEM "file:///etc/passwd">',
    '<!ENTITY % b SYSTEM "x">',
  ])
    expect(refusalOf(fileOf(write(`<!DOCTYPE x [\n<!ENTITY a "lol">${entity}]>`))).title).toBe(
      `The ${format} file declares entities`,
    );
});

test('a tower of elements is refused where it grows too high', () => {
  expect(problemsOf(fileOf(gexf('<node>'.repeat(100_000))))).toEqual([
    expect.stringMatching(
      /^line 1, column \d+: from here on there are more than 200 elements within one another$/,
    ),
  ]);
  expect(
    refusalOf(fileOf(`{"elements":{"nodes":[{"data":{"id":"a","x":${'['.repeat(1e5)}${']'.repeat(1e5)}}}]}}`))
      .title,
  ).toBe('The Cytoscape JSON file is not clear');
});

test('ids and names out of prototypes are ids and names', () => {
  const ids = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
  const nodes = ids.map(
    (id) => `<node id="${id}"><attvalues><attvalue for="__proto__" value="${id}"/></attvalues></node>`,
  );
  const files = [
    fileOf(gexf(nodes.join(''), '<edge source="__proto__" target="constructor"/>')),
    fileOf(
      graphml(
        `${ids.map((id) => `<node id="${id}"><data key="__proto__">${id}</data></node>`).join('')}<edge source="__proto__" target="constructor"/>`,
      ),
    ),
    fileOf(
      `{"elements":[${ids.map((id) => `{"data":{"id":"${id}","__proto__":"${id}"}}`).join()},{"data":{"source":"__proto__","target":"constructor"}}]}`,
    ),
    fileOf(`Source,Target\n__proto__,constructor\ntoString,hasOwnProperty\n`),
  ];
  for (const file of files) {
    const { things, links } = imported(file);
    expect(things.map(({ name }) => name)).toEqual(ids);
    expect(links[0]).toMatchObject({ from: 'thing:1', to: 'thing:2' });
    if (!file.text.startsWith('Source')) expect(things[0]?.attributes).toEqual([['__proto__', '__proto__']]);
  }
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  expect(problemsOf(fileOf(graphml('<node id="a"/><edge source="a" target="toString"/>')))).toHaveLength(1);
});

test.each(['NaN', 'INF', 'Infinity', '-Infinity', '1e308', '1e999', '0x10', '', ' ', '1,5'])(
  'a place of “%s” is no place',
  (x) => {
    const texts = [
      gexf(
        `<node id="a"><viz:position x="${x}" y="1"/></node><node id="b"><viz:position x="0" y="0"/></node>`,
      ),
      graphml(
        `<node id="a"><data key="x">${x}</data><data key="y">0</data></node><node id="b"><data key="x">0</data><data key="y">0</data></node>`,
      ),
      JSON.stringify({
        elements: [
          { data: { id: 'a' }, position: { x, y: 0 } },
          { data: { id: 'b' }, position: { x: 0, y: 0 } },
        ],
      }),
      `Id;X;Y\na;${x};0\nb;0;0\n`,
    ];
    for (const text of texts)
      expect(
        imported(fileOf(text, text.startsWith('Id') ? 'a.csv' : '')).things.some(
          (thing) => 'position' in thing,
        ),
      ).toBe(false);
  },
);

test('halves of characters go through, or are refused where XML has no place for them', () => {
  const half = '\ud83d';
  expect(imported(fileOf(`Id,Label\na,x${half}\n`)).things[0]?.name).toBe(`x${half}`);
  expect(imported(fileOf('{"elements":[{"data":{"id":"\\ud83d"}}]}')).things[0]?.ownId).toBe(half);
  for (const text of [
    gexf(`<node id="${half}"/>`),
    gexf('<node id="&#xD83D;"/>'),
    graphml('<node id="&#0;"/>'),
  ])
    expect(readGraphFiles([fileOf(text)]).ok).toBe(false);
});

const MANY = 150_000;
const numbered = (write: (number: number) => string): string =>
  Array.from({ length: MANY }, (_, at) => write(at)).join('');

test.each([
  ['GEXF', () => gexf(numbered((at) => `<node id="${at}"/>`))],
  ['GraphML', () => graphml(numbered((at) => `<node id="${at}"/>`))],
  ['Cytoscape JSON', () => `{"elements":[${numbered((at) => `{"data":{"id":${at}}},`)}{"data":{"id":"z"}}]}`],
  ['a table', () => `Id,Label\n${numbered((at) => `${at},x\n`)}`],
])('more things than can be opened are counted and refused: %s', (_, text) => {
  expect(problemsOf(fileOf(text())).join()).toMatch(/this network has 150,00[01] things; at most 100,000/);
});

test('a small file cannot grow large by what it declares for all', () => {
  const declared = Array.from(
    { length: 900 },
    (_, at) => `<attribute id="${at}" title="t"><default>x</default></attribute>`,
  );
  const nodes = Array.from({ length: 2000 }, (_, at) => `<node id="${at}"/>`);
  const text = `<gexf><graph><attributes class="node">${declared.join('')}</attributes><nodes>${nodes.join('')}</nodes></graph></gexf>`;
  expect(problemsOf(fileOf(text)).join()).toContain('1,800,000 attributes; at most 1,000,000');
});

test('of a thousand things wrong and more, not all are told', () => {
  expect(problemsOf(fileOf(gexf('<node/>'.repeat(5000)))).length).toBe(1000);
});

test('names that no screen can show are refused', () => {
  expect(problemsOf(fileOf(gexf(`<node id="a" label="${'x'.repeat(10_001)}"/>`))).join()).toContain(
    '10,001 characters',
  );
});
