/** What joining keeps of each article; what it refuses stands in `cases/same-as-*`, as the annotator reads it. */
import { afterEach, describe, expect, test } from 'vitest';
import { articleFoldersOf } from '../../src/compile/article-folders';
import type { ArticleRecords } from '../../src/compile/article-records';
import { compileArticle } from '../../src/compile/compile-article';
import { mergeArticles } from '../../src/compile/merge-articles';
import { joinedProof } from '../../src/compile/merge-proof';
import { readVocabulary, type Vocabulary } from '../../src/compile/read-vocabulary';
import { engagementFactsOf } from '../../src/graph/engagement-facts';
import type { Engagement } from '../../src/graph/schema';
import { type CaseFolder, createCaseFolder } from './case-folder';

let folder: CaseFolder | undefined;
afterEach(() => {
  folder?.destroy();
  folder = undefined;
});
interface Corpus {
  readonly articles: readonly ArticleRecords[];
  readonly vocabulary: Vocabulary;
}
const corpusOf = (name: string): Corpus => {
  folder = createCaseFolder(name);
  const { path } = folder;
  const { vocabulary } = readVocabulary(path, (file) => file);
  if (!vocabulary) throw new Error(`${name} cannot be read`);
  const articles = articleFoldersOf(path).flatMap((article) => compileArticle(path, article).records ?? []);
  return { articles, vocabulary };
};
const talksOf = ({ articles, vocabulary }: Corpus): Engagement => {
  const [talks, ...others] = mergeArticles(articles, vocabulary).engagements;
  if (!talks || others.length > 0) throw new Error('there should be one engagement');
  return talks;
};

describe('an engagement that three articles tell', () => {
  test('is one, with the quotes of all three', () => {
    expect(talksOf(corpusOf('same-as')).evidence).toEqual([
      'evidence:harbour/42-69',
      'evidence:second/24-57',
      'evidence:third/24-57',
    ]);
  });

  test('keeps both dates, each with the quote that tells it', () => {
    expect(talksOf(corpusOf('same-as')).dates.map(({ edtf, evidence }) => [edtf, evidence])).toEqual([
      ['2021-04-26', ['evidence:harbour/79-100']],
      ['2021-04-27', ['evidence:second/58-87']],
    ]);
  });

  test('keeps both places, and takes an entity from the article that names it', () => {
    expect(
      talksOf(corpusOf('same-as')).places.map(({ asWritten, entity, evidence }) => [
        asWritten,
        entity,
        evidence,
      ]),
    ).toEqual([
      ['at the old harbour', 'organisation:old-harbour', ['evidence:second/58-87']],
      ['in Valletta', 'organisation:old-harbour', ['evidence:harbour/79-100', 'evidence:third/226-247']],
    ]);
  });

  test('keeps the statements of each article', () => {
    expect(talksOf(corpusOf('same-as')).statements.map(({ id, about }) => [id, about])).toEqual([
      ['statement:harbour-talks/open-ports', 'country:IS'],
      ['statement:harbour-talks/open-too', 'country:FJ'],
    ]);
  });

  test('has no two facts of one id', () => {
    const facts = engagementFactsOf(
      talksOf(corpusOf('same-as')),
      (id) => id,
      () => null,
    );
    const ids = facts.flatMap(({ id, restsOn = [] }) => [id, ...restsOn.map((fact) => fact.id)]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('is the same whichever article is read first', () => {
    const corpus = corpusOf('same-as');
    const inOrder = JSON.stringify(talksOf(corpus));
    const [harbour, second, third] = corpus.articles;
    if (!harbour || !second || !third) throw new Error('there should be three articles');
    for (const articles of [
      [harbour, third, second],
      [second, harbour, third],
      [second, third, harbour],
      [third, harbour, second],
      [third, second, harbour],
    ])
      expect(JSON.stringify(talksOf({ ...corpus, articles }))).toBe(inOrder);
  });
});

test('a basis that a third article repeats is written once', () => {
  const of = (basis: string) => ({ evidence: [], basis });
  expect(joinedProof([of('It is his post.'), of('He signed.'), of('It is his post.')])).toEqual({
    evidence: [],
    basis: 'It is his post. He signed.',
  });
});
