import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ArchiveAnswer,
  archiveFinderInSteps,
  type FinderNeeds,
} from '../../../src/graph/archive/find-archive';
import { itemProvenBy, readQuote } from '../../../src/graph/archive/find-read-quote';
import { quoteWordsOf } from '../../../src/graph/archive/quote-words';
import { searchFilesOf } from '../../../src/graph/archive/word-files';
import { foldVerbatim, wordsOf } from '../../../src/graph/fold';
import { byReadingOrder } from '../../../src/graph/ids';
import type { EvidenceId, Graph, Source } from '../../../src/graph/schema';
import { isUnspaced, queryOf, standsIn } from '../../../src/graph/search/query';
import { createSearch, type ResultGroup, type ResultKind } from '../../../src/graph/search/search';
import { article, articleIndex } from '../article';
import { inventedCorpus, inventedCorpusIndex } from '../invented-corpus';
import { archiveOf, type OpenedArchive, textOf } from './opened';

const finderOf = (archive: OpenedArchive, needs: Partial<FinderNeeds> = {}) => {
  const answers: ArchiveAnswer[] = [];
  let onSettled: (answer: ArchiveAnswer) => void = () => {};
  const steps = archiveFinderInSteps({
    outline: archive.outline,
    search: archive.manifest.search,
    read: async (name) => ({ ok: true, text: textOf(archive.files, name) }),
    onAnswer: (answer) => {
      answers.push(answer);
      if (answer.quotes.state !== 'looking') onSettled(answer);
    },
    ...needs,
  });
  let step = steps.next();
  while (!step.done) step = steps.next();
  const finder = step.value;
  return {
    answers,
    /** The last answer to it. */
    find: (text: string): Promise<ArchiveAnswer> =>
      new Promise((settle) => {
        onSettled = settle;
        finder.find(text);
      }),
  };
};

/** All quotes that are found, by their ids, read from their shards. */
const quotesIn = (archive: OpenedArchive, { text, quotes }: ArchiveAnswer): readonly string[] => {
  if (quotes.state !== 'found') throw new Error(`the quotes are ${quotes.state}`);
  return quotes.quotes.places.flatMap((place) => {
    const shard = archive.shards[archive.outline.shardOfSource(place.source)];
    if (!shard) throw new Error('there is no such shard');
    const read = readQuote(archive.outline, shard, place, queryOf(text));
    if (read.state === 'failed') throw new Error(JSON.stringify(read.refusal));
    return read.state === 'found' ? [read.result.id] : [];
  });
};

interface QuoteByHand {
  readonly id: string;
  readonly verbatim: string;
  readonly words: readonly string[];
}

/** The quotes that are searched: those inside another are not told twice. */
const outermostByHand = ({ evidence }: Graph): readonly QuoteByHand[] => {
  const placed = evidence.map(({ id, source, selector: [{ exact }, { start, end }] }) => ({
    id,
    source,
    exact,
    start,
    end,
  }));
  return placed
    .filter(
      (one) =>
        !placed.some(
          (other) =>
            other.id !== one.id &&
            other.source === one.source &&
            other.start <= one.start &&
            other.end >= one.end,
        ),
    )
    .map(({ id, exact }) => ({
      id,
      verbatim: foldVerbatim(exact),
      words: wordsOf(exact).map(({ folded }) => folded),
    }));
};

const lookedAt = new Map<Graph, readonly QuoteByHand[]>();

/** The quotes to be found, looked for one by one. */
const quotesByHand = (graph: Graph, text: string, mayLastGoOn = true): readonly string[] => {
  const { words, phrases } = queryOf(text);
  const quotes = lookedAt.get(graph) ?? outermostByHand(graph);
  lookedAt.set(graph, quotes);
  const isIn = (own: readonly string[], word: string, isLast: boolean) =>
    own.some((each) => {
      if (isUnspaced(word)) return each.includes(word);
      return isLast && mayLastGoOn ? each.startsWith(word) : each === word;
    });
  return quotes
    .filter(
      (quote) =>
        words.every((word, at) => isIn(quote.words, word, at === words.length - 1)) &&
        phrases.every((phrase) => standsIn(quote.verbatim, phrase)),
    )
    .map(({ id }) => id);
};

const inOrder = (ids: readonly string[]) =>
  [...ids].sort((a, b) => byReadingOrder(a as EvidenceId, b as EvidenceId));

