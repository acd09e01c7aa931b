/** Small pictures of the kinds of engagement, as SVG path data in a 24 by 24 box, drawn as strokes. */
import type { Engagement } from '../graph/schema';

export const GLYPHS: Readonly<Record<Engagement['kind'], string>> = {
  meeting: 'M4 9h14m-4-4 4 4-4 4M20 15H6m4-4-4 4 4 4',
  call: 'M6 4h3l2 4.5-2.2 1.7a12 12 0 0 0 5 5L15.5 13l4.5 2v3c0 1.2-.9 2-2 2C10.5 19.5 4.5 13.5 4 6c0-1.1.8-2 2-2Z',
  visit: 'M3 12h12m-4-4 4 4-4 4M20 4v16',
  statement: 'M4 5h16v11h-8l-4.5 4v-4H4Z',
};
