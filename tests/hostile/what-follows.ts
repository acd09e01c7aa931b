/**
 * All that is done with a graph once it is open, and what is wrong with what comes of it: drawn, searched, read and taken
 * away in every format. The checks are written as plainly as can be, and share nothing with what they check.
 */

import { cslJsonOf } from '../../src/export/csl-json';
import { dossierOf } from '../../src/export/dossier';
import { csvOf } from '../../src/export/evidence-csv';
import { risOf } from '../../src/export/evidence-ris';
import { evidenceRowsOf, quotesBySource } from '../../src/export/evidence-rows';
import { partOf } from '../../src/export/network/scope';
import { pictureOf } from '../../src/export/picture-svg';
import type { CheckedGraph } from '../../src/graph/check/check-graph';
import { factsOf } from '../../src/graph/facts';
import { createGraphIndex } from '../../src/graph/graph-index';
import { LEVELS } from '../../src/graph/schema';
import { createSearch } from '../../src/graph/search/search';
import { FIRST_FORMATS, MORE_FORMATS } from '../../src/ui/take-away/network-formats';
import { listingOf } from '../../src/view/listing';
import { sceneOf } from '../../src/view/scene';
import { initialStateOf } from '../../src/view/view-state';
import { recordsOfCsv } from '../export/network/csv-reader';
import { entriesOf } from '../view/entries-of';

const COLOURS = {
  paper: '#fff',
  panel: '#eee',
  ink: '#111',
  quietInk: '#555',
  rule: '#999',
  accent: '#800',
  accentSoft: '#fcc',
  onHue: '#fff',
  hues: ['#100', '#200', '#300', '#400', '#500', '#600', '#700', '#800'],
};

/** What turns the direction of writing about, or is not to be seen. */
const HIDDEN = /[\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]/u;

/** A quote that is said to be verified, and is not in its source to the letter. */
const falseQuotesOf = ({ graph, quoteStates }: CheckedGraph): readonly string[] =>
  graph.evidence.flatMap(({ id, source, selector: [{ exact }, { start, end }] }) => {
    if (!quoteStates.get(id)?.verified) return [];
    const text = graph.sources.find((each) => each.id === source)?.text ?? '';
    return [...text].slice(start, end).join('') === exact && exact !== ''
      ? []
      : [`${id} is said to be verified`];
  });

/** What drawing and reading need. Throws what they throw. */
export const faultsOnScreen = (open: CheckedGraph): readonly string[] => {
  const index = createGraphIndex(open.graph);
  const facts = factsOf(index.graph, index.nameOf);
  const shown = [
    index.graph.title,
    ...facts.map(({ words }) => words),
    ...LEVELS.flatMap((level) => {
      const scene = sceneOf(index, { level, selection: null, span: null });
      return [
        ...scene.things.flatMap(({ name, subtitle, badge }) => [name, subtitle ?? '', badge]),
        ...entriesOf(listingOf(index, { level, span: null })).map(({ name }) => name),
      ];
    }),
  ];
  return [
    ...falseQuotesOf(open),
    ...facts.flatMap(({ id, evidence }) => {
      if (open.graph.unsourced) return evidence.length === 0 ? [] : [`${id} has a quote from nowhere`];
      return evidence.length > 0 ? [] : [`${id} has no quote`];
    }),
    ...shown
      .filter((text) => HIDDEN.test(text))
      .map((text) => `shown with hidden marks: ${JSON.stringify(text)}`),
  ];
};

/** Elements and attributes that neither a dossier nor a picture has a use for. */
const ALIVE =
  /<(?:script|iframe|img|image|object|embed|form|base|foreignObject|use|animate|set)\b|<[^>]*\son\w+\s*=|(?:href|src|cite)="(?!https?:\/\/|#|readout)/i;

const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

const formulasIn = (name: string, csv: string): readonly string[] =>
  recordsOfCsv(csv).flatMap((row) =>
    Object.entries(row).flatMap(([heading, cell]) =>
      // Numbers below nought are no formulas.
      FORMULA.test(cell) && !/^-\d+(\.\d+)?(e[+-]\d+)?$/.test(cell) ? [`${name}, ${heading}: ${cell}`] : [],
    ),
  );

/** What is taken away in every format. */
export const faultsInFiles = ({ graph, quoteStates }: CheckedGraph): readonly string[] => {
  const index = createGraphIndex(graph);
  const facts = factsOf(index.graph, index.nameOf);
  const addressOf = () => 'https://readout.example/#quote';
  const quotes = quotesBySource(evidenceRowsOf(index, facts));
  const csv = csvOf({ index, facts, quoteStates, addressOf });
  risOf(quotes);
  JSON.parse(cslJsonOf(quotes));
  const dossier = dossierOf({
    index,
    facts,
    quoteStates,
    subject: 'the whole network',
    limits: [],
    madeOn: '1 May 2021',
    citations: new Map(index.graph.sources.map((source) => [source, source.headline])),
    citedIn: 'nothing',
    address: 'https://readout.example/',
    addressOf,
  });
  const pages = [
    dossier,
    ...LEVELS.map(
      (level) =>
        pictureOf({
          scene: sceneOf(index, { level, selection: null, span: null }),
          colours: COLOURS,
          title: index.graph.title,
          about: [],
          credits: index.graph.sources.map(({ headline }) => headline),
        }).svg,
    ),
  ];
  const part = partOf('whole', index, initialStateOf(index), quoteStates);
  const files = [...FIRST_FORMATS, ...MORE_FORMATS]
    .filter(({ losesWithoutQuotes }) => !graph.unsourced || losesWithoutQuotes !== null)
    .map(({ name, extension, write }) => [name, extension, [...write(part)].join('')] as const);
  return [
    ...pages.flatMap((page) => ALIVE.exec(page)?.[0] ?? []),
    ...formulasIn('evidence', csv),
    ...files.flatMap(([name, extension, text]) => {
      if (extension.endsWith('csv')) return formulasIn(name, text);
      if (/^(json|cyjs|cx2|jgf\.json|jsonld)$/.test(extension)) JSON.parse(text);
      return [];
    }),
  ];
};

/** Made and asked once for a name, which finds what bears it or nothing, and throws neither way. */
export const searchedFor = ({ graph }: CheckedGraph, text: string): number =>
  createSearch(createGraphIndex(graph)).find(text).total;
