/**
 * What differs in the stylesheet over a ground: at each zoom things and lines have the sizes and colours that the ground
 * gives its own, and what looks no different from the ground is left to it.
 */
import type { EdgeSingular, NodeSingular, StylesheetJson } from 'cytoscape';
import { LINE_KINDS, type LineKind, type ThingKind } from '../../graph/ids';
import type { Palette } from '../palette';
import { DIMMED, opacityOfShare, widthOfShare } from '../stylesheet';
import { coloursOf, cssOf, mixed } from './colours';
import { borderWidth, hueShare, lineLook, markHeight, markWidth, SYMBOLS_FROM } from './detail';
import { DOT_RING, dotColourOf, neutralOf } from './looks';

/** In pixels: what is selected can be seen at every zoom. */
const LEAST_SELECTED = 9;
const LEAST_NEAR = 4;

/** To follow the rules of `stylesheetOf`. `crowding` is the ground's. */
export const rulesOverGround = (palette: Palette, zoom: number, crowding: number): StylesheetJson => {
  const colours = coloursOf(palette);
  const areDots = zoom < SYMBOLS_FROM;
  // create-canvas and create-ground have set the data.
  const kindOf = (thing: NodeSingular) => thing.data('kind') as ThingKind;
  const markOf = (thing: NodeSingular, least = 0): number =>
    Math.max(least, markWidth(Number(thing.data('width')), Number(thing.data('least') ?? 0), zoom));
  const sized = (least: number) => ({
    width: (thing: NodeSingular) => markOf(thing, least) / zoom,
    height: (thing: NodeSingular) =>
      markHeight(kindOf(thing), Number(thing.data('width')), markOf(thing, least), zoom) / zoom,
  });
  const hueOf = (thing: NodeSingular): string => cssOf(dotColourOf(Number(thing.data('hue')), colours));
  const kindOfLine = (line: EdgeSingular) => line.data('kind') as LineKind;
  const lookOf = (line: EdgeSingular) => lineLook(LINE_KINDS.indexOf(kindOfLine(line)), zoom, crowding);
  const colourOf = (line: EdgeSingular): string => {
    const hue = [line.source(), line.target()]
      .map((end) => Number(end.data('hue')))
      .find((each) => each >= 0);
    const neutral = neutralOf(LINE_KINDS.indexOf(kindOfLine(line)), colours);
    return cssOf(mixed(neutral, colours.hues[hue ?? -1] ?? neutral, hueShare(zoom)));
  };
  const shareOf = (line: EdgeSingular) => Number(line.data('share'));
  const atLeast = (own: number, pixels: number): number => Math.max(own, pixels / zoom);
  return [
    {
      selector: 'node',
      style: {
        ...sized(0),
        'border-width': (thing: NodeSingular) => borderWidth(kindOf(thing), markOf(thing), zoom) / zoom,
      },
    },
    {
      selector: 'node[kind = "official"]',
      style: { 'corner-radius': (thing: NodeSingular) => `${(markOf(thing) / zoom / 38) * 10}` },
    },
    ...(areDots
      ? [
          {
            selector: 'node',
            style: {
              shape: 'ellipse',
              'background-color': hueOf,
              'border-color': palette.panel,
              'border-style': 'solid',
              'border-position': 'outside',
              'border-width': DOT_RING / zoom,
            },
          },
        ]
      : []),
    {
      selector: 'edge',
      style: {
        width: (line: EdgeSingular) => lookOf(line).width / zoom,
        'line-opacity': (line: EdgeSingular) => lookOf(line).alpha,
        'line-color': colourOf,
        ...(areDots ? { 'line-style': 'solid' } : {}),
      },
    },
    {
      selector: 'edge[share]',
      style: {
        width: (line: EdgeSingular) => widthOfShare(shareOf(line)) / zoom,
        'line-opacity': (line: EdgeSingular) => opacityOfShare(shareOf(line)),
      },
    },
    { selector: 'node.near', style: sized(LEAST_NEAR) },
    {
      selector: 'edge.near',
      style: { 'line-color': palette.accent, 'line-opacity': areDots ? 0.6 : 0.9 },
    },
    {
      selector: 'node.selected',
      style: {
        ...sized(LEAST_SELECTED),
        'border-color': palette.accent,
        'border-width': atLeast(3.5, 2),
        'underlay-padding': atLeast(8, 6),
      },
    },
    {
      selector: 'edge.selected',
      style: { 'line-color': palette.accent, 'line-opacity': 1, width: atLeast(4, 2.5) },
    },
    // The ground draws them just so, and in the right order among all others.
    { selector: '[?grounded].plain, [?grounded].dimmed', style: { opacity: 0 } },
    // But for those that are drawn by their weight, which it does not know.
    { selector: 'edge[share].plain', style: { opacity: 1 } },
    { selector: 'edge[share].dimmed', style: { opacity: DIMMED } },
    {
      selector: 'node.hinted',
      style: { ...sized(LEAST_SELECTED), opacity: 1, 'underlay-padding': atLeast(9, 7) },
    },
    { selector: 'edge.hinted', style: { opacity: 1, 'underlay-padding': atLeast(5, 4) } },
  ] as StylesheetJson; // the library's types do not let a mapper return a narrower union
};
