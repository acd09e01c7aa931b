/** Measures from inside a page under test when a quote stands after a click. */
window.bench = {
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
