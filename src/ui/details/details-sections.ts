/** The facts of an item under the headings that a reader asks for, in the order of asking. */
import type { Fact, FactKind } from '../../graph/fact';
import type { GraphIndex } from '../../graph/graph-index';
import { type ItemId, isLineId, isStatementId } from '../../graph/ids';
import { STATUSES } from '../../graph/schema';

export interface Section {
  readonly heading: string;
  readonly facts: readonly Fact[];
}

const HEADINGS: readonly (readonly [kind: FactKind, heading: string])[] = [
  ['occurrence', 'Took place'],
  ['date', 'When'],
  ['place', 'Where'],
  ['post', 'Posts'],
  ['affiliation', 'Tied to'],
  ['participation', 'Took part'],
  ['statement', 'Statements'],
  ['topic', 'Topics'],
  ['concern', 'Touched on'],
  ['report', 'Reports'],
  ['name', 'Named in the source'],
];

/** Of an organisation that reports, its reports come first: all the rest is what they tell. */
const headingsFor = (item: ItemId) => {
  if (!item.startsWith('organisation:') && !item.startsWith('reported:')) return HEADINGS;
  return [...HEADINGS].sort(([a], [b]) => Number(b === 'report') - Number(a === 'report'));
};

export const sectionsOf = (index: GraphIndex, item: ItemId): readonly Section[] => {
  const facts = index.factsShownUnder(item);
  return headingsFor(item)
    .flatMap(([kind, heading]): readonly Section[] => {
      const members = facts.filter((fact) => fact.kind === kind);
      if (kind === 'occurrence') return occurrencesByStatus(index, members);
      if (kind === 'statement' && item.startsWith('country:'))
        return statementsByCountry(index, item, members);
      return [{ heading, facts: members }];
    })
    .filter((section) => section.facts.length > 0);
};

const STATUS_HEADINGS = { occurred: 'Took place', planned: 'Planned', denied: 'Denied' } as const;

/** What is planned or denied must not stand under a heading that says it took place. */
const occurrencesByStatus = (index: GraphIndex, occurrences: readonly Fact[]): readonly Section[] =>
  STATUSES.map((status) => ({
    heading: STATUS_HEADINGS[status],
    facts: occurrences.filter(({ leadsTo }) => statusOf(index, leadsTo) === status),
  }));

const statusOf = (index: GraphIndex, item: ItemId) => {
  const thing = isLineId(item) || isStatementId(item) ? undefined : index.things.get(item);
  return thing?.kind === 'engagement' ? thing.record.status : undefined;
};

/** Under a country it matters whether a statement was made for it or about it. */
const statementsByCountry = (
  index: GraphIndex,
  country: ItemId,
  statements: readonly Fact[],
): readonly Section[] => {
  const name = index.itemNameOf(country);
  const isAbout = (fact: Fact) => index.statements.get(fact.id)?.statement.about === country;
  return [
    { heading: `Said for ${name}`, facts: statements.filter((fact) => !isAbout(fact)) },
    { heading: `Said about ${name}`, facts: statements.filter(isAbout) },
  ];
};
