/**
 * Annotations in, graph out: joins the articles through the shared vocabulary and refuses every fact that does not
 * stand. All problems of a run come back together; with any, there is no graph.
 */
import { createHash } from 'node:crypto';
import { byId } from '../graph/ids';
import {
  type Evidence,
  FORMAT_VERSION,
  type Graph,
  type Official,
  type Organisation,
  type Source,
} from '../graph/schema';
import type { Path } from '../graph/schema-problems';
import { createChecks } from './checks';
import type { Telling } from './compare-tellings';
import { countriesIn, engagementOf } from './compile-engagement';
import type { Diagnostic } from './diagnostic';
import { joinedEngagements } from './join-engagements';
import { joinedProof, merge, mergedPosts, type Proof } from './merge-proof';
import { entryOf, namingOf } from './name-things';
import { idOrNone, optional } from './optional';
import { createQuoteRegister } from './quote-register';
import type { Corpus } from './read-corpus';

export interface CompiledCorpus {
  /** Everything but the positions. Meaningless where there are problems. */
  readonly graph: Omit<Graph, 'placement'>;
  readonly problems: readonly Diagnostic[];
}

type OfficialProof = Proof & { posts: Official['posts'][number][] };
type OrganisationProof = Proof & { country?: Organisation['country'] };

export const compileCorpus = (corpus: Corpus): CompiledCorpus => {
  const problems: Diagnostic[] = [];
  const sources: Source[] = [];
  const evidence: Evidence[] = [];
  const tellings: Telling[] = [];
  const countries = new Map<string, Proof>();
  const officials = new Map<string, OfficialProof>();
  const organisations = new Map<string, OrganisationProof>();
  const topics = new Map<string, Proof>();
  /** Organisation to the file that says which country it belongs to. */
  const affiliatedIn = new Map<string, string>();
  const countriesTold = countriesByEngagement(corpus);

  for (const article of corpus.articles) {
    const { annotations, text } = article;
    const { value, problemAt } = annotations;
    const sourceId: Source['id'] = `source:${value.id}`;
    if (value.id !== article.folder)
      problems.push(
        problemAt(
          ['id'],
          `the id of an article is the name of its folder, "${article.folder}". Rename one of the two`,
        ),
      );
    const register = createQuoteRegister(article, sourceId);
    const check = createChecks(article, corpus, register, problems);

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
    value.countries.forEach((annotation, at) => {
      const path: Path = ['countries', at];
      check.known('countries', annotation.country, [...path, 'country']);
      merge(countries, annotation.country, register.proofOf(path, annotation));
    });
    value.officials.forEach((annotation, at) => {
      const path: Path = ['officials', at];
      check.known('officials', annotation.official, [...path, 'official']);
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
      const kept = merge<OfficialProof>(officials, annotation.official, {
        ...register.proofOf(path, annotation),
        posts: [],
      });
      kept.posts = mergedPosts([...kept.posts, ...posts]);
    });
    value.organisations.forEach((annotation, at) => {
      const path: Path = ['organisations', at];
      check.known('organisations', annotation.organisation, [...path, 'organisation']);
      const kept = merge<OrganisationProof>(
        organisations,
        annotation.organisation,
        register.proofOf(path, annotation),
      );
      const { country } = annotation;
      if (!country) return;
      const countryPath: Path = [...path, 'country'];
      check.declaredCountry(country.country, [...countryPath, 'country']);
      const affiliation = {
        country: `country:${country.country}` as const,
        relation: country.relation,
        ...register.proofOf(countryPath, country),
      };
      const { country: given } = kept;
      if (given && (given.country !== affiliation.country || given.relation !== affiliation.relation))
        problems.push(
          problemAt(
            countryPath,
            `in ${affiliatedIn.get(annotation.organisation)} this organisation is "${given.relation}" ${given.country.slice('country:'.length)}. Make the two agree`,
          ),
        );
      else kept.country = given ? { ...given, ...joinedProof(given, affiliation) } : affiliation;
      if (!given) affiliatedIn.set(annotation.organisation, annotations.file);
    });
    value.engagements.forEach((annotation, at) => {
      const path: Path = ['engagements', at];
      const engagement = engagementOf(
        annotation,
        path,
        check,
        register,
        countriesTold.get(annotation.id) ?? new Set(),
      );
      tellings.push({ article: value.id, annotations, path, annotation, engagement });
      for (const { topic, evidence: ids } of engagement.topics)
        merge(topics, topic.slice('topic:'.length), { evidence: [...ids] });
    });

    evidence.push(...register.evidence());
    problems.push(...register.problems());
    sources.push({
      id: sourceId,
      headline: value.headline,
      publisher: value.publisher,
      ...optional('url', value.url),
      ...optional('published', published),
      language: value.language,
      text,
      sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    });
  }

  const named = namingOf(corpus, problems);
  return {
    problems,
    graph: {
      formatVersion: FORMAT_VERSION,
      title: titleOf(sources),
      sources: sources.sort(byId),
      countries: [...countries]
        .map(([code, record]) => ({
          id: `country:${code}` as const,
          iso2: code,
          ...named(corpus.countries, code, record),
        }))
        .sort(byId),
      officials: [...officials]
        .map(([id, record]) => ({
          id: `official:${id}` as const,
          ...named(corpus.officials, id, record),
          posts: record.posts,
        }))
        .sort(byId),
      organisations: [...organisations]
        .map(([id, record]) => ({
          id: `organisation:${id}` as const,
          ...named(corpus.organisations, id, record),
        }))
        .sort(byId),
      topics: [...topics]
        .map(([id, record]) => ({
          id: `topic:${id}` as const,
          name: entryOf(corpus.topics.value, id)?.name ?? id,
          ...record,
        }))
        .sort(byId),
      engagements: joinedEngagements(tellings, problems).sort(byId),
      evidence: evidence.sort(byId),
    },
  };
};

/** Engagement to the countries in it, by all articles that tell of it. */
const countriesByEngagement = ({ articles }: Corpus): ReadonlyMap<string, ReadonlySet<string>> => {
  const countries = new Map<string, Set<string>>();
  for (const { annotations } of articles)
    for (const engagement of annotations.value.engagements)
      countries.set(
        engagement.id,
        new Set([...(countries.get(engagement.id) ?? []), ...countriesIn(engagement)]),
      );
  return countries;
};

const titleOf = (sources: readonly Source[]): string =>
  sources.length === 1 ? (sources[0]?.headline ?? '') : `${sources.length} articles`;
