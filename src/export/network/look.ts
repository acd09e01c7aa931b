/** How nodes look in tools that take colours and shapes: as in Readout by day, whatever the reader's screen is now. */
import { HUES } from '../../view/hues';
import type { NetworkNode } from './network';

/** The hues of the light theme, as in tokens.css, and its quiet ink. A test says that they are the same. */
export const HUE_COLOURS = [
  '#7a6a3a',
  '#2b5a9b',
  '#1b6b4c',
  '#8a3f6b',
  '#a4511f',
  '#2a7482',
  '#565f78',
  '#6b4a9a',
] as const;
export const NO_HUE = '#5e5950';

export const colourOf = ({ hue }: Pick<NetworkNode, 'hue'>): string =>
  hue === undefined ? NO_HUE : (HUE_COLOURS[hue % HUES] ?? NO_HUE);

/** '#2b5a9b' in its three parts. */
export const partsOf = (colour: string): readonly [red: number, green: number, blue: number] => {
  const part = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
};