const corpus = archiveOf(inventedCorpus, 8);
const finder = finderOf(corpus);

/** The same with very many files of words, each with few of them. */
const finderOfManyFiles = () => {
  const files = searchFilesOf([quoteWordsOf(inventedCorpus.sources, inventedCorpus.evidence)], 30);
  const texts = new Map<string, string>();
  let step = files.next();
  for (; !step.done; step = files.next()) texts.set(step.value.name, step.value.text);
  expect(texts.size).toBeGreaterThan(200);
  return finderOf(corpus, {
    search: step.value,
    read: async (name) => ({ ok: true, text: texts.get(name) ?? '' }),
  });
};
const written = inventedCorpus.sources.flatMap(({ text }) => text.match(/[\p{L}\p{N}\p{M}’-]+/gu) ?? []);

/** Texts without spaces between words, and quotes one in another and side by side. Nobody says this. */
const MANY = 60;
const source = (at: number, text: string): Source => ({
  id: `source:told-${String(at).padStart(3, '0')}`,
  headline: `Told ${at}`,
  publisher: 'The Invented Gazette',
  language: 'en',
  text,
  sha256: '0'.repeat(64),
});
const withQuotes = (texts: readonly string[]): Graph => {
  const sources = texts.map((text, at) => source(at, text));
  return {
    ...article,
    sources: [...article.sources, ...sources],
    evidence: [
      ...article.evidence,
      ...sources.map(({ id, text }) => ({
        id: `evidence:${id.slice(7)}/0-${[...text].length}` as const,
        source: id,
        reportedBy: null,
        selector: [
          { type: 'TextQuoteSelector' as const, exact: text, prefix: '', suffix: '' },
          { type: 'TextPositionSelector' as const, start: 0, end: [...text].length },
        ] as const,
      })),
    ],
  };
};

