/**
 * The graph that a filter leaves: only the engagements that match, of them only what the chosen reporter or article
 * tells, and only the things that they name. What is hidden is not in it, so that no screen can draw, list or count it.
 */
import { thingsOfEngagement } from './engagement-things';
import { FACETS, type Filter, isFiltering } from './filter';
import { createGraphIndex, type GraphIndex } from './graph-index';
import type { ThingId, ThingKind } from './ids';
import { originOf } from './origins';
import type { Engagement, Evidence, EvidenceId, Graph, Organisation } from './schema';

/** The index of what the filter leaves of a whole graph; the whole itself where nothing is filtered. */
export const narrowedIndexOf = (whole: GraphIndex, filter: Filter): GraphIndex =>
  isFiltering(filter)
    ? createGraphIndex(narrowedGraph(whole.graph, filter), {
        whole,
        ...(filter.things ? { kinds: new Set<ThingKind>(filter.things) } : {}),
      })
    : whole;

/** `things` is not seen to here: it takes nothing out of the graph, only off the screen. */
export const narrowedGraph = (graph: Graph, filter: Filter): Graph => {
  if (FACETS.every((facet) => filter[facet] === null)) return graph;
  const isTold = toldBy(graph, filter);
  const engagements = engagementsLeft(graph, filter);
  const named = new Set<ThingId>(engagements.flatMap(thingsOfEngagement));
  const keep = <Entry extends Proven & { readonly id: ThingId }>(records: readonly Entry[]): Entry[] =>
    records.filter(({ id }) => named.has(id)).map((record) => trimmed(record, isTold));

  const officials = keep(graph.officials).map((official) => ({
    ...official,
    posts: told(official.posts, isTold),
  }));
  for (const { posts } of officials)
    for (const { country, organisation, accreditedTo } of posts)
      for (const id of [country, organisation, accreditedTo]) if (id) named.add(id);
  const organisations = keep(graph.organisations).map(({ country, ...organisation }): Organisation => {
    const [affiliation] = told(country ? [country] : [], isTold);
    return affiliation ? { ...organisation, country: affiliation } : organisation;
  });
  for (const { country } of organisations) if (country) named.add(country.country);
  const countries = keep(graph.countries);
  const topics = keep(graph.topics);

  const cited = citedIn({ countries, officials, organisations, topics, engagements });
  const evidence = graph.evidence.filter(({ id }) => cited.has(id));
  const sources = new Set(evidence.map(({ source }) => source));
  return {
    ...graph,
    sources: graph.sources.filter(({ id }) => sources.has(id)),
    countries,
    officials,
    organisations,
    topics,
    engagements,
    evidence,
  };
};

/** The engagements that match, with only what the chosen reporter and article tell of each. */
export const engagementsLeft = (graph: Graph, filter: Filter): readonly Engagement[] => {
  const isTold = toldBy(graph, filter);
  const origin = originOf(graph);
  return graph.engagements
    .filter(({ evidence }) => hasSources(new Set(evidence.map(origin)).size, filter.sources))
    .flatMap((engagement) => asTold(engagement, isTold) ?? [])
    .filter((engagement) => matches(engagement, filter));
};

type IsTold = (id: EvidenceId) => boolean;

/** Whether a quote is of the chosen reporter and article. */
const toldBy = (graph: Graph, { reporter, source }: Filter): IsTold => {
  if (reporter === null && source === null) return () => true;
  const isOfReporter = ({ reportedBy }: Evidence) =>
    reporter === null || (reporter === 'own-voice' ? reportedBy === null : reportedBy === reporter);
  const left = new Set(
    graph.evidence
      .filter((evidence) => isOfReporter(evidence) && (source === null || evidence.source === source))
      .map(({ id }) => id),
  );
  return (id) => left.has(id);
};

const hasSources = (count: number, wanted: number | null): boolean =>
  wanted === null || (wanted === 1 ? count === 1 : count >= wanted);

const matches = (engagement: Engagement, { kind, status, country, topic, dated }: Filter): boolean =>
  (kind === null || engagement.kind === kind) &&
  (status === null || engagement.status === status) &&
  (country === null || thingsOfEngagement(engagement).includes(country)) &&
  (topic === null || engagement.topics.some((each) => each.topic === topic)) &&
  (dated === null ||
    (dated === 'undated'
      ? engagement.dates.length === 0
      : engagement.dates.some(({ precision }) => precision === dated)));

interface Proven {
  readonly evidence: readonly EvidenceId[];
}

const trimmed = <Entry extends Proven>(entry: Entry, isTold: IsTold): Entry => ({
  ...entry,
  evidence: entry.evidence.filter(isTold),
});

/** The facts of which some quote is told, with those quotes alone. */
const told = <Entry extends Proven>(entries: readonly Entry[], isTold: IsTold): Entry[] =>
  entries.map((entry) => trimmed(entry, isTold)).filter(({ evidence }) => evidence.length > 0);

/** What is told of an engagement; undefined where nothing is. */
const asTold = (engagement: Engagement, isTold: IsTold): Engagement | undefined => {
  const statements = told(engagement.statements, isTold);
  const left: Engagement = {
    ...trimmed(engagement, isTold),
    dates: told(engagement.dates, isTold),
    places: told(engagement.places, isTold),
    participants: told(engagement.participants, isTold),
    topics: told(engagement.topics, isTold),
    concerns: told(engagement.concerns, isTold),
    reports: told(engagement.reports, isTold).map((report) => ({
      ...report,
      dates: told(report.dates, isTold),
    })),
    // Who the speaker is may be known from another voice: the statement stays, without that quote.
    statements: statements.map((statement) => ({
      ...statement,
      speakers: statement.speakers.map((speaker) => trimmed(speaker, isTold)),
    })),
  };
  return citedIn(left).size > 0 ? left : undefined;
};

/** Every quote cited anywhere in a record: the lists named `evidence`, however deep. */
const citedIn = (value: unknown): ReadonlySet<EvidenceId> => {
  const cited = new Set<EvidenceId>();
  const walk = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, inner] of Object.entries(node))
      if (key === 'evidence') for (const id of inner) cited.add(id);
      else walk(inner);
  };
  walk(value);
  return cited;
};
