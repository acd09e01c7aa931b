/**
 * Names and badges as elements over the drawing, so that they are set in the page's own fonts, keep their size at every
 * zoom and can be hidden where they would touch. Cytoscape draws no text: that is also the slowest thing it does.
 */
import type { ThingId } from '../graph/ids';
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
  show(things: readonly SceneThing[]): void;
  /** Measures the names anew; to be called when the host has come into sight or changed its size. */
  measure(): void;
  /** Puts a thing's labels where the reader dragged it; `place` must follow. */
  move(id: ThingId, x: number, y: number): void;
  place(viewport: Viewport): void;
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
  width: number;
  height: number;
}

/** Who is named first where there is not room for all. Not by what is selected: selecting moves no name. */
const RANKS: Readonly<Record<SceneThing['kind'], number>> = {
  topic: 1, // inside its pill, in nobody's way
  engagement: 2,
  official: 3,
  country: 4,
  organisation: 5,
};
/** Space between a symbol and its name, above and below, and at the sides. */
const GAP = 4;
const SIDE_GAP = 6;
const SIDES = ['below', 'right', 'left', 'above'] as const;

/** The size of names at a zoom, as a share of their size at zoom 1: they follow the zoom within readable bounds. */
const nameScaleAt = (zoom: number): number => Math.max(0.88, Math.min(1.12, zoom));

export const createLabels = (host: HTMLElement): Labels => {
  const layer = document.createElement('div');
  layer.className = styles.layer ?? '';
  layer.setAttribute('aria-hidden', 'true'); // the listbox says all of this
  host.append(layer);
  const labels = new Map<ThingId, Label>();

  const isInside = (thing: SceneThing) => thing.kind === 'topic';
  /** Where the name may stand about the thing's centre, in the order of SIDES. Measured at full size. */
  const nameBoxesOf = ({ thing, width, height }: Label, zoom: number): readonly LabelBox[] => {
    const symbol = { width: thing.width * zoom, height: thing.height * zoom };
    if (isInside(thing)) return [{ left: -symbol.width / 2, top: -symbol.height / 2, ...symbol }];
    const scale = nameScaleAt(zoom);
    const size = { width: width * scale, height: height * scale };
    const beside = symbol.width / 2 + SIDE_GAP;
    return [
      { left: -size.width / 2, top: symbol.height / 2 + GAP, ...size },
      { left: beside, top: -size.height / 2, ...size },
      { left: -beside - size.width, top: -size.height / 2, ...size },
      { left: -size.width / 2, top: -symbol.height / 2 - GAP - size.height, ...size },
    ];
  };
  /** The names that are shown, as boxes of the host. */
  let shown: ReadonlyMap<ThingId, LabelBox> = new Map();

  const measure = () => {
    layer.style.setProperty('--name-scale', '1');
    for (const label of labels.values()) {
      label.name.hidden = false;
      label.width = label.name.offsetWidth;
      label.height = label.name.offsetHeight;
    }
  };

  return {
    show: (things) => {
      const wanted = new Set(things.map(({ id }) => id));
      for (const [id, label] of labels)
        if (!wanted.has(id)) {
          label.element.remove();
          labels.delete(id);
        }
      for (const thing of things) {
        const [x, y] = thing.position;
        const label = labels.get(thing.id) ?? createLabel(thing);
        if (!labels.has(thing.id)) {
          labels.set(thing.id, label);
          layer.append(label.element);
        }
        Object.assign(label, { thing, x, y });
        label.element.dataset.emphasis = thing.emphasis;
      }
      measure();
    },
    measure,
    move: (id, x, y) => {
      const label = labels.get(id);
      if (label) Object.assign(label, { x, y });
    },
    place: ({ zoom, pan, width: frameWidth, height: frameHeight }) => {
      const isInFrame = ({ left, top, width, height }: LabelBox) =>
        left >= 0 && top >= 0 && left + width <= frameWidth && top + height <= frameHeight;
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
          // A name makes do with another place only if it can be read there whole.
          names: nameBoxesOf(label, zoom)
            .map((box) => ({ ...box, left: box.left + x, top: box.top + y }))
            .map((box, place) => (place === 0 || isInFrame(box) ? box : undefined)),
          symbol: { left: x - width / 2, top: y - height / 2, width, height },
          rank: RANKS[label.thing.kind],
        };
      });
      const placed = placedLabels(all);
      const boxes = new Map<ThingId, LabelBox>();
      all.forEach(({ id, label, x, y, names }, at) => {
        const place = placed.get(at);
        const box = place === undefined ? undefined : names[place];
        label.element.style.transform = `translate(${x}px, ${y}px)`;
        label.element.dataset.side = SIDES[place ?? 0];
        label.name.hidden = box === undefined;
        if (box) boxes.set(id, box);
      });
      shown = boxes;
    },
    thingAt: (x, y) =>
      [...shown].find(
        ([, box]) => x >= box.left && x <= box.left + box.width && y >= box.top && y <= box.top + box.height,
      )?.[0],
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

const createLabel = (thing: SceneThing): Label => {
  const element = document.createElement('div');
  element.className = styles.label ?? '';
  element.dataset.kind = thing.kind;
  element.style.setProperty('--width', `${thing.width}`);
  element.style.setProperty('--height', `${thing.height}`);
  if (thing.kind !== 'topic') element.append(createBadge(thing));
  const name = document.createElement('div');
  name.className = styles.name ?? '';
  name.append(thing.name);
  if (thing.subtitle) {
    const subtitle = document.createElement('div');
    subtitle.className = styles.subtitle ?? '';
    subtitle.textContent = thing.subtitle;
    name.append(subtitle);
  }
  element.append(name);
  return { thing, x: 0, y: 0, element, name, width: 0, height: 0 };
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
