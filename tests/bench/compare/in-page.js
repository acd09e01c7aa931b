/**
 * Runs in every page under test before anything else, the same in all: says when the picture is on screen, how even the
 * frames of a gesture are, when a click has its effect. Plain JavaScript: no build step may touch it.
 *
 * What is looked at is pixels. All canvases of the page are put together as they lie on one another, and at the place of
 * each thing, by the viewport of the page's own picture, there has to be a mark.
 */
const MARKS = {
  /** Something is drawn: the least that a dot of one pixel over lines can be told by. */
  ink: ({ alpha }) => alpha >= 40,
  /** As opaque as no sum of lines ever is. */
  solid: ({ alpha }) => alpha >= 225,
  /** The blue that the other pages draw things in, and nothing else; their lines are the other way round. */
  blue: ({ red, blue, alpha }) => alpha >= 40 && blue > red + 15,
};
/** A mark may be a pixel beside its place, because places are no whole pixels. */
const NEAR = 1;

// What WebGL has drawn could not be read after the frame.
const getContext = HTMLCanvasElement.prototype.getContext;
HTMLCanvasElement.prototype.getContext = function (kind, attributes) {
  return getContext.call(
    this,
    kind,
    kind.startsWith('webgl') ? { ...attributes, preserveDrawingBuffer: true } : attributes,
  );
};

let coreElement;
/** Cytoscape keeps its core on its container. */
const coreNow = () => {
  if (!coreElement?.isConnected || !coreElement._cyreg?.cy)
    coreElement = [...document.querySelectorAll('div')].find((element) => element._cyreg?.cy);
  return coreElement?._cyreg.cy;
};

/** The picture that stands until Cytoscape has drawn. */
const sketchNow = () => document.querySelector('[data-sketch]');

/** From a place in the network to the window: left = x * zoom + x0. And the box that the picture may fill. */
const viewportNow = () => {
  if (window.ownViewport) return window.ownViewport();
  const sketch = sketchNow();
  if (sketch) {
    const [zoom, x, y] = sketch.dataset.sketch.split(' ').map(Number);
    const box = sketch.getBoundingClientRect();
    return { zoom, x: x + box.left, y: y + box.top, box };
  }
  const core = coreNow();
  if (!core) return undefined;
  const box = coreElement.getBoundingClientRect();
  const { x, y } = core.pan();
  return { zoom: core.zoom(), x: x + box.left, y: y + box.top, box };
};

const canvasesInSight = () =>
  [...document.querySelectorAll('canvas')].filter(
    (canvas) => canvas.width > 0 && canvas.height > 0 && canvas.checkVisibility({ visibilityProperty: true }),
  );

/** What all canvases show of a part of the window. */
const pixelsOf = (context, left, top, width, height) => {
  context.clearRect(0, 0, width, height);
  for (const canvas of canvasesInSight()) {
    const box = canvas.getBoundingClientRect();
    if (box.width > 0) context.drawImage(canvas, box.left - left, box.top - top, box.width, box.height);
  }
  return context.getImageData(0, 0, width, height);
};

const contextOf = (width, height) => {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  return getContext.call(canvas, '2d', { willReadFrequently: true });
};

const SPOT = 2 * NEAR + 1;
let spot;
const hasMark = (viewport, [x, y, mark]) => {
  spot ??= contextOf(SPOT, SPOT);
  const [left, top] = [x * viewport.zoom + viewport.x, y * viewport.zoom + viewport.y];
  const { data } = pixelsOf(spot, Math.floor(left) - NEAR, Math.floor(top) - NEAR, SPOT, SPOT);
  return isMarked(data, SPOT, SPOT, NEAR, NEAR, mark);
};

const isMarked = (data, width, height, column, row, mark) => {
  const isMark = MARKS[mark];
  for (let y = Math.max(0, row - NEAR); y <= Math.min(height - 1, row + NEAR); y += 1)
    for (let x = Math.max(0, column - NEAR); x <= Math.min(width - 1, column + NEAR); x += 1) {
      const at = (y * width + x) * 4;
      if (isMark({ red: data[at], blue: data[at + 2], alpha: data[at + 3] })) return true;
    }
  return false;
};

/** Calls back in the task right after the next frame: within the frame others may draw after us. */
const afterFrame = (look) => requestAnimationFrame(() => setTimeout(look));

const lackInCore = (things) => {
  if (sketchNow()) return 'a picture by Cytoscape: it has a sketch';
  const held = coreNow()?.nodes().length ?? 0;
  return held < things ? `all but ${held} things in Cytoscape` : undefined;
};

let captured;
let clicksWatched = 0;
const longTasks = [];
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) longTasks.push({ startTime, duration });
}).observe({ type: 'longtask', buffered: true });

