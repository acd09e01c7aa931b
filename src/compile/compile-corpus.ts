/**
 * Annotations in, graph out: joins the articles through the shared vocabulary and refuses every fact that does not
 * stand. All problems of a run come back together; with any, there is no graph.
 */
import { createHash } from 'node:crypto';
import { byCodeUnit, byId, byReadingOrder } from '../graph/ids';
import {
  type Engagement,
  type Evidence,
  FORMAT_VERSION,
  type Graph,
  type Official,
  type Organisation,
  type Source,
} from '../graph/schema';
import type { Path } from '../graph/schema-problems';
import { createChecks } from './checks';
import { engagementOf } from './compile-engagement';
import type { Diagnostic } from './diagnostic';
import { idOrNone, optional } from './optional';
import { createQuoteRegister } from './quote-register';
import type { Article, Corpus, Vocabulary } from './read-corpus';

export interface CompiledCorpus {
  /** Everything but the positions. Meaningless where there are problems. */
  readonly graph: Omit<Graph, 'placement'>;
  readonly problems: readonly Diagnostic[];
}

type Proof = { evidence: Evidence['id'][]; basis?: string };
type OrganisationProof = Proof & { country?: Organisation['country'] };
type Named = { readonly evidence: readonly Evidence['id'][]; readonly basis?: string | undefined };
export const compileCorpus = (corpus: Corpus): CompiledCorpus => {
  const problems: Diagnostic[] = [];
  const sources: Source[] = [];
  const evidence: Evidence[] = [];
  const engagements: Engagement[] = [];
  const seen = new Map<string, string>();
  const countries = new Map<string, Proof>();
  const officials = new Map<string, Proof & { posts: Official['posts'][number][] }>();
  const organisations = new Map<string, OrganisationProof>();
  const topics = new Map<string, Proof>();

  const claimId = (article: Article, path: Path, id: string) => {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, article.annotations.file);
    else
      problems.push(
        article.annotations.problemAt(
          path,
          `the id "${id}" is already used in ${first}. Give this one an id of its own`,
        ),
      );
  };
  /** Adds the proof of one article to what the others gave. */
  const merge = <Entry extends Proof>(into: Map<string, Entry>, id: string, record: Entry): Entry => {
    const kept = into.get(id);
    if (!kept) {
      into.set(id, record);
      return record;
    }
    kept.evidence = [...new Set([...kept.evidence, ...record.evidence])].sort(byReadingOrder);
    return kept;
  };

  for (const article of corpus.articles) {
    const { annotations, text } = article;
    const { value, problemAt } = annotations;
    const sourceId: Source['id'] = `source:${value.id}`;
    claimId(article, ['id'], sourceId);
    const register = createQuoteRegister(article, sourceId);
    const check = createChecks(article, corpus, register, problems);

    value.reportedPassages.forEach(({ reportedBy }, at) => {
      check.known('organisations', reportedBy, ['reportedPassages', at, 'reportedBy']);
      if (!value.organisations.some(({ organisation }) => organisation === reportedBy))
        problems.push(
          problemAt(
            ['reportedPassages', at, 'reportedBy'],
            `"${reportedBy}" reports here but is not among this article's organisations. Add it there with a quote`,
          ),
        );
    });
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
      const kept = merge(officials, annotation.official, {
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
      check.declaredCountry(country.country, [...path, 'country', 'country']);
      kept.country = {
        country: `country:${country.country}`,
        relation: country.relation,
        ...register.proofOf([...path, 'country'], country),
      };
    });
    value.engagements.forEach((annotation, at) => {
      claimId(article, ['engagements', at, 'id'], `engagement:${annotation.id}`);
      const engagement = engagementOf(annotation, ['engagements', at], check, register);
      engagements.push(engagement);
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
      ...optional('published', value.published && check.when(value.published, ['published'])),
      language: value.language,
      text,
      sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    });
  }

  const exactOf = new Map(evidence.map((each) => [each.id, each.selector[0].exact]));
  const named = (vocabulary: Vocabulary, id: string, record: Named) => {
    const entry = vocabulary.value[id] ?? { name: id };
    const aliases = entry.aliases ?? [];
    const isQuoted = (name: string) => record.evidence.some((each) => exactOf.get(each)?.includes(name));
    if (!isQuoted(entry.name))
      problems.push(
        vocabulary.problemAt(
          [id, 'name'],
          `no quote for "${id}" contains the name "${entry.name}". Write the name as an article writes it, and quote that place`,
        ),
      );
    aliases.forEach((alias, at) => {
      if (!isQuoted(alias))
        problems.push(
          vocabulary.problemAt(
            [id, 'aliases', at],
            `no quote for "${id}" contains "${alias}". Quote a place that does, or remove the alias`,
          ),
        );
    });
    return {
      name: entry.name,
      aliases: [...aliases],
      ...optional('wikidata', entry.wikidata),
      ...record,
      evidence: [...record.evidence],
    };
  };

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
          name: corpus.topics.value[id]?.name ?? id,
          ...record,
        }))
        .sort(byId),
      engagements: engagements.sort(byId),
      evidence: evidence.sort(byId),
    },
  };
};

const titleOf = (sources: readonly Source[]): string =>
  sources.length === 1 ? (sources[0]?.headline ?? '') : `${sources.length} articles`;

/** One post for each title and country, with the quotes of every article that gives it. */
const mergedPosts = (posts: readonly Official['posts'][number][]): Official['posts'][number][] => {
  const merged = new Map<string, Official['posts'][number]>();
  for (const post of posts) {
    const key = `${post.title}\n${post.country}`;
    const kept = merged.get(key);
    merged.set(
      key,
      kept
        ? { ...kept, evidence: [...new Set([...kept.evidence, ...post.evidence])].sort(byReadingOrder) }
        : post,
    );
  }
  return [...merged].sort(([a], [b]) => byCodeUnit(a, b)).map(([, post]) => post);
};
