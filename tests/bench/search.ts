/**
 * What a keystroke in the search box costs with 10,000 engagements, in Node: several searches typed letter by letter over
 * an invented graph of press-release size (2,500 articles). Nobody and nothing in it exists.
 */

import { createGraphIndex } from '../../src/graph/graph-index';
import type { Engagement, Evidence, EvidenceId, Graph, Source } from '../../src/graph/schema';
import { createSearch } from '../../src/graph/search/search';
import { sequenceOf } from '../../src/layout/body';

const ENGAGEMENTS = 10_000;
const OFFICIALS = 2_000;
const TOPICS = 200;
const OF_A_SOURCE = 4;

const CODES =
  'AR AU BE BO CA CL CN DE DK EG ES FI FR GB GH GR IN IS IT JP KE KR MA MX NO NZ PE PL SE ZA'.split(' ');
/** The words that most sentences of a press release hold; half of all words are of these. */
const SMALL_WORDS =
  'the of and to in that a for with said on minister is by at from was as its has importance relations bilateral cooperation region support meeting both discussed'.split(
    ' ',
  );
const SYLLABLES = 'ba de fi go ku la me ni po ra se ti vu wa xo ya zen tor min dal kar sha'.split(' ');

const largeGraph = (): Graph => {
  const next = sequenceOf(1);
  const below = (count: number) => Math.floor(next() * count);
  const pick = <Item>(items: readonly Item[], at = below(items.length)): Item => {
    const item = items[at];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const newWord = () => Array.from({ length: 2 + below(3) }, () => pick(SYLLABLES)).join('');
  const vocabulary = Array.from({ length: 20_000 }, newWord);
  const word = () =>
    next() < 0.5
      ? pick(SMALL_WORDS, Math.floor(next() * next() * SMALL_WORDS.length))
      : pick(vocabulary, Math.floor(next() ** 3 * vocabulary.length));
  const words = (count: number) => Array.from({ length: count }, word).join(' ');
  const name = () => newWord().replace(/^./, (letter) => letter.toUpperCase());
  const listOf = <Item>(count: number, make: (at: number) => Item): Item[] =>
    Array.from({ length: count }, (_, at) => make(at));

  const sources: Source[] = [];
  const evidence: Evidence[] = [];
  let text = '';
  const source = () => `source:article-${sources.length}` as const;
  /** Writes words to the article and quotes them. */
  const quoted = (exact: string): EvidenceId => {
    const start = text.length;
    text += exact;
    const id = `evidence:article-${sources.length}/${start}-${text.length}` as const;
    evidence.push({
      id,
      source: source(),
      reportedBy: null,
      selector: [
        { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
        { type: 'TextPositionSelector', start, end: text.length },
      ],
    });
    return id;
  };
  const closeSource = () => {
    sources.push({
      id: source(),
      headline: `${name()} ${words(7)}`,
      publisher: `${name()} Gazette`,
      language: 'en',
      text,
      sha256: '0'.repeat(64),
    });
    text = '';
  };

  const officials = listOf(OFFICIALS, (at) => ({
    id: `official:official-${at}` as const,
    name: `${name()} ${name()}`,
    aliases: at % 4 ? [] : [`Minister ${name()}`],
    posts: [
      {
        title: pick(['Foreign Minister', 'Ambassador', 'Defence Secretary', 'Permanent Representative']),
        country: `country:${pick(CODES, at % CODES.length)}` as const,
        evidence: [],
      },
    ],
    evidence: [],
  }));
  const topics = listOf(TOPICS, (at) => ({
    id: `topic:topic-${at}` as const,
    name: `${name()} ${newWord()}`,
    evidence: [],
  }));
  const engagements = listOf(ENGAGEMENTS, (at): Engagement => {
    const [a, b] = [pick(officials), pick(officials)];
    text += `${name()} ${words(16)}. `;
    const occurrence = quoted(`${a.name} ${at % 3 ? 'met' : 'telephoned'} ${b.name} ${words(10)}`);
    text += '. ';
    const statements = listOf(2, (number) => {
      const gist = words(12);
      const proof = { evidence: [quoted(`${pick([a, b]).name} said that ${gist}`)] };
      text += `. ${name()} ${words(18)}. `;
      return {
        id: `statement:engagement-${at}/statement-${number}` as const,
        speakers: [{ official: a.id, ...proof }],
        act: 'said' as const,
        gist,
        topics: [],
        ...proof,
      };
    });
    text += `${name()} ${words(20)}.\n\n`;
    const proof = { evidence: [occurrence] };
    const day = `${2000 + (at % 25)}-0${1 + (at % 9)}-${10 + (at % 18)}`;
    if (at % OF_A_SOURCE === OF_A_SOURCE - 1) closeSource();
    return {
      id: `engagement:engagement-${at}`,
      kind: at % 3 ? 'meeting' : 'call',
      status: 'occurred',
      plover: null,
      label: `${a.name.split(' ')[1]} ${at % 3 ? 'met' : 'telephoned'} ${b.name.split(' ')[1]}`,
      dates: [{ asWritten: day, edtf: day, earliest: day, latest: day, precision: 'stated', ...proof }],
      places: [],
      participants: [a, b].map(({ id, posts: [post] }) => ({
        official: id,
        onBehalfOf: post?.country ?? 'country:AR',
        role: 'participant',
        ...proof,
      })),
      topics: [{ topic: pick(topics).id, ...proof }],
      concerns: [],
      reports: [],
      statements,
      ...proof,
    };
  });
  return {
    formatVersion: 1,
    title: 'Invented',
    sources,
    countries: CODES.map((iso2) => ({
      id: `country:${iso2}` as const,
      iso2,
      name: new Intl.DisplayNames('en', { type: 'region' }).of(iso2) ?? iso2,
      aliases: [],
      evidence: [],
    })),
    officials,
    organisations: [],
    topics,
    engagements,
    evidence,
    placement: { countries: {}, officials: {}, engagements: {} },
  };
};

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** Rows of a table: what, and its figure. */
export const searchFigures = (): readonly (readonly [string, string])[] => {
  const graph = largeGraph();
  const index = createGraphIndex(graph);
  const [official, other] = graph.officials;
  const typed = [
    official?.name ?? '',
    `${official?.name.split(' ')[1]} ${other?.name.split(' ')[1]}`,
    'foreign minister argentina',
    'the importance of bilateral relations',
    'argentina france',
    `"${graph.evidence[5000]?.selector[0].exact.slice(0, 40)}"`,
    '"the importance of"',
    'minister sadi that the',
  ];
  const beforeMaking = performance.now();
  const search = createSearch(index);
  const making = performance.now() - beforeMaking;
  const times: number[] = [];
  let slowest: readonly [ms: number, text: string] = [0, ''];
  for (const text of typed)
    for (let length = 1; length <= text.length; length += 1) {
      const before = performance.now();
      search.find(text.slice(0, length));
      const time = performance.now() - before;
      times.push(time);
      if (time > slowest[0]) slowest = [time, text.slice(0, length)];
    }
  times.sort((a, b) => a - b);
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  return [
    [
      'search: a keystroke, 10,000 engagements',
      `${ms(quantile(times, 0.5))}, 95 % within ${ms(quantile(times, 0.95))} (aim: 50 ms)`,
    ],
    ['search: the slowest of all keystrokes', `${ms(slowest[0])} (${slowest[1]})`],
    ['search: making its index', ms(making)],
  ];
};
