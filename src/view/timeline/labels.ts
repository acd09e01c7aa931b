/** The words beside the marks of the strip: as many as there is room for, on the side where there is room. */
import { datesInWords } from '../../graph/dates';
import type { Engagement } from '../../graph/schema';
import { estimatedTextWidth } from '../../graph/symbols';
import { capitalised, kindOfEngagementInWords } from '../../graph/words';
import type { MarkLabel, TimelineMark } from './timeline';

export const LABEL_FONT_SIZE = 12;
/** Pixels between a mark and its words, and between words and the next mark. */
const SPACE = 8;
/** The estimate is of common faces; some run wider. */
const SPARE = 1.06;

type Words = Pick<MarkLabel, 'name' | 'date'>;

/** From the most telling to the shortest. */
const wordsOf = (engagement: Engagement): readonly Words[] => {
  const date = datesInWords(engagement.dates, 'short');
  return [
    ...(date ? [{ name: engagement.label, date }] : []),
    { name: engagement.label },
    { name: capitalised(kindOfEngagementInWords[engagement.kind]) },
  ];
};

const widthOf = ({ name, date }: Words): number =>
  Math.ceil(estimatedTextWidth(date ? `${name}  ${date}` : name, LABEL_FONT_SIZE) * SPARE);

export const labelled = (marks: readonly TimelineMark[], width: number): readonly TimelineMark[] => {
  /** How far each lane is taken, by marks and words. */
  const taken = new Map<number, number>();
  return marks.map((mark, at) => {
    const next = marks.find((other, index) => index > at && other.lane === mark.lane);
    const label = labelOf(mark, taken.get(mark.lane) ?? 0, next ? next.left - SPACE : width);
    taken.set(mark.lane, Math.max(mark.right, label ? label.left + label.width : 0));
    return label ? { ...mark, label } : mark;
  });
};

const labelOf = (mark: TimelineMark, start: number, end: number): MarkLabel | undefined => {
  const [entry] = mark.entries;
  if (!entry || mark.entries.length > 1) return undefined;
  const opensAtEnd = mark.bars.some(({ opens }) => opens === 'end');
  const sides = opensAtEnd ? (['left', 'right'] as const) : (['right', 'left'] as const);
  for (const words of wordsOf(entry.engagement)) {
    const width = widthOf(words);
    for (const side of sides) {
      const left = side === 'right' ? mark.right + SPACE / 2 : mark.left - SPACE / 2 - width;
      const isFree = side === 'right' ? left + width <= end : left >= start + SPACE;
      if (isFree) return { ...words, left, width };
    }
  }
  return undefined;
};
