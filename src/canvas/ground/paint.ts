/**
 * Paints one picture of the ground, step by step: a generator, so that a worker can drop a picture that is no longer
 * wanted, and the page itself, where there is no worker, can paint a few milliseconds in each frame.
 */
import { LINE_KINDS } from '../../graph/ids';
import { cssOf, mixed, type Rgb } from './colours';
import {
  borderWidth,
  type Columns,
  dotAlpha,
  kindAt,
  markHeight,
  markWidth,
  nearness,
  SYMBOLS_FROM,
} from './detail';
import { blendDisc } from './dots';
import { createLineLight, type LineLight } from './line-light';
import { type LinesInView, linesInView, looksOfLines } from './lines-in-view';
import { DOT_RING, dotColourOf, RINGED_FROM } from './looks';
import type { PictureOrder } from './picture';
import { type Context, dashOf, drawLetters, drawMark } from './symbols';

/** Up to so many lines in view are drawn one by one, with their dashes. */
const FEW_LINES = 4000;
const LINES_IN_A_STEP = 400;
const DOTS_IN_A_STEP = 2000;
const ROWS_IN_A_STEP = 64;
const SYMBOLS_IN_A_STEP = 100;

export function* paint(context: Context, columns: Columns, order: PictureOrder): Generator<void, void> {
  const { width, height, zoom } = order;
  const { ending, passing } = linesInView(columns, order);
  yield;
  context.clearRect(0, 0, width, height);
  const all = [passing, ending];
  const many = all.filter(({ lines }) => lines.length > FEW_LINES);
  if (many.length > 0) {
    const image = context.createImageData(width, height);
    const light = createLineLight(width, height);
    for (const lines of many) yield* lightLines(light, columns, lines, order);
    for (let top = 0; top < height; top += ROWS_IN_A_STEP) {
      light.develop(image.data, top, Math.min(height, top + ROWS_IN_A_STEP));
      yield;
    }
    context.putImageData(image, 0, 0);
    yield;
  }
  for (const lines of all) if (!many.includes(lines)) yield* strokeLines(context, columns, lines, order);
  if (zoom >= SYMBOLS_FROM) return yield* paintSymbols(context, columns, order);
  const image = context.getImageData(0, 0, width, height);
  yield* paintDots(image.data, columns, order);
  context.putImageData(image, 0, 0);
  paintLettersOnDots(context, columns, order);
}

function* lightLines(
  light: LineLight,
  columns: Columns,
  { lines, stride, share }: LinesInView,
  order: PictureOrder,
): Generator<void, void> {
  const { xs, ys, from, to } = columns;
  const { ratio, zoom, originX, originY } = order;
  const scale = zoom * ratio;
  const looks = looksOfLines(columns, order, share);
  for (let at = 0; at < lines.length; at += 1) {
    if (at % LINES_IN_A_STEP === 0) yield;
    const line = lines[at] as number; // within the array
    // Spread, because lines that lie together have numbers that lie together.
    if (stride > 1 && (Math.imul(line, 0x9e3779b1) >>> 16) % stride !== 0) continue;
    const [a, b] = [from[line] as number, to[line] as number];
    const { depth, colour } = looks(line);
    light.add(
      (xs[a] as number) * scale + originX,
      (ys[a] as number) * scale + originY,
      (xs[b] as number) * scale + originX,
      (ys[b] as number) * scale + originY,
      depth * stride,
      colour,
    );
  }
}

function* strokeLines(
  context: Context,
  columns: Columns,
  { lines, share }: LinesInView,
  order: PictureOrder,
): Generator<void, void> {
  const { xs, ys, from, to, lineKinds, broken } = columns;
  const { ratio, zoom, originX, originY } = order;
  const scale = zoom * ratio;
  const looks = looksOfLines(columns, order, share);
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as number; // within the array
    const kind = lineKinds[line] as number;
    const [a, b] = [from[line] as number, to[line] as number];
    const { width, alpha, colour } = looks(line);
    context.globalAlpha = alpha;
    context.lineWidth = width * ratio;
    context.strokeStyle = cssOf(colour);
    // From afar dashes would be finer than pixels: they are the fainter for it, as a line of half the ink.
    context.setLineDash(
      zoom < SYMBOLS_FROM ? [] : dashOf(kind, LINE_KINDS[kind] === 'took-part' && broken[b] === 1, scale),
    );
    context.beginPath();
    context.moveTo((xs[a] as number) * scale + originX, (ys[a] as number) * scale + originY);
    context.lineTo((xs[b] as number) * scale + originX, (ys[b] as number) * scale + originY);
    context.stroke();
    if (at % SYMBOLS_IN_A_STEP === 0) yield;
  }
  context.globalAlpha = 1;
  context.setLineDash([]);
}

