/** Cytoscape without a renderer, in a frame of a known size: jsdom has neither a canvas element nor a layout. */
import cytoscape, { type Core, type CytoscapeOptions } from 'cytoscape';

export const FRAME = { width: 900, height: 700 };

export interface Engine {
  readonly engine: (options: CytoscapeOptions) => Core;
  /** The core that was made last. A test acts on it as the reader's pointer would. */
  readonly core: () => Core;
}

export const createEngine = (): Engine => {
  let made: Core | undefined;
  return {
    engine: ({ container: _, ...options }) => {
      made = cytoscape({ ...options, headless: true, styleEnabled: true });
      return Object.assign(made, { size: () => FRAME });
    },
    core: () => {
      if (!made) throw new Error('no canvas has been made yet');
      return made;
    },
  };
};
