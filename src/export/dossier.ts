/**
 * The dossier: one HTML file that holds the facts, their quotes and the sources behind them, and needs neither scripts nor
 * a network. Every piece of text goes through `escaped`, and the file's own policy lets nothing run or load.
 */
import { datesInWords } from '../graph/dates';
import type { Fact } from '../graph/fact';
import type { GraphIndex } from '../graph/graph-index';
import type { EngagementId, Evidence, EvidenceId, Source } from '../graph/schema';
import type { QuoteState } from '../graph/verify-quotes';
import { counted } from '../graph/words';
import { noDateInWords } from '../view/filter-in-words';
import { engagementOfFact } from '../view/on-screen';
import { sectionsOf } from '../view/sections';
import { sourcesInWords } from '../view/sources-in-words';
import { DOSSIER_STYLE } from './dossier-style';
import { countedEvidence, type EvidenceRow, evidenceRowsOf, quotesBySource } from './evidence-rows';
import { escaped, escapedVerbatim } from './html-text';
import { addressInOriginal } from './text-fragment';

export interface DossierInput {
  readonly index: GraphIndex;
  readonly facts: readonly Fact[];
  readonly quoteStates: ReadonlyMap<EvidenceId, QuoteState>;
  /** What the dossier is of: 'the phone call'. */
  readonly subject: string;
  /** What limits it, each in a sentence of its own. */
  readonly limits: readonly string[];
  /** A day in words. */
  readonly madeOn: string;
  readonly citations: ReadonlyMap<Source, string>;
  /** The style that the citations are in. */
  readonly citedIn: string;
  /** The address of what was on the screen, and of each quote. */
  readonly address: string;
  readonly addressOf: (row: Pick<EvidenceRow, 'fact' | 'evidence'>) => string;
}

/** The numbers that the list of sources gives them. */
type Numbers = ReadonlyMap<Source, number>;

