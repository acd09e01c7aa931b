/** Writes an invented corpus into a folder, in the layout of `data`. The same articles and seed give the same bytes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inventedArticle } from './invented-article';
import { vocabularyOf, worldOf } from './invented-world';
import { yamlOf } from './write-yaml';

const NOTE =
  '# Invented: the countries are real codes, because the format wants them; nobody and nothing in them is.\n';

/** Articles tell again only what an article before them tells, so that any number of them is whole. */
export const writeCorpus = (folder: string, articles: number, seed: number): void => {
  const world = worldOf(articles);
  const write = (path: readonly string[], text: string) => {
    mkdirSync(join(folder, ...path.slice(0, -1)), { recursive: true });
    writeFileSync(join(folder, ...path), text);
  };
  for (const [name, entries] of Object.entries(vocabularyOf(world)))
    write(['vocabulary', name], NOTE + yamlOf(entries));
  for (let number = 0; number < articles; number += 1) {
    const { id, text, annotations } = inventedArticle({ world, seed }, number);
    write(['articles', id, 'article.txt'], text);
    write(['articles', id, 'annotations.yaml'], NOTE + yamlOf(annotations));
  }
};
