/**
 * A part of a graph that is a graph by itself: nothing in it names what is not in it, and every record has a quote, so that
 * it opens again in Readout and no fact leaves without its sentence.
 *
 * A filter by reporter hides quotes. A name, or that something took place, then keeps those of the graph as opened where no
 * other is left: a record without any would be no fact.
 */
import { thingsOfEngagement } from '../../graph/engagement-things';
import type { ThingId } from '../../graph/ids';
import { THINGS_AT } from '../../graph/levels';
import { type Thing, thingsOf } from '../../graph/names';
import type {
  Engagement,
  EngagementId,
  EvidenceId,
  Graph,
  LEVELS,
  Official,
  Organisation,
} from '../../graph/schema';

interface PartOfGraph {
  readonly graph: Graph;
  /** What the part is of. The graph may hold more: organisations that only report something in it. */
  readonly things: ReadonlySet<ThingId>;
}

/** What is asked for: some engagements with all that they name, and other things; everything, where it is left out. */
export interface Wanted {
  readonly engagements: ReadonlySet<EngagementId>;
  readonly things: readonly ThingId[];
}

/** `told` is `whole`, or what a filter leaves of it. */
export const partOfGraph = (whole: Graph, told: Graph, wanted?: Wanted): PartOfGraph => {
  if (told === whole && !wanted) return { graph: whole, things: new Set(thingsOf(whole).keys()) };
  const originals = thingsOf(whole);
  const engagements = told.engagements
    .filter(({ id }) => wanted?.engagements.has(id) ?? true)
    .map((engagement) => {
      const original = originals.get(engagement.id);
      return original?.kind === 'engagement' ? proven(engagement, original.record) : engagement;
    });
  const toldThings = thingsOf(told);
  const things = new Set<ThingId>(
    (wanted ? [...wanted.things, ...engagements.flatMap(thingsOfEngagement)] : [...toldThings.keys()]).filter(
      (id) => toldThings.has(id),
    ),
  );
  // What the things that are asked for are tied to: the countries and organisations of posts.
  for (const id of [...things]) for (const tied of tiesOf(toldThings.get(id)?.record)) things.add(tied);

  const graph = closed(whole, told, engagements, things);
  return { graph, things: new Set([...things].filter((id) => toldThings.has(id))) };
};

type Proven = { readonly evidence: readonly EvidenceId[] };

/** Of what engagements name. They themselves are kept apart; what has no quotes is no part of such a graph. */
const recordOf = (thing: Thing | undefined) =>
  thing && thing.kind !== 'engagement' && thing.kind !== 'thing' ? thing.record : undefined;

/** The record with its quotes; where none of them is left, with those of the graph as opened. */
const provenBy = <Each extends Proven>(record: Each, original: Proven | undefined): Each =>
  record.evidence.length > 0 || !original ? record : { ...record, evidence: original.evidence };

const proven = (engagement: Engagement, original: Engagement): Engagement => ({
  ...provenBy(engagement, original),
  statements: engagement.statements.map((statement) => {
    const speakers = original.statements.find(({ id }) => id === statement.id)?.speakers;
    return {
      ...statement,
      speakers: statement.speakers.map((speaker, at) => provenBy(speaker, speakers?.[at])),
    };
  }),
});

const tiesOf = (record: unknown): readonly ThingId[] => {
  if (!record || typeof record !== 'object') return [];
  if ('posts' in record)
    return (record as Official).posts.flatMap(({ country, organisation, accreditedTo }) => [
      country,
      ...(organisation ? [organisation] : []),
      ...(accreditedTo ? [accreditedTo] : []),
    ]); // only officials have posts
  if ('country' in record) {
    const { country } = record as Organisation; // only organisations belong to a country
    return country ? [country.country] : [];
  }
  return [];
};

/** Everything that the engagements and things name, and what that names, until nothing is missing. */
const closed = (
  whole: Graph,
  told: Graph,
  engagements: readonly Engagement[],
  things: ReadonlySet<ThingId>,
): Graph => {
  const [all, left] = [thingsOf(whole), thingsOf(told)];
  const quotes = new Map(whole.evidence.map((evidence) => [evidence.id, evidence]));
  const sources = new Map(whole.sources.map((source) => [source.id, source]));
  const kept = new Map<ThingId, { readonly id: ThingId } & Proven>();
  const cited = new Set<EvidenceId>();
  const keep = (id: ThingId) => {
    if (kept.has(id)) return;
    const original = recordOf(all.get(id));
    const record = recordOf(left.get(id)) ?? original;
    if (!record) return;
    const whole = provenBy(record, original);
    kept.set(id, whole);
    cite(whole);
    for (const tied of tiesOf(whole)) keep(tied);
  };
  const cite = (value: unknown) => {
    for (const id of citedIn(value)) {
      const quote = quotes.get(id);
      if (cited.has(id) || !quote) continue;
      cited.add(id);
      if (quote.reportedBy) keep(quote.reportedBy);
      const published = sources.get(quote.source)?.published;
      if (published) cite(published);
    }
  };
  for (const engagement of engagements) {
    cite(engagement);
    for (const id of thingsOfEngagement(engagement)) keep(id);
  }
  for (const id of things) keep(id);

  const evidence = whole.evidence.filter(({ id }) => cited.has(id));
  const citedSources = new Set(evidence.map(({ source }) => source));
  const records = <Each extends { readonly id: ThingId }>(of: readonly Each[]): readonly Each[] =>
    of.flatMap(({ id }) => (kept.get(id) as Each | undefined) ?? []); // kept under the id that it came with
  const graph: Graph = {
    formatVersion: whole.formatVersion,
    title: whole.title,
    sources: whole.sources.filter(({ id }) => citedSources.has(id)),
    countries: records(whole.countries),
    officials: records(whole.officials),
    organisations: records(whole.organisations),
    topics: records(whole.topics),
    engagements,
    evidence,
    placement: whole.placement,
  };
  return { ...graph, placement: placementOf(graph) };
};

const placementOf = (graph: Graph): Graph['placement'] => {
  const things = [...thingsOf(graph)];
  const at = (level: (typeof LEVELS)[number]) =>
    Object.fromEntries(
      things.flatMap(([id, { kind }]) => {
        const position = graph.placement[level][id];
        return position && THINGS_AT[level].includes(kind) ? [[id, position]] : [];
      }),
    );
  return { countries: at('countries'), officials: at('officials'), engagements: at('engagements') };
};

/** Every quote cited anywhere in a record: the lists named `evidence`, however deep. */
const citedIn = (value: unknown): readonly EvidenceId[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): readonly EvidenceId[] =>
    key === 'evidence' ? inner : citedIn(inner),
  );
};
