/**
 * One article in, what it adds to the graph out. Knows its two files and nothing else: neither the vocabulary nor any
 * other article, so that its result holds for as long as those two files are as they are.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { weightOf } from '../graph/archive/shard-numbers';
import { byId } from '../graph/ids';
import type { Official, Source } from '../graph/schema';
import type { Path } from '../graph/schema-problems';
import { type ArticleAnnotations, articleAnnotationsSchema, type ProofAnnotation } from './annotation-schema';
import { annotationsFileOf, textFileOf } from './article-folders';
import { type ArticleRecords, bareRecordsOf, type CompiledArticle, type Undeclared } from './article-records';
import { createChecks } from './checks';
import { engagementOf } from './compile-engagement';
import type { Diagnostic } from './diagnostic';
import { idOrNone, optional } from './optional';
import { createQuoteRegister } from './quote-register';
import { readText } from './read-text';
import { readYaml, type YamlFile } from './read-yaml';

/** An article as it lies on disk. */
export interface Article {
  readonly annotations: YamlFile<ArticleAnnotations>;
  readonly text: string;
}

/** `data` is the data folder, `folder` the name of the article's in it. */
export const compileArticle = (data: string, folder: string): CompiledArticle => {
  const problems: Diagnostic[] = [];
  const textFile = textFileOf(folder);
  const annotationsFile = annotationsFileOf(folder);
  const annotations = readYaml(join(data, annotationsFile), annotationsFile, articleAnnotationsSchema);
  const { text, ...article } = readText(join(data, textFile), textFile);
  problems.push(...(annotations.ok ? [] : annotations.problems), ...article.problems);
  const notes = [...(annotations.ok ? annotations.notes : []), ...article.notes];
  const isEmpty = text?.trim() === '';
  if (isEmpty)
    problems.push({
      file: textFile,
      message: 'this article is empty. Paste the text of the article into it',
    });
  if (!annotations.ok || text === undefined || isEmpty) return { outline: { folder, problems, notes } };

  const { value } = annotations.yaml;
  const undeclared: Undeclared[] = [];
  const records = recordsOf({ annotations: annotations.yaml, text }, folder, undeclared, problems);
  const namings = {
    countries: value.countries.map(quotesOf),
    officials: value.officials.map(quotesOf),
    organisations: value.organisations.map(quotesOf),
  };
  return {
    outline: {
      folder,
      problems,
      notes,
      told: {
        undeclared,
        namings,
        bare: bareRecordsOf(records),
        quotes: records.evidence.length,
        weight: weightOf([records.source], records.evidence),
      },
    },
    records,
  };
};

/**
 * What is quoted for the name of a thing. Taken as annotated, not as found, so that one wrong quote is not told a second
 * time as a name without a quote.
 */
const quotesOf = ({ quotes }: ProofAnnotation): readonly string[] =>
  quotes.map((quote) => (typeof quote === 'string' ? quote : quote.quote).normalize('NFC'));

const recordsOf = (
  article: Article,
  folder: string,
  undeclared: Undeclared[],
  problems: Diagnostic[],
): ArticleRecords => {
  const { value, problemAt } = article.annotations;
  const sourceId: Source['id'] = `source:${value.id}`;
  if (value.id !== folder)
    problems.push(
      problemAt(['id'], `the id of an article is the name of its folder, "${folder}". Rename one of the two`),
    );
  const register = createQuoteRegister(article, sourceId);
  const check = createChecks(article, undeclared, problems, register);

  const published = value.published && check.when(value.published, ['published']);
  value.reportedPassages.forEach(({ reportedBy }, at) => {
    check.declaredOrganisation(reportedBy, ['reportedPassages', at, 'reportedBy']);
  });
  check.listedOnce(
    value.countries.map(({ country }) => ({ id: country, key: 'country' })),
    ['countries'],
  );
  check.listedOnce(
    value.officials.map(({ official }) => ({ id: official, key: 'official' })),
    ['officials'],
  );
  check.listedOnce(
    value.organisations.map(({ organisation }) => ({ id: organisation, key: 'organisation' })),
    ['organisations'],
  );
  const countries = value.countries.map((annotation, at) => ({
    id: annotation.country,
    ...register.proofOf(['countries', at], annotation),
  }));
  const officials = value.officials.map((annotation, at) => {
    const path: Path = ['officials', at];
    const posts = annotation.posts.map((post, index): Official['posts'][number] => {
      const postPath: Path = [...path, 'posts', index];
      check.declaredCountry(post.country, [...postPath, 'country']);
      if (post.organisation) check.declaredOrganisation(post.organisation, [...postPath, 'organisation']);
      if (post.accreditedTo) check.declaredCountry(post.accreditedTo, [...postPath, 'accreditedTo']);
      check.inQuotes(post.title, post, [...postPath, 'title'], 'title');
      return {
        title: post.title,
        country: `country:${post.country}`,
        ...optional('organisation', idOrNone('organisation', post.organisation)),
        ...optional('accreditedTo', idOrNone('country', post.accreditedTo)),
        ...register.proofOf(postPath, post),
      };
    });
    return { id: annotation.official, ...register.proofOf(path, annotation), posts };
  });
  const organisations = value.organisations.map((annotation, at) => {
    const path: Path = ['organisations', at];
    const { country } = annotation;
    const proof = register.proofOf(path, annotation);
    if (!country) return { id: annotation.organisation, ...proof };
    const countryPath: Path = [...path, 'country'];
    check.declaredCountry(country.country, [...countryPath, 'country']);
    const affiliation = {
      country: `country:${country.country}` as const,
      relation: country.relation,
      ...register.proofOf(countryPath, country),
    };
    return { id: annotation.organisation, ...proof, country: affiliation };
  });
  const tellings = value.engagements.map((annotation, at) => ({
    ...optional('sameAs', annotation.sameAs),
    engagement: engagementOf(annotation, ['engagements', at], check, register),
  }));

  problems.push(...register.problems());
  return {
    source: {
      id: sourceId,
      headline: value.headline,
      publisher: value.publisher,
      ...optional('url', value.url),
      ...optional('published', published),
      language: value.language,
      text: article.text,
      sha256: createHash('sha256').update(article.text, 'utf8').digest('hex'),
    },
    countries,
    officials,
    organisations,
    tellings,
    evidence: [...register.evidence()].sort(byId),
  };
};
