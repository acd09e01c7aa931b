/** The colours that a picture is drawn with: those of the page as it is now, light or dark. */
import type { PictureColours } from '../../export/picture-shapes';
import { readPalette } from '../network/palette';

export const readPictureColours = (): PictureColours => {
  const style = getComputedStyle(document.documentElement);
  return {
    ...readPalette(document.body),
    paper: style.getPropertyValue('--paper').trim(),
    onHue: style.getPropertyValue('--on-hue').trim(),
  };
};
