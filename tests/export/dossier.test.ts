// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dossierOf } from '../../src/export/dossier';
import { escaped } from '../../src/export/html-text';
import { NO_FILTER } from '../../src/graph/filter';
import type { GraphIndex } from '../../src/graph/graph-index';
import { createGraphIndex } from '../../src/graph/graph-index';
import { narrowedIndexOf } from '../../src/graph/narrow';
import type { Graph } from '../../src/graph/schema';
import { verifyQuotes } from '../../src/graph/verify-quotes';
import { onScreenOf } from '../../src/view/on-screen';
import { sourcesInWords } from '../../src/view/sources-in-words';
import { article, articleIndex } from '../graph/article';
import { inventedCorpusIndex } from '../graph/invented-corpus';

const dossierOfAll = (index: GraphIndex, over: { subject?: string; address?: string } = {}) =>
  dossierOf({
    index,
    facts: onScreenOf(index, { selection: null, question: null, span: null }).facts,
    quoteStates: verifyQuotes(index.graph),
    subject: 'the whole network',
    limits: [],
    madeOn: '1 May 2021',
    citations: new Map(index.graph.sources.map((source) => [source, source.headline])),
    citedIn: 'nobody',
    address: 'https://example.org/',
    addressOf: () => 'https://example.org/#quote',
    ...over,
  });
const pageOf = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const textsOf = (page: ParentNode, selector: string) =>
  [...page.querySelectorAll(selector)].map((element) => element.textContent);

describe.each([
  ['the article', articleIndex],
  ['the invented corpus', inventedCorpusIndex],
])('the dossier of %s', (_, index) => {
  const page = pageOf(dossierOfAll(index));

  test('holds every fact and every quote, verbatim and with its language', () => {
    const { facts } = onScreenOf(index, { selection: null, question: null, span: null });
    expect(new Set(textsOf(page, '.words'))).toEqual(new Set(facts.map(({ words }) => words)));
    const quotes = new Set(index.graph.evidence.map(({ selector }) => selector[0].exact));
    const shown = textsOf(page, 'blockquote');
    expect(shown.filter((quote) => !quotes.has(quote ?? ''))).toEqual([]);
    expect(new Set(shown)).toEqual(
      new Set(facts.flatMap(quotesBehind).map((id) => index.evidence.get(id)?.selector[0].exact)),
    );
    for (const quote of page.querySelectorAll('blockquote'))
      expect(quote.getAttribute('lang')).toMatch(/^[a-z]/);
  });

  test('every source number leads to the entry of that source', () => {
    const entries = new Set([...page.querySelectorAll('ol.sources > li')].map(({ id }) => `#${id}`));
    const cited = [...page.querySelectorAll('figcaption a[href^="#"]')].map((link) =>
      link.getAttribute('href'),
    );
    expect(new Set(cited)).toEqual(entries);
    expect(page.querySelectorAll('ol.sources > li')).toHaveLength(index.graph.sources.length);
  });
});

const quotesBehind = (fact: {
  readonly evidence: readonly Graph['evidence'][number]['id'][];
  readonly restsOn?: readonly { readonly evidence: readonly Graph['evidence'][number]['id'][] }[];
}) => [...fact.evidence, ...(fact.restsOn ?? []).flatMap(({ evidence }) => evidence)];

