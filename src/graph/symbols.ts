/**
 * How large each thing is drawn, in the network's own units (CSS pixels at zoom 1). The compiler lays out with these
 * sizes and the canvas draws with them, so that what was placed apart stays apart.
 */
import type { ThingKind } from './ids';

export interface Size {
  readonly width: number;
  readonly height: number;
}

const SIZES: Readonly<Record<Exclude<ThingKind, 'topic'>, Size>> = {
  country: { width: 52, height: 52 },
  official: { width: 38, height: 38 },
  organisation: { width: 36, height: 34 },
  engagement: { width: 52, height: 52 },
  thing: { width: 38, height: 38 },
};

const PILL_HEIGHT = 28;
const PILL_PADDING = 14;

/** Font size of a name, in pixels. */
export const LABEL_SIZE = 12.5;
export const SUBTITLE_SIZE = 11;
/** Line height of names and subtitles, in pixels. */
export const LABEL_LINE = 16;
/** A name wider than this breaks into lines. */
export const LABEL_WIDTH = 132;
/** Space between a symbol and the name under it. */
export const LABEL_GAP = 4;

/** Mean advance of a letter as a share of the font size: a round figure for common sans-serif faces. */
const ADVANCE = 0.56;

/** An estimate that needs no font, so that it is the same on every machine. */
export const estimatedTextWidth = (text: string, fontSize = LABEL_SIZE): number =>
  [...text].length * fontSize * ADVANCE;

/** A topic's pill is as wide as its name; every other kind has one size. */
export const symbolSizeOf = (kind: ThingKind, name: string): Size =>
  kind === 'topic'
    ? { width: Math.round(estimatedTextWidth(name) + 2 * PILL_PADDING), height: PILL_HEIGHT }
    : SIZES[kind];

/** The lines a name takes under its symbol, broken between words. */
const linesOfText = (text: string): number => {
  let lines = 1;
  let width = 0;
  for (const word of text.split(' ')) {
    const advance = estimatedTextWidth(`${word} `);
    if (width > 0 && width + advance > LABEL_WIDTH) {
      lines += 1;
      width = 0;
    }
    width += advance;
  }
  return lines;
};

/** The box that a thing and its name fill together; the symbol's centre lies `above` under the box's top edge. */
export const footprintOf = (
  kind: ThingKind,
  name: string,
  subtitle: string | undefined,
): Size & { readonly above: number } => {
  const symbol = symbolSizeOf(kind, name);
  if (kind === 'topic') return { ...symbol, above: symbol.height / 2 };
  const lines = linesOfText(name) + (subtitle ? linesOfText(subtitle) : 0);
  const width = Math.min(
    LABEL_WIDTH,
    Math.max(estimatedTextWidth(name), subtitle ? estimatedTextWidth(subtitle, SUBTITLE_SIZE) : 0),
  );
  return {
    width: Math.max(symbol.width, width),
    height: symbol.height + LABEL_GAP + lines * LABEL_LINE,
    above: symbol.height / 2,
  };
};
