/**
 * The network as other tools take it: nodes and edges with what is told of each, and under it the quotes. One model, from
 * which each format is written; it knows no format. Edges are the lines of the engagements level. Lines between countries
 * are left out: they follow from the engagements, and beside them would count each a second time.
 *
 * Attributes have one name in every format. `quotes` are the words of the sources alone, for reading; `evidence` is the
 * same with what each proves, where it stands and who says so, for programs.
 */
import { rangeOf } from '../../graph/dates';
import type { Fact, FactKind } from '../../graph/fact';
import type { GraphIndex } from '../../graph/graph-index';
import type { LineId, LineKind, ThingId } from '../../graph/ids';
import type { Thing } from '../../graph/names';
import type { EvidenceId, Position, Source } from '../../graph/schema';
import { hueOfCountry, hueOfThing } from '../../view/hues';
import { unsourcedNetworkOf } from './unsourced-network';

/** A quote with its place in its source: code points, 0-based, end exclusive. */
export interface Quote {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly source: string;
  readonly publisher: string;
  readonly url?: string;
  /** Whose account it is; the article's own voice, where it is null. */
  readonly reportedBy: string | null;
  readonly reporterInferredFrom?: string;
  /** Why it was not found in its source, where it was not. */
  readonly notInSource?: string;
}

export type NotInSource = (id: EvidenceId) => string | undefined;

/** What the quotes prove. */
export interface ProvenFact {
  readonly kind: FactKind;
  readonly fact: string;
  readonly inferredFrom?: string;
  readonly quotes: readonly Quote[];
  readonly restsOn?: readonly ProvenFact[];
}

export type Value = string | number | readonly string[] | readonly ProvenFact[];
export type Attributes = Readonly<Record<string, Value>>;

export interface NetworkNode {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  /** Its number in the palette. */
  readonly hue: number | undefined;
  /** Downwards, as on a screen. */
  readonly position: Position | undefined;
  readonly attributes: Attributes;
}

export interface NetworkEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** The words between its ends; undefined where another tool's file has none. */
  readonly label: string | undefined;
  readonly isDirected: boolean;
  readonly attributes: Attributes;
}

export interface Network {
  readonly title: string;
  /** Out of another tool's file: then the kinds are its own. */
  readonly isUnsourced?: true;
  /** For formats that name what most edges are; directed, where it is left out. */
  readonly edgeDefault?: 'undirected';
  /** One sentence, for where a format has room for one. */
  readonly description: string;
  readonly sources: readonly Pick<Source, 'id' | 'headline' | 'publisher' | 'url' | 'language' | 'sha256'>[];
  readonly nodeAttributes: readonly Declared[];
  readonly edgeAttributes: readonly Declared[];
  readonly nodeCount: number;
  readonly edgeCount: number;
  /** Made one by one, as they are asked for. */
  readonly nodes: () => Iterable<NetworkNode>;
  readonly edges: () => Iterable<NetworkEdge>;
}

/** An attribute's name and what its values are, for formats that want them declared. */
export type Declared = readonly [name: string, type: 'text' | 'list' | 'number' | 'facts'];

const NODE_ATTRIBUTES: readonly Declared[] = [
  ['kind', 'text'],
  ['aliases', 'list'],
  ['iso2', 'text'],
  ['wikidata', 'text'],
  ['posts', 'list'],
  ['country', 'text'],
  ['engagement', 'text'],
  ['status', 'text'],
  ['plover_event', 'text'],
  ['plover_mode', 'text'],
  ['dates', 'list'],
  ['edtf', 'list'],
  ['earliest', 'text'],
  ['latest', 'text'],
  ['dates_disputed', 'text'],
  ['hue', 'number'],
  ['proof', 'text'],
  ['quotes', 'list'],
  ['evidence', 'facts'],
];
const EDGE_ATTRIBUTES: readonly Declared[] = [
  ['kind', 'text'],
  ['proof', 'text'],
  ['quotes', 'list'],
  ['evidence', 'facts'],
];

/** The facts that make a line, before others that are told under it. */
const PROVING: Readonly<Partial<Record<LineKind, readonly FactKind[]>>> = {
  'took-part': ['participation', 'statement'],
  represents: ['post'],
  about: ['topic'],
  concerns: ['concern'],
  'held-at': ['place'],
  reported: ['report'],
  'belongs-to': ['affiliation'],
};

/** The network of an index; of its things only those that `has` lets through. */
export const networkOf = (
  index: GraphIndex,
  has: (id: ThingId) => boolean,
  notInSource: NotInSource,
): Network => {
  const { unsourced } = index.graph;
  if (unsourced) return unsourcedNetworkOf(index, unsourced, has);
  const content = index.levels.engagements;
  const things = content.things.filter(has);
  const drawn = new Set<ThingId>(things);
  const lines = content.lines.filter((id) => {
    const line = index.lines.get(id);
    return line && drawn.has(line.from) && drawn.has(line.to);
  });
  const provenOf = provenFacts(index, notInSource);
  const nodeOf = nodesOf(index, provenOf);
  return {
    title: index.graph.title,
    description:
      'Made with Readout. The attribute “evidence” holds each fact with its quotes in JSON; start and end count Unicode code points from 0, end exclusive.',
    sources: index.graph.sources.map(({ text, published, ...source }) => source),
    nodeAttributes: NODE_ATTRIBUTES,
    edgeAttributes: EDGE_ATTRIBUTES,
    nodeCount: things.length,
    edgeCount: lines.length,
    *nodes() {
      for (const id of things) {
        const thing = index.things.get(id);
        if (thing) yield nodeOf(id, thing);
      }
    },
    *edges() {
      for (const id of lines) {
        const line = index.lines.get(id);
        if (!line) continue;
        yield {
          id,
          source: line.from,
          target: line.to,
          label: index.verbOf(line),
          isDirected: true,
          attributes: { kind: line.kind, ...proofOf(factsOfLine(index, id, line.kind).map(provenOf)) },
        };
      }
    },
  };
};

