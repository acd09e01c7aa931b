/**
 * Facts under the headings that a reader asks for, in the order of asking: in the details, and in what is taken away. What
 * is planned or denied never stands under words that say it took place.
 */
import type { Fact, FactKind } from '../graph/fact';
import type { GraphIndex } from '../graph/graph-index';
import { type ItemId, isLineId, isStatementId } from '../graph/ids';
import { type Engagement, STATUSES } from '../graph/schema';

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
  ['imported', 'In the file'],
];

/** Of an organisation that reports, its reports come first: all the rest is what they tell. */
const headingsFor = (item: ItemId | undefined) => {
  if (!item?.startsWith('organisation:') && !item?.startsWith('reported:')) return HEADINGS;
  return [...HEADINGS].sort(([a], [b]) => Number(b === 'report') - Number(a === 'report'));
};

/** `under` is the item that the facts are shown under, where they are of one. */
export const sectionsOf = (index: GraphIndex, facts: readonly Fact[], under?: ItemId): readonly Section[] =>
  headingsFor(under)
    .flatMap(([kind, heading]): readonly Section[] => {
      const members = facts.filter((fact) => fact.kind === kind);
      if (kind === 'occurrence') return occurrencesByStatus(index, members);
      if (kind === 'participation') return participationsByStatus(index, members);
      if (kind === 'statement' && under?.startsWith('country:'))
        return statementsByCountry(index, under, members);
      return [{ heading, facts: members }];
    })
    .filter((section) => section.facts.length > 0);

const STATUS_HEADINGS = { occurred: 'Took place', planned: 'Planned', denied: 'Denied' } as const;

const occurrencesByStatus = (index: GraphIndex, occurrences: readonly Fact[]): readonly Section[] =>
  STATUSES.map((status) => ({
    heading: STATUS_HEADINGS[status],
    facts: occurrences.filter(({ leadsTo }) => statusOf(index, leadsTo) === status),
  }));

const participationsByStatus = (index: GraphIndex, participations: readonly Fact[]): readonly Section[] => {
  const tookPart = ({ leadsTo }: Fact) => statusOf(index, leadsTo) === 'occurred';
  return [
    { heading: 'Took part', facts: participations.filter(tookPart) },
    { heading: 'Named as a party', facts: participations.filter((fact) => !tookPart(fact)) },
  ];
};

/** Of an engagement, or of the one that a line leads to. */
const statusOf = (index: GraphIndex, item: ItemId): Engagement['status'] | undefined => {
  if (isStatementId(item)) return undefined;
  const id = isLineId(item) ? index.lines.get(item)?.to : item;
  const thing = id && index.things.get(id);
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
