/** The page of ground.html: draws an invented network when it is told to, and says what it has been told and when. */
import '../../src/style/tokens.css';
import { type Canvas, type CanvasEvent, createCanvas } from '../../src/canvas/create-canvas';
import GroundWorker from '../../src/canvas/ground/ground-worker?worker';
import type { ThingId } from '../../src/graph/ids';
import { readPalette, watchColours } from '../../src/ui/network/palette';
import type { Ground } from '../../src/view/ground';
import type { Scene, SceneThing } from '../../src/view/scene';
import { inventedGround } from './ground-graph';

export interface GroundBench {
  /** Makes the network; nothing is shown yet. */
  make(count: number): void;
  /** Shows it, and comes back when the whole of it is on screen: the milliseconds that took. */
  show(options?: { readonly isWithoutWorker?: boolean }): Promise<number>;
  /** Selects a thing: it and its neighbours are then what is worked with. */
  select(thing: number | null): void;
  /** The ground's own picture at each thing's place: of the nine pixels there, the one most like the thing's own colour. */
  pixelsAt(things: readonly number[]): readonly (readonly [number, number, number, number])[];
  /** The colour that a thing has as a dot; undefined where it is of no country. */
  colourOf(thing: number): readonly [number, number, number] | undefined;
  /** Things in the frame, `count` of them spread over all, that no other comes nearer to than `pixels`. */
  apart(count: number, pixels: number): readonly number[];
  /** From a mouse released over a thing to its event, and to the frame with the selection drawn. */
  readonly clicks: { readonly toEvent: number; readonly toFrame: number }[];
  /** Each picked thing is selected at once. */
  selectOnClick: boolean;
  /** The milliseconds between the frames since the first move of the pointer. */
  frames(): readonly number[];
  watchFrames(): void;
  /** Draws the same on a bare canvas, without a library; each call is one frame, at a pan of `x`. */
  bareLoop(x: number): void;
  /** The place of a thing in the window, in pixels, as Cytoscape has the viewport now. */
  placeOf(thing: number): readonly [number, number];
  readonly events: (CanvasEvent & { readonly at: number })[];
  readonly ground: Ground;
  readonly canvas: Canvas;
  /** How many pictures have been put on screen. */
  readonly pictures: number;
  idOf(thing: number): ThingId;
}

declare global {
  interface Window {
    readonly groundBench: GroundBench;
  }
}

const host = document.querySelector<HTMLElement>('#host');
if (!host) throw new Error('the page has no host');

const events: (CanvasEvent & { at: number })[] = [];
let ground: Ground | undefined;
let canvas: Canvas | undefined;
let pictures = 0;
let cy: { zoom(): number; pan(): { x: number; y: number } } | undefined;

const groundNow = (): Ground => {
  if (!ground) throw new Error('no network has been made');
  return ground;
};

const sceneThing = (thing: number, emphasis: SceneThing['emphasis']): SceneThing => {
  const of = groundNow();
  const kind =
    (['country', 'official', 'organisation', 'topic', 'engagement'] as const)[of.kinds[thing] ?? 0] ??
    'topic';
  return {
    id: of.idOf(thing),
    kind,
    ...of.wordsOf(thing),
    hue: (of.hues[thing] ?? -1) < 0 ? undefined : of.hues[thing],
    broken: of.broken[thing] === 1,
    width: of.widths[thing] ?? 0,
    height: of.widths[thing] ?? 0,
    position: [of.xs[thing] ?? 0, of.ys[thing] ?? 0],
    emphasis,
    outside: null,
  };
};

const sceneFor = (selected: number | null): Scene => {
  const of = groundNow();
  if (selected === null) {
    const countries = [...of.kinds.keys()].filter((thing) => of.kinds[thing] === 0);
    return {
      level: 'engagements',
      ground: of,
      things: countries.map((thing) => sceneThing(thing, 'plain')),
      lines: [],
    };
  }
  const lines = [...of.from.keys()]
    .filter((line) => of.from[line] === selected || of.to[line] === selected)
    .slice(0, 300);
  const near = new Set(lines.flatMap((line) => [of.from[line] ?? 0, of.to[line] ?? 0]));
  near.delete(selected);
  return {
    level: 'engagements',
    ground: of,
    things: [...[...near].map((thing) => sceneThing(thing, 'near')), sceneThing(selected, 'selected')],
    lines: lines.map((line) => {
      const kind = of.lineKinds[line] === 0 ? 'represents' : 'took-part';
      const [from, to] = [of.idOf(of.from[line] ?? 0), of.idOf(of.to[line] ?? 0)];
      return {
        id: `${kind}:${from}~${to}`,
        kind,
        from,
        to,
        emphasis: 'near',
        broken: false,
        outside: null,
      } as const;
    }),
  };
};

