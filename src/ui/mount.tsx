/** Puts React's page on screen. Loaded after the first picture is drawn. */
import { createRoot } from 'react-dom/client';
import { createCanvas } from '../canvas/create-canvas';
import { loadLateParts } from './late-parts';
import type { CreateCanvas } from './network/GraphPane';
import type { OpenerOptions } from './open/create-opener';
import { Desk } from './open/Desk';
import { whenIdle } from './when-idle';

interface PageOptions extends OpenerOptions {
  /** Takes the first picture over, where one is drawn. */
  readonly handOver?: CreateCanvas | undefined;
}

export const mountPage = (root: HTMLElement, { handOver = createCanvas, ...options }: PageOptions): void => {
  createRoot(root).render(<Desk {...options} createCanvas={handOver} />);
  whenIdle(loadLateParts);
};
