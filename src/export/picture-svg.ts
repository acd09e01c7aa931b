/**
 * The network as a picture that stands by itself: SVG with title, what limits it, legend and sources, names in the reader's
 * system fonts, no scripts and nothing loaded. Things stand where the graph file places them.
 */
import { type LabelBox, placedLabels } from '../canvas/label-layout';
import type { LineKind, ThingId, ThingKind } from '../graph/ids';
import { estimatedTextWidth, LABEL_LINE, LABEL_SIZE } from '../graph/symbols';
import { lineInWords } from '../graph/words';
import type { Scene, SceneThing } from '../view/scene';
import { escaped } from './html-text';
import {
  lineElement,
  linesThatLookAlike,
  type PictureColours,
  symbolElement,
  thingElement,
} from './picture-shapes';
import { linesOf, nameLinesOf, sizeOfLines, type TextLine, textElement } from './picture-text';

export interface PictureInput {
  readonly scene: Scene;
  readonly colours: PictureColours;
  readonly title: string;
  /** Under the title: the level, the days, what is filtered. */
  readonly about: readonly string[];
  /** Under the picture: where it comes from. */
  readonly credits: readonly string[];
}

export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const MARGIN = 32;
const LEAST_WIDTH = 720;
const TITLE_SIZE = 20;
const SMALL_SIZE = 12.5;
const SANS = 'ui-sans-serif, system-ui, "Segoe UI", "Noto Sans", sans-serif';
/** As of the names on the canvas: space above and below, and at the sides. */
const GAP = 4;
const SIDE_GAP = 6;
/** The share of a name's estimated width that is kept clear of lines. */
const WASHED = 0.88;
/** Who is named first where there is not room for all. */
const RANKS: Readonly<Record<ThingKind, number>> = {
  topic: 1,
  engagement: 2,
  official: 3,
  thing: 3,
  country: 4,
  organisation: 5,
};

export const pictureOf = ({ scene, colours, title, about, credits }: PictureInput): Picture => {
  const names = namesOf(scene.things);
  const boxes = [...scene.things.map(symbolBoxOf), ...names.map(({ box }) => box)];
  const edge = (of: (box: LabelBox) => number, pick: (...values: number[]) => number) =>
    boxes.reduce((reached, box) => pick(reached, of(box)), boxes[0] ? of(boxes[0]) : 0);
  const left = edge((box) => box.left, Math.min) - 12;
  const right = edge((box) => box.left + box.width, Math.max) + 12;
  const top = edge((box) => box.top, Math.min) - 12;
  const bottom = edge((box) => box.top + box.height, Math.max) + 12;

  const inner = Math.max(LEAST_WIDTH - 2 * MARGIN, right - left);
  const width = Math.ceil(inner + 2 * MARGIN);
  const head = textBlock(
    [
      ...linesOf(title, inner, TITLE_SIZE).map((text) => ({ text, size: TITLE_SIZE, isQuiet: false })),
      ...quietLines(about, inner),
    ],
    MARGIN,
    colours,
  );
  const shift = { x: MARGIN + (inner - (right - left)) / 2 - left, y: head.bottom + 16 - top };
  const legend = legendElement(scene, colours, shift.y + bottom + 16, inner);
  const foot = textBlock(quietLines(credits, inner), legend.bottom + 12, colours);
  const height = Math.ceil(foot.bottom + MARGIN - 8);

  const positions = new Map<ThingId, SceneThing['position']>(
    scene.things.map(({ id, position }) => [id, position]),
  );
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${escaped(SANS)}">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped([...about, ...credits].join('. '))}</desc>`,
    `<rect width="${width}" height="${height}" fill="${escaped(colours.paper)}"/>`,
    head.svg,
    `<g transform="translate(${shift.x} ${shift.y})">`,
    ...scene.lines.flatMap((line) => {
      const [from, to] = [positions.get(line.from), positions.get(line.to)];
      return from && to ? [lineElement(line, from, to, colours)] : [];
    }),
    ...scene.things.map((thing) => thingElement(thing, colours)),
    ...names.map((name) => nameElement(name, colours)),
    '</g>',
    legend.svg,
    foot.svg,
    '</svg>',
    '',
  ].join('\n');
  return { svg, width, height };
};

const symbolBoxOf = ({ position: [x, y], width, height }: SceneThing): LabelBox => ({
  left: x - width / 2,
  top: y - height / 2,
  width,
  height,
});