describe('the quotes of an archive', () => {
  test('are those that a look at each of them finds, whatever words of theirs are asked for', async () => {
    const manyFiles = finderOfManyFiles();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...written), { minLength: 1, maxLength: 3 }),
        fc.nat(12),
        fc.boolean(),
        async (words, cut, isQuoted) => {
          const typed = words.join(' ').slice(0, -cut || undefined);
          const text = isQuoted ? `"${typed}` : typed;
          fc.pre([...typed.matchAll(/[\p{L}\p{N}]/gu)].length > 1);
          for (const each of [finder, manyFiles]) {
            const answer = await each.find(text);
            const { quotes } = answer;
            if (quotes.state !== 'found') throw new Error(quotes.state);
            const { total, places, isAtMost, onlyWhole } = quotes.quotes;
            if (each === finder) expect(onlyWhole).toBeNull();
            const expected = quotesByHand(inventedCorpus, text, onlyWhole === null);
            expect(isAtMost).toBe(isQuoted);
            if (isQuoted && onlyWhole !== null) return; // then the beginning may be met elsewhere in the quote
            if (!isQuoted) expect(total).toBe(expected.length);
            else expect(total).toBeGreaterThanOrEqual(expected.length);
            if (total <= places.length) expect(inOrder(quotesIn(corpus, answer))).toEqual(inOrder(expected));
            else for (const id of quotesIn(corpus, answer)) expect(expected).toContain(id);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test('whatever stands side by side in one of them is found as a phrase', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...inventedCorpus.evidence),
        fc.nat(),
        fc.integer({ min: 1, max: 5 }),
        async ({ selector: [{ exact }] }, place, count) => {
          const words = exact.split(' ');
          const from = place % words.length;
          const phrase = words.slice(from, from + count).join(' ');
          fc.pre(!/["“”„‟]/.test(phrase) && /[\p{L}\p{N}].*[\p{L}\p{N}]/su.test(phrase));
          const answer = await finder.find(`"${phrase}"`);
          const expected = quotesByHand(inventedCorpus, `"${phrase}"`);
          // Of very many only the first are looked at.
          fc.pre(answer.quotes.state !== 'found' || answer.quotes.quotes.total <= 48);
          expect(inOrder(quotesIn(corpus, answer))).toEqual(inOrder(expected));
        },
      ),
      { numRuns: 150 },
    );
  });

  test('of scripts without spaces are found by what stands inside a run of letters, however long it is', async () => {
    const letters = [...'東京会談外相日韓関係強化合意'];
    const runs = Array.from({ length: 12 }, (_, at) =>
      Array.from({ length: 40 }, (_, place) => letters[(at * 7 + place * (at + 3)) % letters.length]).join(
        '',
      ),
    );
    const graph = withQuotes(runs);
    const archive = archiveOf(graph, 4);
    const its = finderOf(archive);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...runs),
        fc.nat(39),
        fc.integer({ min: 1, max: 40 }),
        async (run, from, length) => {
          const asked = run.slice(from, from + length);
          const answer = await its.find(asked);
          // Of more letters than the index looks at, it knows only who may hold them.
          expect(answer.quotes).toMatchObject({ quotes: { isAtMost: asked.length > 24 } });
          expect(inOrder(quotesIn(archive, answer))).toEqual(inOrder(quotesByHand(graph, asked)));
        },
      ),
      { numRuns: 100 },
    );
  });

  test('are not looked through for a beginning of too many words, and it is said which', async () => {
    const answer = await finderOfManyFiles().find('minister s');
    expect(answer.quotes).toMatchObject({ quotes: { onlyWhole: 's', isAtMost: false } });
    expect(inOrder(quotesIn(corpus, answer))).toEqual(
      inOrder(quotesByHand(inventedCorpus, 'minister s', false)),
    );
  });

  test('that hold the last word whole come before those in which it goes on', async () => {
    const archive = archiveOf(
      withQuotes(['The ministers met.', 'The minister met.', 'The minister spoke.']),
      2,
    );
    const found = await finderOf(archive).find('the minister');
    const ids = quotesIn(archive, found).filter((id) => id.includes('told-'));
    expect(ids.map((id) => id.slice(9, 17))).toEqual(['told-001', 'told-002', 'told-000']);
  });

  test('are counted where there are more than can be looked at', async () => {
    const texts = Array.from({ length: MANY }, (_, at) => `Envoys toasted ${at} herrings.`);
    const { quotes } = await finderOf(archiveOf(withQuotes(texts), 2)).find('toasted herrings');
    expect(quotes).toMatchObject({ state: 'found', quotes: { total: MANY, isAtMost: false } });
    expect(quotes.state === 'found' && quotes.quotes.places.length).toBe(48);
  });

  test('that prove something lead to what they do in the graph itself', () => {
    for (const [archive, index] of [
      [corpus, inventedCorpusIndex] as const,
      [archiveOf(article, 1), articleIndex] as const,
    ])
      for (const { id, source } of index.graph.evidence) {
        const number = archive.outline.sourceNumberOf(source) ?? -1;
        const shards = [
          archive.outline.shardOfSource(number),
          ...archive.outline.engagementsCiting(number).flatMap(archive.outline.shardsOf),
        ].flatMap((at) => archive.shards[at] ?? []);
        expect([id, itemProvenBy(archive.outline, [...new Set(shards)], id)]).toEqual([
          id,
          index.factsProvenBy(id)[0]?.leadsTo,
        ]);
      }
  });
});

test('a quote whose shard does not have as many as the index says is not taken for another', async () => {
  const { quotes } = await finder.find('malta');
  const [place] = quotes.state === 'found' ? quotes.quotes.places : [];
  const shard = place && corpus.shards[corpus.outline.shardOfSource(place.source)];
  if (!shard) throw new Error('nothing was found');
  const read = (of: number) => readQuote(corpus.outline, shard, { ...place, of }, queryOf('malta'));
  expect(read(place.of).state).toBe('found');
  expect(read(place.of + 1)).toMatchObject({
    state: 'failed',
    refusal: { title: 'The files of the archive do not fit together' },
  });
});

const titlesOf = (groups: readonly ResultGroup[], kind: ResultKind) =>
  groups.find((group) => group.kind === kind)?.results.map(({ title }) => title.text) ?? [];

