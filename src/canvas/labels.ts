/**
 * Names and badges as elements over the drawing, so that they are set in the page's own fonts, keep their size at every
 * zoom and can be hidden where they would touch. Cytoscape draws no text: that is also the slowest thing it does.
 */
import type { ThingId } from '../graph/ids';
import type { SceneThing } from '../view/scene';
import { GLYPHS } from './glyphs';
import { type LabelBox, visibleLabels } from './label-layout';
import styles from './labels.module.css';

export interface Viewport {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
}

export interface Labels {
  show(things: readonly SceneThing[]): void;
  /** Puts a thing's labels where the reader dragged it; `place` must follow. */
  move(id: ThingId, x: number, y: number): void;
  place(viewport: Viewport): void;
  /** The boxes of the names about their thing's centre, in pixels at a zoom. */
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

const RANKS: Readonly<Record<SceneThing['kind'], number>> = {
  engagement: 2,
  country: 3,
  official: 4,
  topic: 5,
  organisation: 6,
};
const GAP = 4;

const rankOf = (thing: SceneThing): number =>
  thing.emphasis === 'selected' ? 0 : thing.emphasis === 'near' ? 1 : RANKS[thing.kind];

/** The size of names at a zoom, as a share of their size at zoom 1: they follow the zoom within readable bounds. */
const nameScaleAt = (zoom: number): number => Math.max(0.88, Math.min(1.12, zoom));

export const createLabels = (host: HTMLElement): Labels => {
  const layer = document.createElement('div');
  layer.className = styles.layer ?? '';
  layer.setAttribute('aria-hidden', 'true'); // the listbox says all of this
  host.append(layer);
  const labels = new Map<ThingId, Label>();

  const isInside = (thing: SceneThing) => thing.kind === 'topic';
  /** The name's box about the thing's centre at a zoom. Its width and height were measured at full size. */
  const nameBoxOf = ({ thing, width, height }: Label, zoom: number): LabelBox => {
    const symbol = { width: thing.width * zoom, height: thing.height * zoom };
    if (isInside(thing)) return { left: -symbol.width / 2, top: -symbol.height / 2, ...symbol };
    const scale = nameScaleAt(zoom);
    return {
      left: (-width * scale) / 2,
      top: symbol.height / 2 + GAP,
      width: width * scale,
      height: height * scale,
    };
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
      layer.style.setProperty('--name-scale', '1');
      for (const label of labels.values()) {
        label.name.hidden = false;
        label.width = label.name.offsetWidth;
        label.height = label.name.offsetHeight;
      }
    },
    move: (id, x, y) => {
      const label = labels.get(id);
      if (label) Object.assign(label, { x, y });
    },
    place: ({ zoom, pan }) => {
      layer.style.setProperty('--zoom', String(zoom));
      layer.style.setProperty('--name-scale', String(nameScaleAt(zoom)));
      const all = [...labels.values()];
      const shown = visibleLabels(
        all.map((label) => {
          const [x, y] = [label.x * zoom + pan.x, label.y * zoom + pan.y];
          const box = nameBoxOf(label, zoom);
          const [width, height] = [label.thing.width * zoom, label.thing.height * zoom];
          return {
            name: { ...box, left: box.left + x, top: box.top + y },
            symbol: { left: x - width / 2, top: y - height / 2, width, height },
            rank: rankOf(label.thing),
          };
        }),
      );
      all.forEach((label, at) => {
        label.element.style.transform = `translate(${label.x * zoom + pan.x}px, ${label.y * zoom + pan.y}px)`;
        label.name.hidden = !shown.has(at);
      });
    },
    nameBoxes: (zoom) => new Map([...labels].map(([id, label]) => [id, nameBoxOf(label, zoom)])),
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
