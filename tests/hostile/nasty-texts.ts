/** Graphs that break no rule, with texts that do harm wherever they are taken for more than words. */
import { type BadFile, type Family, jsonFileOf } from './bad-file';
import { fullGraph, wordPlaces } from './full-graph';
import { FORMULAS, HIDDEN_MARKS, NO_TEXT, PAYLOADS, SLOW_SEARCHES } from './nasty-words';

const places = wordPlaces();

/** One file with the text at every place, and each place with one of the texts, in turn. */
const everywhere = (
  texts: Readonly<Record<string, string>>,
  outcome: BadFile['outcome'],
  each: number,
): readonly BadFile[] => {
  const list = Object.entries(texts);
  return [
    ...list.map(([name, text]) => jsonFileOf(`${name}, everywhere`, outcome, () => fullGraph(() => text))),
    ...places.flatMap((place, number) =>
      Array.from({ length: each }, (_, turn) => {
        const [name = '', text = ''] = list[(number * each + turn) % list.length] ?? [];
        return jsonFileOf(`${name}, at ${place}`, outcome, () =>
          fullGraph((asked, plain) => (asked === place ? text : plain)),
        );
      }),
    ),
  ];
};

export const nastyTexts: readonly Family[] = [
  { name: 'markup, scripts and addresses as texts', files: everywhere(PAYLOADS, 'opened', 2) },
  { name: 'formulas', files: everywhere(FORMULAS, 'opened', 1) },
  { name: 'hidden marks', files: everywhere(HIDDEN_MARKS, 'opened', 1) },
  { name: 'halves of characters and controls', files: everywhere(NO_TEXT, 'refused', 1) },
  {
    name: 'texts that are slow to search',
    files: Object.entries(SLOW_SEARCHES).map(([name, text]) =>
      jsonFileOf(name, 'either', () => fullGraph((_, plain) => `${plain} ${text}`.slice(0, 9000))),
    ),
  },
];