describe('an engagement', () => {
  const headingsOf = (index: GraphIndex, label: string | undefined) => {
    const titles = [...pageOf(dossierOfAll(index)).querySelectorAll('h2')];
    let element = titles.find(({ textContent }) => textContent === label)?.nextElementSibling;
    const texts: (string | null)[] = [];
    for (; element && element.tagName !== 'H2'; element = element.nextElementSibling)
      if (element.matches('h3, p.quiet')) texts.push(element.textContent);
    return texts;
  };
  const labelOf = (id: string) =>
    inventedCorpusIndex.graph.engagements.find((engagement) => engagement.id === id)?.label;

  test.each([
    ['engagement:june-visit', 'Planned'],
    ['engagement:call-that-was-not', 'Denied'],
  ])('that did not take place is not said to have: %s', (id, heading) => {
    const headings = headingsOf(inventedCorpusIndex, labelOf(id));
    expect(headings).toEqual(expect.arrayContaining([heading, 'Named as a party']));
    expect(headings.filter((each) => /^Took p/.test(each ?? ''))).toEqual([]);
  });

  test('whose date a filter hides is not said to have none', () => {
    const ispr = narrowedIndexOf(articleIndex, { ...NO_FILTER, reporter: 'organisation:ispr' });
    expect(headingsOf(ispr, 'Austin telephoned Bajwa')[0]).toBe('No date is told in what is shown');
    expect(headingsOf(inventedCorpusIndex, labelOf('engagement:suitcase-call'))[0]).toBe('No date is told');
  });
});

test('facts of which the same quotes are left stand apart where they differ in their sources', () => {
  const malta = { ...NO_FILTER, reporter: 'organisation:malta-press-office' } as const;
  const index = narrowedIndexOf(inventedCorpusIndex, malta);
  const page = pageOf(dossierOfAll(index));
  const facts = onScreenOf(index, { selection: null, question: null, span: null }).facts;
  for (const entry of page.querySelectorAll('.facts > li')) {
    const words = textsOf(entry, '.words');
    const said = textsOf(entry, 'p.quiet').filter((text) => /sources?( in all)?: /.test(text ?? ''));
    const wanted = facts
      .filter((fact) => words.includes(fact.words))
      .map((fact) => sourcesInWords(index, fact));
    expect(wanted).toContain(said[0]);
    expect(new Set(wanted).size).toBe(1);
  }
});

test('a quote that is not in its source is marked as such', () => {
  const index = createGraphIndex({
    ...article,
    sources: article.sources.map((source) => ({
      ...source,
      text: source.text.replace('telephoned', 'rang up'),
    })),
  });
  const page = pageOf(dossierOfAll(index));
  expect(textsOf(page, '.wrong').length).toBeGreaterThan(0);
  expect(page.querySelector('main > p')?.textContent).toMatch(/could not be found in their sources/);
});

const HOSTILE = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'>&amp;</style></title>';

test('text that looks like markup stays text, wherever it comes from', () => {
  const graph: Graph = {
    ...article,
    title: HOSTILE,
    sources: article.sources.map((source) => ({ ...source, headline: HOSTILE, publisher: HOSTILE })),
    engagements: article.engagements.map((engagement) => ({ ...engagement, label: HOSTILE, basis: HOSTILE })),
    evidence: article.evidence.map((evidence) => ({
      ...evidence,
      basis: HOSTILE,
      selector: [{ ...evidence.selector[0], exact: HOSTILE }, evidence.selector[1]],
    })),
  };
  const html = dossierOfAll(createGraphIndex(graph), { subject: HOSTILE, address: `javascript:${HOSTILE}` });
  const page = pageOf(html);
  expect(page.querySelectorAll('script, img, iframe, object, link, base')).toHaveLength(0);
  const attributes = [...page.querySelectorAll('*')].flatMap(({ attributes }) => [...attributes]);
  expect(attributes.filter(({ name }) => name.startsWith('on'))).toEqual([]);
  expect(attributes.filter(({ name, value }) => name === 'href' && !/^(#|https:)/.test(value))).toEqual([]);
  expect(page.title).toBe(`Dossier: ${HOSTILE}`);
  expect(new Set(textsOf(page, 'blockquote'))).toEqual(new Set([HOSTILE]));
});

test('any text is the same once it is read back, but for what HTML cannot hold', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constant(HOSTILE)), (text) => {
      const fit = text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
      const page = pageOf(`<p title="${escaped(text)}">${escaped(text)}</p>`);
      const paragraph = page.querySelector('p');
      expect(paragraph?.textContent).toBe(fit);
      expect(paragraph?.getAttribute('title')).toBe(fit);
      expect(paragraph?.attributes).toHaveLength(1);
      expect(page.body.children).toHaveLength(1);
    }),
  );
});
