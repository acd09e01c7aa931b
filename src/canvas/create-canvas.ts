/**
 * The only place where Cytoscape is met. Draws a scene, tells what the reader does in ids of the graph, and keeps what
 * is the canvas's own: the viewport, hovering, and where a thing was dragged to.
 */
import cytoscape, { type Core, type CytoscapeOptions, type EventObject } from 'cytoscape';
import type { ItemId, ThingId } from '../graph/ids';
import type { Level } from '../graph/schema';
import type { Scene, SceneThing } from '../view/scene';
import { bringIntoFrame, keepInFrame } from './bring-into-frame';
import { claimStylesheetId } from './claim-stylesheet-id';
import { createDoubleTap } from './double-tap';
import { drawElements } from './draw-elements';
import { MIN_ZOOM, sceneExtentAt, wholeExtentAt } from './fit';
import { followSize } from './follow-size';
import type { GroundLayer } from './ground/create-ground';
import { createLabels } from './labels';
import type { Palette } from './palette';
import { stylesheetOf } from './stylesheet';
import { createViews } from './views';

export type CanvasEvent =
  | { readonly type: 'picked'; readonly item: ItemId }
  /** By a double click, after the first click has picked it. */
  | { readonly type: 'opened'; readonly item: ItemId }
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
  /** Brings what is selected with its surroundings into the frame, once it is drawn among the engagements. */
  open(): void;
  /** Puts every dragged thing back where the graph file has it. */
  resetLayout(): void;
  setPalette(palette: Palette): void;
  /** Safe to call twice. */
  destroy(): void;
}

export interface CanvasOptions {
  readonly palette: Palette;
  onEvent(event: CanvasEvent): void;
  /** Called in the frame in which Cytoscape has drawn for the first time. */
  onDrawn?(): void;
  /** Makes the Cytoscape core. Tests, which have no canvas element to draw on, give one without a renderer. */
  readonly engine?: (options: CytoscapeOptions) => Core;
  /** Starts `ground/ground-worker`, which paints large networks. Without one they are painted on the page, more slowly. */
  readonly startWorker?: () => Worker | undefined | Promise<Worker | undefined>;
}

const MAX_ZOOM = 4;
/** A ground is as large as it is: the whole of it must be seen. */
const MIN_ZOOM_OVER_GROUND = 0.002;

