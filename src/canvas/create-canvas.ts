/**
 * The only place where Cytoscape is met. Draws a scene, tells what the reader does in ids of the graph, and keeps what
 * is the canvas's own: the viewport, hovering, and where a thing was dragged to.
 */
import cytoscape, { type Core, type CytoscapeOptions, type EventObject, type NodeSingular } from 'cytoscape';
import type { ItemId, ThingId } from '../graph/ids';
import type { Level } from '../graph/schema';
import type { Scene, SceneThing } from '../view/scene';
import { createLabels } from './labels';
import type { Palette } from './palette';
import { stylesheetOf } from './stylesheet';

export type CanvasEvent =
  | { readonly type: 'picked'; readonly item: ItemId }
  | { readonly type: 'backgroundPicked' }
  /** `x` and `y` are pixels in the container. */
  | { readonly type: 'hovered'; readonly item: ItemId; readonly x: number; readonly y: number }
  | { readonly type: 'hoverEnded' }
  | { readonly type: 'dragged' };

export interface Canvas {
  /** Draws the scene; what is on screen already stays as it is but for what differs. */
  show(scene: Scene): void;
  /** Rings one item, as the list does for its current entry, and brings it into the frame. */
  hint(item: ItemId | null): void;
  /** Multiplies the zoom about the middle of the frame. */
  zoomBy(factor: number): void;
  fit(): void;
  /** Puts every dragged thing back where the graph file has it. */
  resetLayout(): void;
  setPalette(palette: Palette): void;
  /** Safe to call twice. */
  destroy(): void;
}

export interface CanvasOptions {
  readonly palette: Palette;
  onEvent(event: CanvasEvent): void;
  /** Makes the Cytoscape core. Tests, which have no canvas element to draw on, give one without a renderer. */
  readonly engine?: (options: CytoscapeOptions) => Core;
}

const MIN_ZOOM = 0.1;
const MAX_ZOOM = 4;
/** Room left round the whole picture, in pixels. */
const FRAME = { top: 30, right: 20, bottom: 16, left: 20 };
/** The opening view is not enlarged beyond this: a handful of things would look coarse. */
const MAX_FIT_ZOOM = 1.25;

