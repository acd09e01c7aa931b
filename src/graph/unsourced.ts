/**
 * A network out of another tool's file: things and links, and not one sentence that says so. It is drawn, listed and
 * searched like any other, and every fact of it is marked as having no quote. It lives in memory only: Readout's own
 * graph file has no place for what nobody can check.
 */
import type { Fact } from './fact';
import { type Line, type LineId, lineIdOf } from './ids';
import type { Position } from './schema';

export type ImportFormat = 'GEXF' | 'GraphML' | 'Cytoscape JSON' | 'CSV tables';

/** The number of the thing in its file, counted from 1: what the file calls it may be any text. */
export type UnsourcedThingId = `thing:${number}`;

/** In the file's own words, in the file's order: `['Population', '5.2 million']`. */
export type Attribute = readonly [name: string, value: string];

export interface UnsourcedThing {
  readonly id: UnsourcedThingId;
  /** What its file calls it. */
  readonly ownId: string;
  /** Its label; where the file gives none, its own id. */
  readonly name: string;
  /** What sort of thing the file says it is. */
  readonly sort?: string;
  readonly attributes: readonly Attribute[];
  /** In units of the network, y downwards; undefined where the file places nothing. */
  readonly position?: Position;
}

export interface UnsourcedLink {
  readonly from: UnsourcedThingId;
  readonly to: UnsourcedThingId;
  /** What the file says the link is; undefined where it says nothing. */
  readonly label?: string;
  readonly isDirected: boolean;
  readonly attributes: readonly Attribute[];
}

export interface Unsourced {
  /** The names of the files, as the reader knows them. */
  readonly files: readonly string[];
  readonly format: ImportFormat;
  readonly things: readonly UnsourcedThing[];
  readonly links: readonly UnsourcedLink[];
}

export const thingNumbered = (number: number): UnsourcedThingId => `thing:${number}`;

/** Links between the same two things are one line, whichever way they run: each is a fact of it. */
export const lineOfLink = ({ from, to }: UnsourcedLink): Line => {
  const [first, second] = numberOf(from) <= numberOf(to) ? [from, to] : [to, from];
  const id: LineId = lineIdOf('linked', first, second);
  return { id, kind: 'linked', from: first, to: second };
};

const numberOf = (id: UnsourcedThingId): number => Number(id.slice(id.indexOf(':') + 1));

/** What the file says, each a fact without a quote: of a thing its name and attributes, of a link its ends and attributes. */
export const unsourcedFactsOf = (
  { things, links }: Unsourced,
  nameOf: (id: UnsourcedThingId) => string,
): readonly Fact[] => [
  ...things.flatMap(({ id, ownId, name, sort, attributes }): readonly Fact[] => {
    const said: readonly Attribute[] = [
      ['Named', name],
      ...(ownId === name ? [] : [['Id in the file', ownId] as const]),
      ...(sort === undefined ? [] : [['Kind', sort] as const]),
      ...attributes,
    ];
    return said.map(([key, value], at) => ({
      id: `${id}#${at}`,
      kind: 'imported',
      words: `${key}: ${value}`,
      leadsTo: id,
      shownUnder: [id],
      evidence: [],
    }));
  }),
  ...links.map((link, at): Fact => {
    const { from, to, label, isDirected, attributes } = link;
    const verb = label === undefined ? (isDirected ? 'links to' : 'is linked with') : `— ${label} —`;
    const more = attributes.map(([key, value]) => `${key}: ${value}`).join('; ');
    return {
      id: `${from}#link/${at}`,
      kind: 'imported',
      words: `${nameOf(from)} ${verb} ${nameOf(to)}${more === '' ? '' : ` (${more})`}`,
      ...(from === to
        ? { leadsTo: from, shownUnder: [from] }
        : { leadsTo: lineOfLink(link).id, shownUnder: [lineOfLink(link).id, from, to] }),
      evidence: [],
    };
  }),
];

/** Where a fact without a quote comes from: 'No quote: from talks.gexf, which gives no sentence'. */
export const noQuoteInWords = ({ files }: Unsourced): string =>
  `No quote: from ${files.join(' and ')}, which ${files.length > 1 ? 'give' : 'gives'} no sentence`;
