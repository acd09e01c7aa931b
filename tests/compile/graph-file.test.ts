import { expect, test } from 'vitest';
import { graphFileOf } from '../../src/compile/graph-file';
import { article } from '../graph/article';

test('each position stands on one line', () => {
  const file = graphFileOf(article);
  for (const [id, [x, y]] of Object.entries(article.placement.engagements))
    expect(file).toContain(`      "${id}": [${x}, ${y}]`);
});

test('an article that itself has numbers in brackets keeps its spaces', () => {
  const text = 'Invented: the vote was [ 12,  13 ], or [\n  1,\n  2\n].';
  const [source] = article.sources;
  if (!source) throw new Error('the article has no source');
  const file = graphFileOf({ ...article, sources: [{ ...source, text }] });
  expect(JSON.parse(file)).toEqual({ ...article, sources: [{ ...source, text }] });
});

test('the file ends with a line break and reads back as the graph', () => {
  const file = graphFileOf(article);
  expect(file.endsWith('}\n')).toBe(true);
  expect(JSON.parse(file)).toEqual(article);
});
