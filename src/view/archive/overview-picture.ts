/** The first picture of an archive, out of its manifest alone, while the network file is on its way. */
import type { Overview } from '../../graph/archive/overview';
import { emptyGraph } from '../../graph/empty-graph';
import { createGraphIndex } from '../../graph/graph-index';
import { parseAddress } from '../address/address';
import { FACETS_IN_ADDRESS } from '../address/filter';
import type { FirstPicture } from '../first-picture';
import { overviewSceneOf } from './archive-scene';

/** What an address may ask for that is another picture. */
const OTHER_PICTURES = ['level', ...FACETS_IN_ADDRESS.map(({ key }) => key)];

/** Undefined where the fragment of the address asks for another level than that of the countries, or for a part of it. */
export const overviewPictureOf = (overview: Overview, fragment: string): FirstPicture | undefined => {
  if (OTHER_PICTURES.some((key) => new RegExp(`[#&]${key}=.`).test(fragment))) return undefined;
  const state = parseAddress(fragment, createGraphIndex(emptyGraph('')));
  return {
    state: { ...state, level: 'countries' },
    scene: overviewSceneOf(overview),
    note: 'Reading the network of the archive…',
  };
};
