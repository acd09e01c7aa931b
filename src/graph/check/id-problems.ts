/**
 * What is wrong with the ids of a graph: used twice, leading nowhere, or not made of what they should be made of. The id
 * of a quote says where it stands and that of a statement what it belongs to, and the page relies on both.
 */
import { concernIdOf, participantIdOf } from '../dealings';
import type { Graph } from '../schema';
import type { Path, Problem } from '../schema-problems';
import { LISTS, type SoundPart } from './sound-part';

export const idProblemsOf = ({ graph, mayBeUnsound }: SoundPart): readonly Problem[] => [
  ...duplicateProblemsOf(graph),
  ...referenceProblemsOf(graph, mayBeUnsound),
  ...makeUpProblemsOf(graph),
];

/** Called for each place with the id there. Nothing is gathered: of a large graph there are millions. */
type Visit = (path: Path, id: string) => void;

const eachRecord = (graph: Graph, visit: Visit): void => {
  for (const key of LISTS)
    graph[key].forEach((record, at) => {
      visit([key, at, 'id'], record.id);
    });
  graph.engagements.forEach((engagement, at) => {
    engagement.statements.forEach((statement, index) => {
      visit(['engagements', at, 'statements', index, 'id'], statement.id);
    });
  });
};

const duplicateProblemsOf = (graph: Graph): readonly Problem[] => {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  eachRecord(graph, (path, id) => {
    if (seen.has(id)) problems.push({ path, message: `the id "${id}" is used twice` });
    seen.add(id);
  });
  return problems;
};

const referenceProblemsOf = (graph: Graph, mayBeUnsound: SoundPart['mayBeUnsound']): readonly Problem[] => {
  const ids = new Set<string>();
  eachRecord(graph, (_, id) => ids.add(id));
  const problems: Problem[] = [];
  eachReference(graph, (path, id) => {
    if (!ids.has(id) && !mayBeUnsound(id)) problems.push({ path, message: `"${id}" is not in this graph` });
  });
  return problems;
};

/** An id after its kind: `country:PK` gives `PK`. */
const nameIn = (id: string): string => id.slice(id.indexOf(':') + 1);

const makeUpProblemsOf = (graph: Graph): readonly Problem[] => {
  const sources = new Set(graph.sources.map(({ id }) => id));
  return [
    ...graph.countries.flatMap(({ id, iso2 }, at): Problem[] =>
      nameIn(id) === iso2
        ? []
        : [{ path: ['countries', at, 'iso2'], message: `"${iso2}" is not the code in the id, "${id}"` }],
    ),
    ...graph.engagements.flatMap(({ id, joined = [], statements }, at) =>
      statements.flatMap((statement, index): Problem[] => {
        const own = [id, ...joined.map((other) => other.id)].map(nameIn);
        return own.some((name) => nameIn(statement.id).startsWith(`${name}/`))
          ? []
          : [
              {
                path: ['engagements', at, 'statements', index, 'id'],
                message: `"${statement.id}" is not the id of a statement in this engagement: it should begin with "statement:${nameIn(id)}/"`,
              },
            ];
      }),
    ),
    ...graph.evidence.flatMap(({ id, source, selector: [, { start, end }] }, at): Problem[] => {
      if (!sources.has(source)) return []; // that is told already
      if (start >= end)
        return [
          {
            path: ['evidence', at, 'selector', 1, 'end'],
            message: `the quote ends at ${end}, which is not after ${start}, where it starts`,
          },
        ];
      const made = `evidence:${nameIn(source)}/${start}-${end}`;
      return id === made
        ? []
        : [
            {
              path: ['evidence', at, 'id'],
              message: `"${id}" does not agree with the source and the position of this quote, which make it "${made}"`,
            },
          ];
    }),
  ];
};

/** Every place in the file that names another record. */
const eachReference = (graph: Graph, visit: Visit): void => {
  const refer = (path: Path, id: string | null | undefined) => {
    if (id) visit(path, id);
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
};