const pictureShown = (): Promise<void> =>
  new Promise((done) => {
    const seen = pictures;
    const look = () => {
      if (pictures === seen) requestAnimationFrame(look);
      else requestAnimationFrame(() => done());
    };
    look();
  });

new MutationObserver((changes) => {
  for (const { addedNodes } of changes)
    for (const node of addedNodes)
      if (node instanceof HTMLCanvasElement && node.dataset.ground === 'view') pictures += 1;
}).observe(host, { childList: true, subtree: true });

const clicks: { toEvent: number; toFrame: number }[] = [];
let releasedAt = 0;
let gaps: number[] = [];
window.addEventListener('mouseup', () => (releasedAt = performance.now()), true);

/** The picture on screen, to be read from. */
const viewPixels = () => {
  const view = host.querySelector<HTMLCanvasElement>('canvas[data-ground="view"]');
  if (!view) throw new Error('no picture is on screen');
  const copy = document.createElement('canvas');
  [copy.width, copy.height] = [view.width, view.height];
  const context = copy.getContext('2d', { willReadFrequently: true });
  context?.drawImage(view, 0, 0);
  const { left, top, width } = view.getBoundingClientRect();
  const ratio = view.width / width;
  return (x: number, y: number): readonly [number, number, number, number] => {
    const [r = 0, g = 0, b = 0, a = 0] =
      context?.getImageData((x - left) * ratio, (y - top) * ratio, 1, 1).data ?? [];
    return [r, g, b, a];
  };
};

let bare: CanvasRenderingContext2D | null | undefined;
const bareLoop = (pan: number) => {
  const of = groundNow();
  if (!bare) {
    const element = document.createElement('canvas');
    [element.width, element.height] = [innerWidth, innerHeight];
    element.style.cssText = 'position: absolute; inset: 0';
    host.append(element);
    bare = element.getContext('2d');
  }
  if (!bare) return;
  const [left, right] = [Math.min(...chunked(of.xs, Math.min)), Math.max(...chunked(of.xs, Math.max))];
  const [top, bottom] = [Math.min(...chunked(of.ys, Math.min)), Math.max(...chunked(of.ys, Math.max))];
  const zoom = Math.min(innerWidth / (right - left), innerHeight / (bottom - top)) * 0.95;
  const x = (thing: number) => ((of.xs[thing] ?? 0) - (left + right) / 2) * zoom + innerWidth / 2 + pan;
  const y = (thing: number) => ((of.ys[thing] ?? 0) - (top + bottom) / 2) * zoom + innerHeight / 2;
  bare.clearRect(0, 0, innerWidth, innerHeight);
  bare.strokeStyle = 'rgba(120, 110, 90, 0.08)';
  bare.lineWidth = 1;
  for (let line = 0; line < of.from.length; line += 1) {
    bare.beginPath();
    bare.moveTo(x(of.from[line] ?? 0), y(of.from[line] ?? 0));
    bare.lineTo(x(of.to[line] ?? 0), y(of.to[line] ?? 0));
    bare.stroke();
  }
  const colours = ['#2b5a9b', '#1b6b4c', '#8a3f6b', '#a4511f', '#565f78'];
  for (let thing = 0; thing < of.xs.length; thing += 1) {
    bare.fillStyle = colours[of.kinds[thing] ?? 0] ?? '';
    bare.fillRect(x(thing) - 1, y(thing) - 1, 2, 2);
  }
  bare.getImageData(0, 0, 1, 1); // what has been asked for is drawn before this comes back
};

const chunked = (values: Float32Array, of: (...values: number[]) => number): readonly number[] =>
  Array.from({ length: Math.ceil(values.length / 10_000) }, (_, at) =>
    of(...values.subarray(at * 10_000, (at + 1) * 10_000)),
  );