function* paintDots(
  pixels: Uint8ClampedArray,
  { xs, ys, widths, hues, leasts, order, spacing }: Columns,
  { width, height, ratio, zoom, originX, originY, colours }: PictureOrder,
): Generator<void, void> {
  const scale = zoom * ratio;
  const own = [...colours.hues.map((_, hue) => dotColourOf(hue, colours)), dotColourOf(-1, colours)];
  const quiet = dotAlpha(zoom, spacing);
  for (let at = 0; at < order.length; at += 1) {
    if (at % DOTS_IN_A_STEP === 0) yield;
    const thing = order[at] as number; // within the columns, here and below
    const [x, y] = [(xs[thing] as number) * scale + originX, (ys[thing] as number) * scale + originY];
    const radius = (markWidth(widths[thing] as number, leasts[thing] as number, zoom) * ratio) / 2;
    if (x < -radius || y < -radius || x > width + radius || y > height + radius) continue;
    const hue = hues[thing] as number;
    const colour = own[hue < 0 ? own.length - 1 : hue % (own.length - 1)] as Rgb;
    if (2 * radius >= RINGED_FROM * ratio && (hue >= 0 || quiet === 1))
      blendDisc(pixels, width, height, x, y, radius + DOT_RING * ratio, colours.panel);
    blendDisc(pixels, width, height, x, y, radius, colour, hue < 0 ? quiet : 1);
  }
}

/** Only countries are ever large enough from afar. */
const paintLettersOnDots = (
  context: Context,
  { xs, ys, widths, leasts }: Columns,
  { ratio, zoom, originX, originY, colours, letters, fontFamily }: PictureOrder,
) => {
  const onHue = cssOf(colours.panel);
  const look = { ratio, zoom, ink: onHue, onHue, fontFamily };
  for (const [thing, text] of letters) {
    const size = markWidth(widths[thing] ?? 0, leasts[thing] ?? 0, zoom) * ratio;
    const [x, y] = [(xs[thing] ?? 0) * zoom * ratio + originX, (ys[thing] ?? 0) * zoom * ratio + originY];
    drawLetters(context, text, { kind: 'country', x, y, width: size, height: size }, look);
  }
};

function* paintSymbols(context: Context, columns: Columns, picture: PictureOrder): Generator<void, void> {
  const { xs, ys, widths, hues, leasts, broken, order } = columns;
  const { width, height, ratio, zoom, originX, originY, colours, letters, fontFamily } = picture;
  const scale = zoom * ratio;
  const [panel, rule] = [cssOf(colours.panel), cssOf(colours.rule)];
  const own = colours.hues.map(cssOf);
  // Where symbols are small, thousands of dark outlines would be all that is seen.
  const outline = cssOf(mixed(dotColourOf(-1, colours), colours.quietInk, nearness(zoom)));
  const look = { ratio, zoom, ink: cssOf(colours.ink), onHue: panel, fontFamily };
  let count = 0;
  for (let at = 0; at < order.length; at += 1) {
    if (at % DOTS_IN_A_STEP === 0) yield;
    const thing = order[at] as number; // within the columns, here and below
    const [x, y] = [(xs[thing] as number) * scale + originX, (ys[thing] as number) * scale + originY];
    const mark = markWidth(widths[thing] as number, leasts[thing] as number, zoom);
    const reach = (mark / 2 + 2) * ratio;
    if (x < -reach || y < -reach || x > width + reach || y > height + reach) continue;
    const kind = kindAt(columns, thing);
    const isBroken = broken[thing] === 1;
    const hue = own[hues[thing] as number] ?? outline;
    const symbol = {
      kind,
      x,
      y,
      width: mark * ratio,
      height: markHeight(kind, widths[thing] as number, mark, zoom) * ratio,
      border: borderWidth(kind, mark, zoom) * ratio,
      fill: kind === 'country' && !isBroken ? hue : panel,
      stroke: kind === 'topic' ? rule : hue,
      isBroken,
    };
    drawMark(context, symbol, scale);
    const text = letters.get(thing);
    if (text)
      drawLetters(
        context,
        text,
        symbol,
        isBroken && kind === 'country' ? { ...look, onHue: look.ink } : look,
      );
    count += 1;
    if (count % SYMBOLS_IN_A_STEP === 0) yield;
  }
}
