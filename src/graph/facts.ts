/**
 * Takes a graph apart into facts: the smallest things that a reader can check, each with the quotes that prove it. Every
 * screen, list and export shows facts from here, so nothing reaches a reader without its sentence; what another tool's file
 * says without one is of a kind of its own, `imported`, and marked as such wherever it is shown.
 */
import { engagementFactsOf } from './engagement-facts';
import { type Fact, proofOf } from './fact';
import { lineIdOf, type ThingId } from './ids';
import type { Graph } from './schema';
import { unsourcedFactsOf } from './unsourced';
import { countryInWords } from './words';

/**
 * Every fact of the graph that has a quote, and what another tool's file says without one. In a graph as opened all of its
 * own have a quote; a filter may have left some without.
 */
export const factsOf = (graph: Graph, nameOf: (id: ThingId) => string): readonly Fact[] => {
  const facts: Fact[] = [];

  // A topic has no fact of its own name: the name is a heading, and what is said of it is proven by each engagement.
  for (const record of [...graph.countries, ...graph.officials, ...graph.organisations])
    facts.push({
      id: `${record.id}#name`,
      kind: 'name',
      words: `Named: ${record.name}`,
      leadsTo: record.id,
      shownUnder: [record.id],
      ...proofOf(record),
    });

  for (const organisation of graph.organisations) {
    const { country: affiliation } = organisation;
    if (!affiliation) continue;
    const line = lineIdOf('belongs-to', organisation.id, affiliation.country);
    facts.push({
      id: `${organisation.id}#country`,
      kind: 'affiliation',
      words: `${organisation.name}: ${affiliation.relation} ${countryInWords(nameOf(affiliation.country))}`,
      leadsTo: line,
      shownUnder: [organisation.id, affiliation.country, line],
      ...proofOf(affiliation),
    });
  }

  for (const official of graph.officials)
    for (const post of official.posts) {
      const line = lineIdOf('represents', official.id, post.country);
      facts.push({
        id: `${official.id}#post/${post.title}/${post.country}`,
        kind: 'post',
        words: `${official.name}: ${post.title}, for ${countryInWords(nameOf(post.country))}`,
        leadsTo: line,
        shownUnder: [
          official.id,
          post.country,
          line,
          ...(post.organisation ? [post.organisation] : []),
          ...(post.accreditedTo ? [post.accreditedTo] : []),
        ],
        ...proofOf(post),
      });
    }

  const reporters = new Map(graph.evidence.map(({ id, reportedBy }) => [id, reportedBy]));
  for (const engagement of graph.engagements)
    facts.push(...engagementFactsOf(engagement, nameOf, (id) => reporters.get(id) ?? null));
  return [...quoted(facts), ...(graph.unsourced ? unsourcedFactsOf(graph.unsourced, nameOf) : [])];
};

const quoted = (facts: readonly Fact[]): readonly Fact[] =>
  facts
    .filter(({ evidence }) => evidence.length > 0)
    .map((fact) => (fact.restsOn ? { ...fact, restsOn: quoted(fact.restsOn) } : fact));