const bench: GroundBench = {
  clicks,
  selectOnClick: false,
  bareLoop,
  pixelsAt: (things) => {
    const at = viewPixels();
    return things.map((thing) => {
      const [x, y] = bench.placeOf(thing);
      const wanted = bench.colourOf(thing);
      const nine = [0, -0.7, 0.7].flatMap((dx) => [0, -0.7, 0.7].map((dy) => at(x + dx, y + dy)));
      const [middle = at(x, y)] = nine;
      if (!wanted) return middle;
      const off = (pixel: readonly number[]) =>
        wanted.reduce(
          (sum, value, channel) => sum + Math.abs(value - (pixel[channel] ?? 0)),
          255 - (pixel[3] ?? 0),
        );
      return nine.reduce((best, pixel) => (off(pixel) < off(best) ? pixel : best), middle);
    });
  },
  colourOf: (thing) => {
    const colour = readPalette(host).hues[groundNow().hues[thing] ?? -1];
    const [r, g, b] = colour?.match(/[\d.]+/g)?.map(Number) ?? [];
    return r === undefined || g === undefined || b === undefined ? undefined : [r, g, b];
  },
  apart: (count, pixels) => {
    const places = Array.from(groundNow().xs, (_, thing) => bench.placeOf(thing));
    const seen = places
      .map(([x, y], thing) => ({ x, y, thing }))
      .filter(({ x, y }) => x > 20 && y > 20 && x < innerWidth - 20 && y < innerHeight - 20);
    const stride = Math.max(1, Math.floor(seen.length / (count * 400)));
    return seen
      .filter((_, at) => at % stride === 0)
      .filter(({ x, y, thing }) =>
        places.every(
          ([a, b], other) => other === thing || Math.abs(a - x) > pixels || Math.abs(b - y) > pixels,
        ),
      )
      .slice(0, count)
      .map(({ thing }) => thing);
  },
  frames: () => gaps,
  watchFrames: () => {
    gaps = [];
    let last: number | undefined;
    const look = (now: number) => {
      if (last !== undefined) gaps.push(now - last);
      last = now;
      requestAnimationFrame(look);
    };
    window.addEventListener('mousemove', () => requestAnimationFrame(look), { once: true });
  },
  make: (count) => {
    ground = inventedGround(count);
  },
  show: async ({ isWithoutWorker = false } = {}) => {
    const start = performance.now();
    canvas = createCanvas(host, {
      palette: readPalette(host),
      onEvent: (event) => {
        const at = performance.now();
        events.push({ ...event, at });
        if (event.type !== 'picked' || !bench.selectOnClick) return;
        const of = groundNow();
        const thing = of.xs.findIndex((_, each) => of.idOf(each) === event.item);
        bench.select(thing);
        requestAnimationFrame(() =>
          setTimeout(() =>
            clicks.push({ toEvent: at - releasedAt, toFrame: performance.now() - releasedAt }),
          ),
        );
      },
      ...(isWithoutWorker ? {} : { startWorker: () => new GroundWorker() }),
    });
    canvas.show(sceneFor(null));
    await pictureShown();
    // Cytoscape keeps its core on its container.
    for (const element of host.querySelectorAll<HTMLElement & { _cyreg?: { cy?: typeof cy } }>('*'))
      cy = element._cyreg?.cy ?? cy;
    watchColours(() => canvas?.setPalette(readPalette(host)));
    return performance.now() - start;
  },
  select: (thing) => canvas?.show(sceneFor(thing)),
  placeOf: (thing) => {
    const [zoom, pan] = [cy?.zoom() ?? 1, cy?.pan() ?? { x: 0, y: 0 }];
    const of = groundNow();
    return [(of.xs[thing] ?? 0) * zoom + pan.x, (of.ys[thing] ?? 0) * zoom + pan.y];
  },
  idOf: (thing) => groundNow().idOf(thing),
  events,
  get ground() {
    return groundNow();
  },
  get canvas() {
    if (!canvas) throw new Error('nothing is shown yet');
    return canvas;
  },
  get pictures() {
    return pictures;
  },
};

Object.defineProperty(window, 'groundBench', { value: bench });
