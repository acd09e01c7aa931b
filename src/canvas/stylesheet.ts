/**
 * How things and lines look: shape and line style tell the kind, colour tells the country. Selecting changes colour,
 * width and opacity only, never size or place, so that nothing on screen moves.
 */
import type { EdgeSingular, NodeSingular, StylesheetJson } from 'cytoscape';
import type { LineKind, ThingKind } from '../graph/ids';
import type { Palette } from './palette';

const SHAPES = {
  country: 'ellipse',
  official: 'round-rectangle',
  organisation: 'hexagon',
  engagement: 'diamond',
  topic: 'round-rectangle',
  thing: 'ellipse',
} as const satisfies Record<ThingKind, string>;

interface Stroke {
  readonly style: 'solid' | 'dashed' | 'dotted';
  readonly width: number;
}

/** The legend draws its samples from the same table. */
export const STROKES: Readonly<Record<LineKind, Stroke>> = {
  'took-part': { style: 'solid', width: 2.5 },
  'dealt-with': { style: 'solid', width: 2.5 },
  represents: { style: 'solid', width: 1.25 },
  about: { style: 'dotted', width: 1.5 },
  concerns: { style: 'dashed', width: 1.5 },
  'talked-about': { style: 'dashed', width: 1.5 },
  'held-at': { style: 'dotted', width: 1.5 },
  reported: { style: 'dotted', width: 1.5 },
  'belongs-to': { style: 'solid', width: 1.25 },
  linked: { style: 'solid', width: 1.5 },
};

/** Widths of the outlines of things, in units of the network, as are all widths here. */
export const BORDERS: Readonly<Record<ThingKind, number>> = {
  country: 2.5,
  official: 2.5,
  organisation: 2,
  topic: 1,
  engagement: 2,
  thing: 2.5,
};

export const DIMMED = 0.4;
export const SELECTED_BORDER = 3.5;
export const SELECTED_LINE = 4;
/** What lies around a thing that is selected. */
export const HALO = { opacity: 0.16, padding: 8 };

const THINNEST = 1;
const THICKEST = 6;
const FAINTEST = 0.35;

/**
 * Where lines are drawn by what they stand for: the share that a line has of the heaviest one's width and strength. By
 * orders of magnitude, as a few pairs have a hundred times the engagements of most.
 */
export const shareOfWeight = (weight: number, heaviest: number): number =>
  heaviest <= 1 ? 0 : (Math.log(Math.max(1, weight)) / Math.log(heaviest)) ** 2;

export const widthOfShare = (share: number): number => THINNEST + (THICKEST - THINNEST) * share;
export const opacityOfShare = (share: number): number => FAINTEST + (1 - FAINTEST) * share;

export const stylesheetOf = (palette: Palette): StylesheetJson => {
  const hueOf = (thing: NodeSingular): string => palette.hues[Number(thing.data('hue'))] ?? palette.quietInk;
  const strokeOf = (line: EdgeSingular): Stroke => STROKES[line.data('kind') as LineKind]; // set by create-canvas
  return [
    {
      selector: 'node',
      style: {
        shape: (thing: NodeSingular) => SHAPES[thing.data('kind') as ThingKind], // set by create-canvas
        width: 'data(width)',
        height: 'data(height)',
        'background-color': palette.panel,
        'border-width': (thing: NodeSingular) => BORDERS[thing.data('kind') as ThingKind],
        'border-color': hueOf,
        'overlay-opacity': 0,
      },
    },
    { selector: 'node[kind = "country"]', style: { 'background-color': hueOf } },
    {
      selector: 'node[?broken]',
      style: { 'background-color': palette.panel, 'border-style': 'dashed' },
    },
    { selector: 'node[kind = "official"]', style: { 'corner-radius': '10' } },
    {
      selector: 'node[kind = "topic"]',
      style: { 'corner-radius': '14', 'border-color': palette.rule },
    },
    {
      selector: 'edge',
      style: {
        'curve-style': 'straight',
        width: (line: EdgeSingular) => strokeOf(line).width,
        'line-style': (line: EdgeSingular) => strokeOf(line).style,
        'line-color': palette.rule,
        'line-dash-pattern': [6, 5],
        'overlay-opacity': 0,
      },
    },
    {
      selector: 'edge[kind = "took-part"], edge[kind = "dealt-with"]',
      style: { 'line-color': palette.quietInk },
    },
    { selector: 'edge[?broken]', style: { 'line-style': 'dashed' } },
    {
      selector: 'edge[share]',
      style: {
        width: (line: EdgeSingular) => widthOfShare(Number(line.data('share'))),
        'line-opacity': (line: EdgeSingular) => opacityOfShare(Number(line.data('share'))),
      },
    },
    { selector: 'node.dimmed', style: { opacity: DIMMED } },
    { selector: 'edge.dimmed', style: { opacity: DIMMED } },
    { selector: 'edge.near', style: { 'line-color': palette.accent } },
    {
      selector: 'node.selected',
      style: {
        'border-color': palette.accent,
        'border-width': SELECTED_BORDER,
        'underlay-color': palette.accent,
        'underlay-opacity': HALO.opacity,
        'underlay-padding': HALO.padding,
        'underlay-shape': 'ellipse',
      },
    },
    {
      selector: 'node[kind = "engagement"].selected, node[kind = "topic"].selected',
      style: { 'background-color': palette.accentSoft },
    },
    {
      selector: 'edge.selected',
      style: { 'line-color': palette.accent, width: SELECTED_LINE, 'line-opacity': 1 },
    },
    {
      selector: 'node.hinted',
      style: {
        'underlay-color': palette.ink,
        'underlay-opacity': 0.22,
        'underlay-padding': 9,
        'underlay-shape': 'ellipse',
      },
    },
    {
      selector: 'edge.hinted',
      style: { 'underlay-color': palette.ink, 'underlay-opacity': 0.22, 'underlay-padding': 5 },
    },
  ] as StylesheetJson; // the library's types do not let a mapper return a narrower union
};
