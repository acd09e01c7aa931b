/** Cytoscape's tap as its renderer sends it: with the place on screen, here far from every name and from the tap before. */
let far = -9999;

// Its types leave the position out of what may be given.
export const TAP = {
  type: 'tap',
  get renderedPosition() {
    far -= 100;
    return { x: far, y: far };
  },
} as unknown as string;
