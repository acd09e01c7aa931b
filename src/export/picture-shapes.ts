/** The symbols and lines of the network as SVG, from the canvas's own tables: shape tells the kind, colour the country. */
import { GLYPHS } from '../canvas/glyphs';
import type { Palette } from '../canvas/palette';
import { HALO, SELECTED_LINE, STROKES } from '../canvas/stylesheet';
import { lookOfThing } from '../canvas/thing-look';
import type { LineKind, ThingKind } from '../graph/ids';
import type { Position } from '../graph/schema';
import type { Size } from '../graph/symbols';
import type { SceneLine, SceneThing } from '../view/scene';
import { escaped } from './html-text';
import { textElement } from './picture-text';

/** The canvas's palette, and what the page's style sheet colours beside it. */
export interface PictureColours extends Palette {
  readonly paper: string;
  /** What stands on a disc that is filled. */
  readonly onHue: string;
}

const DASHES = { solid: '', dashed: ' stroke-dasharray="6 5"', dotted: ' stroke-dasharray="1.5 3"' } as const;

const OPACITY = { plain: '', near: '', selected: '', dimmed: ' opacity="0.4"' } as const;

const outlineOf = (kind: ThingKind, [x, y]: Position, { width, height }: Size, look: string): string => {
  const [left, right, top, bottom] = [x - width / 2, x + width / 2, y - height / 2, y + height / 2];
  switch (kind) {
    case 'country':
    case 'thing':
      return `<ellipse cx="${x}" cy="${y}" rx="${width / 2}" ry="${height / 2}"${look}/>`;
    case 'official':
      return `<rect x="${left}" y="${top}" width="${width}" height="${height}" rx="${width / 3.8}"${look}/>`;
    case 'topic':
      return `<rect x="${left}" y="${top}" width="${width}" height="${height}" rx="${height / 2}"${look}/>`;
    case 'engagement':
      return `<path d="M${x} ${top}L${right} ${y}L${x} ${bottom}L${left} ${y}Z"${look}/>`;
    case 'organisation': {
      const inset = width / 4;
      return `<path d="M${left + inset} ${top}H${right - inset}L${right} ${y}L${right - inset} ${bottom}H${left + inset}L${left} ${y}Z"${look}/>`;
    }
  }
};

export const symbolElement = (
  kind: ThingKind,
  position: Position,
  size: Size,
  look: {
    readonly fill: string;
    readonly stroke: string;
    readonly width: number;
    readonly isBroken?: boolean;
  },
): string =>
  outlineOf(
    kind,
    position,
    size,
    ` fill="${escaped(look.fill)}" stroke="${escaped(look.stroke)}" stroke-width="${look.width}"${look.isBroken ? ' stroke-dasharray="5 4"' : ''}`,
  );

/** A thing's symbol with what stands in it. */
export const thingElement = (thing: SceneThing, colours: PictureColours): string => {
  const { kind, position, emphasis, broken } = thing;
  const [x, y] = position;
  const isSelected = emphasis === 'selected';
  const { fill, stroke, border: width, isFilled } = lookOfThing(thing, colours);
  const halo = isSelected
    ? `<ellipse cx="${x}" cy="${y}" rx="${thing.width / 2 + HALO.padding}" ry="${thing.height / 2 + HALO.padding}" fill="${escaped(colours.accent)}" opacity="${HALO.opacity}"/>`
    : '';
  const symbol = symbolElement(kind, position, thing, { fill, stroke, width, isBroken: broken });
  // Lines end at symbols and are not to be seen through one that is dimmed.
  const under =
    emphasis === 'dimmed'
      ? symbolElement(kind, position, thing, { fill: colours.paper, stroke: colours.paper, width })
      : '';
  return `${under}<g${OPACITY[emphasis]}><title>${escaped(thing.name)}</title>${halo}${symbol}${insideOf(thing, colours, isFilled)}</g>`;
};

const insideOf = (thing: SceneThing, colours: PictureColours, isFilled: boolean): string => {
  const [x, y] = thing.position;
  if (thing.engagementKind)
    return `<path transform="translate(${x - 11} ${y - 11}) scale(${22 / 24})" d="${GLYPHS[thing.engagementKind]}" fill="none" stroke="${escaped(thing.emphasis === 'selected' ? colours.accent : colours.ink)}" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>`;
  const isTopic = thing.kind === 'topic';
  return textElement(isTopic ? thing.name : thing.badge, {
    x,
    y,
    size: isTopic ? 12.5 : thing.kind === 'organisation' ? 10.5 : 13,
    fill: isTopic && thing.emphasis === 'selected' ? colours.accent : isFilled ? colours.onHue : colours.ink,
    anchor: 'middle',
    weight: thing.kind === 'country' ? 700 : 400,
  });
};

export const lineElement = (
  { kind, emphasis, broken }: Pick<SceneLine, 'kind' | 'emphasis' | 'broken'>,
  from: Position,
  to: Position,
  colours: PictureColours,
): string => {
  const { style, width } = STROKES[kind];
  const isMain = kind === 'took-part' || kind === 'dealt-with';
  const isLit = emphasis === 'selected' || emphasis === 'near';
  const stroke = isLit ? colours.accent : isMain ? colours.quietInk : colours.rule;
  return `<line x1="${from[0]}" y1="${from[1]}" x2="${to[0]}" y2="${to[1]}" stroke="${escaped(stroke)}" stroke-width="${emphasis === 'selected' ? SELECTED_LINE : width}"${DASHES[broken ? 'dashed' : style]}${OPACITY[emphasis]}/>`;
};

/** Kinds of line that look alike, together: they share one entry of a legend. */
export const linesThatLookAlike = (lines: readonly SceneLine[]): readonly (readonly LineKind[])[] => {
  const looks = new Map<string, Set<LineKind>>();
  for (const { kind } of lines) {
    const { style, width } = STROKES[kind];
    const look = `${style} ${width}`;
    looks.set(look, (looks.get(look) ?? new Set()).add(kind));
  }
  return [...looks.values()].map((kinds) => [...kinds]);
};
