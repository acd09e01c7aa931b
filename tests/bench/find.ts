/**
 * What searching an archive of 100,000 engagements costs, in Node: `node --expose-gc --import tsx tests/bench/find.ts
 * [engagements]`. Names are those of the invented press releases over and over; the quotes, eight to an engagement, are of
 * invented words, as many and as unevenly used as in press releases. Nobody and nothing in them exists.
 */
import { gzipSync } from 'node:zlib';
import { archiveFilesOf } from '../../src/graph/archive/archive-files';
import { createQuoteFinder } from '../../src/graph/archive/find-quotes';
import { parseManifest } from '../../src/graph/archive/manifest';
import { nameIndexInSteps } from '../../src/graph/archive/name-index';
import { parseOutline } from '../../src/graph/archive/parse-outline';
import { type QuoteWords, quoteWordsOf } from '../../src/graph/archive/quote-words';
import { searchFilesOf } from '../../src/graph/archive/word-files';
import { parseWordDirectory, parseWordsPart } from '../../src/graph/archive/word-parts';
import type { Evidence, Source } from '../../src/graph/schema';
import { queryOf } from '../../src/graph/search/query';
import { sequenceOf } from '../../src/layout/body';
import { largeInventedGraph } from './large-invented-graph';

const ENGAGEMENTS = Number(process.argv[2] ?? 100_000);
const OF_A_SOURCE = 5;
const QUOTES_OF_AN_ENGAGEMENT = 8;

const print = (words: string) => process.stdout.write(`${words}\n`);
const ms = (value: number) => `${value.toFixed(1)} ms`;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;

