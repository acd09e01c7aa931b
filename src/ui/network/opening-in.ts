/** The picture that the page opens with, which the build has worked out and put into the page. */
import type { FirstPicture } from '../../view/first-picture';
import { isBuiltInAlone, parseOpening } from '../../view/opening';

/** Undefined where the address asks for anything else, and where the build has put none. */
export const openingIn = (page: Document): FirstPicture | undefined => {
  const { search, hash } = page.location;
  const asked = parseOpening(search);
  const element = page.getElementById('opening');
  if (!element || !isBuiltInAlone(asked) || asked.isEmbedded || hash.length > 1) return undefined;
  return JSON.parse(element.textContent);
};