export const createCanvas = (
  container: HTMLElement,
  { palette, onEvent, onDrawn, engine = cytoscape, startWorker }: CanvasOptions,
): Canvas => {
  claimStylesheetId();
  const drawing = document.createElement('div');
  Object.assign(drawing.style, { position: 'absolute', inset: '0' });
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

  if (onDrawn) cy.one('render', onDrawn);
  let colours = palette;
  /** What draws the ground of the scene, where it has one. Its code is loaded for the first such scene. */
  let ground: GroundLayer | undefined;
  let waiting: Scene | undefined;
  const styleAnew = () => cy.style([...stylesheetOf(colours), ...(ground?.rules() ?? [])]);
  const loadGround = async () => {
    const loaded = await import('./ground/create-ground').catch(() => undefined);
    if (isDestroyed || !waiting) return;
    if (!loaded) {
      const { ground: _, ...worked } = waiting; // offline, say: what is worked with can be drawn all the same
      waiting = undefined;
      show(worked);
      return;
    }
    ground = loaded.createGround({
      host: container,
      cy,
      labels,
      palette: colours,
      startWorker,
      onRules: styleAnew,
    });
    show(waiting);
  };

  let scene: Scene | undefined;
  let hinted: ItemId | null = null;
  let isDestroyed = false;
  /** Whether the surroundings of what is selected are to be fitted once they are there. */
  let isOpening = false;
  const dragged = new Map<Level, Map<ThingId, readonly [number, number]>>();

  const positionOf = (thing: SceneThing): readonly [number, number] =>
    (scene && dragged.get(scene.level)?.get(thing.id)) ?? thing.position;
  const placeLabels = () => {
    if (scene?.ground) ground?.moved();
    else labels.place({ zoom: cy.zoom(), pan: cy.pan(), width: cy.width(), height: cy.height() });
  };

  const asPlaced = (things: readonly SceneThing[]) =>
    things.map((thing) => ({ ...thing, position: positionOf(thing) }));
  const litThings = () =>
    (scene?.things ?? []).filter(({ emphasis }) => emphasis === 'selected' || emphasis === 'near');
  const views = createViews(cy, {
    wholeAt: (zoom) => {
      const { things = [], lines = [], ground } = scene ?? {};
      const whole = { things: asPlaced(things), lines, ...(ground ? { ground } : {}) };
      return wholeExtentAt(whole, labels.nameBoxes(zoom), zoom);
    },
    aroundAt: (zoom) => sceneExtentAt(asPlaced(litThings()), labels.nameBoxes(zoom), zoom),
    hasWhole: () => scene !== undefined && (scene.things.length > 0 || scene.ground !== undefined),
    hasAround: () => litThings().length > 0,
  });
  const openWhereDrawn = () => {
    if (!isOpening || waiting || scene?.level !== 'engagements' || litThings().length === 0) return;
    isOpening = false;
    views.fitAround();
  };

  const show = (next: Scene) => {
    const isLoading = waiting !== undefined;
    waiting = next.ground && !ground ? next : undefined;
    if (waiting) {
      if (!isLoading) void loadGround();
      return;
    }
    const before = scene;
    const isNewLevel = before?.level !== next.level;
    const isNewGround = !before?.ground !== !next.ground;
    scene = next;
    if (isNewGround) stand(next.ground !== undefined);
    cy.batch(() => {
      drawElements(cy, next, positionOf);
      if (hinted) cy.getElementById(hinted).addClass('hinted');
    });
    if (!next.ground) labels.show(asPlaced(next.things));
    if (isNewLevel) views.change(before?.level, next.level);
    // A ground that comes under what is drawn already, as that of an archive, moves nothing that the reader went to.
    else if (isNewGround && !(next.ground && views.fitted === undefined)) views.fitWhole();
    else if (views.fitted === 'whole' && next.things.some(isOutOfFrame)) views.fitWhole();
    openWhereDrawn();
    if (next.ground) ground?.show(next);
    else placeLabels();
  };

  const stand = (isOverGround: boolean) => {
    cy.minZoom(isOverGround ? MIN_ZOOM_OVER_GROUND : MIN_ZOOM);
    if (isOverGround || !ground) return;
    ground.destroy();
    ground = undefined;
    cy.nodes().unpanify();
    styleAnew();
  };

  /** As when a filter goes with which the page was opened: what it hid was no part of the fitted view. */
  const isOutOfFrame = (thing: SceneThing): boolean => {
    if (cy.width() === 0) return false;
    const [x, y] = positionOf(thing);
    const [left, top] = [x * cy.zoom() + cy.pan().x, y * cy.zoom() + cy.pan().y];
    return left < 0 || top < 0 || left > cy.width() || top > cy.height();
  };

  /**
   * The item at an event's place; the ids of elements are those of the scene, which are ids of items. A name stands over
   * the drawing and catches no pointer: it goes before the line or the ground under it, but not before a thing.
   */
  const itemAt = ({ target, renderedPosition: { x, y } }: EventObject): ItemId | undefined => {
    if (target !== cy && target.isNode()) return target.id();
    const own = target === cy ? undefined : target.id();
    return labels.thingAt(x, y) ?? ground?.thingAt(x, y) ?? own ?? ground?.lineAt(x, y);
  };

  /** What the pointer is over. */
  let under: ItemId | undefined;
  const leave = () => {
    if (!under) return;
    under = undefined;
    drawing.style.cursor = '';
    onEvent({ type: 'hoverEnded' });
  };

  const openedBy = createDoubleTap();
  cy.on('tap', (event) => {
    isOpening = false;
    const item = itemAt(event);
    const opened = openedBy(item, event);
    if (opened) onEvent({ type: 'opened', item: opened });
    else onEvent(item ? { type: 'picked', item } : { type: 'backgroundPicked' });
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
    keepInFrame(cy, event.target);
    const { x, y } = event.target.position();
    labels.move(event.target.id(), x, y);
    placeLabels();
    const moved = dragged.get(scene.level) ?? new Map();
    dragged.set(scene.level, moved.set(event.target.id(), [x, y]));
    onEvent({ type: 'dragged' });
  });
  cy.on('viewport', placeLabels);
  cy.on('dragpan scrollzoom pinchzoom', () => {
    isOpening = false;
    views.letGo();
    leave();
  });
  cy.on('resize', () => {
    labels.measure(); // a pane that was out of sight had no sizes
    views.refit();
    placeLabels();
  });

  // Cytoscape looks after its size by itself, but some frames late: the picture would jump.
  const stopFollowing = followSize(container, () => cy.resize());

  return {
    show,
    hint: (item) => {
      if (hinted) cy.getElementById(hinted).removeClass('hinted');
      hinted = item;
      if (!item) return;
      const element = cy.getElementById(item);
      element.addClass('hinted');
      if (element.nonempty()) bringIntoFrame(cy, element);
    },
    zoomBy: (factor) => {
      isOpening = false;
      views.letGo();
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
    },
    fit: views.fitWhole,
    open: () => {
      isOpening = true;
      openWhereDrawn();
    },
    resetLayout: () => {
      dragged.clear();
      if (scene) show(scene);
      views.fitWhole();
    },
    setPalette: (next) => {
      colours = next;
      if (ground) ground.setPalette(next);
      else styleAnew();
    },
    destroy: () => {
      if (isDestroyed) return;
      isDestroyed = true;
      stopFollowing();
      ground?.destroy();
      labels.destroy();
      cy.destroy();
      cy.removeAllListeners(); // Cytoscape leaves them
      drawing.remove();
    },
  };
};