describe('the names of an archive', () => {
  const search = createSearch(inventedCorpusIndex);
  const KINDS: readonly ResultKind[] = ['pair', 'country', 'organisation', 'topic'];

  test('are found as in the graph, accents off and slips forgiven', async () => {
    for (const [typed, name] of [
      ['vindsdottir', 'Björg Vindsdóttir'],
      ['thora', 'Þóra Vindriksdóttir'],
      ['vnidsdottir', 'Björg Vindsdóttir'],
      ['pepe', 'José Ombúñez'],
    ] as const)
      expect(titlesOf((await finder.find(typed)).names, 'official')[0]).toBe(name);
  });

  test('of whatever is in the graph come as its own search gives them', async () => {
    const names = [
      ...inventedCorpus.countries,
      ...inventedCorpus.organisations,
      ...inventedCorpus.topics,
      ...inventedCorpus.officials,
    ].map(({ name }) => name);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.nat(8), async (name, cut) => {
        const typed = name.slice(0, Math.max(3, name.length - cut));
        const { names } = await finder.find(typed);
        const there = search.find(typed).groups;
        for (const kind of KINDS)
          expect([kind, titlesOf(names, kind)]).toEqual([kind, titlesOf(there, kind)]);
        if (cut === 0)
          expect(titlesOf(names, 'official')[0] ?? name).toBe(titlesOf(there, 'official')[0] ?? name);
      }),
    );
  });

  test('of engagements are found by label, sort, day and company, each word exactly', async () => {
    const finder = finderOf(archiveOf(article, 1));
    for (const typed of [
      'telephoned',
      'phone call',
      'austin tele',
      '28 april 2021',
      'austin pakistan',
      'drawdown',
      '"phone call"',
      '"united states" telephoned',
    ])
      expect([typed, titlesOf((await finder.find(typed)).names, 'engagement')]).toEqual([
        typed,
        ['Austin telephoned Bajwa'],
      ]);
    for (const typed of ['telefoned', '"phone" zebra', 'austin korea', '"austin bajwa"', 'elephoned'])
      expect([typed, titlesOf((await finder.find(typed)).names, 'engagement')]).toEqual([typed, []]);
  });

  test('of engagements come the newest first, eight of them, and the line that holds a word is shown', async () => {
    const { names } = await finder.find('malta');
    const group = names.find(({ kind }) => kind === 'engagement');
    const results = group?.results ?? [];
    expect(results).toHaveLength(8);
    expect(group?.total).toBeGreaterThan(8);
    const days = results.map(({ key }) => corpus.outline.datesOf(corpus.outline.numberOf(key) ?? -1));
    const firsts = days.map((range) => range?.earliest ?? range?.latest ?? '');
    const isOfLabel = results.map(({ title }) => title.marks.length > 0);
    expect(isOfLabel).toEqual([...isOfLabel].sort((a, b) => Number(b) - Number(a)));
    expect(new Set(firsts).size).toBeGreaterThan(2);
    for (const each of [true, false]) {
      const ofOneRank = firsts.filter((_, at) => isOfLabel[at] === each);
      expect(ofOneRank).toEqual([...ofOneRank].sort().reverse());
    }
    const drawdown = (await finderOf(archiveOf(article, 1)).find('drawdown')).names;
    expect(drawdown.find(({ kind }) => kind === 'engagement')?.results[0]?.detail?.text).toMatch(/drawdown/i);
  });

  test('of each kind are eight at most, and all are counted', async () => {
    const officials = Array.from({ length: 12 }, (_, at) => ({
      ...inventedCorpus.officials[0],
      id: `official:namesake-${at}`,
      name: `Zebedee ${at}`,
    }));
    const graph = { ...inventedCorpus, officials: [...inventedCorpus.officials, ...officials] } as Graph;
    const unplaced = { ...graph, placement: { countries: {}, officials: {}, engagements: {} } };
    const { names } = await finderOf(archiveOf(unplaced, 1)).find('zebedee');
    const group = names.find(({ kind }) => kind === 'official');
    expect(group?.results).toHaveLength(8);
    expect(group?.total).toBe(12);
  });

  test('of engagements hold every word asked for, in their label or in what they name', async () => {
    const words = ['malta', 'iceland', 'met', 'telephoned', 'fisheries', 'planned', '2021', 'karmnu', 'call'];
    await fc.assert(
      fc.asyncProperty(fc.subarray(words, { minLength: 1, maxLength: 3 }), async (asked) => {
        const { names } = await finder.find(asked.join(' '));
        const { outline } = corpus;
        const first = outline.firstOf('engagement');
        const expected = inventedCorpus.engagements.filter(({ id }) => {
          const number = outline.numberOf(id) ?? -1;
          const things = Array.from({ length: first }, (_, thing) => thing).filter((thing) =>
            outline.engagementsOf(thing).includes(number),
          );
          const told = [
            outline.nameOf(number),
            ...Object.values(outline.engagementAt(number)).map((each) =>
              each === 'call' ? 'phone call' : each === 'occurred' ? '' : each,
            ),
            ...Object.values(outline.datesOf(number) ?? {}).map((day) => String(day).split('-')[0] ?? ''),
            ...things.flatMap((thing) => {
              const kind = outline.kindOf(thing);
              const place = thing - outline.firstOf(kind);
              return [
                outline.nameOf(thing),
                ...(kind === 'topic' || kind === 'engagement'
                  ? []
                  : (outline.columns.aliases[kind][place] ?? [])),
              ];
            }),
          ];
          const own = wordsOf(told.join('\n')).map(({ folded }) => folded);
          return asked.every((word, at) =>
            own.some((each) => (at === asked.length - 1 ? each.startsWith(word) : each === word)),
          );
        });
        expect(names.find(({ kind }) => kind === 'engagement')?.total ?? 0).toBe(expected.length);
      }),
    );
  });

  test('alone are looked at for one letter, and nothing where nothing is asked', async () => {
    const one = await finder.find('a');
    expect(one.quotes).toEqual({ state: 'unasked' });
    expect(titlesOf(one.names, 'official').length).toBeGreaterThan(0);
    expect(titlesOf(one.names, 'engagement')).toEqual([]);
    for (const typed of ['', ' ', '"', '!'])
      expect(await finder.find(typed)).toEqual({ text: typed, names: [], quotes: { state: 'unasked' } });
  });
});

