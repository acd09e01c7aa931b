/**
 * The graph that a filter leaves: only the engagements that match, of them only what the chosen reporter or article
 * tells, and only the things that they name. What is hidden is not in it, so that no screen can draw, list or count it.
 */
import { rangeOf } from './dates';
import { thingsOfEngagement } from './engagement-things';
import { FACETS, type Filter, isFiltering, type Reporter } from './filter';
import { createGraphIndex, type GraphIndex } from './graph-index';
import { type ThingId, type ThingKind, thingKindOf } from './ids';
import { originsIn } from './origins';
import type { CountryId, Engagement, Evidence, EvidenceId, Graph, Organisation, Participant } from './schema';
import { toldOfTakingPart } from './taking-part';

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
  const named = new Set<ThingId>(engagements.flatMap(thingsShownBy));
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
  const citedSources = new Set(graph.evidence.flatMap(({ id, source }) => (cited.has(id) ? source : [])));
  // A citation needs its date, whoever tells it.
  const sources = graph.sources
    .filter(({ id }) => citedSources.has(id))
    .map(({ published, ...source }) =>
      published ? { ...source, published: trimmed(published, isTold) } : source,
    );
  const left = new Set([...cited, ...citedIn(sources)]);
  return {
    ...graph,
    sources,
    countries,
    officials,
    organisations,
    topics,
    engagements,
    evidence: graph.evidence.filter(({ id }) => left.has(id)),
  };
};

/** Who speaks took part, and is shown by that: it has a quote for it, which naming the speaker need not have. */
const thingsShownBy = (engagement: Engagement): readonly ThingId[] =>
  thingsOfEngagement({
    ...engagement,
    statements: engagement.statements.map((statement) => ({ ...statement, speakers: [] })),
  });

/** The engagements that match, with only what the chosen reporter and article tell of each. */
export const engagementsLeft = (graph: Graph, filter: Filter): readonly Engagement[] => {
  const isTold = toldBy(graph, filter);
  const values = valuesOf(graph);
  return graph.engagements.flatMap((engagement) => {
    const left = asTold(engagement, isTold);
    return left && missedBy(engagement, left, filter, values).length === 0 ? left : [];
  });
};

export type IsTold = (id: EvidenceId) => boolean;

const TELLS_ALL: IsTold = () => true;

/** Whether a quote is of the chosen reporter and article. */
export const toldBy = (graph: Graph, { reporter, source }: Pick<Filter, 'reporter' | 'source'>): IsTold => {
  if (reporter === null && source === null) return TELLS_ALL;
  const left = new Set(
    graph.evidence
      .filter(
        (evidence) =>
          (reporter === null || reporterOf(evidence) === reporter) &&
          (source === null || evidence.source === source),
      )
      .map(({ id }) => id),
  );
  return (id) => left.has(id);
};

export const reporterOf = ({ reportedBy }: Evidence): Reporter => reportedBy ?? 'own-voice';

/** The facets that look at what is told of an engagement. By reporter and article it is trimmed before. */
export const MATCHED_FACETS = ['kind', 'status', 'country', 'topic', 'sources', 'dated'] as const;
type MatchedFacet = (typeof MATCHED_FACETS)[number];

export type ValuesOf = {
  readonly [Each in MatchedFacet]: (
    engagement: Engagement,
    left: Engagement,
  ) => readonly NonNullable<Filter[Each]>[];
};

/**
 * The choices of each facet that an engagement answers to. How many sources it has is asked of all that is told of it,
 * whoever's account is shown; the rest of `left`, what the chosen account leaves of it.
 */
export const valuesOf = (graph: Graph): ValuesOf => {
  const originsOf = originsIn(graph);
  return {
    kind: ({ kind }) => [kind],
    status: ({ status }) => [status],
    country: (_, left) => thingsOfEngagement(left).filter(isCountry),
    topic: (_, { topics }) => topics.map(({ topic }) => topic),
    sources: ({ evidence }) => {
      const count = originsOf(evidence).length;
      return count < 2 ? [1] : Array.from({ length: count - 1 }, (_, at) => at + 2);
    },
    // Words from which no day follows date nothing, here as in the timeline.
    dated: (_, { dates }) =>
      rangeOf(dates)
        ? dates.filter(({ earliest, latest }) => earliest ?? latest).map(({ precision }) => precision)
        : ['undated'],
  };
};

const isCountry = (id: ThingId): id is CountryId => thingKindOf(id) === 'country';

/** The facets for which a filter takes an engagement away. */
export const missedBy = (
  engagement: Engagement,
  left: Engagement,
  filter: Filter,
  values: ValuesOf,
): readonly MatchedFacet[] =>
  MATCHED_FACETS.filter((facet) => {
    const chosen = filter[facet];
    // The values of each facet are of the type of that facet.
    return chosen !== null && !(values[facet](engagement, left) as readonly unknown[]).includes(chosen);
  });

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
export const asTold = (engagement: Engagement, isTold: IsTold): Engagement | undefined => {
  if (isTold === TELLS_ALL) return engagement;
  if (!proofsOf(engagement).some(({ evidence }) => evidence.some(isTold))) return undefined;
  return {
    ...trimmed(engagement, isTold),
    dates: told(engagement.dates, isTold),
    places: told(engagement.places, isTold),
    participants: participantsTold(engagement, isTold),
    topics: told(engagement.topics, isTold),
    concerns: told(engagement.concerns, isTold),
    reports: told(engagement.reports, isTold).map((report) => ({
      ...report,
      dates: told(report.dates, isTold),
    })),
    // Who the speaker is may be known from another voice: the statement stays, without that quote.
    statements: told(engagement.statements, isTold).map((statement) => ({
      ...statement,
      speakers: statement.speakers.map((speaker) => trimmed(speaker, isTold)),
    })),
  };
};

/** Of whom only a statement is told, the role is not. */
const participantsTold = (engagement: Engagement, isTold: IsTold): readonly Participant[] =>
  engagement.participants.flatMap((participant): Participant | readonly Participant[] => {
    const told = toldOfTakingPart(engagement, participant, isTold);
    if (!told) return [];
    const { isOfItself, ...proof } = told;
    const { basis: _, role, ...who } = participant;
    return { ...who, role: isOfItself ? role : 'participant', ...proof };
  });

/** The facts by which something of an engagement is told: any one of them keeps it. */
export const proofsOf = (engagement: Engagement): readonly Proven[] => [
  engagement,
  ...engagement.dates,
  ...engagement.places,
  ...engagement.participants,
  ...engagement.topics,
  ...engagement.concerns,
  ...engagement.reports,
  ...engagement.statements,
];

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
