/**
 * Paints pictures one after another in short turns, in a worker or on the page. Of each role only the newest order counts:
 * one that is no longer wanted is dropped, even half painted.
 */
import type { Columns } from './detail';
import { paint } from './paint';
import type { PictureOrder } from './picture';
import type { Context } from './symbols';

/** What a picture is for: the view with its margin, or the whole network, which shows where no view is painted yet. */
export type Role = 'view' | 'whole';
const ROLES: readonly Role[] = ['view', 'whole'];

export interface PaintLoop {
  order(role: Role, order: PictureOrder): void;
  stop(): void;
}

export interface PaintSurface<Picture> {
  /** A cleared context of that size; null where nothing can be drawn. */
  contextOf(width: number, height: number): Context | null;
  /** What has been painted; the next context is another one, or is cleared. */
  take(): Picture;
}

export const createPaintLoop = <Picture>(
  columns: Columns,
  surface: PaintSurface<Picture>,
  onPicture: (role: Role, order: PictureOrder, picture: Picture) => void,
  /** How long one turn may take, in milliseconds; how the next is waited for. */
  { turn, wait }: { readonly turn: number; wait(next: () => void): void },
): PaintLoop => {
  const waiting = new Map<Role, PictureOrder>();
  let current: { role: Role; order: PictureOrder; steps: Iterator<void> } | undefined;
  let isStopped = false;
  let isRunning = false;

  const begin = (): boolean => {
    const role = ROLES.find((each) => waiting.has(each));
    const order = role && waiting.get(role);
    if (!role || !order) return false;
    waiting.delete(role);
    const context = surface.contextOf(order.width, order.height);
    if (!context) return false;
    current = { role, order, steps: paint(context, columns, order) };
    return true;
  };

  const run = () => {
    if (isStopped) return;
    const until = performance.now() + turn;
    while (performance.now() < until) {
      if (current && waiting.has(current.role)) current = undefined;
      if (!current && !begin()) {
        isRunning = false;
        return;
      }
      if (current?.steps.next().done) {
        const { role, order } = current;
        current = undefined;
        onPicture(role, order, surface.take());
      }
    }
    wait(run);
  };

  return {
    order: (role, order) => {
      waiting.set(role, order);
      if (isRunning) return;
      isRunning = true;
      wait(run);
    },
    stop: () => {
      isStopped = true;
    },
  };
};
