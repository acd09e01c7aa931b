/** The colours of dots and lines from afar, for the ground and for what Cytoscape draws over it. */
import { LINE_KINDS } from '../../graph/ids';
import { type Colours, mixed, type Rgb } from './colours';

/** Paper between a dot and what it lies on, in pixels of the page. */
export const DOT_RING = 0.8;
/** From this width on a dot has such a ring. */
export const RINGED_FROM = 3.5;

/** The colour of a thing as a dot: its country's; what has none is quieter than its outline would be. */
export const dotColourOf = (hue: number, colours: Colours): Rgb =>
  colours.hues[hue] ?? mixed(colours.quietInk, colours.panel, 0.3);

/** The colour of a line that is of no country, and of every line from near. */
export const neutralOf = (kind: number, { quietInk, rule }: Colours): Rgb =>
  LINE_KINDS[kind] === 'took-part' || LINE_KINDS[kind] === 'dealt-with' ? quietInk : rule;