describe('an answer', () => {
  test('comes first with the names, then with the quotes, and only to what was asked last', async () => {
    const { answers, find } = finderOf(corpus);
    const first = find('malta');
    await find('iceland');
    expect(answers.map(({ text, quotes }) => [text, quotes.state])).toEqual([
      ['malta', 'looking'],
      ['iceland', 'looking'],
      ['iceland', 'found'],
    ]);
    expect(await Promise.race([first, 'unanswered'])).toBe('unanswered');
  });

  test('is not given to what was asked before, if its words came late', async () => {
    let onWords = () => {};
    const isReading = new Promise<void>((settle) => {
      onWords = settle;
    });
    const { answers, find } = finderOf(corpus, {
      read: async (name) => {
        if (name.startsWith('words-')) onWords();
        return { ok: true, text: textOf(corpus.files, name) };
      },
    });
    find('malta');
    await isReading;
    await find('iceland');
    expect(answers.map(({ text, quotes }) => [text, quotes.state])).toEqual([
      ['malta', 'looking'],
      ['iceland', 'looking'],
      ['iceland', 'found'],
    ]);
  });

  test('has the names where there is no index of quotes', async () => {
    const { find } = finderOf(corpus, { search: undefined });
    const { names, quotes } = await find('malta');
    expect(quotes).toEqual({ state: 'unindexed' });
    expect(titlesOf(names, 'country')).toEqual(['Malta']);
  });

  test('says which file could not be had, and asks for it again the next time', async () => {
    for (const kind of ['search-', 'words-']) {
      let isOnline = false;
      const { find } = finderOf(corpus, {
        read: async (name) => {
          const refusal = { title: `No ${name}`, advice: '', problems: [] };
          return name.startsWith(kind) && !isOnline
            ? { ok: false, refusal }
            : { ok: true, text: textOf(corpus.files, name) };
        },
      });
      const { names, quotes } = await find('malta');
      expect(names).not.toEqual([]);
      expect(quotes.state === 'failed' && quotes.refusal.title).toContain(`No ${kind}`);
      isOnline = true;
      expect((await find('malta')).quotes.state).toBe('found');
    }
  });

  test('refuses a file whose bytes are others', async () => {
    for (const kind of ['search-', 'words-']) {
      const { find } = finderOf(corpus, {
        read: async (name) => {
          const text = textOf(corpus.files, name);
          return {
            ok: true,
            text: name.startsWith(kind) ? text.replace('1', '2').replace('A', 'B') : text,
          };
        },
      });
      const { quotes } = await find('malta');
      expect(quotes.state === 'failed' && quotes.refusal.title).toContain('not the one that was asked for');
    }
  });
});
