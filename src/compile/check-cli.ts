/**
 * The command line: `check file…`. Says of each file what the page would say of it, and what it holds where all is well.
 * Exit code 1 where there is a problem or a wrong quote, 2 where it was called wrongly or a file cannot be read.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { CheckedGraph } from '../graph/check/check-graph';
import { reportInText, wrongQuotesInText } from '../graph/check/report';
import { wrongQuotesOf } from '../graph/check/wrong-quotes';
import { visibleText } from '../graph/visible-text';
import { counted } from '../graph/words';
import { readGraphFiles } from '../import/read-graph';

const USAGE = 'usage: npm run check -- file [file…]     (a graph file, or several)';

const say = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`${line}\n`);
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Throws where the options are not those of `USAGE`. */
const parseCommand = (): readonly string[] => {
  const { positionals } = parseArgs({ options: {}, allowPositionals: true });
  if (positionals.length === 0) throw new Error('Which file?');
  return positionals;
};

const contentsInWords = ({ graph, quoteStates }: CheckedGraph): string => {
  const { unsourced } = graph;
  if (unsourced)
    return [
      `“${visibleText(graph.title)}”, ${unsourced.format}`,
      `${counted(unsourced.things.length, 'thing')}, ${counted(unsourced.links.length, 'link')}`,
      'no quotes: the file gives no sentence for anything it shows',
    ].join('\n  ');
  const verified = [...quoteStates.values()].filter((state) => state.verified).length;
  return [
    `“${visibleText(graph.title)}”`,
    [
      counted(graph.sources.length, 'source'),
      counted(graph.countries.length, 'country', 'countries'),
      counted(graph.officials.length, 'official'),
      counted(graph.organisations.length, 'organisation'),
      counted(graph.topics.length, 'topic'),
      counted(graph.engagements.length, 'engagement'),
    ].join(', '),
    `${verified} of ${counted(quoteStates.size, 'quote')} verified`,
  ].join('\n  ');
};

/** The exit code for one file. */
const check = (file: string): number => {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)); // without its byte order mark, as in a browser
  } catch (error) {
    complain(
      error instanceof TypeError
        ? `${file}: this file is not UTF-8. Save it as UTF-8`
        : `${file}: this file cannot be read: ${messageOf(error)}`,
    );
    return 2;
  }
  const checked = readGraphFiles([{ name: basename(file), text }]);
  if (!checked.ok) {
    complain(reportInText(file, checked.refusal));
    return 1;
  }
  say(`${file}: ${contentsInWords(checked)}`);
  const wrong = wrongQuotesOf(checked.graph, checked.quoteStates);
  if (wrong.length === 0) return 0;
  complain(wrongQuotesInText(file, wrong));
  return 1;
};

const filesOrUsage = (): readonly string[] | undefined => {
  try {
    return parseCommand();
  } catch (error) {
    complain(`${messageOf(error)}\n${USAGE}`);
    return undefined;
  }
};

const files = filesOrUsage();
process.exitCode = files ? Math.max(...files.map(check)) : 2;
