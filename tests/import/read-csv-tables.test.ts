import { expect, test } from 'vitest';
import { fileOf, graphOf, imported, linksInWords, problemsOf, refusalOf } from './imported';

/** As Gephi exports its data laboratory; invented. */
const NODES = 'Id,Label,timeset,Category\r\n1,"Strelsau, capital",,town\r\n2,,,\r\n';
const EDGES =
  'Source,Target,Type,Id,Label,timeset,Weight\r\n1,2,Undirected,0,"a ""road""",,2.5\r\n2,2,Directed,1,,,\r\n';

test.each([
  ['nodes first', [fileOf(NODES, 'nodes.csv'), fileOf(EDGES, 'edges.csv')]],
  ['edges first', [fileOf(EDGES, 'edges.csv'), fileOf(NODES, 'nodes.csv')]],
])('two tables are one network, %s', (_, files) => {
  const network = imported(...files);
  expect(network.format).toBe('CSV tables');
  expect(network.files).toEqual(files.map(({ name }) => name));
  expect(network.things).toEqual([
    { id: 'thing:1', ownId: '1', name: 'Strelsau, capital', sort: 'town', attributes: [] },
    { id: 'thing:2', ownId: '2', name: '2', attributes: [] },
  ]);
  expect(linksInWords(network)).toEqual(['Strelsau, capital –a "road"– 2', '2 –→ 2']);
  expect(network.links[0]?.attributes).toEqual([['Weight', '2.5']]);
});

test('a table of edges alone makes things of its ends, in any case and with semicolons', () => {
  const network = imported(fileOf('TARGET;source;since\nb;a;1990\nc;a;\n\n', 'edges.txt'));
  expect(network.things.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  expect(linksInWords(network)).toEqual(['a –→ b', 'a –→ c']);
  expect(network.links[0]?.attributes).toEqual([['since', '1990']]);
});

test('a table of nodes alone, with tabs, with places', () => {
  const network = imported(fileOf('\uFEFFid\tname\tx\ty\n1\tOne\t-100\t5e1\n2\tTwo\t0\t0.5\n', 'nodes.tsv'));
  expect(network.things.map(({ name, position }) => [name, position])).toEqual([
    ['One', [-100, 50]],
    ['Two', [0, 0.5]],
  ]);
});

test('where one thing has no place, none has, and what was written is kept', () => {
  const { things } = imported(fileOf('Id,X,Y\na,1,2\nb,far away,2\nc,,\n', 'nodes.csv'));
  expect(things.some((thing) => 'position' in thing)).toBe(false);
  expect(things[1]?.attributes).toEqual([
    ['X', 'far away'],
    ['Y', '2'],
  ]);
});

test('a “Type” that tells no direction is an attribute', () => {
  const { links } = imported(fileOf('Source,Target,Type\na,b,friend\n', 'e.csv'));
  expect(links).toEqual([
    { from: 'thing:1', to: 'thing:2', isDirected: true, attributes: [['Type', 'friend']] },
  ]);
});

test('apostrophes stay in tables of others, as nobody knows why they stand there', () => {
  expect(imported(fileOf("Id,Label\n1,'=a\n", 'n.csv')).things[0]?.name).toBe("'=a");
});

test('what is wrong is told with its row and column', () => {
  const nodes = fileOf('Id,Label\n1,One\n1,Two\n,Three\n4,Four,5\n', 'nodes.csv');
  expect(problemsOf(nodes)).toEqual([
    'row 5: this row has 3 cells under 2 headings',
    'row 3, column Id: the id "1" belongs to another node already. Give each node an id of its own',
    'row 4, column Id: this node has no id. Give it one',
  ]);
  expect(
    problemsOf(fileOf('Id,Label\n1,One\n', 'nodes.csv'), fileOf('Source,Target\n1,2\n,1\n', 'edges.csv')),
  ).toEqual([
    'edges.csv, row 2: the target of this edge, "2", is the id of no node',
    'edges.csv, row 3: this edge has no source',
  ]);
});

test.each([
  ['a name,an age\n1,2\n', 'row 1: this row should hold the headings Id, or Source and Target'],
  ['Source,source,Target\na,b,c\n', 'row 1: the heading “source” stands here twice. Keep one'],
  [
    'Id,Label\n1,"One\n2,Two\n',
    'row 2: a cell of this row begins with a double quotation mark and does not end',
  ],
  ['Id,Label\n1,"One" more,\n', 'row 2: in a cell of this row something follows'],
])('a table that cannot be told is refused: %s', (text, told) => {
  expect(problemsOf(fileOf(text, 'table.csv')).join()).toContain(told);
});

test('two tables of one sort are not put together', () => {
  expect(refusalOf(fileOf(NODES, 'a.csv'), fileOf(NODES, 'b.csv')).title).toBe(
    'There are several tables of nodes',
  );
});

test('the title is the name of the table of nodes, or of whichever came first', () => {
  expect(graphOf(fileOf(NODES, 'towns.csv'), fileOf(EDGES, 'roads.csv')).title).toBe('towns');
});
