/** A canvas for component tests: jsdom has neither a canvas element nor the colours of custom properties. */
import { createCanvas } from '../../src/canvas/create-canvas';
import type { CreateCanvas } from '../../src/ui/network/GraphPane';
import { createEngine } from '../canvas/engine';
import { PALETTE } from '../canvas/test-palette';

export const createUndrawnCanvas = () => {
  const { engine, core } = createEngine();
  const create: CreateCanvas = (container, options) =>
    createCanvas(container, { ...options, engine, palette: PALETTE });
  return { createCanvas: create, core };
};
