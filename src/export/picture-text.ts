/** Sets text in a picture whose fonts are not known: lines are broken by an estimate of their width, as placement does. */
import { estimatedTextWidth, LABEL_LINE, LABEL_SIZE, LABEL_WIDTH, SUBTITLE_SIZE } from '../graph/symbols';
import type { SceneThing } from '../view/scene';
import { escaped } from './html-text';

export interface TextLine {
  readonly text: string;
  readonly size: number;
  readonly isQuiet: boolean;
}

/** Broken between words; a word that is wider than the line stands alone. */
export const linesOf = (text: string, width: number, size: number): readonly string[] => {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && estimatedTextWidth(longer, size) > width) lines.push(word);
    else lines.splice(-1, 1, longer);
  }
  return lines;
};

/** A thing's name and what stands under it. */
export const nameLinesOf = ({
  name,
  subtitle,
}: Pick<SceneThing, 'name' | 'subtitle'>): readonly TextLine[] => [
  ...linesOf(name, LABEL_WIDTH, LABEL_SIZE).map((text) => ({ text, size: LABEL_SIZE, isQuiet: false })),
  ...(subtitle === undefined ? [] : linesOf(subtitle, LABEL_WIDTH, SUBTITLE_SIZE)).map((text) => ({
    text,
    size: SUBTITLE_SIZE,
    isQuiet: true,
  })),
];

export const sizeOfLines = (lines: readonly TextLine[]) => ({
  width: Math.max(0, ...lines.map(({ text, size }) => estimatedTextWidth(text, size))),
  height: lines.length * LABEL_LINE,
});

interface Setting {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly weight?: number;
}

/** One line of text; `y` is its middle. */
export const textElement = (
  text: string,
  { x, y, size, fill, anchor = 'start', weight = 400 }: Setting,
): string =>
  `<text x="${x}" y="${y + size * 0.35}" font-size="${size}" fill="${escaped(fill)}" text-anchor="${anchor}" font-weight="${weight}">${escaped(text)}</text>`;
