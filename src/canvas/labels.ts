/**
 * Names and badges as elements over the drawing, so that they are set in the page's own fonts, keep their size at every
 * zoom and can be hidden where they would touch. Cytoscape draws no text: that is also the slowest thing it does.
 */
import type { ThingId } from '../graph/ids';
import { estimatedTextWidth } from '../graph/symbols';
import type { SceneThing } from '../view/scene';
import { GLYPHS } from './glyphs';
import { type LabelBox, placedLabels } from './label-layout';
import styles from './labels.module.css';

export interface Viewport {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
  /** The frame, in pixels. */
  readonly width: number;
  readonly height: number;
}

export interface Labels {
  /** Over a ground `rankOf` tells who is named first; otherwise their kinds do. */
  show(things: readonly SceneThing[], rankOf?: (thing: SceneThing) => number): void;
  /** Measures the names anew; to be called when the host has come into sight or changed its size. */
  measure(): void;
  /** Puts a thing's labels where the reader dragged it; `place` must follow. */
  move(id: ThingId, x: number, y: number): void;
  /** Names keep clear of the boxes in `around` too, which are given in pixels of the host. */
  place(viewport: Viewport, around?: readonly LabelBox[]): void;
  /** Moves all labels with the picture as they are, without placing them anew: for as long as it is being moved. */
  follow(viewport: Viewport): void;
  /** The thing whose shown name lies at a point of the host, in pixels. */
  thingAt(x: number, y: number): ThingId | undefined;
  /** The boxes of the names, below their symbols, about their thing's centre, in pixels at a zoom. */
  nameBoxes(zoom: number): ReadonlyMap<ThingId, LabelBox>;
  destroy(): void;
}

interface Label {
  thing: SceneThing;
  x: number;
  y: number;
  readonly element: HTMLElement;
  readonly name: HTMLElement;
  readonly subtitle: HTMLElement | undefined;
  /** The whole name, and the name without its second line, at full size. */
  whole: Extent;
  brief: Extent;
}

interface Extent {
  readonly width: number;
  readonly height: number;
}

/** Of what was measured at the least scale. */
const atFullSize = ({ width, height }: Extent): Extent => ({
  width: width / LEAST_SCALE,
  height: height / LEAST_SCALE,
});

const NO_EXTENT: Extent = { width: 0, height: 0 };

/** Who is named first where there is not room for all. Not by what is selected: selecting moves no name. */
const RANKS: Readonly<Record<SceneThing['kind'], number>> = {
  topic: 1, // inside its pill, in nobody's way
  engagement: 2,
  official: 3,
  thing: 3,
  country: 4,
  organisation: 5,
};
/** Space between a symbol and its name, above and below, and at the sides. */
const GAP = 4;
const SIDE_GAP = 6;
/** Symbols of fewer pixels than this hold no letters that could be read; a country's are few and large. */
const LEAST_SYMBOL = 15;
/** A name that its pill cuts off is of use if so many pixels of it are left. */
const LEAST_OF_A_NAME = 44;
const SIDES = ['below', 'right', 'left', 'above'] as const;

/** The size of names at a zoom, as a share of their size at zoom 1: they follow the zoom within readable bounds. */
const nameScaleAt = (zoom: number): number => Math.max(LEAST_SCALE, Math.min(1.12, zoom));
const LEAST_SCALE = 0.88;

/** The size of names at zoom 1, in pixels, as the stylesheet has it. */
const NAME_SIZE = 12.5;

/** How wide the longest line of the text is that an element begins with, in whole pixels. */
const widthOfText = ({ firstChild }: HTMLElement): number => {
  if (!firstChild) return 0;
  const range = document.createRange();
  range.selectNodeContents(firstChild);
  const lines = [...range.getClientRects()];
  if (lines.length === 0) return 0;
  return Math.ceil(Math.max(...lines.map(({ right }) => right)) - Math.min(...lines.map(({ left }) => left)));
};

/** Whether so little of a topic's name has room in its pill that nothing is better. */
const isCutTooShort = (name: string, room: number, zoom: number): boolean =>
  room < LEAST_OF_A_NAME && room < estimatedTextWidth(name, Math.max(9.5, Math.min(14, 12.5 * zoom)));

