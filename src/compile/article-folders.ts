/** Which articles a data folder has, and the files of each. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { byCodeUnit } from '../graph/ids';

/** Of one article, as messages name them from the data folder. */
export const annotationsFileOf = (article: string): string => `articles/${article}/annotations.yaml`;
export const textFileOf = (article: string): string => `articles/${article}/article.txt`;

/** Folders of `articles/`, also by symbolic link. What starts with a dot belongs to some other tool. */
export const articleFoldersOf = (folder: string): readonly string[] => {
  const articles = join(folder, 'articles');
  return entriesIn(articles)
    .filter((entry) => !entry.name.startsWith('.'))
    .filter(
      (entry) => entry.isDirectory() || (entry.isSymbolicLink() && isFolder(join(articles, entry.name))),
    )
    .map(({ name }) => name)
    .sort(byCodeUnit);
};

const entriesIn = (folder: string) => {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
};

export const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
};
