/**
 * The command line: `check file…`. Says of each file what the page would say of it, and what it holds where all is well. An
 * archive goes by its folder or its manifest, and all of its files are checked.
 * Exit code 1 where there is a problem or a wrong quote, 2 where it was called wrongly or a file cannot be read.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { isMeantAsManifest } from '../graph/archive/manifest';
import { MANIFEST } from '../graph/archive/names-of-files';
import type { CheckedGraph } from '../graph/check/check-graph';
import { reportInText, wrongQuotesInText } from '../graph/check/report';
import { wrongQuotesOf } from '../graph/check/wrong-quotes';
import { visibleText } from '../graph/visible-text';
import { counted } from '../graph/words';
import { readGraphFiles } from '../import/read-graph';
import { isFolder } from './article-folders';
import { checkArchive } from './check-archive';
import { createProgress } from './progress';

const USAGE = 'usage: npm run check -- file [file…]     (a graph file, the folder of an archive, or several)';

const say = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`${line}\n`);
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Throws where the options are not those of `USAGE`. */
const parseCommand = (): readonly string[] => {
  const { positionals } = parseArgs({ options: {}, allowPositionals: true });
  if (positionals.length === 0) throw new Error('Which file?');
  return positionals;
};

/** How many of each list there are: of a graph, or as a manifest says. */
type Counts = Readonly<
  Record<'sources' | 'countries' | 'officials' | 'organisations' | 'topics' | 'engagements', number>
>;

const countsInWords = (counts: Counts): string =>
  [
    counted(counts.sources, 'source'),
    counted(counts.countries, 'country', 'countries'),
    counted(counts.officials, 'official'),
    counted(counts.organisations, 'organisation'),
    counted(counts.topics, 'topic'),
    counted(counts.engagements, 'engagement'),
  ].join(', ');

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
    countsInWords({
      sources: graph.sources.length,
      countries: graph.countries.length,
      officials: graph.officials.length,
      organisations: graph.organisations.length,
      topics: graph.topics.length,
      engagements: graph.engagements.length,
    }),
    `${verified} of ${counted(quoteStates.size, 'quote')} verified`,
  ].join('\n  ');
};

/** The exit code for an archive; `name` is how it was called. */
const checkFolder = (name: string, folder: string): number => {
  const { tell, end } = createProgress(process.stderr, () => performance.now());
  try {
    const checked = checkArchive(folder, tell);
    end();
    if (!checked.ok) {
      complain(reportInText(name, checked.refusal));
      return 1;
    }
    const { manifest, files, verified, wrong } = checked;
    const { quotes } = manifest.counts;
    const lines = [
      `“${visibleText(manifest.title)}”, an archive of ${files} files`,
      countsInWords(manifest.counts),
      `${verified} of ${counted(quotes, 'quote')} verified`,
    ];
    say(`${name}: ${lines.join('\n  ')}`);
    if (wrong.length === 0) return 0;
    complain(wrongQuotesInText(name, wrong));
    return 1;
  } catch (error) {
    end();
    complain(`${name}: this archive cannot be read: ${messageOf(error)}`);
    return 2;
  }
};

const isManifest = (text: string): boolean => {
  if (text.length > LONGEST_MANIFEST) return false;
  try {
    return isMeantAsManifest(JSON.parse(text));
  } catch {
    return false;
  }
};

/** Characters: ten times what its schema lets in. */
const LONGEST_MANIFEST = 1_000_000;

/** The exit code for one file. */
const check = (file: string): number => {
  if (isFolder(file)) {
    if (existsSync(join(file, MANIFEST))) return checkFolder(file, file);
    complain(`${file}: this folder is no archive: it has no ${MANIFEST}`);
    return 2;
  }
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
  if (isManifest(text)) return checkFolder(file, dirname(file));
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
