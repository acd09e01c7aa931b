import Graph from 'graphology';
import gexf from 'graphology-gexf';
import { expect, test } from 'vitest';
import { fileOf, graphOf, imported, linksInWords, problemsOf } from './imported';

/** As Gephi 0.10 writes; the towns are invented. */
const GEPHI = `<?xml version='1.0' encoding='UTF-8'?>
<gexf xmlns="http://gexf.net/1.3" version="1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd">
  <meta lastmodifieddate="2026-01-02">
    <creator>Gephi 0.10.1</creator>
    <title>Roads of Ruritania</title>
    <description>Invented</description>
  </meta>
  <graph defaultedgetype="undirected" mode="static">
    <attributes class="node" mode="static">
      <attribute id="category" title="Category" type="string"/>
      <attribute id="0" title="Population" type="integer"><default>none known</default></attribute>
    </attributes>
    <attributes class="edge" mode="static">
      <attribute id="0" title="Kilometres" type="double"/>
    </attributes>
    <nodes>
      <node id="s" label="Strelsau">
        <attvalues><attvalue for="category" value="capital"/><attvalue for="0" value="1200"/></attvalues>
        <viz:size value="10.0"/><viz:position x="0.0" y="200.0" z="0.0"/><viz:color r="1" g="2" b="3"/>
      </node>
      <node id="z" label="Zenda &amp; castle"><attvalues/><viz:position x="120.0" y="-40.5"/></node>
      <node id="h"><viz:position x="240" y="1e2"/></node>
    </nodes>
    <edges>
      <edge id="0" source="s" target="z" label="the king’s road" weight="2.5">
        <attvalues><attvalue for="0" value="50"/></attvalues>
      </edge>
      <edge id="1" source="z" target="h" type="directed" kind="track"/>
      <edge id="2" source="h" target="h" type="mutual"/>
    </edges>
  </graph>
</gexf>`;

test('a file of Gephi comes with its names, attributes by their titles, and its picture the right way up', () => {
  const { things, format, files } = imported(fileOf(GEPHI, 'roads.gexf'));
  expect({ format, files }).toEqual({ format: 'GEXF', files: ['roads.gexf'] });
  expect(things).toEqual([
    {
      id: 'thing:1',
      ownId: 's',
      name: 'Strelsau',
      sort: 'capital',
      attributes: [['Population', '1200']],
      position: [0, -200],
    },
    {
      id: 'thing:2',
      ownId: 'z',
      name: 'Zenda & castle',
      attributes: [['Population', 'none known']],
      position: [120, 40.5],
    },
    {
      id: 'thing:3',
      ownId: 'h',
      name: 'h',
      attributes: [['Population', 'none known']],
      position: [240, -100],
    },
  ]);
});

test('links keep their words, directions and attributes', () => {
  const network = imported(fileOf(GEPHI));
  expect(linksInWords(network)).toEqual([
    'Strelsau –the king’s road– Zenda & castle',
    'Zenda & castle –→ h',
    'h –– h',
  ]);
  expect(network.links.map(({ attributes }) => attributes)).toEqual([
    [
      ['weight', '2.5'],
      ['Kilometres', '50'],
    ],
    [['kind', 'track']],
    [['type', 'mutual']],
  ]);
});

test('its title is that of the file, and else the file’s name without its ending', () => {
  expect(graphOf(fileOf(GEPHI, 'a.gexf')).title).toBe('Roads of Ruritania');
  const untitled = GEPHI.replace(/<(title|description)>.*/g, '');
  expect(graphOf(fileOf(untitled, 'some/where/roads.v2.gexf')).title).toBe('roads.v2');
  expect(graphOf(fileOf(untitled, '')).title).toBe('A network in GEXF');
  const wordy = GEPHI.replace('Roads of Ruritania', 'All about roads. '.repeat(20));
  expect(graphOf(fileOf(wordy, 'roads.gexf')).title).toBe('roads');
});

test('a file as NetworkX writes it, and nodes within nodes', () => {
  const networkX = `<?xml version='1.0' encoding='utf-8'?>
<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="1.2">
  <meta lastmodifieddate="2026-01-02"><creator>NetworkX 3.2</creator></meta>
  <graph defaultedgetype="directed" mode="static" name="">
    <nodes>
      <node id="a" label="a" pid="b"/>
      <node id="b" label="b"><nodes><node id="c" label="c"/></nodes><edges><edge source="b" target="c" id="0"/></edges></node>
    </nodes>
    <edges><edge source="a" target="b" id="1" start="2001"/></edges>
  </graph>
</gexf>`;
  const network = imported(fileOf(networkX));
  expect(network.things.map(({ name, attributes }) => [name, attributes])).toEqual([
    ['a', [['parent', 'b']]],
    ['b', []],
    ['c', [['parent', 'b']]],
  ]);
  expect(linksInWords(network)).toEqual(['b –→ c', 'a –→ b']);
  expect(network.links[1]?.attributes).toEqual([['start', '2001']]);
  expect(network.things.some((thing) => 'position' in thing)).toBe(false);
});

test('what another program writes is read as it was meant', () => {
  const graph = new Graph({ type: 'mixed' });
  graph.addNode('one', { label: 'One\n“1”', x: 0, y: 10, note: '<&>' });
  graph.addNode('two', { label: 'Two', x: 100, y: 20 });
  graph.addDirectedEdge('one', 'two', { label: 'leads to' });
  graph.addUndirectedEdge('two', 'two', { weight: 3 });
  const network = imported(fileOf(gexf.write(graph)));
  expect(network.things.map(({ ownId, name }) => [ownId, name])).toEqual([
    ['one', 'One\n“1”'],
    ['two', 'Two'],
  ]);
  expect(network.things[0]?.attributes).toContainEqual(['note', '<&>']);
  expect(network.things.map(({ position }) => position)).toEqual([
    [0, -10],
    [100, -20],
  ]);
  expect(network.links.map(({ isDirected, label }) => [isDirected, label])).toEqual([
    [true, 'leads to'],
    [false, undefined],
  ]);
});

test('each thing that is wrong is told with its line and column', () => {
  const wrong = `<gexf><graph>
  <nodes><node id="a"/><node id="a"/>
    <node label="no id"/></nodes>
  <edges><edge source="a" target="nowhere"/><edge source="a"/></edges>
</graph></gexf>`;
  expect(problemsOf(fileOf(wrong))).toEqual([
    'line 2, column 24: the id "a" belongs to another node already. Give each node an id of its own',
    'line 3, column 5: this node has no id. Give it one',
    'line 4, column 10: the target of this edge, "nowhere", is the id of no node',
    'line 4, column 45: this edge has no target',
  ]);
});

test('white lines before the file count as lines', () => {
  const text = '\n\n<gexf><graph><nodes><node/></nodes></graph></gexf>';
  expect(problemsOf(fileOf(text))).toEqual(['line 3, column 21: this node has no id. Give it one']);
});

test.each([
  [
    '\n\n<?xml version="1.0"?>\n<gexf><graph><nodes><node id="a"></nodes></graph></gexf>',
    'line 4, column 41',
  ],
  ['<gexf><graph><nodes><node id="a"/>', 'line 1, column 34: the element “nodes” does not end'],
  ['<gexf><graph><nodes><node id="&eacute;"/>', 'this entity is not one of XML’s own'],
])('XML that is broken is refused with its place: %s', (text, told) => {
  expect(problemsOf(fileOf(text)).join()).toContain(told);
});