const memory = () => {
  global.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

const SMALL_WORDS =
  'the of and to in that a for with said on minister is by at from was as its has importance relations bilateral cooperation region support meeting both discussed'.split(
    ' ',
  );
const SYLLABLES = 'ba de fi go ku la me ni po ra se ti vu wa xo ya zen tor min dal kar sha'.split(' ');

/** Quotes of some 20 words: half of them are very common, the others of 60,000, some often and most seldom. */
const inventedQuotes = () => {
  const next = sequenceOf(1);
  const below = (count: number) => Math.floor(next() * count);
  const vocabulary = Array.from({ length: 60_000 }, () =>
    Array.from({ length: 2 + below(3) }, () => SYLLABLES[below(SYLLABLES.length)]).join(''),
  );
  const word = () =>
    next() < 0.5
      ? SMALL_WORDS[Math.floor(next() * next() * SMALL_WORDS.length)]
      : vocabulary[Math.floor(next() ** 3 * vocabulary.length)];
  return () => Array.from({ length: 10 + below(20) }, word).join(' ');
};

const sourceOfQuotes = (at: number, quotes: readonly string[]) => {
  const slug = `article-${String(at).padStart(6, '0')}`;
  const evidence: Evidence[] = [];
  let text = '';
  for (const exact of quotes) {
    const start = text.length;
    text += exact;
    evidence.push({
      id: `evidence:${slug}/${start}-${text.length}`,
      source: `source:${slug}`,
      reportedBy: null,
      selector: [
        { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
        { type: 'TextPositionSelector', start, end: text.length },
      ],
    });
    text += '. ';
  }
  const source: Source = {
    id: `source:${slug}`,
    headline: 'Invented',
    publisher: 'Invented',
    language: 'en',
    text,
    sha256: '0'.repeat(64),
  };
  return { source, evidence };
};

const typedLetterByLetter = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => Array.from({ length: text.length }, (_, at) => text.slice(0, at + 1)));

const benchNames = () => {
  const files = new Map<string, string>();
  for (const { name, text } of archiveFilesOf(largeInventedGraph(ENGAGEMENTS)))
    if (/^(manifest|network)/.test(name)) files.set(name, text);
  const parsed = parseManifest(files.get('manifest.json') ?? '');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  const { manifest } = parsed;
  const digits = manifest.network.slice('network-'.length, -'.json'.length);
  const text = files.get(manifest.network) ?? '';

  const opening = performance.now();
  const opened = parseOutline(manifest, text, digits);
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
  const { outline } = opened;
  files.clear();
  const before = memory();
  const indexing = performance.now();
  const steps = nameIndexInSteps(outline);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const names = step.value;
  const ready = performance.now();
  print(
    `names: ${outline.firstOf('engagement')} things, ${outline.count - outline.firstOf('engagement')} engagements`,
  );
  print(`names: the network file read ${ms(indexing - opening)}, indexed ${ms(ready - indexing)}`);
  print(`names: memory of the index ${megabytes(memory() - before)}`);

  const official = outline.nameOf(outline.firstOf('official'));
  const other = outline.nameOf(outline.firstOf('official') + 1);
  const typed = typedLetterByLetter([
    official,
    `${official} ${other}`,
    outline.nameOf(outline.count - 1),
    'planned meeting 2021 malta',
    'iceland malta fisheries',
    '"phone call" malta',
    'the ambassador of',
    'telephnoed',
  ]);
  const times: number[] = [];
  let slowest = '';
  for (const text of typed) {
    const start = performance.now();
    names.find(queryOf(text), text);
    times.push(performance.now() - start);
    if ((times.at(-1) ?? 0) >= Math.max(...times)) slowest = text;
  }
  print(
    `names: a key ${ms(quantile(times, 0.5))}, 95 % within ${ms(quantile(times, 0.95))} (aim: 50 ms), slowest ${ms(Math.max(...times))} (${slowest})`,
  );
};

/** Sources whose words are worked out together, as the compiler does. */
const AT_A_TIME = 80;

const benchWords = async () => {
  const sources = Math.ceil(ENGAGEMENTS / OF_A_SOURCE);
  const each = OF_A_SOURCE * QUOTES_OF_AN_ENGAGEMENT;
  const quote = inventedQuotes();
  const before = memory();
  const wordParts: QuoteWords[] = [];
  let adding = 0;
  let some = '';
  for (let first = 0; first < sources; first += AT_A_TIME) {
    const told = Array.from({ length: Math.min(AT_A_TIME, sources - first) }, (_, at) =>
      sourceOfQuotes(first + at, Array.from({ length: each }, quote)),
    );
    if (first <= sources >> 1) some = told[0]?.evidence[5]?.selector[0].exact ?? '';
    const start = performance.now();
    wordParts.push(
      quoteWordsOf(
        told.map(({ source }) => source),
        told.flatMap(({ evidence }) => evidence),
      ),
    );
    adding += performance.now() - start;
  }
  const kept = memory() - before;
  let most = 0;
  const files = new Map<string, string>();
  const writing = performance.now();
  const written = searchFilesOf(wordParts);
  let step = written.next();
  for (; !step.done; step = written.next()) {
    files.set(step.value.name, step.value.text);
    most = Math.max(most, process.memoryUsage().rss);
  }
  const sizes = [...files.values()].map(({ length }) => length);
  const packed = [...files.values()].reduce((sum, text) => sum + gzipSync(text).length, 0);
  print(`words: ${sources * each} quotes of ${sources} articles`);
  print(
    `words: taken in ${ms(adding)}, written in ${ms(performance.now() - writing)}; kept meanwhile ${megabytes(kept)}, resident at most ${megabytes(most)}`,
  );
  print(
    `words: ${files.size} files, ${megabytes(sizes.reduce((sum, size) => sum + size, 0))}, gzipped ${megabytes(packed)}; median ${quantile(sizes, 0.5)}, largest ${Math.max(...sizes)} characters; the one to begin with ${files.get(step.value)?.length}`,
  );

  const directory = parseWordDirectory(step.value, files.get(step.value) ?? '', sources);
  if (!directory.ok) throw new Error(JSON.stringify(directory.refusal));
  const parts = new Map<string, ReturnType<typeof parseWordsPart>>();
  let fetched = 0;
  const finder = createQuoteFinder(directory.value, async (name) => {
    const part = parts.get(name) ?? parseWordsPart(name, files.get(name) ?? '');
    if (!parts.has(name)) fetched += files.get(name)?.length ?? 0;
    parts.set(name, part);
    return part;
  });
  const typed = typedLetterByLetter([
    some.slice(0, 40),
    'the importance of relations',
    'minister said',
    `"${some.slice(0, 30)}"`,
  ]).filter((text) => text.length > 1);
  const times: number[] = [];
  for (const text of typed) {
    const start = performance.now();
    await finder.find(queryOf(text));
    times.push(performance.now() - start);
  }
  print(
    `words: an answer, files at hand or read from memory: ${ms(quantile(times, 0.5))}, 95 % within ${ms(quantile(times, 0.95))}, slowest ${ms(Math.max(...times))}; ${typed.length} answers took ${parts.size} files, ${megabytes(fetched)}`,
  );
};

benchNames();
await benchWords();
