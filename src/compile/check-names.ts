/** Refuses a name in the vocabulary that no article is quoted for. Of things that no article lists, nothing is asked. */
import { LISTS, type ListName } from './article-records';
import type { ToldArticle } from './check-corpus';
import type { Diagnostic } from './diagnostic';
import { entryOf, type Vocabulary } from './read-vocabulary';

export const checkNames = (articles: readonly ToldArticle[], vocabulary: Vocabulary): readonly Diagnostic[] =>
  LISTS.flatMap((list) => checkList(articles, vocabulary, list));

const checkList = (
  articles: readonly ToldArticle[],
  vocabulary: Vocabulary,
  list: ListName,
): readonly Diagnostic[] => {
  const { value, problemAt } = vocabulary[list];
  const unproved = new Map<string, Set<string>>();
  for (const { bare, namings } of articles)
    bare[list].forEach(({ id }, at) => {
      const entry = entryOf(value, id);
      const names = unproved.get(id) ?? new Set(entry ? [entry.name, ...(entry.aliases ?? [])] : []);
      unproved.set(id, names);
      for (const name of names)
        if (namings[list][at]?.some((quote) => quote.includes(name))) names.delete(name);
    });

  return [...unproved].flatMap(([id, names]): readonly Diagnostic[] => {
    const entry = entryOf(value, id);
    if (!entry) return [];
    const { name, aliases = [] } = entry;
    const problems: Diagnostic[] = [];
    if (names.has(name))
      problems.push(
        problemAt(
          [id, 'name'],
          `no quote for "${id}" contains the name "${name}". Write the name as an article writes it, and quote that place`,
        ),
      );
    aliases.forEach((alias, at) => {
      if (names.has(alias))
        problems.push(
          problemAt(
            [id, 'aliases', at],
            `no quote for "${id}" contains the alias "${alias}". Quote a place that does, or remove it`,
          ),
        );
      if (alias === name || aliases.indexOf(alias) < at)
        problems.push(
          problemAt([id, 'aliases', at], `"${alias}" is already a name of "${id}". Remove it here`),
        );
    });
    return problems;
  });
};
