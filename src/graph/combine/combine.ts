/**
 * Makes one graph of several. A function of the set of their records: neither the order nor the grouping of the graphs
 * changes a byte of it, and a graph with itself is that graph. Nothing is lost, and nothing is joined because it looks
 * alike; graphs that cannot both be right about who reports a passage are refused.
 */
import type { Refusal } from '../check/check-graph';
import { byReadingOrder } from '../ids';
import { type Evidence, type EvidenceId, FORMAT_VERSION, type Graph } from '../schema';
import type { Problem } from '../schema-problems';
import { canonical, fullestOf, groupedBy, sortedSet } from './canonical';
import { unitedEngagements } from './engagements';
import { unitedBasis } from './proofs';
import { unitedCountries, unitedOfficials, unitedOrganisations, unitedTopics } from './records';
import type { Refuse } from './refuse';
import { renamed } from './rename';
import { combinedSources } from './sources';
import { type Join, onesOf } from './which-are-one';

/** Where things are drawn follows from what there is: a combined graph is placed anew. */
export type Unplaced = Omit<Graph, 'placement'>;

export type Combined =
  | { readonly ok: true; readonly graph: Unplaced }
  | { readonly ok: false; readonly refusal: Refusal };

const BETWEEN_TITLES = ' + ';

export const combineGraphs = (graphs: readonly Unplaced[], joins: readonly Join[]): Combined => {
  const unsourced = graphs.filter(({ unsourced }) => unsourced);
  if (unsourced.length > 0)
    return refused(
      'A graph without sources cannot be combined',
      'Its statements have no quotes to stand beside those of the others. Open it alone.',
      unsourced.map(({ title }) => ({ path: [], place: title, message: 'this graph has no sources' })),
    );

  const sources = combinedSources(graphs);
  const ids = new Map<string, string>();
  for (const ones of [
    onesOf(
      graphs.flatMap(({ officials }) => officials),
      joins,
    ),
    onesOf(
      graphs.flatMap(({ organisations }) => organisations),
      joins,
    ),
  ])
    for (const { identity, records } of ones) for (const { id } of records) ids.set(id, identity.id);
  const parts = graphs.map((graph, at) => {
    const quotes = new Map<string, EvidenceId>(
      graph.evidence.map(({ id, source, selector: [, { start, end }] }) => [
        id,
        `evidence:${(sources.idOf(at, source) ?? source).slice('source:'.length)}/${start}-${end}`,
      ]),
    );
    const renaming = {
      source: (id: string) => sources.idOf(at, id) ?? id,
      evidence: (id: string) => quotes.get(id) ?? id,
      thing: (id: string) => ids.get(id) ?? id,
    };
    return {
      sources: renamed(graph.sources, renaming),
      officials: renamed(graph.officials, renaming),
      organisations: renamed(graph.organisations, renaming),
      countries: renamed(graph.countries, renaming),
      topics: renamed(graph.topics, renaming),
      engagements: renamed(graph.engagements, renaming),
      evidence: graph.evidence.map(
        (each): Evidence => ({ ...renamed(each, renaming), id: quotes.get(each.id) ?? each.id }),
      ),
    };
  });

  const problems: Problem[] = [];
  const titles = new Map<object, string>(
    parts.flatMap(({ organisations, evidence }, at) =>
      [...organisations, ...evidence].map((record) => [record, graphs[at]?.title ?? ''] as const),
    ),
  );
  const refuse: Refuse = (records, message) => {
    const place = sortedSet(records.map((record) => `“${titles.get(record) ?? ''}”`)).join(' and ');
    problems.push({ path: [], place, message });
  };
  const graph: Unplaced = {
    formatVersion: FORMAT_VERSION,
    title: sortedSet(graphs.flatMap(({ title }) => title.split(BETWEEN_TITLES))).join(BETWEEN_TITLES),
    sources: sources.unite(parts.map((part) => part.sources)),
    countries: unitedCountries(parts.flatMap(({ countries }) => countries)),
    officials: unitedOfficials(
      parts.flatMap(({ officials }) => officials),
      joins,
    ),
    organisations: unitedOrganisations(
      parts.flatMap(({ organisations }) => organisations),
      joins,
      refuse,
    ),
    topics: unitedTopics(parts.flatMap(({ topics }) => topics)),
    engagements: unitedEngagements(
      parts.flatMap(({ engagements }) => engagements),
      joins,
    ),
    evidence: unitedEvidence(
      parts.flatMap(({ evidence }) => evidence),
      refuse,
    ),
  };
  return problems.length > 0
    ? refused(
        'These graphs cannot be combined',
        'They tell different things of what can only be one way. Mend one of them, or open them one at a time.',
        problems,
      )
    : { ok: true, graph: canonical(graph) };
};

const refused = (title: string, advice: string, problems: readonly Problem[]): Combined => ({
  ok: false,
  refusal: { title, advice, problems },
});

/** One for each passage. Who reports it must be told alike: a quote is never given to somebody else. */
const unitedEvidence = (evidence: readonly Evidence[], refuse: Refuse): readonly Evidence[] =>
  [...groupedBy(evidence, ({ id }) => id as EvidenceId)]
    .sort(([a], [b]) => byReadingOrder(a, b))
    .map(([, same]): Evidence => {
      const [first, ...others] = same;
      const [quote, position] = first.selector;
      const reporter = others.find(({ reportedBy }) => reportedBy !== first.reportedBy);
      if (reporter)
        refuse(
          [first, reporter],
          `of the passage “${quote.exact}” one tells that ${toldBy(first)}, the other that ${toldBy(reporter)}`,
        );
      const words = others.find(({ selector }) => selector[0].exact !== quote.exact);
      if (words)
        refuse(
          [first, words],
          `at ${position.start}–${position.end} of the same text one quotes “${quote.exact}”, the other “${words.selector[0].exact}”`,
        );
      const [prefix, suffix] = contextOf(same);
      return {
        id: first.id,
        source: first.source,
        reportedBy: first.reportedBy,
        ...unitedBasis(same.map(({ basis }) => basis)),
        selector: [{ ...quote, prefix, suffix }, position],
      };
    });

/** The fullest context that is given, of both sides together: the two are chosen to make one passage of the text. */
const contextOf = (same: readonly [Evidence, ...Evidence[]]): readonly [prefix: string, suffix: string] => {
  const contexts = same.map(({ selector: [{ prefix, suffix }] }) => JSON.stringify([prefix, suffix]));
  const [prefix, suffix] = JSON.parse(fullestOf([contexts[0] ?? '["",""]', ...contexts])) as [string, string]; // as written just above
  return [prefix, suffix];
};

const toldBy = ({ reportedBy }: Evidence): string =>
  reportedBy === null ? 'it is the article’s own voice' : `${reportedBy} reports it`;
