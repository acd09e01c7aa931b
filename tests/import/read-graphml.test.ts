import { expect, test } from 'vitest';
import { fileOf, graphOf, imported, linksInWords, problemsOf } from './imported';

/** As NetworkX writes; what it tells is invented. */
const NETWORKX = `<?xml version='1.0' encoding='utf-8'?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
  <key id="d5" for="graph" attr.name="name" attr.type="string"/>
  <key id="d4" for="edge" attr.name="since" attr.type="long"><default>1990</default></key>
  <key id="d3" for="node" attr.name="y" attr.type="double"/>
  <key id="d2" for="node" attr.name="x" attr.type="double"/>
  <key id="d1" for="node" attr.name="Type" attr.type="string"/>
  <key id="d0" for="node" attr.name="label" attr.type="string"/>
  <graph edgedefault="undirected">
    <data key="d5">Friends of nobody</data>
    <node id="1"><data key="d0">Ada &lt;1&gt;</data><data key="d1">person</data><data key="d2">0</data><data key="d3">-7.5</data></node>
    <node id="2"><data key="d0"><![CDATA[Bo & Co]]></data><data key="d2">100</data><data key="d3">0</data></node>
    <edge source="1" target="2"/>
    <edge source="2" target="1" directed="true"><data key="d4">2001</data></edge>
  </graph>
</graphml>`;

test('a file of NetworkX comes with labels, sorts, places and defaults', () => {
  const network = imported(fileOf(NETWORKX, 'friends.graphml'));
  expect(graphOf(fileOf(NETWORKX)).title).toBe('Friends of nobody');
  expect(network.format).toBe('GraphML');
  expect(network.things).toEqual([
    { id: 'thing:1', ownId: '1', name: 'Ada <1>', sort: 'person', attributes: [], position: [0, -7.5] },
    { id: 'thing:2', ownId: '2', name: 'Bo & Co', attributes: [], position: [100, 0] },
  ]);
  expect(linksInWords(network)).toEqual(['Ada <1> –– Bo & Co', 'Bo & Co –→ Ada <1>']);
  expect(network.links.map(({ attributes }) => attributes)).toEqual([
    [['since', '1990']],
    [['since', '2001']],
  ]);
});

/** As yEd 3.2x writes: labels and places are in its drawing alone, groups hold graphs. Invented. */
const YED = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
  <!--Created by yEd 3.23-->
  <key attr.name="Description" attr.type="string" for="graph" id="d0"/>
  <key attr.name="url" attr.type="string" for="node" id="d4"/>
  <key attr.name="description" attr.type="string" for="node" id="d5"/>
  <key for="node" id="d6" yfiles.type="nodegraphics"/>
  <key for="graphml" id="d7" yfiles.type="resources"/>
  <key for="edge" id="d10" yfiles.type="edgegraphics"/>
  <graph edgedefault="directed" id="G">
    <data key="d0" xml:space="preserve"/>
    <node id="n0" yfiles.foldertype="group">
      <data key="d4" xml:space="preserve"/>
      <data key="d6"><y:ProxyAutoBoundsNode><y:Realizers active="0">
        <y:GroupNode><y:Geometry height="200" width="200" x="0" y="0"/><y:NodeLabel hasText="true">The group</y:NodeLabel></y:GroupNode>
        <y:GroupNode><y:Geometry height="50" width="50" x="9" y="9"/><y:NodeLabel>Folder 1</y:NodeLabel></y:GroupNode>
      </y:Realizers></y:ProxyAutoBoundsNode></data>
      <graph edgedefault="directed" id="n0:">
        <node id="n0::n0">
          <data key="d5" xml:space="preserve"><![CDATA[in the group]]></data>
          <data key="d6">
            <y:ShapeNode><y:Geometry height="30.0" width="40.0" x="230.0" y="-15.0"/>
            <y:NodeLabel alignment="center">Inner
              <y:LabelModel><y:SmartNodeLabelModel distance="4.0"/></y:LabelModel>
            </y:NodeLabel></y:ShapeNode></data>
        </node>
      </graph>
    </node>
    <edge id="e0" source="n0" target="n0::n0">
      <data key="d10"><y:PolyLineEdge><y:EdgeLabel>holds</y:EdgeLabel></y:PolyLineEdge></data>
    </edge>
  </graph>
  <data key="d7"><y:Resources><node id="no node"/></y:Resources></data>
</graphml>`;

test('a file of yEd: labels and middles out of its drawing, groups laid open', () => {
  const network = imported(fileOf(YED));
  expect(network.things).toEqual([
    { id: 'thing:1', ownId: 'n0', name: 'The group', attributes: [], position: [100, 100] },
    {
      id: 'thing:2',
      ownId: 'n0::n0',
      name: 'Inner',
      attributes: [
        ['description', 'in the group'],
        ['parent', 'n0'],
      ],
      position: [250, 0],
    },
  ]);
  expect(linksInWords(network)).toEqual(['The group –holds→ Inner']);
});

/** As Gephi writes. Invented. */
const GEPHI = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key attr.name="label" attr.type="string" for="node" id="label"/>
<key attr.name="Edge Label" attr.type="string" for="edge" id="edgelabel"/>
<key attr.name="weight" attr.type="double" for="edge" id="weight"/>
<key attr.name="x" attr.type="float" for="node" id="x"/>
<key attr.name="y" attr.type="float" for="node" id="y"/>
<graph edgedefault="undirected">
<node id="1"><data key="label">One “1”</data><data key="x">-150.5</data><data key="y">3.0E1</data></node>
<node id="2"><data key="unheard-of">still told</data><data key="x">0</data><data key="y">0</data></node>
<edge id="0" source="1" target="2"><data key="edgelabel">leads to</data><data key="weight">1.0</data></edge>
</graph>
</graphml>`;

test('a file of Gephi: the label of an edge under Gephi’s name for it, a key that nobody declared', () => {
  const network = imported(fileOf(GEPHI));
  expect(network.things).toEqual([
    { id: 'thing:1', ownId: '1', name: 'One “1”', attributes: [], position: [-150.5, 30] },
    { id: 'thing:2', ownId: '2', name: '2', attributes: [['unheard-of', 'still told']], position: [0, 0] },
  ]);
  expect(linksInWords(network)).toEqual(['One “1” –leads to– 2']);
  expect(network.links[0]?.attributes).toEqual([['weight', '1.0']]);
});

test('a name under the key “name”; x without y stays an attribute', () => {
  const text = `<graphml><key id="n" for="all" attr.name="Name"/><key id="x" for="node" attr.name="x"/>
    <graph><node id="1"><data key="n">Ada</data><data key="x">3</data></node></graph></graphml>`;
  expect(imported(fileOf(text)).things).toEqual([
    { id: 'thing:1', ownId: '1', name: 'Ada', attributes: [['x', '3']] },
  ]);
});

test('hyperedges, ids twice and ends that are nowhere are told with their places', () => {
  const text = `<graphml><graph edgedefault="directed">
  <node id="a"/><node id="a"/>
  <hyperedge><endpoint node="a"/></hyperedge>
  <edge source="a" target="b"/>
</graph></graphml>`;
  expect(problemsOf(fileOf(text))).toEqual([
    'line 3, column 3: a hyperedge joins any number of nodes. Write it as edges between two',
    'line 2, column 17: the id "a" belongs to another node already. Give each node an id of its own',
    'line 4, column 3: the target of this edge, "b", is the id of no node',
  ]);
});
