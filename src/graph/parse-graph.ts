/**
 * The one door through which a graph file comes in: from `unknown` to a `Graph`, or to a list of what is wrong and
 * where. Checks the shape, that every id leads somewhere and that days are days; the quotes are for `verify-quotes`, because a graph with
 * a wrong quote still opens, with that quote marked.
 */
import { dateProblemsOf } from './date-problems';
import { concernIdOf, participantIdOf } from './dealings';
import { THINGS_AT } from './levels';
import { thingsOf } from './names';
import { FORMAT_VERSION, type Graph, graphSchema, LEVELS } from './schema';
import { type Path, type Problem, problemsOfIssues } from './schema-problems';

export type ParsedGraph =
  | { readonly ok: true; readonly graph: Graph }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export const parseGraph = (input: unknown): ParsedGraph => {
  const version = versionProblemOf(input);
  if (version) return { ok: false, problems: [version] };
  const parsed = graphSchema.safeParse(input);
  if (!parsed.success) return { ok: false, problems: problemsOfIssues(parsed.error.issues, input) };
  const problems = [
    ...duplicateProblemsOf(parsed.data),
    ...referenceProblemsOf(parsed.data),
    ...placementProblemsOf(parsed.data),
    ...dateProblemsOf(parsed.data),
  ];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, graph: parsed.data };
};

const versionProblemOf = (input: unknown): Problem | undefined => {
  if (typeof input !== 'object' || input === null || !('formatVersion' in input)) return undefined;
  const { formatVersion } = input;
  if (typeof formatVersion !== 'number' || formatVersion <= FORMAT_VERSION) return undefined;
  return {
    path: ['formatVersion'],
    message: `this graph is of format version ${formatVersion}; this Readout reads version ${FORMAT_VERSION}. Open it with a newer Readout`,
  };
};

const recordsOf = (graph: Graph): readonly (readonly [path: Path, id: string])[] => [
  ...(
    ['sources', 'countries', 'officials', 'organisations', 'topics', 'engagements', 'evidence'] as const
  ).flatMap((key) => graph[key].map((record, at) => [[key, at, 'id'], record.id] as const)),
  ...graph.engagements.flatMap((engagement, at) =>
    engagement.statements.map(
      (statement, index) => [['engagements', at, 'statements', index, 'id'], statement.id] as const,
    ),
  ),
];

const duplicateProblemsOf = (graph: Graph): readonly Problem[] => {
  const seen = new Set<string>();
  return recordsOf(graph).flatMap(([path, id]) => {
    if (seen.has(id)) return [{ path, message: `the id "${id}" is used twice` }];
    seen.add(id);
    return [];
  });
};

/** Every place in the file that names another record. */
const referencesOf = (graph: Graph): readonly (readonly [path: Path, id: string])[] => {
  const references: (readonly [Path, string])[] = [];
  const refer = (path: Path, id: string | null | undefined) => {
    if (id) references.push([path, id]);
  };
  const prove = (path: Path, record: { readonly evidence: readonly string[] }) =>
    record.evidence.forEach((id, at) => {
      refer([...path, 'evidence', at], id);
    });

  for (const key of ['countries', 'officials', 'organisations', 'topics', 'engagements'] as const)
    graph[key].forEach((record, at) => {
      prove([key, at], record);
    });
  graph.sources.forEach((source, at) => {
    if (source.published) prove(['sources', at, 'published'], source.published);
  });
  graph.evidence.forEach((evidence, at) => {
    refer(['evidence', at, 'source'], evidence.source);
    refer(['evidence', at, 'reportedBy'], evidence.reportedBy);
  });
  graph.organisations.forEach(({ country }, at) => {
    if (!country) return;
    refer(['organisations', at, 'country', 'country'], country.country);
    prove(['organisations', at, 'country'], country);
  });
  graph.officials.forEach((official, at) => {
    official.posts.forEach((post, index) => {
      const path: Path = ['officials', at, 'posts', index];
      refer([...path, 'country'], post.country);
      refer([...path, 'organisation'], post.organisation);
      refer([...path, 'accreditedTo'], post.accreditedTo);
      prove(path, post);
    });
  });
  graph.engagements.forEach((engagement, at) => {
    const base: Path = ['engagements', at];
    engagement.dates.forEach((when, index) => {
      prove([...base, 'dates', index], when);
    });
    engagement.places.forEach((place, index) => {
      refer([...base, 'places', index, 'entity'], place.entity);
      prove([...base, 'places', index], place);
    });
    engagement.participants.forEach((participant, index) => {
      const path: Path = [...base, 'participants', index];
      refer(path, participantIdOf(participant));
      refer([...path, 'onBehalfOf'], participant.onBehalfOf);
      prove(path, participant);
    });
    engagement.topics.forEach((topic, index) => {
      refer([...base, 'topics', index, 'topic'], topic.topic);
      prove([...base, 'topics', index], topic);
    });
    engagement.concerns.forEach((concern, index) => {
      refer([...base, 'concerns', index], concernIdOf(concern));
      prove([...base, 'concerns', index], concern);
    });
    engagement.reports.forEach((report, index) => {
      const path: Path = [...base, 'reports', index];
      refer([...path, 'organisation'], report.organisation);
      report.dates.forEach((when, i) => {
        prove([...path, 'dates', i], when);
      });
      prove(path, report);
    });
    engagement.statements.forEach((statement, index) => {
      const path: Path = [...base, 'statements', index];
      refer([...path, 'about'], statement.about);
      statement.topics.forEach((topic, i) => {
        refer([...path, 'topics', i], topic);
      });
      statement.speakers.forEach((speaker, i) => {
        refer([...path, 'speakers', i], participantIdOf(speaker));
        prove([...path, 'speakers', i], speaker);
      });
      prove(path, statement);
    });
  });
  return references;
};

const referenceProblemsOf = (graph: Graph): readonly Problem[] => {
  const ids = new Set(recordsOf(graph).map(([, id]) => id));
  return referencesOf(graph)
    .filter(([, id]) => !ids.has(id))
    .map(([path, id]) => ({ path, message: `"${id}" is not in this graph` }));
};

const placementProblemsOf = (graph: Graph): readonly Problem[] =>
  LEVELS.flatMap((level) =>
    [...thingsOf(graph)]
      .filter(
        ([id, { kind }]) => THINGS_AT[level].includes(kind) && !Object.hasOwn(graph.placement[level], id),
      )
      .map(([id]) => ({ path: ['placement', level], message: `"${id}" has no position at this level` })),
  );
