import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { evidenceOfFact } from '../../../src/graph/graph-index';
import { formatAddress } from '../../../src/view/address/address';
import { initialStateOf } from '../../../src/view/view-state';
import { articleIndex } from '../../graph/article';
import { ITEMS } from '../../view/events';
import { goTo, inRegion, openApp, region } from '../open-app';

/** The entries of the lists of facts, each with the words of its quotes. */
const factsShown = () =>
  inRegion('Details')
    .getAllByRole('listitem')
    .map((entry) => ({
      text: entry.textContent ?? '',
      quotes: [...entry.querySelectorAll('blockquote')].map((quote) => quote.textContent ?? ''),
    }));

test('everything that can be selected shows each of its facts with at least one quote, verbatim', async () => {
  const { index } = openApp();
  for (const item of ITEMS) {
    await goTo(formatAddress({ ...initialStateOf(index), selection: item }, index));
    const shown = factsShown();
    expect(shown.filter(({ quotes }) => quotes.length === 0)).toEqual([]);
    for (const fact of index.factsShownUnder(item)) {
      const entry = shown.find(({ text }) => fact.id === item || text.includes(fact.words));
      const exact = evidenceOfFact(fact).map((id) => index.evidence.get(id)?.selector[0].exact);
      expect(entry?.quotes.length).toBeGreaterThan(0);
      for (const quote of entry?.quotes ?? []) expect(exact).toContain(quote);
    }
  }
});

describe('of an engagement', () => {
  test('give the date as written, the day it was, how that is known, and why', () => {
    openApp('#select=engagement:austin-bajwa-call');
    expect(region('Details')).toHaveTextContent('When“On Wednesday last” → 28 April 2021 (worked out)');
    expect(region('Details')).toHaveTextContent(
      'Basis The Pentagon’s release of Wednesday 28 April 2021 tells of the call, as carried by Arab News',
    );
  });

  test('give a date that is only a limit as one', () => {
    openApp('#select=engagement:suh-bajwa-meeting');
    expect(region('Details')).toHaveTextContent(
      'When“in a statement on Thursday” → on or before 29 April 2021 (a limit only)',
    );
  });

  test('say of a date that a filter hides that none is told in what is shown', () => {
    openApp('#select=engagement:austin-bajwa-call&reporter=organisation:ispr');
    expect(region('Details')).toHaveTextContent('WhenNo date is told in what is shown');
  });

  test('say how many of its quotes each side reports', () => {
    openApp('#select=engagement:austin-bajwa-call');
    const counts = new Map<string | null, number>();
    for (const id of articleIndex.evidenceOf('engagement:austin-bajwa-call')) {
      const reporter = articleIndex.evidence.get(id)?.reportedBy ?? null;
      counts.set(reporter, (counts.get(reporter) ?? 0) + 1);
    }
    expect(region('Details')).toHaveTextContent(`The article’s own voice: ${counts.get(null)}`);
    expect(region('Details')).toHaveTextContent(
      `Inter-Services public relations: ${counts.get('organisation:ispr')}`,
    );
  });
});

test('say of a line which two things it joins, and lead to both', async () => {
  const { user } = openApp('#select=represents:official:suh-sangpyo~country:KR');
  expect(inRegion('Details').getByRole('heading', { level: 2 })).toHaveTextContent(
    'Suh Sangpyo represents the Republic of Korea',
  );
  await user.click(inRegion('Details').getByRole('link', { name: 'the Republic of Korea' }));
  expect(inRegion('Details').getByRole('heading', { level: 2 })).toHaveTextContent(/^Republic of Korea$/);
});

test('say of a topic that its name is not the article’s', () => {
  openApp('#select=topic:drawdown');
  expect(region('Details')).toHaveTextContent('The heading is the annotator’s.');
});

test('give the other names the article uses', () => {
  openApp('#select=official:qamar-javed-bajwa');
  expect(region('Details')).toHaveTextContent('AlsoGen Bajwa');
});

describe('of a statement', () => {
  test('say who spoke, where, about whom, and by what sentence the speaker is known', () => {
    openApp('#select=statement:suh-bajwa-meeting/appreciation-of-efforts');
    const details = region('Details');
    expect(details).toHaveTextContent('Said inSuh called on Bajwa');
    expect(details).toHaveTextContent('SpeakerSuh Sangpyo');
    expect(details).toHaveTextContent('AboutPakistan');
    expect(details).toHaveTextContent('Spoken by Suh Sangpyo');
    expect(details).toHaveTextContent('Basis “The visiting dignitary” is the one who called on the other.');
  });
});

describe('with nothing selected', () => {
  test('say what the graph holds, and show for each engagement that it took place and when', () => {
    const { index } = openApp();
    const { graph } = index;
    expect(region('Details')).toHaveTextContent(
      `${graph.engagements.length} engagements${graph.officials.length} officials, ${graph.countries.length} countries, ${graph.sources.length} article.`,
    );
    for (const { label } of graph.engagements)
      expect(inRegion('Details').getByRole('heading', { name: label })).toBeVisible();
    expect(factsShown().filter(({ quotes }) => quotes.length === 0)).toEqual([]);
  });

  test('lead to an engagement', async () => {
    const { user } = openApp();
    await user.click(inRegion('Details').getByRole('link', { name: 'Suh called on Bajwa' }));
    expect(window.location.hash).toBe('#select=engagement:suh-bajwa-meeting');
  });
});

test('a selection can be cleared', async () => {
  const { user } = openApp('#select=country:PK');
  await user.click(screen.getByRole('button', { name: 'Clear selection' }));
  expect(inRegion('Details').getByText('In this graph')).toBeVisible();
  expect(window.location.hash).toBe('');
});
