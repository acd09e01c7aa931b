/** The first picture on screen, each step in a frame of its own: the sketch, and the drawing of it. React comes after. */
import { areAlike } from '../../view/alike';
import type { FirstPicture } from '../../view/first-picture';
import { drawFirstPicture } from './draw-first-picture';
import type { CreateCanvas } from './GraphPane';
import { sketchFirstPicture } from './sketch-first-picture';

interface FirstPictureOnScreen {
  /** Shows a picture, unless the one that is shown is like it, or an overview of it. `standing` is where it is sketched already. */
  show(picture: FirstPicture, standing?: HTMLElement | null): void;
  /** Hands the canvas over, when it is drawn; undefined where nothing is shown. Rejects where its code cannot be loaded. */
  drawn(): Promise<CreateCanvas> | undefined;
}

export const createFirstPicture = (root: HTMLElement): FirstPictureOnScreen => {
  let shown: FirstPicture | undefined;
  let drawing: Promise<CreateCanvas> | undefined;
  return {
    show: (picture, standing) => {
      if (shown && (shown.note !== undefined || areAlike(shown.scene, picture.scene))) return;
      shown = picture;
      drawing = draw(standing ?? sketchFirstPicture(root, picture), picture);
      drawing.catch(() => {}); // told to who waits for it
    },
    drawn: () => drawing,
  };
};

const draw = async (place: HTMLElement, { scene }: FirstPicture): Promise<CreateCanvas> => {
  if (!scene.ground) await painted();
  const { createCanvas } = await import('../../canvas/create-canvas');
  const handOver = drawFirstPicture(place, scene, createCanvas);
  await painted();
  return handOver;
};

/** Resolves when the browser has painted: a frame's callbacks run before it, a task put in there runs after. */
const painted = () =>
  new Promise<void>((done) => {
    if (document.hidden)
      done(); // a page out of sight is not painted
    else requestAnimationFrame(() => setTimeout(done));
  });
