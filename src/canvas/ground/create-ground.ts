/**
 * The ground of a scene under Cytoscape's drawing: shows the pictures that are painted of it in step with the viewport,
 * has them painted anew when the picture comes to rest, names the most important things, and tells what lies at a place.
 */
import type { Core, StylesheetJson } from 'cytoscape';
import type { ItemId, ThingId } from '../../graph/ids';
import type { Ground } from '../../view/ground';
import { isWeighed } from '../../view/heaviest';
import type { Scene } from '../../view/scene';
import { extentOf } from '../fit';
import type { Labels, Viewport } from '../labels';
import type { Palette } from '../palette';
import { letteredThings } from './choose-labels';
import { coloursOf } from './colours';
import { type Columns, columnsOf, kindAt, LEAST_WITH_LETTERS, markWidth } from './detail';
import { rulesOverGround } from './ground-stylesheet';
import { groundedLines, groundedThings } from './grounded';
import { createFinder, type Finder, lineIdAt } from './hit-test';
import { isAnythingLit, namesFor } from './names-over-ground';
import { createPainter, type StartWorker } from './painter';
import { type Frame, frameAround, regionOf } from './picture';
import { createPictures } from './pictures';

export interface GroundLayer {
  /** Takes over what is under the drawing and the labels over it; Cytoscape must have the scene's elements. */
  show(scene: Scene): void;
  /** To be called whenever the viewport has changed. */
  moved(): void;
  /** The thing or line at a place of the host, in pixels. */
  thingAt(x: number, y: number): ItemId | undefined;
  lineAt(x: number, y: number): ItemId | undefined;
  setPalette(palette: Palette): void;
  /** What is to follow the rules of `stylesheetOf`. */
  rules(): StylesheetJson;
  /** Safe to call twice. */
  destroy(): void;
}

/** The picture is at rest when it has not been moved for so long, in milliseconds. */
const AT_REST = 80;

export interface GroundOptions {
  readonly host: HTMLElement;
  readonly cy: Core;
  readonly labels: Labels;
  readonly palette: Palette;
  readonly startWorker: StartWorker | undefined;
  /** The ground's rules have changed with the zoom. */
  onRules(): void;
}

/** What stands in the symbols of a picture that have room for it. */
const lettersIn = (frame: Frame, ground: Ground, columns: Columns): ReadonlyMap<number, string> => {
  if (markWidth(52, 18, frame.zoom) < LEAST_WITH_LETTERS) return new Map();
  return new Map(
    letteredThings(columns, regionOf(frame), frame.zoom).map((thing) => {
      const { badge, name, engagementKind } = ground.wordsOf(thing);
      return [thing, engagementKind ?? (kindAt(ground, thing) === 'topic' ? name : badge)];
    }),
  );
};

