import { expect, test } from 'vitest';
import { graphFileOf } from '../../src/compile/graph-file';
import { formOf, MOST_CHARACTERS_OF_A_FILE, MOST_ENGAGEMENTS_OF_A_FILE } from '../../src/compile/output-form';
import { article } from '../graph/article';
import { inventedCorpus } from '../graph/invented-corpus';

const [engagement] = article.engagements;
const [source] = article.sources;
if (!engagement || !source) throw new Error('the article has nothing in it');

const withEngagements = (count: number) => ({ ...article, engagements: Array(count).fill(engagement) });

test('a corpus is one file up to so many engagements, and an archive from there on', () => {
  expect(formOf(article)).toBe('graph');
  expect(formOf(inventedCorpus)).toBe('graph');
  expect(formOf(withEngagements(MOST_ENGAGEMENTS_OF_A_FILE))).toBe('graph');
  expect(formOf(withEngagements(MOST_ENGAGEMENTS_OF_A_FILE + 1))).toBe('archive');
});

test('few engagements in very long articles are an archive by what they weigh', () => {
  const withText = (characters: number) => ({
    ...article,
    sources: [{ ...source, text: 'x'.repeat(characters) }],
  });
  expect(formOf(withText(MOST_CHARACTERS_OF_A_FILE - graphFileOf(article).length))).toBe('graph');
  expect(formOf(withText(MOST_CHARACTERS_OF_A_FILE))).toBe('archive');
});
