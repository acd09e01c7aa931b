/**
 * What only a look across files can find wrong: ids that the vocabulary does not know, names that no article is quoted
 * for, articles that disagree. Works on outlines; where it refuses, `problemAt` reads that article's annotations again to
 * name the place.
 */
import { byCodeUnit } from '../graph/ids';
import type { Path } from '../graph/schema-problems';
import { type ArticleOutline, LISTS, type Undeclared } from './article-records';
import { checkNames } from './check-names';
import { checkTellings, type ToldEngagement } from './check-tellings';
import { canonicalCountryOf } from './country-codes';
import type { Diagnostic } from './diagnostic';
import { nearestWord } from './did-you-mean';
import type { Vocabulary } from './read-vocabulary';

/** A diagnostic at a path of an article's annotations. */
export type ProblemAt = (article: string, path: Path, message: string) => Diagnostic;

export type ToldArticle = Required<ArticleOutline>['told'] & { readonly folder: string };

const SINGULAR = {
  countries: 'country',
  officials: 'official',
  organisations: 'organisation',
  topics: 'topic',
} as const;

/** `fileOf` gives the name by which messages call the annotations of an article. */
export const checkCorpus = (
  outlines: readonly ArticleOutline[],
  vocabulary: Vocabulary,
  fileOf: (article: string) => string,
  problemAt: ProblemAt,
): readonly Diagnostic[] => {
  const problems: Diagnostic[] = [];
  const articles = outlines
    .flatMap(({ folder, told }): readonly ToldArticle[] => (told ? [{ folder, ...told }] : []))
    .sort((a, b) => byCodeUnit(a.folder, b.folder));
  const refuse = (article: string, path: Path, message: string) => {
    problems.push(problemAt(article, path, message));
  };
  const refuseUndeclared = (article: string, { list, id, path }: Undeclared) => {
    const fault = faultOf(vocabulary, list, id);
    refuse(
      article,
      path,
      fault ?? `"${id}" is not among the ${list} of this article. Add it there with a quote that names it`,
    );
  };

  const engagements: ToldEngagement[] = [];
  for (const { folder, bare, undeclared } of articles) {
    for (const each of undeclared) refuseUndeclared(folder, each);
    for (const list of LISTS)
      bare[list].forEach(({ id }, at) => {
        const fault = faultOf(vocabulary, list, id);
        if (fault !== undefined) refuse(folder, [list, at, SINGULAR[list]], fault);
      });
    bare.tellings.forEach(({ sameAs, engagement }, at) => {
      const path: Path = ['engagements', at];
      engagement.topics.forEach(({ topic }, index) => {
        const fault = faultOf(vocabulary, 'topics', topic.slice('topic:'.length));
        if (fault !== undefined) refuse(folder, [...path, 'topics', index, 'topic'], fault);
      });
      const article = bare.source.id.slice('source:'.length);
      engagements.push({ folder, article, file: fileOf(folder), path, sameAs, engagement });
    });
  }
  const listed = new Map(
    articles.map(({ folder, bare }) => [folder, new Set(bare.countries.map(({ id }) => id))]),
  );
  checkTellings(engagements, refuse, (folder, code, path) => {
    if (!listed.get(folder)?.has(code)) refuseUndeclared(folder, { list: 'countries', id: code, path });
  });
  checkAffiliations(articles, fileOf, refuse);
  problems.push(...checkNames(articles, vocabulary));
  return problems;
};

/** What is wrong with an id by the vocabulary; undefined, if nothing is. */
const faultOf = (vocabulary: Vocabulary, list: keyof Vocabulary, id: string): string | undefined => {
  const { value, file } = vocabulary[list];
  const canonical = list === 'countries' ? canonicalCountryOf(id) : id;
  if (canonical !== id)
    return `"${id}" is not the ISO 3166-1 code of a country${canonical === undefined ? '. Write its two letters, such as "PK" for Pakistan' : `; did you mean "${canonical}"?`}`;
  if (Object.hasOwn(value, id)) return undefined;
  const meant = nearestWord(id, Object.keys(value));
  return `there is no ${SINGULAR[list]} "${id}" in ${file}${meant === undefined ? '. Add it there, or correct the id' : `; did you mean "${meant}"? If not, add it there`}`;
};

/** An organisation belongs to one country, whichever article says so. */
const checkAffiliations = (
  articles: readonly ToldArticle[],
  fileOf: (article: string) => string,
  refuse: (article: string, path: Path, message: string) => void,
): void => {
  const given = new Map<string, { country: string; relation: string; folder: string }>();
  for (const { folder, bare } of articles)
    bare.organisations.forEach(({ id, country: affiliation }, at) => {
      if (!affiliation) return;
      const { relation } = affiliation;
      const country = affiliation.country.slice('country:'.length);
      const kept = given.get(id);
      if (!kept) given.set(id, { country, relation, folder });
      else if (kept.country !== country || kept.relation !== relation)
        refuse(
          folder,
          ['organisations', at, 'country'],
          `in ${fileOf(kept.folder)} this organisation is "${kept.relation}" ${kept.country}. Make the two agree`,
        );
    });
};
