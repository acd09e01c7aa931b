/** Tells when an element's size has come to be another. Observers speak at first too, of the size that is known: not this. */
export const followSize = (element: HTMLElement, onChange: () => void): (() => void) => {
  if (typeof ResizeObserver === 'undefined') return () => {};
  const sizeNow = () => `${element.clientWidth} ${element.clientHeight}`;
  let size = sizeNow();
  const observer = new ResizeObserver(() => {
    if (sizeNow() === size) return;
    size = sizeNow();
    onChange();
  });
  observer.observe(element);
  return () => observer.disconnect();
};
