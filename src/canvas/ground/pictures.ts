/**
 * The painted pictures in the page: the view, and beneath it the whole network in less detail, which shows at the edges
 * when a pan or a zoom is quicker than the painting. Both are moved with the viewport by a transform alone.
 */
import type { Viewport } from '../labels';
import type { Role } from './paint-loop';
import { type Frame, fills, placeOf } from './picture';

export interface Pictures {
  /** Puts a picture in the place of the one before, in one frame. */
  put(role: Role, frame: Frame, picture: HTMLCanvasElement, viewport: Viewport): void;
  /** Whether the picture of the view fills the viewport. */
  follow(viewport: Viewport): boolean;
  /** Lets what is selected stand out. */
  dim(isDimmed: boolean): void;
  destroy(): void;
}

const DIMMED = '0.4';

export const createPictures = (host: HTMLElement): Pictures => {
  const wrapper = document.createElement('div');
  Object.assign(wrapper.style, {
    position: 'absolute',
    inset: '0',
    overflow: 'hidden',
    pointerEvents: 'none',
  });
  if (!window.matchMedia?.('(prefers-reduced-motion: reduce)').matches)
    wrapper.style.transition = 'opacity 120ms';
  wrapper.setAttribute('aria-hidden', 'true'); // the listbox says all of this
  host.prepend(wrapper);
  const shown = new Map<Role, { readonly frame: Frame; readonly canvas: HTMLCanvasElement }>();

  const place = (role: Role, viewport: Viewport) => {
    const picture = shown.get(role);
    if (!picture) return;
    const { x, y, scale } = placeOf(picture.frame, viewport);
    picture.canvas.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
  };
  const follow = (viewport: Viewport): boolean => {
    place('view', viewport);
    const view = shown.get('view');
    const isFilled = view !== undefined && fills(view.frame, viewport);
    const whole = shown.get('whole');
    if (whole) whole.canvas.style.visibility = isFilled ? 'hidden' : '';
    if (!isFilled) place('whole', viewport);
    return isFilled;
  };

  return {
    put: (role, frame, canvas, viewport) => {
      Object.assign(canvas.style, {
        position: 'absolute',
        top: '0',
        left: '0',
        width: `${frame.width / frame.ratio}px`,
        height: `${frame.height / frame.ratio}px`,
        transformOrigin: '0 0',
        willChange: 'transform',
        background: 'var(--paper)', // what lies beneath is the same network, less sharp
      });
      canvas.dataset.ground = role;
      const before = shown.get(role)?.canvas;
      shown.set(role, { frame, canvas });
      if (role === 'whole') wrapper.prepend(canvas);
      else wrapper.append(canvas);
      before?.remove();
      follow(viewport);
    },
    follow,
    dim: (isDimmed) => {
      wrapper.style.opacity = isDimmed ? DIMMED : '';
    },
    destroy: () => wrapper.remove(),
  };
};
