/** The network while it is being placed: a dot for each thing, where it is so far. It comes early, and settles. */
import { useLayoutEffect, useRef } from 'react';
import styles from './SettlingPicture.module.css';

const [WIDTH, HEIGHT, MARGIN] = [480, 300, 8];

interface SettlingPictureProps {
  /** As `places-so-far` has them. */
  readonly places: Float32Array;
}

export const SettlingPicture = ({ places }: SettlingPictureProps) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(
    function draw() {
      const element = canvas.current;
      const context = element?.getContext('2d');
      if (!element || !context) return;
      context.clearRect(0, 0, WIDTH, HEIGHT);
      context.fillStyle = getComputedStyle(element).color;
      const things = places.length / 2;
      const dot = Math.max(1, Math.min(4, 120 / Math.sqrt(things)));
      context.globalAlpha = things > 5000 ? 0.35 : 0.7;
      const side = Math.min(WIDTH, HEIGHT) - 2 * MARGIN;
      const [left, top] = [(WIDTH - side) / 2, (HEIGHT - side) / 2];
      for (let at = 0; at < places.length; at += 2)
        context.fillRect(
          left + (places[at] ?? 0) * side - dot / 2,
          top + (places[at + 1] ?? 0) * side - dot / 2,
          dot,
          dot,
        );
    },
    [places],
  );
  // What it shows is told beside it as a share of the work.
  return <canvas ref={canvas} width={WIDTH} height={HEIGHT} aria-hidden className={styles.picture} />;
};
