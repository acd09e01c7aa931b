/**
 * Who stands behind a quote: the organisation whose account it is, or, where an article speaks in its own voice, its
 * publisher. Articles that repeat one handout have one origin; facts of several origins have independent sources.
 */
import type { ThingId } from './ids';
import type { EvidenceId, Graph, OrganisationId } from './schema';
import { counted } from './words';

/** An organisation's id, or the name of a publisher that is none of the graph's organisations. */
export type Origin = OrganisationId | `publisher:${string}`;

/** Tells the origin of each quote of a graph. A publisher that bears an organisation's very name is that organisation. */
export const originOf = (graph: Graph): ((id: EvidenceId) => Origin | undefined) => {
  const organisations = new Map(
    graph.organisations.flatMap(({ id, name, aliases }) =>
      [name, ...aliases].map((each) => [each, id] as const),
    ),
  );
  const publishers = new Map(graph.sources.map(({ id, publisher }) => [id, publisher]));
  const origins = new Map(
    graph.evidence.map(({ id, reportedBy, source }): [EvidenceId, Origin] => {
      const publisher = publishers.get(source) ?? source;
      return [id, reportedBy ?? organisations.get(publisher) ?? `publisher:${publisher}`];
    }),
  );
  return (id) => origins.get(id);
};

const PUBLISHER = 'publisher:';

const nameOfOrigin = (origin: Origin, nameOf: (id: ThingId) => string): string =>
  isPublisher(origin) ? origin.slice(PUBLISHER.length) : nameOf(origin);

const isPublisher = (origin: Origin): origin is `publisher:${string}` => origin.startsWith(PUBLISHER);

/** 'Single source: Daily Times'; '2 independent sources: Daily Times, Press Office of Suva'. */
export const originsInWords = (origins: readonly Origin[], nameOf: (id: ThingId) => string): string => {
  const names = origins.map((origin) => nameOfOrigin(origin, nameOf)).join(', ');
  return origins.length === 1
    ? `Single source: ${names}`
    : `${counted(origins.length, 'independent source')}: ${names}`;
};
