/** The report on a graph file in plain text: what the command line prints, and what the page copies. */
import { visibleText } from '../visible-text';
import { counted } from '../words';
import type { Refusal } from './check-graph';
import { groupsOf } from './problem-groups';
import type { WrongQuotes } from './wrong-quotes';

/** One line, with what would not be seen, or would be obeyed by a terminal, in the open. */
const inOneLine = (text: string): string => visibleText(text.replace(/\s*\n\s*/g, ' ⏎ '));

/** How many, and of how many sorts: `14 problems of 3 kinds`. */
export const countInWords = (problems: number, groups: number): string =>
  `${counted(problems, 'problem')}${groups < problems ? ` of ${counted(groups, 'kind')}` : ''}`;

/** `name` is what the reader calls the file. Lists every problem. */
export const reportInText = (name: string, { title, advice, problems }: Refusal): string => {
  const groups = groupsOf(problems);
  return [
    `${inOneLine(name)}: ${title}`,
    advice,
    ...(problems.length > 0 ? [countInWords(problems.length, groups.length)] : []),
    ...groups.flatMap(({ place, message, places }) =>
      places.length === 1
        ? ['', place, `  ${inOneLine(message)}`]
        : [
            '',
            `${place} (${places.length} times)`,
            `  ${inOneLine(message)}`,
            ...places.map((each) => `  - ${each.place}${each.message ? `: ${inOneLine(each.message)}` : ''}`),
          ],
    ),
  ].join('\n');
};

/** The quotes of a graph that do not stand, by source and reason. `name` is what the reader calls the file. */
export const wrongQuotesInText = (name: string, sources: readonly WrongQuotes[]): string => {
  const count = sources.flatMap(({ reasons }) => reasons.flatMap(({ quotes }) => quotes)).length;
  return [
    `${inOneLine(name)}: ${counted(count, 'quote')} not as in the source`,
    ...sources.flatMap(({ headline, reasons }) => [
      '',
      inOneLine(headline),
      ...reasons.flatMap(({ reason, quotes }) => [
        `  ${inOneLine(reason)}${quotes.length > 1 ? ` (${quotes.length} times)` : ''}`,
        ...quotes.flatMap((quote) => [
          `  - ${quote.place}: “${inOneLine(quote.exact)}”`,
          ...(quote.reason === reason ? [] : [`    ${inOneLine(quote.reason)}`]),
        ]),
      ]),
    ]),
  ].join('\n');
};