export const dossierOf = (input: DossierInput): string => {
  const { index, facts, subject, limits, madeOn, address } = input;
  const quotes = quotesBySource(evidenceRowsOf(index, facts));
  const sources = new Map([...quotes.keys()].map((source, at) => [source, at + 1]));
  const title = `Dossier: ${subject}`;
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escaped(title)}</title>`,
    `<style>${DOSSIER_STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${escaped(title)}</h1>`,
    `<p>${escaped(countedEvidence(index, facts))}. ${escaped(verdictInWords(input))}</p>`,
    ...limits.map((limit) => `<p>${escaped(limit)}</p>`),
    `<p class="quiet">Of “${escaped(index.graph.title)}”. Made on ${escaped(madeOn)} with Readout from ${link(address, address)}.</p>`,
    ...[...byEngagement(index, facts)].flatMap(([engagement, members]) =>
      sectionOf(input, engagement, members, sources),
    ),
    '<h2 id="sources">Sources</h2>',
    `<p class="quiet">Cited in the style of ${escaped(input.citedIn)}.</p>`,
    '<ol class="sources">',
    ...[...quotes].map(([source, evidence], at) => sourceEntry(input, source, evidence, at + 1)),
    '</ol>',
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
};

/** Only addresses of the web and of pages on disk become links; anything else is text. */
const link = (address: string, words: string): string =>
  /^(https?|file):\/\//.test(address)
    ? `<a href="${escaped(address)}">${escaped(words)}</a>`
    : escaped(words);

const verdictInWords = ({ index, facts, quoteStates }: DossierInput): string => {
  const quotes = new Set(evidenceRowsOf(index, facts).map(({ evidence }) => evidence.id));
  const wrong = [...quotes].filter((id) => !quoteStates.get(id)?.verified).length;
  if (wrong > 0) return `Of the quotes ${wrong} could not be found in their sources; each is marked.`;
  return quotes.size === 1
    ? 'The quote was found in its source, letter by letter.'
    : 'Each quote was found in its source, letter by letter.';
};

const byEngagement = (
  index: GraphIndex,
  facts: readonly Fact[],
): ReadonlyMap<EngagementId | undefined, readonly Fact[]> => {
  const groups = new Map<EngagementId | undefined, Fact[]>();
  const rest: Fact[] = [];
  for (const fact of facts) {
    const engagement = engagementOfFact(index, fact);
    const group = engagement ? groups.get(engagement) : rest;
    if (group) group.push(fact);
    else groups.set(engagement, [fact]);
  }
  return rest.length > 0 ? groups.set(undefined, rest) : groups;
};

const sectionOf = (
  input: DossierInput,
  id: EngagementId | undefined,
  facts: readonly Fact[],
  sources: Numbers,
): readonly string[] => {
  const thing = id && input.index.things.get(id);
  const engagement = thing?.kind === 'engagement' ? thing.record : undefined;
  const when = engagement && (datesInWords(engagement.dates) ?? noDateInWords(input.index, engagement));
  return [
    `<h2>${escaped(engagement?.label ?? 'Who and what is named')}</h2>`,
    ...(when ? [`<p class="quiet">${escaped(when)}</p>`] : []),
    ...sectionsOf(input.index, facts).flatMap((section) => [
      `<h3>${escaped(section.heading)}</h3>`,
      '<ul class="facts">',
      ...provenAlike(input.index, section.facts).map(
        (group) => `<li>${factsEntry(input, group, sources)}</li>`,
      ),
      '</ul>',
    ]),
  ];
};

/** Facts that the same quotes prove stand together over them, so that none is repeated. */
const provenAlike = (index: GraphIndex, facts: readonly Fact[]): readonly (readonly Fact[])[] => {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const { basis, evidence, restsOn = [] } = fact;
    const key = JSON.stringify([
      basis,
      evidence,
      restsOn.map((part) => [part.words, part.basis, part.evidence]),
      sourcesInWords(index, fact), // a filter may hide other quotes of one than of the other
    ]);
    const group = groups.get(key);
    if (group) group.push(fact);
    else groups.set(key, [fact]);
  }
  return [...groups.values()];
};

const factsEntry = (input: DossierInput, group: readonly Fact[], sources: Numbers): string => {
  const [fact] = group;
  if (!fact) return '';
  const { index } = input;
  return [
    ...group.map(({ words }) => `<p class="words" dir="auto">${escaped(words)}</p>`),
    ...proofLines(input, fact, sources),
    `<p class="quiet">${escaped(sourcesInWords(index, fact))}</p>`,
    ...(fact.restsOn ?? []).map((part) =>
      [
        `<div class="part"><p dir="auto">${escaped(part.words)}</p>`,
        ...proofLines(input, part, sources),
        '</div>',
      ].join('\n'),
    ),
  ].join('\n');
};

const proofLines = (input: DossierInput, fact: Fact, sources: Numbers): readonly string[] => [
  ...evidenceRowsOf(input.index, [{ ...fact, restsOn: [] }]).map((row) => quoteEntry(input, row, sources)),
  ...(fact.basis ? [`<p class="quiet">Basis: ${escaped(fact.basis)}</p>`] : []),
];

const quoteEntry = (input: DossierInput, row: EvidenceRow, sources: Numbers): string => {
  const { evidence, source } = row;
  const [{ exact }, { start, end }] = evidence.selector;
  const state = input.quoteStates.get(evidence.id);
  const original = addressInOriginal(evidence, source);
  const number = sources.get(source) ?? '';
  return [
    '<figure>',
    `<blockquote dir="auto" lang="${escaped(source.language)}"${source.url ? ` cite="${escaped(source.url)}"` : ''}>${escapedVerbatim(exact)}</blockquote>`,
    '<figcaption>',
    ...(state?.verified
      ? []
      : [`<span class="wrong">not in the source: ${escaped(state?.reason ?? 'not checked')}</span>`]),
    `<span>${evidence.reportedBy ? `reported by ${escaped(input.index.nameOf(evidence.reportedBy))}` : 'article’s own voice'}</span>`,
    `<span>${escaped(source.publisher)}, characters ${start} to ${end}</span>`,
    `<a href="#source-${number}">source ${number}</a>`,
    ...(original ? [link(original, 'in the original')] : []),
    link(input.addressOf(row), 'in Readout'),
    ...(evidence.basis ? [`<br>Reporter inferred: ${escaped(evidence.basis)}`] : []),
    '</figcaption>',
    '</figure>',
  ].join('\n');
};

const sourceEntry = (
  { citations }: DossierInput,
  source: Source,
  quotes: readonly Evidence[],
  number: number,
): string =>
  [
    `<li id="source-${number}" dir="auto" lang="${escaped(source.language)}">${escaped(citations.get(source) ?? source.headline)}`,
    `<p class="quiet" lang="en" dir="ltr">${counted(quotes.length, 'quote')}. ${source.url ? link(source.url, source.url) : 'No address on the web.'}</p>`,
    '</li>',
  ].join('\n');
