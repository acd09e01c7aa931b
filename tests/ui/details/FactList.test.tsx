import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Statement } from '../../../src/graph/schema';
import { article } from '../../graph/article';
import {
  INVENTED_TEXT,
  inventedCall,
  inventedGraph,
  inventedSource,
  quotedFrom,
  quoteOf,
} from '../../graph/invented';
import { inventedCorpus } from '../../graph/invented-corpus';
import { inRegion, openApp, opened } from '../open-app';

const MET = quoteOf('Ann of Aland met Bo of Bland on Monday');
const CALLED = quoteOf('Ann called Bo to speak of trade with Cland');
const WHO = quoteOf('Ann called Bo');

/** Invented: two statements that the same sentence proves. */
const openCall = (first: Partial<Statement>, second: Partial<Statement>) => {
  const statement = (name: string, over: Partial<Statement>): Statement => ({
    id: `statement:call/${name}`,
    speakers: [{ official: 'official:ann', evidence: [WHO.id] }],
    act: 'discussed',
    gist: `trade (${name})`,
    topics: [],
    evidence: [CALLED.id],
    ...over,
  });
  const call = inventedCall({ statements: [statement('first', first), statement('second', second)] });
  const graph = inventedGraph({ engagements: [call], evidence: [MET, CALLED, WHO] });
  openApp('#select=engagement:call', opened(graph));
  const heading = screen.getByRole('heading', { name: 'Statements 2' });
  const entries = within(heading.parentElement ?? document.body).getAllByRole('listitem');
  return entries.map((entry) => entry.textContent);
};

describe('facts that the same quotes prove', () => {
  test('stand together over them', () => {
    const entries = openCall({}, {});
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatch(/^Ann discussed trade \(first\)Ann discussed trade \(second\)/);
  });

  test('stand apart where one of them has a basis of its own', () => {
    const entries = openCall({ basis: 'One reason.' }, { basis: 'Another reason.' });
    expect(entries).toHaveLength(2);
    expect(entries[0]).toContain('Basis One reason.');
    expect(entries[1]).toContain('Basis Another reason.');
  });

  test('stand apart where one speaker is known for another reason, and both reasons are told', () => {
    const speaker = { official: 'official:ann', evidence: [WHO.id] } as const;
    const entries = openCall(
      { speakers: [{ ...speaker, basis: 'She spoke first.' }] },
      { speakers: [{ ...speaker, basis: 'She spoke last.' }] },
    );
    expect(entries.join()).toContain('She spoke first.');
    expect(entries.join()).toContain('She spoke last.');
  });
});

describe('a smaller fact under a fact', () => {
  test('does not repeat a quote that lies within the one above it', () => {
    const [entry] = openCall({}, {});
    expect(entry).not.toContain('Spoken by');
    expect(entry?.split('Ann called Bo')).toHaveLength(2);
  });

  test('is shown with its quote where that lies elsewhere', () => {
    const [entry] = openCall({ speakers: [{ official: 'official:bo', evidence: [MET.id] }] }, {});
    expect(entry).toContain('Spoken by BoAnn of Aland met Bo of Bland on Monday');
  });
});

describe('the independent sources of a fact', () => {
  const shownOf = (address: string, graph: unknown, heading: RegExp) => {
    openApp(address, opened(graph));
    const section = inRegion('Details').getByRole('heading', { name: heading }).parentElement;
    return within(section ?? document.body)
      .getAllByText(/sources?( in all)?: /)
      .map((mark) => mark.textContent);
  };

  test('one is marked as a single source', () => {
    expect(shownOf('#select=engagement:call', inventedGraph(), /^Took place/)).toEqual([
      'Single source: Nobody',
    ]);
  });

  test('an article’s own voice and the handout that it cites for the same are one', () => {
    expect(shownOf('#select=engagement:austin-bajwa-call', article, /^Took place/)).toEqual([
      'Single source: Inter-Services public relations',
    ]);
  });

  test('several are counted and named', () => {
    expect(shownOf('#select=engagement:harbour-bell-meeting', inventedCorpus, /^Took place/)).toEqual([
      '2 independent sources: Press Office of Reykjavík, Press Office of Valletta',
    ]);
  });

  test('two articles that repeat one account are one', () => {
    const statement = '#select=statement:harbour-bell-meeting/pilots-for-the-winter';
    expect(shownOf(statement, inventedCorpus, /^Statements/)).toEqual([
      'Single source: Press Office of Reykjavík',
    ]);
  });

  test('are still all told where a filter shows the quotes of one, and facts that differ in them stand apart', () => {
    const other = quotedFrom('source:other', MET);
    const both = { evidence: [other.id, CALLED.id] };
    const graph = inventedGraph({
      sources: [inventedSource(), { ...inventedSource(), id: 'source:other', publisher: 'Somebody' }],
      evidence: [MET, other, CALLED, WHO],
      engagements: [
        inventedCall({
          participants: [
            { official: 'official:ann', onBehalfOf: 'country:XA', role: 'caller', ...both },
            { official: 'official:bo', onBehalfOf: 'country:XB', role: 'called', evidence: [CALLED.id] },
          ],
        }),
      ],
    });
    expect(shownOf('#select=engagement:call&source=source:invented', graph, /^Took part/)).toEqual([
      '2 independent sources in all: Somebody, Nobody',
      'Single source: Nobody',
    ]);
  });
});

test('the line of a fact leads to what it is about, unless the reader is there', async () => {
  openApp('#select=country:KR');
  const details = inRegion('Details');
  expect(details.getByText('Named: Republic of Korea')).toBeVisible();
  expect(details.queryByRole('link', { name: 'Named: Republic of Korea' })).toBeNull();
  expect(
    details.getByRole('link', { name: 'Suh Sangpyo: Ambassador to Pakistan, for the Republic of Korea' }),
  ).toHaveAttribute('href', '#select=represents:official:suh-sangpyo~country:KR');
});

test('the invented text is what the invented quotes are of', () => {
  expect(INVENTED_TEXT).toContain(WHO.selector[0].exact);
});
