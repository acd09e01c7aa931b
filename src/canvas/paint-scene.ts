/** A scene's lines and symbols on a plain canvas, in units of the network, as `stylesheet.ts` has Cytoscape draw them. */
import { LINE_KINDS } from '../graph/ids';
import type { Scene, SceneLine, SceneThing } from '../view/scene';
import { type Context, dashOf, drawMark } from './ground/symbols';
import type { Palette } from './palette';
import {
  DIMMED,
  HALO,
  opacityOfShare,
  SELECTED_LINE,
  STROKES,
  shareOfWeight,
  widthOfShare,
} from './stylesheet';
import { lookOfThing } from './thing-look';

/** The context's transform brings the network's units to pixels. Names and what stands in symbols are the labels'. */
export const paintScene = (context: Context, { things, lines }: Scene, palette: Palette): void => {
  const placed = new Map(things.map((thing) => [thing.id, thing]));
  const heaviest = lines.reduce((most, { weight = 0 }) => Math.max(most, weight), 0);
  for (const line of lines) {
    const [from, to] = [placed.get(line.from), placed.get(line.to)];
    if (from && to) strokeLine(context, line, from, to, heaviest, palette);
  }
  context.setLineDash([]);
  for (const thing of things) {
    context.globalAlpha = 1;
    if (thing.emphasis === 'selected') fillHalo(context, thing, palette);
    if (thing.emphasis === 'dimmed') context.globalAlpha = DIMMED;
    const { kind, position, width, height, broken } = thing;
    const [x, y] = position;
    drawMark(context, { kind, x, y, width, height, isBroken: broken, ...lookOfThing(thing, palette) }, 1);
  }
  context.globalAlpha = 1;
};

const strokeLine = (
  context: Context,
  { kind, broken, weight, emphasis }: SceneLine,
  from: SceneThing,
  to: SceneThing,
  heaviest: number,
  { quietInk, rule, accent }: Palette,
): void => {
  const share = weight === undefined ? undefined : shareOfWeight(weight, heaviest);
  const isSelected = emphasis === 'selected';
  const own = kind === 'took-part' || kind === 'dealt-with' ? quietInk : rule;
  context.strokeStyle = isSelected || emphasis === 'near' ? accent : own;
  context.lineWidth = isSelected
    ? SELECTED_LINE
    : share === undefined
      ? STROKES[kind].width
      : widthOfShare(share);
  context.globalAlpha =
    (isSelected || share === undefined ? 1 : opacityOfShare(share)) * (emphasis === 'dimmed' ? DIMMED : 1);
  context.setLineDash(dashOf(LINE_KINDS.indexOf(kind), broken, 1));
  context.beginPath();
  context.moveTo(...from.position);
  context.lineTo(...to.position);
  context.stroke();
};

const fillHalo = (context: Context, { position: [x, y], width, height }: SceneThing, { accent }: Palette) => {
  context.globalAlpha = HALO.opacity;
  context.fillStyle = accent;
  context.beginPath();
  context.ellipse(x, y, width / 2 + HALO.padding, height / 2 + HALO.padding, 0, 0, 2 * Math.PI);
  context.fill();
  context.globalAlpha = 1;
};
