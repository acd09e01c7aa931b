/**
 * Where what is combined does not agree: each conflict with the facts of both sides, so that both are quoted. It says that
 * they differ, and never which of them is right.
 */
import { rangeOf } from '../dates';
import type { Fact, FactKind } from '../fact';
import type { GraphIndex } from '../graph-index';
import type { EngagementId, OfficialId, OrganisationId } from '../schema';
import { groupedBy } from './canonical';
import { bareIdOf } from './engagements';

export interface Conflict {
  readonly id: string;
  /** The item that it is about. */
  readonly item: OfficialId | OrganisationId | EngagementId;
  readonly words: string;
  readonly facts: readonly Fact[];
}

export const conflictsOf = ({ whole: index }: GraphIndex): readonly Conflict[] => [
  ...[...index.graph.officials, ...index.graph.organisations].flatMap((record): Conflict[] => {
    const numbers = new Set([record, ...(record.joined ?? [])].flatMap(({ wikidata }) => wikidata ?? []));
    return numbers.size < 2
      ? []
      : [
          {
            id: `${record.id}#wikidata`,
            item: record.id,
            words: `${record.name}: one id with the Wikidata numbers ${[...numbers].join(' and ')}`,
            facts: factsOf(index, record.id, ['name']),
          },
        ];
  }),
  ...index.graph.officials.flatMap(({ id, name, posts }): Conflict[] => {
    const facts = factsOf(index, id, ['post']).filter((fact) => fact.shownUnder[0] === id);
    return posts.length < 2 || !areToldApart(facts)
      ? []
      : [
          {
            id: `${id}#posts`,
            item: id,
            words: `${name}: several posts are told, by different articles`,
            facts,
          },
        ];
  }),
  ...index.graph.engagements.flatMap(({ id, label, dates, places }): Conflict[] => {
    const placed = factsOf(index, id, ['place']);
    return [
      ...(rangeOf(dates)?.disputed
        ? [
            {
              id: `${id}#dates`,
              item: id,
              words: `${label}: the dates exclude each other`,
              facts: factsOf(index, id, ['date']),
            },
          ]
        : []),
      ...(places.length > 1 && areToldApart(placed)
        ? [{ id: `${id}#places`, item: id, words: `${label}: places that differ`, facts: placed }]
        : []),
    ];
  }),
  ...[...groupedBy(index.graph.engagements, bareIdOf)].flatMap(([bare, same]): Conflict[] =>
    same.length < 2
      ? []
      : [
          {
            id: `${bare}#sorts`,
            item: same[0].id,
            words: `One id, “${bare}”, for engagements of different kind or status`,
            facts: same.flatMap(({ id }) => factsOf(index, id, ['occurrence'])),
          },
        ],
  ),
];

const factsOf = (index: GraphIndex, id: Conflict['item'], kinds: readonly FactKind[]): readonly Fact[] =>
  index.factsShownUnder(id).filter((fact) => kinds.includes(fact.kind) && fact.id.startsWith(`${id}#`));

/** Whether no article tells all of them: one that does has seen no conflict in them. */
const areToldApart = (facts: readonly Fact[]): boolean => {
  const [first = [], ...others] = facts.map(({ evidence }) =>
    evidence.map((id) => id.slice(0, id.lastIndexOf('/'))),
  );
  return others.length > 0 && !first.some((source) => others.every((each) => each.includes(source)));
};
