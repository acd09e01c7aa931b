/**
 * One graph, ready to be asked: things, statements, lines, facts and quotes by id, and what each level draws. Derived
 * once when a graph is opened; holds no state of the reader's.
 */
import type { Outline } from './archive/outline';
import { thingsOfEngagement } from './engagement-things';
import type { Fact } from './fact';
import { factsOf } from './facts';
import {
  type ItemId,
  isLineId,
  isStatementId,
  type Line,
  type LineId,
  type ThingId,
  type ThingKind,
} from './ids';
import { isDrawnAt, LINES_AT, THINGS_AT } from './levels';
import { linesOf, linesOfEngagement } from './lines';
import { namesOf, type Thing, thingsOf } from './names';
import { type Origin, originsIn } from './origins';
import type {
  Engagement,
  EngagementId,
  Evidence,
  EvidenceId,
  Graph,
  Level,
  Position,
  Source,
  SourceId,
  Statement,
} from './schema';
import { visibleGraphOf } from './visible-text';
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
  /** The index of the graph as opened, where this is one of what a filter leaves of it; otherwise this itself. */
  readonly whole: GraphIndex;
  /** Where the graph is a part of an archive, the part that is at hand: the network of all of it. */
  readonly outline?: Outline;
  readonly things: ReadonlyMap<ThingId, Thing>;
  readonly statements: ReadonlyMap<string, StatementInEngagement>;
  readonly lines: ReadonlyMap<LineId, Line>;
  readonly evidence: ReadonlyMap<EvidenceId, Evidence>;
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly levels: Readonly<Record<Level, LevelContent>>;
  /** Where a thing stands in the picture of a level; undefined where the level does not draw it. */
  positionOf(id: ThingId, level: Level): Position | undefined;
  nameOf(id: ThingId): string;
  /** The accessible name of anything that can be selected. */
  itemNameOf(id: ItemId): string;
  /** The words between the two ends of a line. Of what is planned or denied nobody is said to have taken part. */
  verbOf(line: Line): string;
  has(id: string): id is ItemId;
  hasQuote(id: string): id is EvidenceId;
  /** The engagements that an item is named in or comes from, in the order of the graph. */
  engagementsOf(id: ItemId): readonly EngagementId[];
  factsShownUnder(id: ItemId): readonly Fact[];
  factsProvenBy(id: EvidenceId): readonly Fact[];
  /** Every quote behind an item, in the order of its facts, each once. */
  evidenceOf(id: ItemId): readonly EvidenceId[];
  /** The independent sources of a fact, in the order of its own quotes in the graph as opened: a filter takes none away. */
  originsOf(fact: Fact): readonly Origin[];
  /** The quotes of a fact itself in the graph as opened, with those that a filter hides. */
  quotesInAllOf(fact: Fact): readonly EvidenceId[];
}

export const evidenceOfFact = (fact: Fact): readonly EvidenceId[] => [
  ...fact.evidence,
  ...(fact.restsOn ?? []).flatMap(evidenceOfFact),
];

/** What a level draws: the things of its kinds, and the lines of its kinds whose two ends are both drawn. */
const levelContentOf = (
  level: Level,
  things: ReadonlyMap<ThingId, Thing>,
  lines: ReadonlyMap<LineId, Line>,
  kinds: ReadonlySet<ThingKind> | undefined,
): LevelContent => {
  const drawn = new Set<ThingId>();
  for (const kind of THINGS_AT[level].filter((each) => kinds?.has(each) ?? true))
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
  /** The quotes of each fact itself, by the fact's id. */
  readonly proofs: ReadonlyMap<string, readonly EvidenceId[]>;
}

const factIndexOf = (graph: Graph, nameOf: (id: ThingId) => string): FactIndex => {
  const shownUnder = new Map<ItemId, Fact[]>();
  const provenBy = new Map<EvidenceId, Fact[]>();
  const proofs = new Map<string, readonly EvidenceId[]>();
  const keep = <Key>(map: Map<Key, Fact[]>, key: Key, fact: Fact) => {
    const kept = map.get(key);
    if (kept) kept.push(fact);
    else map.set(key, [fact]);
  };
  const keepProof = (fact: Fact) => {
    for (const id of new Set(fact.evidence)) keep(provenBy, id, fact);
    proofs.set(fact.id, [...(proofs.get(fact.id) ?? []), ...fact.evidence]);
    for (const part of fact.restsOn ?? []) keepProof(part);
  };
  for (const fact of factsOf(graph, nameOf)) {
    for (const id of new Set(fact.shownUnder)) keep(shownUnder, id, fact);
    keepProof(fact);
  }
  return { shownUnder, provenBy, proofs };
};

