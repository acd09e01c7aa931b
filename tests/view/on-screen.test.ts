import { expect, test } from 'vitest';
import { NO_FILTER } from '../../src/graph/filter';
import { evidenceOfFact } from '../../src/graph/graph-index';
import { narrowedIndexOf } from '../../src/graph/narrow';
import { evidenceOfPair, pairOf } from '../../src/graph/pair/pair';
import type { EngagementId } from '../../src/graph/schema';
import { engagementOfFact, onScreenOf } from '../../src/view/on-screen';
import type { ViewState } from '../../src/view/view-state';
import { articleIndex } from '../graph/article';
import { inventedCorpusIndex } from '../graph/invented-corpus';

type Shown = Pick<ViewState, 'selection' | 'question' | 'span'>;
const NOTHING: Shown = { selection: null, question: null, span: null };
const engagementsIn = (
  shown: Partial<Shown>,
  index = inventedCorpusIndex,
): ReadonlySet<EngagementId | undefined> =>
  new Set(onScreenOf(index, { ...NOTHING, ...shown }).facts.map((fact) => engagementOfFact(index, fact)));

test('of a selection, the facts of its details', () => {
  const { facts, subject, ids } = onScreenOf(articleIndex, {
    ...NOTHING,
    selection: 'engagement:austin-bajwa-call',
  });
  expect(facts).toEqual(articleIndex.factsShownUnder('engagement:austin-bajwa-call'));
  expect([subject, ids]).toEqual(['the phone call', ['engagement:austin-bajwa-call']]);
});

test('with nothing selected, each fact of the network once', () => {
  const { facts, subject } = onScreenOf(articleIndex, NOTHING);
  expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
  expect(engagementsIn({}, articleIndex)).toEqual(
    new Set([undefined, 'engagement:austin-bajwa-call', 'engagement:suh-bajwa-meeting']),
  );
  expect(subject).toBe('the whole network');
});

test('a question comes before the selection under it', () => {
  const question = { kind: 'accounts', engagement: 'engagement:harbour-bell-meeting', rows: 'all' } as const;
  expect(engagementsIn({ selection: 'country:TV', question })).toEqual(
    new Set(['engagement:harbour-bell-meeting']),
  );
});

test.each([
  ['the article', articleIndex],
  ['the invented corpus', inventedCorpusIndex],
])(
  'of any two countries or officials of %s, the quotes that their ledger shows, in common or between them',
  (_name, index) => {
    const sides = [index.graph.countries, index.graph.officials].map((records) =>
      records.map(({ id }) => id),
    );
    for (const alike of sides)
      for (const [a, b] of alike.flatMap((a) => alike.map((b) => [a, b] as const))) {
        if (a === b) continue;
        const question = { kind: 'pair', a, b, order: 'newest' } as const;
        const { facts } = onScreenOf(index, { ...NOTHING, question });
        const shown = evidenceOfPair(index, pairOf(index, a, b));
        const taken = facts.flatMap(evidenceOfFact);
        expect(new Set(taken)).toEqual(new Set(shown));
      }
  },
);

test('of two who never met, what they have in common', () => {
  const question = { kind: 'pair', a: 'country:KR', b: 'country:US', order: 'newest' } as const;
  const { facts } = onScreenOf(articleIndex, { ...NOTHING, question });
  expect(facts.some(({ kind }) => kind === 'topic')).toBe(true);
});

test('of a pair, the engagements that its ledger shows; of two who share nothing, none', () => {
  const question = { kind: 'pair', a: 'country:IS', b: 'country:UY', order: 'newest' } as const;
  expect(engagementsIn({ question })).toContain('engagement:call-that-was-not');
  const silent = { kind: 'pair', a: 'country:TV', b: 'country:BT', order: 'newest' } as const;
  expect(onScreenOf(inventedCorpusIndex, { ...NOTHING, question: silent }).facts).toEqual([]);
});

test('of paths, what each step rests on', () => {
  const question = {
    kind: 'paths',
    from: 'official:bjorg-vindsdottir',
    to: 'official:ndahafa-uukelora',
    via: null,
    time: 'any',
  } as const;
  const { facts } = onScreenOf(inventedCorpusIndex, { ...NOTHING, question });
  expect(new Set(facts.map(({ kind }) => kind))).toEqual(new Set(['participation', 'date']));
});

test('chosen days limit the network, but not what is selected', () => {
  const span = { from: '1994-01-01', to: '1994-12-31' };
  const lit = engagementsIn({ span });
  expect(lit).toContain('engagement:first-meeting');
  expect(lit).not.toContain('engagement:harbour-bell-meeting');
  expect(onScreenOf(inventedCorpusIndex, { ...NOTHING, span }).subject).toBe(
    'the whole network, between 1 January 1994 and 31 December 1994',
  );
  expect(engagementsIn({ span, selection: 'engagement:harbour-bell-meeting' })).toEqual(
    new Set(['engagement:harbour-bell-meeting']),
  );
});

test('what a filter hides is not on the screen', () => {
  const calls = narrowedIndexOf(inventedCorpusIndex, { ...NO_FILTER, kind: 'call' });
  const shown = onScreenOf(calls, NOTHING);
  expect(shown.subject).toBe('the filtered network');
  for (const fact of shown.facts) {
    const id = engagementOfFact(calls, fact);
    const thing = id && inventedCorpusIndex.things.get(id);
    if (thing?.kind === 'engagement') expect(thing.record.kind).toBe('call');
  }
});