export const createLabels = (host: HTMLElement): Labels => {
  const layer = document.createElement('div');
  layer.className = styles.layer ?? '';
  layer.dataset.unplaced = '';
  layer.setAttribute('aria-hidden', 'true'); // the listbox says all of this
  host.append(layer);
  const labels = new Map<ThingId, Label>();

  const isInside = (thing: SceneThing) => thing.kind === 'topic';
  /** Where the name may stand about the thing's centre, in the order of SIDES, and after those without its second line. */
  const nameBoxesOf = ({ thing, subtitle, whole, brief }: Label, zoom: number): readonly LabelBox[] => {
    const symbol = { width: thing.width * zoom, height: thing.height * zoom };
    const scale = nameScaleAt(zoom);
    if (isInside(thing))
      return isCutTooShort(thing.name, symbol.width - 4, zoom)
        ? []
        : [{ left: -symbol.width / 2, top: -symbol.height / 2, ...symbol }];
    const beside = symbol.width / 2 + SIDE_GAP;
    return (subtitle ? [whole, brief] : [whole]).flatMap((extent) => {
      const size = { width: extent.width * scale, height: extent.height * scale };
      return [
        { left: -size.width / 2, top: symbol.height / 2 + GAP, ...size },
        { left: beside, top: -size.height / 2, ...size },
        { left: -beside - size.width, top: -size.height / 2, ...size },
        { left: -size.width / 2, top: -symbol.height / 2 - GAP - size.height, ...size },
      ];
    });
  };
  /** The names that are shown, as boxes of the host. */
  let shown: ReadonlyMap<ThingId, LabelBox> = new Map();
  let rankOf: ((thing: SceneThing) => number) | undefined;
  /** The viewport that the labels are placed for, and how far they have been moved with the picture since. */
  let placedFor: Pick<Viewport, 'zoom' | 'pan'> = { zoom: 1, pan: { x: 0, y: 0 } };
  let shift = { x: 0, y: 0, scale: 1 };

  /** As they have been placed, where they were moved with the picture since. */
  const unshift = () => {
    if (shift.scale !== 1 || shift.x !== 0 || shift.y !== 0) layer.style.transform = '';
    shift = { x: 0, y: 0, scale: 1 };
  };

  const measure = () => {
    unshift(); // sizes on screen are measured
    // At the size that names have from afar, as at first: to lay out text in a size not yet used takes a multiple of the time.
    layer.style.setProperty('--name-scale', String(LEAST_SCALE));
    for (const { name, element } of labels.values()) {
      name.hidden = false;
      name.style.width = '';
      delete element.dataset.brief;
    }
    // All is read before anything is written, so that the page is laid out once.
    for (const label of labels.values()) {
      const { name, subtitle } = label;
      const [width, height] = [widthOfText(name), name.offsetHeight];
      const whole = { width: subtitle ? Math.max(width, widthOfText(subtitle)) : width, height };
      label.whole = atFullSize(whole);
      label.brief = subtitle ? atFullSize({ width, height: height - subtitle.offsetHeight }) : label.whole;
    }
    // Where a name wraps, its element stays as wide as it may be; it is to be as wide as its longest line.
    for (const { name, thing, whole } of labels.values())
      if (!isInside(thing) && whole.width > 0) name.style.width = `${whole.width / NAME_SIZE}em`;
  };

  return {
    show: (things, ranking) => {
      rankOf = ranking;
      const wanted = new Set(things.map(({ id }) => id));
      for (const [id, label] of labels)
        if (!wanted.has(id)) {
          label.element.remove();
          labels.delete(id);
        }
      for (const thing of things) {
        const [x, y] = thing.position;
        const known = labels.get(thing.id);
        const label = known && isWordedAlike(known.thing, thing) ? known : createLabel(thing);
        if (label !== known) {
          known?.element.remove();
          labels.set(thing.id, label);
          layer.append(label.element);
        }
        Object.assign(label, { thing, x, y });
        label.element.dataset.emphasis = thing.emphasis;
        label.element.style.setProperty('--width', `${thing.width}`);
        label.element.style.setProperty('--height', `${thing.height}`);
      }
      measure();
    },
    measure,
    move: (id, x, y) => {
      const label = labels.get(id);
      if (label) Object.assign(label, { x, y });
    },
    place: ({ zoom, pan, width: frameWidth, height: frameHeight }, around) => {
      placedFor = { zoom, pan: { ...pan } };
      unshift();
      const isInFrame = ({ left, top, width, height }: LabelBox) =>
        left >= 0 && top >= 0 && left + width <= frameWidth && top + height <= frameHeight;
      delete layer.dataset.unplaced;
      layer.style.setProperty('--zoom', String(zoom));
      layer.style.setProperty('--name-scale', String(nameScaleAt(zoom)));
      const all = [...labels].map(([id, label]) => {
        const [x, y] = [label.x * zoom + pan.x, label.y * zoom + pan.y];
        const [width, height] = [label.thing.width * zoom, label.thing.height * zoom];
        return {
          id,
          label,
          x,
          y,
          // A name makes do with another place only if it can be read there whole; over a ground there are others to read.
          names: nameBoxesOf(label, zoom)
            .map((box) => ({ ...box, left: box.left + x, top: box.top + y }))
            .map((box, place) => ((place === 0 && !rankOf) || isInFrame(box) ? box : undefined)),
          symbol: { left: x - width / 2, top: y - height / 2, width, height },
          rank: rankOf?.(label.thing) ?? RANKS[label.thing.kind],
          coversSymbols: rankOf !== undefined && label.thing.emphasis === 'selected',
        };
      });
      const placed = placedLabels(all, around);
      const boxes = new Map<ThingId, LabelBox>();
      all.forEach(({ id, label, x, y, names }, at) => {
        const place = placed.get(at);
        const box = place === undefined ? undefined : names[place];
        label.element.style.transform = `translate(${x}px, ${y}px)`;
        label.element.dataset.side = SIDES[(place ?? 0) % SIDES.length];
        label.element.toggleAttribute(
          'data-small',
          (rankOf !== undefined || label.thing.kind !== 'country') && label.thing.width * zoom < LEAST_SYMBOL,
        );
        label.element.toggleAttribute('data-brief', (place ?? 0) >= SIDES.length);
        label.name.hidden = box === undefined;
        if (box) boxes.set(id, box);
      });
      shown = boxes;
    },
    follow: ({ zoom, pan }) => {
      const scale = zoom / placedFor.zoom;
      shift = { x: pan.x - placedFor.pan.x * scale, y: pan.y - placedFor.pan.y * scale, scale };
      layer.style.transformOrigin = '0 0';
      layer.style.transform = `translate(${shift.x}px, ${shift.y}px) scale(${scale})`;
    },
    thingAt: (atX, atY) => {
      const [x, y] = [(atX - shift.x) / shift.scale, (atY - shift.y) / shift.scale];
      return [...shown].find(
        ([, box]) => x >= box.left && x <= box.left + box.width && y >= box.top && y <= box.top + box.height,
      )?.[0];
    },
    nameBoxes: (zoom) =>
      new Map(
        [...labels].flatMap(([id, label]) => {
          const [below] = nameBoxesOf(label, zoom);
          return below ? [[id, below] as const] : [];
        }),
      ),
    destroy: () => {
      layer.remove();
      labels.clear();
    },
  };
};

