/** What is wrong with the days of a graph: days that the calendar does not have, ranges that end before they begin, and
 * days that were worked out and do not say how. */
import { dayNumberOf, isDay } from './dates';
import type { Graph, When } from './schema';
import type { Path, Problem } from './schema-problems';

export const dateProblemsOf = (graph: Graph): readonly Problem[] =>
  datesOf(graph).flatMap(([path, when]) => problemsOf(path, when));

const datesOf = (graph: Graph): readonly (readonly [path: Path, when: When])[] => [
  ...graph.sources.flatMap(({ published }, at) =>
    published ? [[['sources', at, 'published'], published] as const] : [],
  ),
  ...graph.engagements.flatMap(({ dates, reports }, at) => [
    ...dates.map((when, index) => [['engagements', at, 'dates', index], when] as const),
    ...reports.flatMap((report, number) =>
      report.dates.map(
        (when, index) => [['engagements', at, 'reports', number, 'dates', index], when] as const,
      ),
    ),
  ]),
];

const problemsOf = (path: Path, when: When): readonly Problem[] => [
  ...rangeProblemsOf(path, when),
  ...basisProblemsOf(path, when),
];

/** What no source states was found out somehow, and the reader is told how. */
const basisProblemsOf = (path: Path, { precision, basis }: When): readonly Problem[] =>
  precision === 'stated' || basis !== undefined
    ? []
    : [
        {
          path,
          message: `a date whose precision is "${precision}" is not stated in the source, so it needs "basis": how it is known, in words`,
        },
      ];

const rangeProblemsOf = (path: Path, { earliest, latest }: When): readonly Problem[] => {
  const noDays = Object.entries({ earliest, latest }).flatMap(([edge, day]) =>
    day === undefined || isDay(day)
      ? []
      : [{ path: [...path, edge], message: `"${day}" is no day of the calendar` }],
  );
  if (noDays.length > 0 || !earliest || !latest || dayNumberOf(earliest) <= dayNumberOf(latest))
    return noDays;
  return [
    {
      path: [...path, 'latest'],
      message: `"${latest}" is before "${earliest}", the earliest day. Exchange them`,
    },
  ];
};
