/** Reads a data folder, `vocabulary/` and `articles/<id>/`, into memory. Checks each file alone, nothing across files. */
import { readdirSync, statSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { byCodeUnit } from '../graph/ids';
import {
  type ArticleAnnotations,
  articleAnnotationsSchema,
  countryVocabularySchema,
  topicVocabularySchema,
  type VocabularyEntry,
  vocabularySchema,
} from './annotation-schema';
import type { Diagnostic } from './diagnostic';
import { readText } from './read-text';
import { type ReadYaml, readYaml, type YamlFile } from './read-yaml';

export interface Article {
  /** The name of its folder, which its id has to be: that keeps ids unique. */
  readonly folder: string;
  readonly annotations: YamlFile<ArticleAnnotations>;
  readonly text: string;
}

export type Vocabulary = YamlFile<Readonly<Record<string, VocabularyEntry>>>;

export interface Corpus {
  readonly countries: Vocabulary;
  readonly officials: Vocabulary;
  readonly organisations: Vocabulary;
  readonly topics: Vocabulary;
  /** In the order of their folders' names. */
  readonly articles: readonly Article[];
}

export interface ReadCorpus {
  /** Absent where a file could not be read; `problems` then says which. */
  readonly corpus: Corpus | undefined;
  readonly problems: readonly Diagnostic[];
  readonly notes: readonly Diagnostic[];
}

/** `folder` is the data folder; messages name files relative to `root`. */
export const readCorpus = (folder: string, root: string): ReadCorpus => {
  if (!isFolder(folder))
    return {
      corpus: undefined,
      problems: [
        {
          file: relative(root, folder).split(sep).join(posix.sep),
          message: 'there is no such folder. Name the one that holds vocabulary and articles',
        },
      ],
      notes: [],
    };
  const problems: Diagnostic[] = [];
  const notes: Diagnostic[] = [];
  const named = (...parts: string[]) =>
    relative(root, join(folder, ...parts))
      .split(sep)
      .join(posix.sep);
  const take = <Value>(read: ReadYaml<Value>): YamlFile<Value> | undefined => {
    if (!read.ok) {
      problems.push(...read.problems);
      return undefined;
    }
    notes.push(...read.notes);
    return read.yaml;
  };

  const vocabulary = (name: string) => [join(folder, 'vocabulary', name), named('vocabulary', name)] as const;
  const countries = take(readYaml(...vocabulary('countries.yaml'), countryVocabularySchema));
  const officials = take(readYaml(...vocabulary('officials.yaml'), vocabularySchema));
  const organisations = take(readYaml(...vocabulary('organisations.yaml'), vocabularySchema));
  const topics = take(readYaml(...vocabulary('topics.yaml'), topicVocabularySchema));

  const articles: Article[] = [];
  const ids = articleFoldersOf(folder);
  for (const id of ids) {
    const at = (name: string) => [join(folder, 'articles', id, name), named('articles', id, name)] as const;
    const annotations = take(readYaml(...at('annotations.yaml'), articleAnnotationsSchema));
    const article = readText(...at('article.txt'));
    problems.push(...article.problems);
    notes.push(...article.notes);
    if (article.text?.trim() === '')
      problems.push({
        file: named('articles', id, 'article.txt'),
        message: 'this article is empty. Paste the text of the article into it',
      });
    else if (annotations && article.text !== undefined)
      articles.push({ folder: id, annotations, text: article.text });
  }
  if (ids.length === 0)
    problems.push({
      file: named('articles'),
      message:
        'there is no article here that can be read. Add a folder with article.txt and annotations.yaml',
    });

  const corpus =
    countries && officials && organisations && topics
      ? { countries, officials, organisations, topics, articles }
      : undefined;
  return { corpus, problems, notes };
};

/** Folders of `articles/`, also by symbolic link. What starts with a dot belongs to some other tool. */
const articleFoldersOf = (folder: string): readonly string[] => {
  const articles = join(folder, 'articles');
  return namesIn(articles)
    .filter((name) => !name.startsWith('.') && isFolder(join(articles, name)))
    .sort(byCodeUnit);
};

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
};