const factsOfLine = (index: GraphIndex, id: LineId, kind: LineKind): readonly Fact[] => {
  const facts = index.factsShownUnder(id);
  const proving = facts.filter((fact) => PROVING[kind]?.includes(fact.kind));
  // Where no source tells of a post, acting for a country is told by what was done for it.
  return proving.length > 0 ? proving : facts;
};

const provenFacts = (index: GraphIndex, notInSource: NotInSource): ((fact: Fact) => ProvenFact) => {
  const quotes = new Map<EvidenceId, Quote>();
  const quoteOf = (id: EvidenceId): readonly Quote[] => {
    const known = quotes.get(id);
    if (known) return [known];
    const evidence = index.evidence.get(id);
    const source = evidence && index.sources.get(evidence.source);
    if (!source) return [];
    const [{ exact }, { start, end }] = evidence.selector;
    const wrong = notInSource(id);
    const quote: Quote = {
      quote: exact,
      start,
      end,
      source: source.id,
      publisher: source.publisher,
      ...(source.url ? { url: source.url } : {}),
      reportedBy: evidence.reportedBy ? index.nameOf(evidence.reportedBy) : null,
      ...(evidence.basis ? { reporterInferredFrom: evidence.basis } : {}),
      ...(wrong === undefined ? {} : { notInSource: wrong }),
    };
    quotes.set(id, quote);
    return [quote];
  };
  const provenOf = ({ kind, words, basis, evidence, restsOn = [] }: Fact): ProvenFact => ({
    kind,
    fact: words,
    ...(basis ? { inferredFrom: basis } : {}),
    quotes: evidence.flatMap(quoteOf),
    ...(restsOn.length > 0 ? { restsOn: restsOn.map(provenOf) } : {}),
  });
  return provenOf;
};

const nodesOf = (index: GraphIndex, provenOf: (fact: Fact) => ProvenFact) => {
  const hueOf = hueOfThing(index);
  return (id: ThingId, thing: Thing): NetworkNode => {
    const hue = thing.kind === 'country' ? hueOfCountry(index, thing.record.id) : hueOf(id);
    return {
      id,
      label: thing.kind === 'engagement' ? thing.record.label : index.nameOf(id),
      kind: thing.kind,
      hue,
      position: index.positionOf(id, 'engagements'),
      attributes: {
        kind: thing.kind,
        ...attributesOf(thing),
        ...(hue === undefined ? {} : { hue }),
        ...proofOf(
          index
            .factsShownUnder(id)
            .filter(({ leadsTo }) => leadsTo === id)
            .map(provenOf),
        ),
      },
    };
  };
};

/** Of a topic nothing is told but by what it is a topic of: its name is a heading. */
const proofOf = (evidence: readonly ProvenFact[]): Attributes =>
  evidence.length > 0 ? { proof: 'quoted', quotes: [...new Set(evidence.flatMap(quotesOf))], evidence } : {};

const quotesOf = ({ quotes, restsOn = [] }: ProvenFact): readonly string[] => [
  ...quotes.map(({ quote }) => quote),
  ...restsOn.flatMap(quotesOf),
];

/** What a record says of itself, without what is empty. */
const attributesOf = (thing: Thing): Attributes => {
  switch (thing.kind) {
    case 'country':
      return filled({
        aliases: thing.record.aliases,
        iso2: thing.record.iso2,
        wikidata: thing.record.wikidata,
      });
    case 'official':
      return filled({
        aliases: thing.record.aliases,
        wikidata: thing.record.wikidata,
        posts: thing.record.posts.map(({ title }) => title),
      });
    case 'organisation':
      return filled({
        aliases: thing.record.aliases,
        wikidata: thing.record.wikidata,
        country: thing.record.country?.country,
      });
    case 'topic':
    case 'thing':
      return {};
    case 'engagement': {
      const { kind, status, plover, dates } = thing.record;
      const range = rangeOf(dates);
      return filled({
        engagement: kind,
        status,
        plover_event: plover?.event,
        plover_mode: plover?.mode,
        dates: [...new Set(dates.map(({ asWritten }) => asWritten))],
        edtf: [...new Set(dates.flatMap(({ edtf }) => edtf ?? []))],
        earliest: range?.earliest,
        latest: range?.latest,
        dates_disputed: range?.disputed ? 'yes' : undefined,
      });
    }
  }
};

const filled = (values: Readonly<Record<string, Value | undefined>>): Attributes =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[name, value]],
    ),
  );
