/** Colours by their names, so that a test can say which one it expects. */
import type { Palette } from '../../src/canvas/palette';

export const PALETTE: Palette = {
  panel: 'white',
  ink: 'black',
  quietInk: 'gray',
  rule: 'silver',
  accent: 'red',
  accentSoft: 'pink',
  hues: ['navy', 'green', 'maroon', 'olive', 'teal', 'purple', 'blue', 'orange'],
};
