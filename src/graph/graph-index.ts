/**
 * One graph, ready to be asked: things, statements, lines, facts and quotes by id, and what each level draws. Derived
 * once when a graph is opened; holds no state of the reader's.
 */
import { dealingsOf, participantIdOf, talksAboutOf } from './dealings';
import type { Fact } from './fact';
import { factsOf } from './facts';
import {
  byCodeUnit,
  type ItemId,
  isLineId,
  isStatementId,
  type Line,
  type LineId,
  type LineKind,
  lineOf,
  type ThingId,
} from './ids';
import { isDrawnAt, LINES_AT, THINGS_AT } from './levels';
import { namesOf, type Thing, thingsOf } from './names';
import type { Engagement, Evidence, EvidenceId, Graph, Level, Source, SourceId, Statement } from './schema';
import { lineInWords } from './words';

/** What one level draws, each list in the order in which the reader meets it. */
export interface LevelContent {
  readonly things: readonly ThingId[];
  readonly lines: readonly LineId[];
}

export interface StatementInEngagement {
  readonly statement: Statement;
  readonly engagement: Engagement;
}

export interface GraphIndex {
  readonly graph: Graph;
  readonly things: ReadonlyMap<ThingId, Thing>;
  readonly statements: ReadonlyMap<string, StatementInEngagement>;
  readonly lines: ReadonlyMap<LineId, Line>;
  readonly evidence: ReadonlyMap<EvidenceId, Evidence>;
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly levels: Readonly<Record<Level, LevelContent>>;
  nameOf(id: ThingId): string;
  /** The accessible name of anything that can be selected. */
  itemNameOf(id: ItemId): string;
  has(id: string): id is ItemId;
  factsShownUnder(id: ItemId): readonly Fact[];
  factsProvenBy(id: EvidenceId): readonly Fact[];
  /** Every quote behind an item, in the order of its facts, each once. */
  evidenceOf(id: ItemId): readonly EvidenceId[];
}

export const evidenceOfFact = (fact: Fact): readonly EvidenceId[] => [
  ...fact.evidence,
  ...(fact.restsOn ?? []).flatMap(evidenceOfFact),
];

const linesOf = (graph: Graph): ReadonlyMap<LineId, Line> => {
  const lines = new Map<LineId, Line>();
  const keep = (line: Line) => lines.set(line.id, line);
  const add = (kind: LineKind, from: ThingId, to: ThingId) => keep(lineOf(kind, from, to));
  for (const official of graph.officials)
    for (const post of official.posts) add('represents', official.id, post.country);
  for (const organisation of graph.organisations)
    if (organisation.country) add('belongs-to', organisation.id, organisation.country.country);
  for (const engagement of graph.engagements) {
    for (const participant of engagement.participants) {
      add('represents', participantIdOf(participant), participant.onBehalfOf);
      add('took-part', participantIdOf(participant), engagement.id);
      for (const concern of engagement.concerns) talksAboutOf(participant, concern).forEach(keep);
    }
    dealingsOf(engagement).forEach(keep);
    for (const { topic } of engagement.topics) add('about', engagement.id, topic);
    for (const concern of engagement.concerns)
      add('concerns', engagement.id, 'country' in concern ? concern.country : concern.organisation);
    if (engagement.place?.entity) add('held-at', engagement.id, engagement.place.entity);
    for (const report of engagement.reports) add('reported', report.organisation, engagement.id);
  }
  return new Map([...lines].sort(([a], [b]) => byCodeUnit(a, b)));
};

/** What a level draws: the things of its kinds, and the lines of its kinds whose two ends are both drawn. */
const levelContentOf = (
  level: Level,
  things: ReadonlyMap<ThingId, Thing>,
  lines: ReadonlyMap<LineId, Line>,
): LevelContent => {
  const drawn = new Set<ThingId>();
  for (const kind of THINGS_AT[level])
    for (const [id, thing] of things) if (thing.kind === kind) drawn.add(id);
  return {
    things: [...drawn],
    lines: LINES_AT[level].flatMap((kind) =>
      [...lines.values()]
        .filter(
          (line) =>
            line.kind === kind && isDrawnAt(level, line) && drawn.has(line.from) && drawn.has(line.to),
        )
        .map((line) => line.id),
    ),
  };
};

interface FactIndex {
  readonly shownUnder: ReadonlyMap<ItemId, readonly Fact[]>;
  readonly provenBy: ReadonlyMap<EvidenceId, readonly Fact[]>;
}

const factIndexOf = (graph: Graph): FactIndex => {
  const shownUnder = new Map<ItemId, Fact[]>();
  const provenBy = new Map<EvidenceId, Fact[]>();
  const keep = <Key>(map: Map<Key, Fact[]>, key: Key, fact: Fact) => {
    const kept = map.get(key);
    if (kept) kept.push(fact);
    else map.set(key, [fact]);
  };
  const keepProof = (fact: Fact) => {
    for (const id of new Set(fact.evidence)) keep(provenBy, id, fact);
    for (const part of fact.restsOn ?? []) keepProof(part);
  };
  for (const fact of factsOf(graph)) {
    for (const id of new Set(fact.shownUnder)) keep(shownUnder, id, fact);
    keepProof(fact);
  }
  return { shownUnder, provenBy };
};

export const createGraphIndex = (graph: Graph): GraphIndex => {
  const things = thingsOf(graph);
  const names = namesOf(graph);
  const lines = linesOf(graph);
  const statements = new Map<string, StatementInEngagement>(
    graph.engagements.flatMap((engagement) =>
      engagement.statements.map((statement) => [statement.id, { statement, engagement }]),
    ),
  );
  // Made when first asked for: drawing the network needs no facts, and it is drawn first.
  let facts: FactIndex | undefined;
  const factIndex = () => {
    facts ??= factIndexOf(graph);
    return facts;
  };

  const nameOf = (id: ThingId) => names.get(id) ?? id;
  const factsShownUnder = (id: ItemId) => factIndex().shownUnder.get(id) ?? [];
  return {
    graph,
    things,
    statements,
    lines,
    evidence: new Map(graph.evidence.map((evidence) => [evidence.id, evidence])),
    sources: new Map(graph.sources.map((source) => [source.id, source])),
    levels: {
      countries: levelContentOf('countries', things, lines),
      officials: levelContentOf('officials', things, lines),
      engagements: levelContentOf('engagements', things, lines),
    },
    nameOf,
    itemNameOf: (id) => {
      if (isLineId(id)) {
        const line = lines.get(id);
        return line ? `${nameOf(line.from)}, ${lineInWords[line.kind]}, ${nameOf(line.to)}` : id;
      }
      if (isStatementId(id)) return factsShownUnder(id)[0]?.words ?? id;
      const thing = things.get(id);
      return thing?.kind === 'engagement' ? thing.record.label : nameOf(id);
    },
    has: (id): id is ItemId =>
      (things as ReadonlyMap<string, unknown>).has(id) ||
      (lines as ReadonlyMap<string, unknown>).has(id) ||
      statements.has(id),
    factsShownUnder,
    factsProvenBy: (id) => factIndex().provenBy.get(id) ?? [],
    evidenceOf: (id) => [...new Set(factsShownUnder(id).flatMap(evidenceOfFact))],
  };
};