interface PlacedName {
  readonly thing: SceneThing;
  readonly lines: readonly TextLine[];
  readonly box: LabelBox;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** The names that can be shown without touching one another, on the side where there is room. A topic's is in its pill. */
const namesOf = (things: readonly SceneThing[]): readonly PlacedName[] => {
  const named = things.map((thing) => {
    const lines = nameLinesOf(thing);
    const [x, y] = thing.position;
    const size = sizeOfLines(lines);
    const beside = thing.width / 2 + SIDE_GAP;
    const boxes: readonly LabelBox[] =
      thing.kind === 'topic'
        ? [symbolBoxOf(thing)]
        : [
            { left: x - size.width / 2, top: y + thing.height / 2 + GAP, ...size },
            { left: x + beside, top: y - size.height / 2, ...size },
            { left: x - beside - size.width, top: y - size.height / 2, ...size },
            { left: x - size.width / 2, top: y - thing.height / 2 - GAP - size.height, ...size },
          ];
    return { thing, lines, boxes };
  });
  const placed = placedLabels(
    named.map(({ thing, boxes }) => ({ names: boxes, symbol: symbolBoxOf(thing), rank: RANKS[thing.kind] })),
  );
  return named.flatMap(({ thing, lines, boxes }, at): readonly PlacedName[] => {
    const side = placed.get(at);
    const box = side === undefined ? undefined : boxes[side];
    if (!box || thing.kind === 'topic') return [];
    return [{ thing, lines, box, anchor: side === 1 ? 'start' : side === 2 ? 'end' : 'middle' }];
  });
};

const nameElement = ({ thing, lines, box, anchor }: PlacedName, colours: PictureColours): string => {
  const x = box.left + (anchor === 'middle' ? box.width / 2 : anchor === 'end' ? box.width : 0);
  const ink = thing.emphasis === 'selected' ? colours.accent : colours.ink;
  // Widths are estimated on the safe side; a wash as wide would cut lines that the letters do not touch.
  const room = box.width * WASHED;
  const wash = { left: x - (anchor === 'start' ? 0 : anchor === 'end' ? room : room / 2), width: room };
  return [
    `<rect x="${wash.left}" y="${box.top}" width="${wash.width}" height="${box.height}" rx="4" fill="${escaped(colours.paper)}" opacity="0.9"/>`,
    `<g${thing.emphasis === 'dimmed' ? ' opacity="0.45"' : ''}>`,
    ...lines.map(({ text, size, isQuiet }, at) =>
      textElement(text, {
        x,
        y: box.top + (at + 0.5) * LABEL_LINE,
        size,
        fill: isQuiet ? colours.quietInk : ink,
        anchor,
      }),
    ),
    '</g>',
  ].join('');
};

const quietLines = (texts: readonly string[], width: number): readonly TextLine[] =>
  texts.flatMap((text) =>
    linesOf(text, width, SMALL_SIZE).map((line) => ({ text: line, size: SMALL_SIZE, isQuiet: true })),
  );

interface Block {
  readonly svg: string;
  readonly bottom: number;
}

const textBlock = (lines: readonly TextLine[], top: number, colours: PictureColours): Block => {
  let y = top;
  const elements = lines.map(({ text, size, isQuiet }) => {
    const height = size * 1.4;
    y += height;
    return textElement(text, {
      x: MARGIN,
      y: y - height / 2,
      size,
      fill: isQuiet ? colours.quietInk : colours.ink,
      weight: isQuiet ? 400 : 600,
    });
  });
  return { svg: elements.join('\n'), bottom: y };
};

/** Entries side by side, as many as the width takes. */
const legendElement = (scene: Scene, colours: PictureColours, top: number, width: number): Block => {
  const kinds = [...new Set(scene.things.map(({ kind }) => kind))];
  const look = { fill: colours.panel, stroke: colours.quietInk, width: 1.5 };
  const symbol = (kind: ThingKind, isBroken: boolean) => (x: number, y: number) =>
    symbolElement(
      kind,
      [x + 8, y],
      { width: kind === 'topic' ? 18 : 14, height: kind === 'topic' ? 10 : 14 },
      { ...look, isBroken },
    );
  const sample = (kind: LineKind) => (x: number, y: number) =>
    lineElement({ kind, emphasis: 'plain', broken: false }, [x, y], [x + 26, y], colours);
  const entries: readonly (readonly [words: string, room: number, draw: (x: number, y: number) => string])[] =
    [
      ...kinds.map((kind) => [kind, 18, symbol(kind, false)] as const),
      ...(scene.things.some(({ kind, broken }) => kind === 'country' && broken)
        ? [['country only talked about', 18, symbol('country', true)] as const]
        : []),
      ...(scene.things.some(({ kind, broken }) => kind === 'engagement' && broken)
        ? [['engagement planned or denied', 18, symbol('engagement', true)] as const]
        : []),
      ...linesThatLookAlike(scene.lines).flatMap((alike) =>
        alike[0] ? [[alike.map((kind) => lineInWords[kind]).join(' · '), 28, sample(alike[0])] as const] : [],
      ),
      [`colour: ${kinds.includes('thing') ? 'what the file says it is' : 'country'}`, 0, () => ''],
    ];
  let [x, y] = [MARGIN, top + LABEL_LINE / 2];
  const drawn = entries.map(([words, room, draw]) => {
    const taken = room + 4 + estimatedTextWidth(words, LABEL_SIZE);
    if (x > MARGIN && x + taken > MARGIN + width) [x, y] = [MARGIN, y + LABEL_LINE + 6];
    const element = `${draw(x, y)}${textElement(words, { x: x + room + 4, y, size: SMALL_SIZE, fill: colours.quietInk })}`;
    x += taken + 18;
    return element;
  });
  return { svg: drawn.join('\n'), bottom: y + LABEL_LINE / 2 };
};