export const createGround = ({
  host,
  cy,
  labels,
  startWorker,
  onRules,
  ...options
}: GroundOptions): GroundLayer => {
  let { palette } = options;
  const pictures = createPictures(host);
  let scene: Scene | undefined;
  let ground: Ground | undefined;
  let columns: Columns | undefined;
  let finder: Finder | undefined;
  /** Of the grounds shown before, which one filter or level after another may bring back. */
  const prepared = new WeakMap<Ground, Columns>();
  let numbers: ReadonlyMap<ThingId, number> = new Map();
  /** The zoom that things and lines of Cytoscape have their sizes for. */
  let ruledFor = cy.zoom();
  let namedFor = cy.zoom();
  /** Whether a picture of the view has been ordered and is not there yet. */
  let isAwaited = false;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const fontFamily = getComputedStyle(host).fontFamily;

  const viewport = (): Viewport => ({
    zoom: cy.zoom(),
    pan: { ...cy.pan() },
    width: cy.width(),
    height: cy.height(),
  });
  const finderNow = (): Finder | undefined => {
    if (columns) finder ??= createFinder(columns);
    return finder;
  };

  const orderOf = (frame: Frame, isWhole: boolean) => ({
    ...frame,
    colours: coloursOf(palette),
    letters: isWhole || !ground || !columns ? new Map() : lettersIn(frame, ground, columns),
    fontFamily,
  });

  const orderView = () => {
    const view = viewport();
    isAwaited = view.width > 0 && view.height > 0;
    if (isAwaited) painter.order('view', orderOf(frameAround(view, window.devicePixelRatio), false));
  };

  const orderWhole = () => {
    if (!ground || cy.width() === 0) return;
    const { left, top, right, bottom } = extentOf(ground);
    const zoom = Math.min(cy.width() / (right - left + 1), cy.height() / (bottom - top + 1)) * 0.95;
    const pan = {
      x: cy.width() / 2 - ((left + right) / 2) * zoom,
      y: cy.height() / 2 - ((top + bottom) / 2) * zoom,
    };
    painter.order('whole', orderOf(frameAround({ ...viewport(), zoom, pan }, 1), true));
  };

  const nameThings = () => {
    if (!scene || !ground || !columns) return;
    const view = viewport();
    namedFor = view.zoom;
    const { things, around } = namesFor(
      { scene, ground, columns, numbers, areLinesOver: isWeighed(scene), finder },
      view,
    );
    const ranks = new Map(things.map(({ id }, rank) => [id, rank]));
    labels.show(things, ({ id }) => ranks.get(id) ?? ranks.size);
    labels.place(view, around);
  };

  const comeToRest = () => {
    clearTimeout(rest);
    rest = undefined;
    if (cy.width() === 0 || cy.height() === 0) return;
    orderView();
    // Names are placed anew with the picture; only letters far from their size must not wait for it.
    if (Math.abs(Math.log(cy.zoom() / namedFor)) > Math.log(1.5)) nameThings();
  };

  const rule = (zoom: number) => {
    if (zoom === ruledFor) return;
    ruledFor = zoom;
    onRules();
  };

  const painter = createPainter(startWorker, (role, frame, picture) => {
    pictures.put(role, frame, picture, viewport());
    if (role === 'whole') return void finderNow(); // nobody waits now
    isAwaited = false;
    rule(frame.zoom);
    // Names stand beside marks of the sizes that the picture has.
    if (rest === undefined) nameThings();
  });

  return {
    show: (next) => {
      scene = next;
      if (next.ground && next.ground !== ground) {
        ground = next.ground;
        columns = prepared.get(ground) ?? columnsOf(ground);
        prepared.set(ground, columns);
        finder = undefined;
        painter.use(columns);
        orderView();
        orderWhole();
      }
      if (!ground || !columns) return;
      numbers = groundedThings(ground, next.things);
      const lines = groundedLines(ground, next.lines, numbers);
      cy.batch(() => {
        for (const node of cy.nodes().toArray()) {
          const number = numbers.get(node.id() as ThingId); // ids of elements are those of the scene
          node.data({
            // Lines that are drawn by their weight lie over the ground, and so must the things at their ends.
            grounded: number !== undefined && !isWeighed(next),
            least: number === undefined ? 0 : (columns?.leasts[number] ?? 0),
          });
          node.panify(); // nothing is dragged over a ground: most of it could not be
        }
        for (const edge of cy.edges().toArray()) edge.data('grounded', lines.has(edge.id()));
      });
      ruledFor = cy.zoom();
      onRules();
      pictures.dim(isAnythingLit(next));
      nameThings();
    },
    moved: () => {
      const view = viewport();
      // Past its margin the picture is painted anew while it is still being moved.
      if (!pictures.follow(view) && !isAwaited) orderView();
      labels.follow(view);
      clearTimeout(rest);
      rest = setTimeout(comeToRest, AT_REST);
    },
    thingAt: (x, y) => {
      const found = finderNow()?.thingAt(
        (x - cy.pan().x) / cy.zoom(),
        (y - cy.pan().y) / cy.zoom(),
        cy.zoom(),
      );
      return found === undefined ? undefined : ground?.idOf(found);
    },
    lineAt: (x, y) => {
      const found = finderNow()?.lineAt(
        (x - cy.pan().x) / cy.zoom(),
        (y - cy.pan().y) / cy.zoom(),
        cy.zoom(),
      );
      return found === undefined || !ground ? undefined : lineIdAt(ground, found);
    },
    setPalette: (next) => {
      palette = next;
      onRules();
      orderView();
      orderWhole();
    },
    rules: () => rulesOverGround(palette, ruledFor, columns?.crowding ?? 0),
    destroy: () => {
      clearTimeout(rest);
      painter.destroy();
      pictures.destroy();
    },
  };
};
