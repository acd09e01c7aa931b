/** Cytoscape's tap as its renderer sends it: with the place on screen, here far from every name. */
// Its types leave the position out of what may be given.
export const TAP = { type: 'tap', renderedPosition: { x: -9999, y: -9999 } } as unknown as string;
