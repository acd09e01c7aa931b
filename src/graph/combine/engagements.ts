/**
 * Which engagements of several graphs are one: those of one id, or that a reader holds to be one, if they are of one kind
 * and status too. Never those of the same people and kind alone: they spoke again that August. What accounts may differ
 * in, dates and places, is kept as each tells it.
 */
import { byId } from '../ids';
import { type Engagement, type EngagementId, ROLES, type Statement } from '../schema';
import { fullestOf, groupedBy, leastOf, markOf, sortedSet, withoutMark } from './canonical';
import { unitedDates, unitedList, unitedProof } from './proofs';
import { createSets } from './sets';
import { type Join, reasonOf } from './which-are-one';

type Several<Record> = readonly [Record, ...Record[]];

/** Tells engagements of one id apart that cannot be one. */
const markOfSort = ({ kind, status }: Pick<Engagement, 'kind' | 'status'>): string => markOf([kind, status]);

/** An engagement's id as it was before it had to be told apart from another of the same. */
export const bareIdOf = (engagement: Pick<Engagement, 'id' | 'kind' | 'status'>): EngagementId =>
  withoutMark(engagement.id, markOfSort(engagement));

export const unitedEngagements = (
  engagements: readonly Engagement[],
  joins: readonly Join[],
): readonly Engagement[] => {
  const sets = createSets();
  const sorts = new Set(engagements.map(markOfSort));
  for (const engagement of engagements) {
    const mark = markOfSort(engagement);
    const id = bareIdOf(engagement);
    for (const other of [id, ...(engagement.joined ?? []).map((each) => each.id)])
      sets.join(`${id} ${mark}`, `${other} ${mark}`);
  }
  for (const [a, b] of joins)
    for (const mark of sorts) {
      const [one, other] = [`${withoutMark(a, mark)} ${mark}`, `${withoutMark(b, mark)} ${mark}`];
      if (sets.has(one) && sets.has(other)) sets.join(one, other);
    }
  const ones = [
    ...groupedBy(engagements, (each) => sets.of(`${bareIdOf(each)} ${markOfSort(each)}`)).values(),
  ].map((same) => ({ same, ...identityOf(same) }));
  return [...groupedBy(ones, ({ bare }) => bare).values()]
    .flatMap((claiming) =>
      claiming.map(({ same, bare, joined }) =>
        united(same, claiming.length > 1 ? `${bare}-${markOfSort(same[0])}` : bare, joined),
      ),
    )
    .sort(byId);
};

const identityOf = (same: Several<Engagement>) => {
  const told = same.flatMap((engagement) => {
    const own = bareIdOf(engagement);
    return (engagement.joined ?? []).map(({ id, basis }) => ({
      id: sortedSet([id, own]).at(-1) ?? id,
      basis,
    }));
  });
  const [bare = same[0].id, ...others] = sortedSet(
    same.flatMap((each) => [bareIdOf(each), ...(each.joined ?? []).map(({ id }) => id)]),
  );
  const joined = others.map((id) => ({
    id,
    basis: reasonOf(told.flatMap((each) => (each.id === id ? each.basis : []))),
  }));
  return { bare, joined };
};

const united = (
  same: Several<Engagement>,
  id: EngagementId,
  joined: NonNullable<Engagement['joined']>,
): Engagement => {
  const { kind, status, label } = same[0];
  return {
    id,
    ...(joined.length > 0 ? { joined } : {}),
    kind,
    status,
    plover: leastOf(same.map((each) => each.plover ?? undefined)) ?? null,
    label: fullestOf([label, ...same.map((each) => each.label)]),
    dates: unitedDates(same.flatMap(({ dates }) => dates)),
    places: unitedList(
      same.flatMap(({ places }) => places),
      ({ asWritten, entity }) => [asWritten, entity ?? ''],
    ),
    participants: unitedList(
      same.flatMap(({ participants }) => participants),
      ({ evidence: _evidence, basis: _basis, role, ...who }) => [ROLES.indexOf(role), who],
    ),
    topics: unitedList(
      same.flatMap(({ topics }) => topics),
      ({ topic }) => topic,
    ),
    concerns: unitedList(
      same.flatMap(({ concerns }) => concerns),
      ({ evidence: _evidence, basis: _basis, ...concern }) => concern,
    ),
    reports: unitedList(
      same.flatMap(({ reports }) => reports),
      ({ organisation }) => organisation,
      (reports) => ({ dates: unitedDates(reports.flatMap(({ dates }) => dates)) }),
    ),
    statements: unitedStatements(
      same.flatMap(({ statements }) => statements),
      id,
    ),
    ...unitedProof(same),
  };
};

/** One for each id and content: of one id that says two things there are two, told apart by their ids. */
const unitedStatements = (
  statements: readonly Statement[],
  engagement: EngagementId,
): readonly Statement[] => {
  const contents = groupedBy(
    statements.map((statement) => {
      const { act, gist, about } = statement;
      const mark = markOf([act, gist, about ?? '']);
      const bare = withoutMark(statement.id.slice(statement.id.lastIndexOf('/') + 1), mark);
      return { statement, mark, bare };
    }),
    ({ bare, mark }) => `${bare} ${mark}`,
  );
  return [...groupedBy([...contents.values()], ([{ bare }]) => bare)]
    .flatMap(([bare, claiming]) =>
      claiming.map((same): Statement => {
        const [{ statement, mark }] = same;
        const told = same.map((each) => each.statement);
        const name = claiming.length > 1 ? `${bare}-${mark}` : bare;
        return {
          id: `statement:${engagement.slice('engagement:'.length)}/${name}`,
          speakers: unitedList(
            told.flatMap(({ speakers }) => speakers),
            ({ evidence: _evidence, basis: _basis, ...speaker }) => speaker,
          ),
          act: statement.act,
          gist: statement.gist,
          ...(statement.about === undefined ? {} : { about: statement.about }),
          topics: sortedSet(told.flatMap(({ topics }) => topics)),
          ...unitedProof(told),
        };
      }),
    )
    .sort(byId);
};
