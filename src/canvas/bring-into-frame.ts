/** Keeps what the reader looks at within the frame: by moving the picture, or by moving the thing. */
import type { Core, NodeSingular, SingularElementReturnValue } from 'cytoscape';
import { FRAME } from './fit';

const within = (least: number, most: number, value: number): number => Math.max(least, Math.min(most, value));

/** Moves the picture, where the middle of an element is out of the frame. */
export const bringIntoFrame = (cy: Core, element: SingularElementReturnValue): void => {
  const box = element.renderedBoundingBox({ includeLabels: false, includeOverlays: false });
  const [x, y] = [(box.x1 + box.x2) / 2, (box.y1 + box.y2) / 2];
  const dx = x - within(FRAME.left, cy.width() - FRAME.right, x);
  const dy = y - within(FRAME.top, cy.height() - FRAME.bottom, y);
  if (dx !== 0 || dy !== 0) cy.panBy({ x: -dx, y: -dy });
};

/** A thing that is let go outside the frame could not be seen or fetched back: it is put at the edge. */
export const keepInFrame = (cy: Core, thing: NodeSingular): void => {
  const { x, y } = thing.renderedPosition();
  thing.renderedPosition({
    x: within(FRAME.left, cy.width() - FRAME.right, x),
    y: within(FRAME.top, cy.height() - FRAME.bottom, y),
  });
};
