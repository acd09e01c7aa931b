/** Under which headings a reader finds the facts of an item. */
import { expect, test } from 'vitest';
import type { GraphIndex } from '../../src/graph/graph-index';
import type { ItemId } from '../../src/graph/ids';
import { sectionsOf } from '../../src/view/sections';
import { articleIndex as index } from '../graph/article';
import { inventedCorpus, inventedCorpusIndex } from '../graph/invented-corpus';
import { ITEMS } from './events';

const sectionsUnder = (of: GraphIndex, item: ItemId) => sectionsOf(of, of.factsShownUnder(item), item);
const headingsOf = (item: ItemId, of = index) => sectionsUnder(of, item).map(({ heading }) => heading);

test('every fact of every item stands under a heading, once, and no heading stands over nothing', () => {
  for (const item of ITEMS) {
    const sections = sectionsUnder(index, item);
    const facts = sections.flatMap((section) => section.facts);
    expect(new Set(facts)).toEqual(new Set(index.factsShownUnder(item)));
    expect(facts).toHaveLength(index.factsShownUnder(item).length);
    expect(sections.filter((section) => section.facts.length === 0)).toEqual([]);
    expect(new Set(headingsOf(item)).size).toBe(sections.length);
  }
});

test('of an engagement: whether, when, where and who come before what was said', () => {
  expect(headingsOf('engagement:suh-bajwa-meeting').slice(0, 5)).toEqual([
    'Took place',
    'When',
    'Where',
    'Took part',
    'Statements',
  ]);
});

test('of a country: what was said for it stands apart from what was said about it', () => {
  const [said, about] = sectionsUnder(index, 'country:PK').filter(({ heading }) =>
    heading.startsWith('Said'),
  );
  expect([said?.heading, about?.heading]).toEqual(['Said for Pakistan', 'Said about Pakistan']);
  const saidAbout = (section: typeof said) =>
    section?.facts.map(({ id }) => index.statements.get(id)?.statement.about === 'country:PK');
  expect(new Set(saidAbout(said))).toEqual(new Set([false]));
  expect(new Set(saidAbout(about))).toEqual(new Set([true]));
});

test('of an organisation that reports: its reports come first', () => {
  expect(headingsOf('organisation:ispr')[0]).toBe('Reports');
});

test('what is planned or denied never stands under a heading that says it took place', () => {
  const visit = headingsOf('engagement:june-visit', inventedCorpusIndex);
  expect(visit[0]).toBe('Planned');
  expect(visit).toContain('Named as a party');
  const call = headingsOf('engagement:call-that-was-not', inventedCorpusIndex);
  expect(call[0]).toBe('Denied');
  for (const headings of [visit, call])
    expect(headings.filter((heading) => /^Took/.test(heading))).toEqual([]);
  for (const { id } of inventedCorpus.countries) {
    const [tookPlace] = sectionsUnder(inventedCorpusIndex, id).filter(
      ({ heading }) => heading === 'Took place',
    );
    const statuses = tookPlace?.facts.map(
      ({ leadsTo }) => inventedCorpus.engagements.find((engagement) => engagement.id === leadsTo)?.status,
    );
    expect(new Set(statuses ?? ['occurred'])).toEqual(new Set(['occurred']));
  }
});