window.compare = {
  seenAt: undefined,
  /** What the page was found to lack last, for whoever has waited in vain. */
  lacks: 'a viewport',
  click: undefined,

  /**
   * Waits for the frame in which all samples have their marks, [x, y, mark] each, and keeps what is on screen then.
   * `coreThings`: how many things Cytoscape has to hold itself by then.
   */
  watchFor(samples, coreThings) {
    const look = () => {
      const now = performance.now();
      const viewport = viewportNow();
      const unmarked = viewport && samples.find((sample) => !hasMark(viewport, sample));
      if (unmarked) window.compare.lacks = `a mark at ${unmarked}`;
      else if (viewport) window.compare.lacks = coreThings === 0 ? undefined : lackInCore(coreThings);
      if (!window.compare.lacks) {
        const context = contextOf(innerWidth, innerHeight);
        captured = { viewport, image: pixelsOf(context, 0, 0, innerWidth, innerHeight) };
        window.compare.seenAt = now;
      } else afterFrame(look);
    };
    afterFrame(look);
  },

  /** Of all things at `address`, in the picture that was kept: how many there are, and which have no mark. */
  async missing(address) {
    const { xs, ys, marks } = await (await fetch(address)).json();
    const { viewport, image } = captured;
    const { left, right, top, bottom } = viewport.box;
    const without = xs.flatMap((_, thing) => {
      const [x, y] = [xs[thing] * viewport.zoom + viewport.x, ys[thing] * viewport.zoom + viewport.y];
      const isThere =
        x >= left &&
        x < right &&
        y >= top &&
        y < bottom &&
        isMarked(image.data, image.width, image.height, Math.floor(x), Math.floor(y), marks[thing]);
      return isThere ? [] : [{ thing, x, y, mark: marks[thing] }];
    });
    captured = undefined;
    return { of: xs.length, without: without.length, first: without.slice(0, 3) };
  },

  viewport: viewportNow,

  /** Boxes of what lies over the picture and may be hit in its place: names, buttons. */
  covers() {
    const { box } = viewportNow();
    return [...document.querySelectorAll('button, span, p, a, li, label')]
      .filter((element) => element.childElementCount === 0 || element.tagName === 'BUTTON')
      .map((element) => element.getBoundingClientRect())
      .filter(({ left, right, top, bottom, width }) => {
        const isOver = right > box.left && left < box.right && bottom > box.top && top < box.bottom;
        return width > 0 && isOver;
      })
      .map(({ left, right, top, bottom }) => ({ left, right, top, bottom }));
  },

  /** From the first move on, the milliseconds from frame to frame. */
  watchFrames(event) {
    window.compare.gaps = [];
    let last;
    const look = (now) => {
      if (last !== undefined) window.compare.gaps.push(now - last);
      last = now;
      window.compare.frame = requestAnimationFrame(look);
    };
    window.addEventListener(event, () => requestAnimationFrame(look), { once: true, capture: true });
  },
  stopFrames() {
    cancelAnimationFrame(window.compare.frame);
    return window.compare.gaps;
  },

  /**
   * From the press of the mouse on, hit test and all. `selected` and `quotes`: until Cytoscape has that thing selected,
   * the pixels about `places` are others than before, and one of the quotes, that did not, stands in the details.
   */
  watchClick({ places, selected, quotes }) {
    window.compare.click = undefined;
    clicksWatched += 1;
    const own = clicksWatched;
    const spots = places.map(([x, y]) => [Math.floor(x) - 6, Math.floor(y) - 6]);
    const box = contextOf(13, 13);
    const picture = () => spots.map(([x, y]) => pixelsOf(box, x, y, 13, 13).data.join()).join(' ');
    const standing = () =>
      [...document.querySelectorAll('[aria-label="Details"] blockquote')].map((quote) => quote.textContent);
    const stoodBefore = standing();
    const awaited = quotes?.filter((quote) => !stoodBefore.includes(quote));
    if (awaited?.length === 0) throw new Error('the quotes that are waited for stand there already');
    const before = picture();
    const watch = ({ timeStamp }) => {
      const look = () => {
        if (own !== clicksWatched) return; // it missed, and another is watched
        const now = performance.now();
        const isThere =
          (!selected || coreNow()?.getElementById(selected).hasClass('selected')) &&
          (!awaited || standing().some((quote) => awaited.includes(quote))) &&
          picture() !== before;
        if (isThere) window.compare.click = { ms: now - timeStamp, at: now };
        else afterFrame(look);
      };
      afterFrame(look);
    };
    window.addEventListener('pointerdown', watch, { once: true, capture: true });
  },

  /** The tasks of more than 50 ms that began after a time. */
  longTasksSince: (time) =>
    longTasks.filter(({ startTime }) => startTime >= time).map(({ duration }) => duration),
};
