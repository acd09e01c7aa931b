/** Measures from inside a page under test: when its canvas is first painted, and when a quote stands after a click. */
window.bench = {
  paintedAt: undefined,
  quoteSeen: undefined,

  /** From the release of the mouse to the frame in which the quote stands, and how many frames that took. */
  watchForQuote(expected) {
    window.bench.quoteSeen = new Promise((done) => {
      window.addEventListener(
        'pointerup',
        (event) => {
          let frames = 0;
          const look = () => {
            frames += 1;
            const quotes = [...document.querySelectorAll('[aria-label="Details"] blockquote')];
            if (quotes.some((quote) => quote.textContent === expected))
              done({ ms: performance.now() - event.timeStamp, frames });
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        },
        { once: true, capture: true },
      );
    });
  },
};

const isPainted = (canvas) => {
  if (canvas.width === 0 || canvas.height === 0) return false;
  const row = canvas.getContext('2d').getImageData(0, canvas.height >> 1, canvas.width, 1).data;
  return row.some((value) => value > 0);
};

/**
 * Looks once a frame, in the task right after it: within the frame it is a matter of luck whether this or the page's own
 * callback comes first, and a frame later whatever the page does next would be counted as painting.
 */
const watchForPaint = () => {
  if ([...document.querySelectorAll('canvas')].some(isPainted)) window.bench.paintedAt = performance.now();
  else requestAnimationFrame(() => setTimeout(watchForPaint));
};
watchForPaint();
