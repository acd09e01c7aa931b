/** The picture that an open graph begins with, as the address asks. */
import { parseAddress } from '../../view/address/address';
import { type FirstPicture, firstPictureOf } from '../../view/first-picture';
import { fragmentOf } from '../embed/embedded-address';
import type { OpenGraph } from '../load-graph';

export const pictureAsOpened = ({ index, archive }: OpenGraph): FirstPicture => {
  const state = parseAddress(fragmentOf(), index);
  return archive ? { state, scene: archive.shown(state).scene } : firstPictureOf(index, state);
};
