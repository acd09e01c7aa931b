/** Gives text a size in jsdom, which lays nothing out: as wide as the compiler estimates, one line for each element. */
import { vi } from 'vitest';
import { estimatedTextWidth, LABEL_LINE } from '../../src/graph/symbols';

const linesIn = (element: HTMLElement): readonly string[] =>
  [...element.childNodes].map((node) => node.textContent ?? '');

export const measureText = (): void => {
  vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(function (this: Range) {
    const rect = new DOMRect(0, 0, estimatedTextWidth(this.toString()), LABEL_LINE);
    return Object.assign([rect], { item: () => rect });
  });
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function (this: HTMLElement) {
    return linesIn(this).length * LABEL_LINE;
  });
};