const engagementsByItem = (graph: Graph): ReadonlyMap<ItemId, readonly EngagementId[]> => {
  const byItem = new Map<ItemId, EngagementId[]>();
  for (const engagement of graph.engagements) {
    const items: readonly ItemId[] = [
      ...thingsOfEngagement(engagement),
      ...engagement.statements.map(({ id }) => id),
      ...linesOfEngagement(engagement).map(({ id }) => id),
    ];
    for (const item of new Set(items)) {
      const kept = byItem.get(item);
      if (kept) kept.push(engagement.id);
      else byItem.set(item, [engagement.id]);
    }
  }
  return byItem;
};

interface Narrowing {
  /** The index of the graph as opened. Names come from it, so that they stay as they are while a filter comes and goes. */
  readonly whole: GraphIndex;
  /** The kinds of thing that levels draw; all, where none are given. */
  readonly kinds?: ReadonlySet<ThingKind>;
}

/** Names and all other texts of the index are as they are to be shown: `visible-text` tells how. */
export const createGraphIndex = (asRead: Graph, narrowing?: Narrowing): GraphIndex => {
  const graph = narrowing ? asRead : visibleGraphOf(asRead);
  const things = thingsOf(graph);
  const names = narrowing ? undefined : namesOf(graph);
  const lines = linesOf(graph);
  const statements = new Map<string, StatementInEngagement>(
    graph.engagements.flatMap((engagement) =>
      engagement.statements.map((statement) => [statement.id, { statement, engagement }]),
    ),
  );
  const nameOf = (id: ThingId) => names?.get(id) ?? narrowing?.whole.nameOf(id) ?? id;
  // Made when first asked for: drawing the network needs neither, and it is drawn first.
  const factIndex = madeOnce(() => factIndexOf(graph, nameOf));
  const engagements = madeOnce(() => engagementsByItem(graph));
  const origins = madeOnce(() => originsIn(graph));

  const factsShownUnder = (id: ItemId) => factIndex().shownUnder.get(id) ?? [];
  const engagementsOf = (id: ItemId): readonly EngagementId[] => {
    const found = engagements().get(id);
    if (found) return found;
    // A line that no engagement is a reason for, such as an official's post, goes with the one whose it is.
    const line = isLineId(id) ? lines.get(id) : undefined;
    return line ? (engagements().get(line.from) ?? []) : [];
  };
  const verbOf = ({ kind, to }: Line): string => {
    const thing = kind === 'took-part' ? (narrowing?.whole.things ?? things).get(to) : undefined;
    return thing?.kind === 'engagement' && thing.record.status !== 'occurred'
      ? 'is named as a party to'
      : lineInWords[kind];
  };
  const level = (each: Level) => levelContentOf(each, things, lines, narrowing?.kinds);
  const index: GraphIndex = {
    graph,
    get whole() {
      return narrowing?.whole ?? index;
    },
    things,
    statements,
    lines,
    evidence: new Map(graph.evidence.map((evidence) => [evidence.id, evidence])),
    sources: new Map(graph.sources.map((source) => [source.id, source])),
    levels: {
      countries: level('countries'),
      officials: level('officials'),
      engagements: level('engagements'),
    },
    positionOf: (id, level) => {
      const thing = things.get(id);
      if (!thing) return undefined;
      return thing.kind === 'thing' ? thing.record.position : graph.placement[level][thing.record.id];
    },
    nameOf,
    verbOf,
    itemNameOf: (id) => {
      if (isLineId(id)) {
        const line = (narrowing?.whole.lines ?? lines).get(id);
        return line ? `${nameOf(line.from)}, ${verbOf(line)}, ${nameOf(line.to)}` : id;
      }
      if (isStatementId(id)) return factsShownUnder(id)[0]?.words ?? narrowing?.whole.itemNameOf(id) ?? id;
      const thing = (narrowing?.whole.things ?? things).get(id);
      return thing?.kind === 'engagement' ? thing.record.label : nameOf(id);
    },
    has: (id): id is ItemId =>
      (things as ReadonlyMap<string, unknown>).has(id) ||
      (lines as ReadonlyMap<string, unknown>).has(id) ||
      statements.has(id),
    hasQuote: (id): id is EvidenceId => (index.evidence as ReadonlyMap<string, unknown>).has(id),
    engagementsOf,
    factsShownUnder,
    factsProvenBy: (id) => factIndex().provenBy.get(id) ?? [],
    evidenceOf: (id) => [...new Set(factsShownUnder(id).flatMap(evidenceOfFact))],
    originsOf: (fact) => (narrowing ? narrowing.whole.originsOf(fact) : origins()(index.quotesInAllOf(fact))),
    quotesInAllOf: (fact) =>
      narrowing?.whole.quotesInAllOf(fact) ?? [
        ...new Set([...(factIndex().proofs.get(fact.id) ?? []), ...fact.evidence]),
      ],
  };
  return index;
};

const madeOnce = <Value>(make: () => Value): (() => Value) => {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
};
