/** The palette in numbers, which a worker can draw with, and the colours that come of mixing. */
import type { Palette } from '../palette';

export type Rgb = readonly [red: number, green: number, blue: number];

export interface Colours {
  readonly panel: Rgb;
  readonly ink: Rgb;
  readonly quietInk: Rgb;
  readonly rule: Rgb;
  readonly hues: readonly Rgb[];
}

const NUMBERS = /^rgba?\(\s*([\d.]+)[,\s]+([\d.]+)[,\s]+([\d.]+)/;

/** Reads any CSS colour by having the browser paint it, unless it is in numbers already, as computed colours mostly are. */
const createReader = () => {
  let context: CanvasRenderingContext2D | null | undefined;
  return (colour: string): Rgb => {
    const [, red, green, blue] = NUMBERS.exec(colour) ?? [];
    if (red !== undefined) return [Number(red), Number(green), Number(blue)];
    if (context === undefined) {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [1, 1];
      context = canvas.getContext('2d', { willReadFrequently: true });
    }
    if (!context) return [128, 128, 128];
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0] = context.getImageData(0, 0, 1, 1).data;
    return [r, g, b];
  };
};

export const coloursOf = ({ panel, ink, quietInk, rule, hues }: Palette): Colours => {
  const read = createReader();
  return {
    panel: read(panel),
    ink: read(ink),
    quietInk: read(quietInk),
    rule: read(rule),
    hues: hues.map(read),
  };
};

export const mixed = (a: Rgb, b: Rgb, share: number): Rgb => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
];

export const cssOf = ([red, green, blue]: Rgb): string =>
  `rgb(${Math.round(red)}, ${Math.round(green)}, ${Math.round(blue)})`;
