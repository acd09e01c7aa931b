/** The symbols of things and their lines on a canvas, drawn as Cytoscape draws them after `stylesheet.ts`. */
import { LINE_KINDS, type ThingKind } from '../../graph/ids';
import { GLYPHS } from '../glyphs';
import { STROKES } from '../stylesheet';

export type Context = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

export interface Mark {
  readonly kind: ThingKind;
  /** Pixels of the device. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly border: number;
  readonly fill: string;
  readonly stroke: string;
  readonly isBroken: boolean;
}

/** Cytoscape's own pattern for the outline of a thing, for an outline of a symbol at zoom 1. */
const BROKEN = [4, 2];
const DASHES = { solid: [], dashed: [6, 5], dotted: [1, 1] } as const;
const BROKEN_LINE = [6, 5];

/** Draws outlines in pixels of the device, `scale` to the unit of the network. */
export const drawMark = (context: Context, mark: Mark, scale: number): void => {
  context.beginPath();
  outline(context, mark);
  context.fillStyle = mark.fill;
  context.fill();
  context.lineWidth = mark.border;
  context.strokeStyle = mark.stroke;
  if (mark.isBroken) context.setLineDash(BROKEN.map((length) => length * scale));
  context.stroke();
  if (mark.isBroken) context.setLineDash([]);
};

const outline = (context: Context, { kind, x, y, width, height }: Mark): void => {
  const [left, right, top, bottom] = [x - width / 2, x + width / 2, y - height / 2, y + height / 2];
  switch (kind) {
    case 'country':
    case 'thing':
      context.arc(x, y, width / 2, 0, 2 * Math.PI);
      return;
    case 'official':
      context.roundRect(left, top, width, height, (width * 10) / 38);
      return;
    case 'topic':
      context.roundRect(left, top, width, height, height / 2);
      return;
    case 'engagement':
      context.moveTo(x, top);
      context.lineTo(right, y);
      context.lineTo(x, bottom);
      context.lineTo(left, y);
      context.closePath();
      return;
    case 'organisation': {
      const inset = width / 4;
      context.moveTo(left + inset, top);
      context.lineTo(right - inset, top);
      context.lineTo(right, y);
      context.lineTo(right - inset, bottom);
      context.lineTo(left + inset, bottom);
      context.lineTo(left, y);
      context.closePath();
      return;
    }
  }
};

export const dashOf = (kind: number, isBroken: boolean, scale: number): readonly number[] => {
  const dash = isBroken ? BROKEN_LINE : DASHES[STROKES[LINE_KINDS[kind] ?? 'took-part'].style];
  return dash.map((length) => length * scale);
};

const isGlyph = (text: string): text is keyof typeof GLYPHS => Object.hasOwn(GLYPHS, text);

/** What stands inside a symbol, as `labels.module.css` sets it: letters, or a picture of the engagement's kind. */
export const drawLetters = (
  context: Context,
  text: string,
  { kind, x, y, width, height }: Pick<Mark, 'kind' | 'x' | 'y' | 'width' | 'height'>,
  { ratio, zoom, ink, onHue, fontFamily }: LettersLook,
): void => {
  if (kind === 'engagement') {
    if (!isGlyph(text)) return;
    const size = (width * 22) / 52 / 24;
    context.save();
    context.translate(x - 12 * size, y - 12 * size);
    context.scale(size, size);
    context.lineWidth = 1.6;
    context.lineCap = 'round';
    context.lineJoin = 'round';
    context.strokeStyle = ink;
    context.stroke(new Path2D(GLYPHS[text]));
    context.restore();
    return;
  }
  const size =
    kind === 'topic'
      ? Math.max(9.5, Math.min(14, 12.5 * zoom))
      : kind === 'organisation'
        ? Math.max(8, 10.5 * zoom)
        : Math.max(9, 13 * zoom);
  context.font = `${kind === 'country' ? '700 ' : ''}${size * ratio}px ${fontFamily}`;
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  context.fillStyle = kind === 'country' ? onHue : ink;
  const shown = kind === 'topic' ? cutTo(context, text, width - 4 * ratio) : text;
  // The middle of a line box, as the page has it: of the font's own height above and below.
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = context.measureText(shown);
  if (size * ratio <= height + 2) context.fillText(shown, x, y + (up - down) / 2);
};

export interface LettersLook {
  readonly ratio: number;
  readonly zoom: number;
  readonly ink: string;
  readonly onHue: string;
  readonly fontFamily: string;
}

/** With an ellipsis where there is not room for all. */
const cutTo = (context: Context, text: string, room: number): string => {
  if (context.measureText(text).width <= room) return text;
  const letters = [...text];
  let [fits, over] = [0, letters.length];
  while (over - fits > 1) {
    const middle = (fits + over) >> 1;
    if (context.measureText(`${letters.slice(0, middle).join('')}…`).width <= room) fits = middle;
    else over = middle;
  }
  return fits < 2 ? '' : `${letters.slice(0, fits).join('').trimEnd()}…`;
};