export const createCanvas = (
  container: HTMLElement,
  { palette, onEvent, engine = cytoscape }: CanvasOptions,
): Canvas => {
  claimStylesheetId();
  const drawing = document.createElement('div');
  drawing.style.position = 'absolute';
  drawing.style.inset = '0';
  container.append(drawing);
  const labels = createLabels(container);

  const cy: Core = engine({
    container: drawing,
    style: stylesheetOf(palette),
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    selectionType: 'single',
    autounselectify: true,
    boxSelectionEnabled: false,
  });

  let scene: Scene | undefined;
  let hinted: ItemId | null = null;
  let isDestroyed = false;
  /** Until the reader pans or zooms, the picture is fitted again whenever the frame changes. */
  let isFitted = true;
  const dragged = new Map<Level, Map<ThingId, readonly [number, number]>>();

  const positionOf = (thing: SceneThing): readonly [number, number] =>
    (scene && dragged.get(scene.level)?.get(thing.id)) ?? thing.position;
  const placeLabels = () =>
    labels.place({ zoom: cy.zoom(), pan: cy.pan(), width: cy.width(), height: cy.height() });

  const fitView = () => {
    isFitted = true;
    const [width, height] = [cy.width(), cy.height()];
    if (!scene || scene.things.length === 0 || width === 0 || height === 0) return;
    const room = { width: width - FRAME.left - FRAME.right, height: height - FRAME.top - FRAME.bottom };
    // Names do not shrink in step with the picture, so what fits is found by trying: three rounds are near enough.
    let zoom = 1;
    let extent = extentAt(zoom);
    for (let round = 0; round < 3; round += 1) {
      const fitting = Math.min(
        MAX_FIT_ZOOM,
        zoom *
          Math.min(room.width / (extent.right - extent.left), room.height / (extent.bottom - extent.top)),
      );
      zoom = Math.max(MIN_ZOOM, fitting);
      extent = extentAt(zoom);
    }
    cy.viewport({
      zoom,
      pan: {
        x: FRAME.left + (room.width - extent.left - extent.right) / 2,
        y: FRAME.top + (room.height - extent.top - extent.bottom) / 2,
      },
    });
  };

  /** The box that symbols and names fill at a zoom, in pixels about the network's origin. */
  const extentAt = (zoom: number) => {
    const boxes = labels.nameBoxes(zoom);
    const extents = (scene?.things ?? []).map((thing) => {
      const [x, y] = positionOf(thing).map((value) => value * zoom) as [number, number]; // a pair stays a pair
      const name = boxes.get(thing.id) ?? { left: 0, top: 0, width: 0, height: 0 };
      const [halfWidth, halfHeight] = [(thing.width * zoom) / 2, (thing.height * zoom) / 2];
      return {
        left: x + Math.min(-halfWidth, name.left),
        right: x + Math.max(halfWidth, name.left + name.width),
        top: y - halfHeight,
        bottom: y + Math.max(halfHeight, name.top + name.height),
      };
    });
    return {
      left: Math.min(...extents.map((box) => box.left)),
      right: Math.max(...extents.map((box) => box.right)),
      top: Math.min(...extents.map((box) => box.top)),
      bottom: Math.max(...extents.map((box) => box.bottom)),
    };
  };

  const show = (next: Scene) => {
    const isNewLevel = scene?.level !== next.level;
    scene = next;
    const wanted = new Set<string>([...next.things.map(({ id }) => id), ...next.lines.map(({ id }) => id)]);
    cy.batch(() => {
      cy.elements()
        .filter((element) => !wanted.has(element.id()))
        .remove();
      for (const thing of next.things) {
        const [x, y] = positionOf(thing);
        const { id, kind, width, height, hue, broken, emphasis } = thing;
        const data = { id, kind, width, height, hue: hue ?? -1, broken };
        const element = cy.getElementById(id);
        if (element.empty()) cy.add({ group: 'nodes', data, position: { x, y }, classes: emphasis });
        else element.classes(emphasis).position({ x, y });
      }
      for (const { id, kind, from, to, broken, emphasis } of next.lines) {
        const element = cy.getElementById(id);
        if (element.empty())
          cy.add({ group: 'edges', data: { id, kind, broken, source: from, target: to }, classes: emphasis });
        else element.classes(emphasis);
      }
      if (hinted) cy.getElementById(hinted).addClass('hinted');
    });
    labels.show(next.things.map((thing) => ({ ...thing, position: positionOf(thing) })));
    if (isNewLevel || (isFitted && next.things.some(isOutOfFrame))) fitView();
    placeLabels();
  };

  /** As when a filter goes with which the page was opened: what it hid was no part of the fitted view. */
  const isOutOfFrame = (thing: SceneThing): boolean => {
    if (cy.width() === 0) return false;
    const [x, y] = positionOf(thing);
    const [left, top] = [x * cy.zoom() + cy.pan().x, y * cy.zoom() + cy.pan().y];
    return left < 0 || top < 0 || left > cy.width() || top > cy.height();
  };

  /** A thing that is let go outside the frame could not be seen or fetched back: it is put at the edge. */
  const keepInFrame = (thing: NodeSingular) => {
    const { x, y } = thing.renderedPosition();
    thing.renderedPosition({
      x: Math.max(FRAME.left, Math.min(cy.width() - FRAME.right, x)),
      y: Math.max(FRAME.top, Math.min(cy.height() - FRAME.bottom, y)),
    });
  };

  /**
   * The item at an event's place; the ids of elements are those of the scene, which are ids of items. A name stands over
   * the drawing and catches no pointer: it goes before the line or the ground under it, but not before a thing.
   */
  const itemAt = ({ target, renderedPosition: { x, y } }: EventObject): ItemId | undefined => {
    if (target !== cy && target.isNode()) return target.id();
    return labels.thingAt(x, y) ?? (target === cy ? undefined : target.id());
  };

  /** What the pointer is over. */
  let under: ItemId | undefined;
  const leave = () => {
    if (!under) return;
    under = undefined;
    drawing.style.cursor = '';
    onEvent({ type: 'hoverEnded' });
  };

  cy.on('tap', (event) => {
    const item = itemAt(event);
    onEvent(item ? { type: 'picked', item } : { type: 'backgroundPicked' });
  });
  cy.on('mousemove', (event) => {
    const item = itemAt(event);
    if (item === under) return;
    leave();
    if (!item) return;
    under = item;
    drawing.style.cursor = 'pointer';
    const { x, y } = event.renderedPosition;
    onEvent({ type: 'hovered', item, x, y });
  });
  drawing.addEventListener('pointerleave', leave);
  cy.on('drag', 'node', (event) => {
    const { x, y } = event.target.position();
    labels.move(event.target.id(), x, y);
    placeLabels();
  });
  cy.on('dragfree', 'node', (event) => {
    if (!scene) return;
    keepInFrame(event.target);
    const { x, y } = event.target.position();
    labels.move(event.target.id(), x, y);
    placeLabels();
    const moved = dragged.get(scene.level) ?? new Map();
    dragged.set(scene.level, moved.set(event.target.id(), [x, y]));
    onEvent({ type: 'dragged' });
  });
  cy.on('viewport', placeLabels);
  cy.on('dragpan scrollzoom pinchzoom', () => {
    isFitted = false;
    leave();
  });
  cy.on('resize', () => {
    labels.measure(); // a pane that was out of sight had no sizes
    if (isFitted) fitView();
    placeLabels();
  });

  // Cytoscape looks after its size by itself, but some frames late: the picture would jump.
  const sizes = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(() => cy.resize());
  sizes?.observe(container);

  return {
    show,
    hint: (item) => {
      if (hinted) cy.getElementById(hinted).removeClass('hinted');
      hinted = item;
      if (!item) return;
      const element = cy.getElementById(item);
      element.addClass('hinted');
      if (element.empty()) return;
      const box = element.renderedBoundingBox({ includeLabels: false, includeOverlays: false });
      const [x, y] = [(box.x1 + box.x2) / 2, (box.y1 + box.y2) / 2];
      const dx = x - Math.max(FRAME.left, Math.min(cy.width() - FRAME.right, x));
      const dy = y - Math.max(FRAME.top, Math.min(cy.height() - FRAME.bottom, y));
      if (dx !== 0 || dy !== 0) cy.panBy({ x: -dx, y: -dy });
    },
    zoomBy: (factor) => {
      isFitted = false;
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
    },
    fit: fitView,
    resetLayout: () => {
      dragged.clear();
      if (scene) show(scene);
      fitView();
    },
    setPalette: (next) => {
      cy.style(stylesheetOf(next));
    },
    destroy: () => {
      if (isDestroyed) return;
      isDestroyed = true;
      sizes?.disconnect();
      labels.destroy();
      cy.destroy();
      cy.removeAllListeners(); // Cytoscape leaves them
      drawing.remove();
    },
  };
};

/**
 * Cytoscape puts a style element of one rule into the page unless an element with its id is there. The page's policy
 * allows no such element, and the rule (a positioned container) is met already, so the id is taken beforehand.
 */
const claimStylesheetId = () => {
  const id = '__________cytoscape_stylesheet';
  if (document.getElementById(id)) return;
  const placeholder = document.createElement('meta');
  placeholder.id = id;
  document.head.append(placeholder);
};