/** A filter may leave a thing without its date, or its post. */
const isWordedAlike = (a: SceneThing, b: SceneThing): boolean =>
  a.name === b.name && a.subtitle === b.subtitle && a.badge === b.badge && a.broken === b.broken;

const createLabel = (thing: SceneThing): Label => {
  const element = document.createElement('div');
  element.className = styles.label ?? '';
  element.dataset.kind = thing.kind;
  if (thing.kind !== 'topic') element.append(createBadge(thing));
  const name = document.createElement('div');
  name.className = styles.name ?? '';
  name.append(thing.name);
  const subtitle = thing.subtitle === undefined ? undefined : document.createElement('div');
  if (subtitle) {
    subtitle.className = styles.subtitle ?? '';
    subtitle.textContent = thing.subtitle ?? '';
    name.append(subtitle);
  }
  element.append(name);
  return { thing, x: 0, y: 0, element, name, subtitle, whole: NO_EXTENT, brief: NO_EXTENT };
};

const createBadge = (thing: SceneThing): Element => {
  const badge = document.createElement('div');
  badge.className = styles.badge ?? '';
  if (thing.broken) badge.dataset.broken = '';
  if (thing.engagementKind === undefined) {
    badge.textContent = thing.badge;
    return badge;
  }
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', GLYPHS[thing.engagementKind]);
  svg.append(path);
  badge.append(svg);
  return badge;
};
