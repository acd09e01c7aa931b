/**
 * Who stands behind a fact. In each article that tells it: the organisations whose accounts the article cites for it; only
 * where it cites none, so that nobody but itself vouches for it, its publisher. What an article says in its own voice beside
 * a handout that it cites for the same fact is not independent of that handout, and articles that repeat one handout are
 * one source. The count errs, if at all, on the side of too few.
 */
import type { ThingId } from './ids';
import type { EvidenceId, Graph, OrganisationId, SourceId } from './schema';
import { counted } from './words';

/** An organisation's id, or the name of a publisher that is none of the graph's organisations. */
export type Origin = OrganisationId | `publisher:${string}`;

/**
 * Tells of the quotes of a fact, all of them, whose word the fact rests on: each origin once, in the order of the quotes. A
 * publisher that bears an organisation's very name is that organisation.
 */
export const originsIn = (graph: Graph): ((proof: readonly EvidenceId[]) => readonly Origin[]) => {
  const organisations = new Map(
    graph.organisations.flatMap(({ id, name, aliases }) =>
      [name, ...aliases].map((each) => [each, id] as const),
    ),
  );
  const publishers = new Map(
    graph.sources.map(({ id, publisher }): [SourceId, Origin] => [
      id,
      organisations.get(publisher) ?? `publisher:${publisher}`,
    ]),
  );
  const evidence = new Map(graph.evidence.map((quote) => [quote.id, quote]));
  return (proof) => {
    const quotes = proof.flatMap((id) => evidence.get(id) ?? []);
    const citing = new Set(quotes.flatMap(({ reportedBy, source }) => (reportedBy ? source : [])));
    const origins = quotes.flatMap(({ reportedBy, source }): Origin | readonly Origin[] => {
      if (reportedBy) return reportedBy;
      return citing.has(source) ? [] : (publishers.get(source) ?? []);
    });
    return [...new Set(origins)];
  };
};

const PUBLISHER = 'publisher:';

const nameOfOrigin = (origin: Origin, nameOf: (id: ThingId) => string): string =>
  isPublisher(origin) ? origin.slice(PUBLISHER.length) : nameOf(origin);

const isPublisher = (origin: Origin): origin is `publisher:${string}` => origin.startsWith(PUBLISHER);

/**
 * 'Single source: Daily Times'; '2 independent sources: Daily Times, Press Office of Suva'; where not all of the quotes are
 * shown by which they are counted, '2 independent sources in all: …'.
 */
export const originsInWords = (
  origins: readonly Origin[],
  nameOf: (id: ThingId) => string,
  isPartHidden = false,
): string => {
  const names = origins.map((origin) => nameOfOrigin(origin, nameOf)).join(', ');
  const count = origins.length === 1 ? 'Single source' : counted(origins.length, 'independent source');
  return `${count}${isPartHidden ? ' in all' : ''}: ${names}`;
};
