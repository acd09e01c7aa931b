import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../../src/graph/filter';
import { fold, foldVerbatim } from '../../../src/graph/fold';
import { createGraphIndex, type GraphIndex } from '../../../src/graph/graph-index';
import { narrowedIndexOf } from '../../../src/graph/narrow';
import type { Marked } from '../../../src/graph/search/excerpt';
import { createSearch, type Findings, type ResultKind } from '../../../src/graph/search/search';
import { article, articleIndex } from '../article';
import { inventedCorpus, inventedCorpusIndex } from '../invented-corpus';

const search = createSearch(articleIndex);
const corpusSearch = createSearch(inventedCorpusIndex);

const totals = ({ groups }: Findings) => Object.fromEntries(groups.map(({ kind, total }) => [kind, total]));
const resultsOf = ({ groups }: Findings, kind: ResultKind) =>
  groups.find((group) => group.kind === kind)?.results ?? [];
const titlesOf = (findings: Findings, kind: ResultKind) =>
  resultsOf(findings, kind).map(({ title }) => title.text);
const markedIn = ({ text, marks }: Marked) => marks.map(([start, end]) => text.slice(start, end));
const everyMarked = ({ groups }: Findings): readonly Marked[] =>
  groups.flatMap(({ results }) =>
    results.flatMap(({ title, detail }) => (detail ? [title, detail] : [title])),
  );

/** Accents off and small letters, written here anew. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(
      /[þðæøłħß]/g,
      (letter) => ({ þ: 'th', ð: 'd', æ: 'ae', ø: 'o', ł: 'l', ħ: 'h', ß: 'ss' })[letter] ?? '',
    );

const graphs = [
  { search, index: articleIndex, graph: article },
  { search: corpusSearch, index: inventedCorpusIndex, graph: inventedCorpus },
];
const officials = graphs.flatMap(({ search: of, graph }) =>
  graph.officials.map((official) => ({ official, of })),
);

describe('names', () => {
  test('an official is found by name, alias, post and the beginning of any of them', () => {
    for (const typed of ['bajwa', 'COAS', 'chief of army staff', 'army chi', 'qam', 'gen bajwa'])
      expect([typed, titlesOf(search.find(typed), 'official')[0]]).toEqual([typed, 'Qamar Javed Bajwa']);
  });

  test.each([
    ['vindsdottir', 'Björg Vindsdóttir'],
    ['thora', 'Þóra Vindriksdóttir'],
    ['Thora Vindriksdottir', 'Þóra Vindriksdóttir'],
    ['pepe', 'José Ombúñez'],
    ['foreign minister malta', 'Karmnu Żammit'],
  ])('%s finds %s first', (typed, name) => {
    expect(titlesOf(corpusSearch.find(typed), 'official')[0]).toBe(name);
  });

  test.each(['bajva', 'bjawa', 'bajwaa', 'bawa', 'qamar bajva', 'Qamar K Bajwa'])(
    'the typing error in “%s” is forgiven',
    (typed) => {
      expect(titlesOf(search.find(typed), 'official')).toEqual(['Qamar Javed Bajwa']);
    },
  );

  test('a number, and a word of two letters, has to be right', () => {
    expect(search.find('2022').groups).toEqual([]);
    expect(titlesOf(search.find('xs'), 'country')).toEqual([]);
  });

  test('every official is first by full name, whatever the case and without accents', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...officials),
        fc.constantFrom<((text: string) => string)[]>(
          (text) => text,
          plain,
          (text) => text.toUpperCase(),
        ),
        ({ official, of }, written) => {
          expect(resultsOf(of.find(written(official.name)), 'official')[0]).toMatchObject({
            id: official.id,
          });
        },
      ),
    );
  });

  test('every official is found with one letter wrong, left out, doubled or changed round with the next', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...officials),
        fc.nat(),
        fc.nat(),
        fc.constantFrom('wrong', 'left out', 'doubled', 'changed round'),
        ({ official, of }, wordNumber, letterNumber, slip) => {
          const words = plain(official.name).split(/[ -]/);
          const long = words.flatMap((word, at) => (word.length >= 4 ? [at] : []));
          const at = long[wordNumber % long.length] ?? 0;
          const word = words[at] ?? '';
          const letter = letterNumber % (word.length - 1);
          const [before, here, next, after] = [
            word.slice(0, letter),
            word.charAt(letter),
            word.charAt(letter + 1),
            word.slice(letter + 2),
          ];
          const slipped = {
            wrong: `${before}q${next}${after}`,
            'left out': `${before}${next}${after}`,
            doubled: `${before}${here}${here}${next}${after}`,
            'changed round': `${before}${next}${here}${after}`,
          }[slip];
          const typed = words.with(at, slipped).join(' ');
          expect(resultsOf(of.find(typed), 'official').map(({ key }) => key)).toContain(official.id);
        },
      ),
    );
  });

  test('what has the very name comes before what only begins with it', () => {
    for (const { search: of, graph } of graphs)
      for (const [kind, things] of [
        ['country', graph.countries],
        ['topic', graph.topics],
        ['organisation', graph.organisations],
      ] as const)
        for (const { id, name } of things)
          expect([name, resultsOf(of.find(name), kind)[0]?.key]).toEqual([name, id]);
  });
});

describe('engagements', () => {
  test('are found by label, kind, topic, date and those who took part', () => {
    for (const typed of ['telephoned', 'phone call', 'drawdown', '28 april 2021', 'austin pakistan'])
      expect([typed, titlesOf(search.find(typed), 'engagement')]).toEqual([
        typed,
        ['Austin telephoned Bajwa'],
      ]);
  });

  test('show the line that the words were found in', () => {
    const [found] = resultsOf(search.find('drawdown'), 'engagement');
    expect(found?.title.marks).toEqual([]);
    expect(found?.detail && markedIn(found.detail)).toEqual(['Drawdown']);
  });
});

describe('words in quotation marks', () => {
  test('are found only as they are written', () => {
    expect(totals(search.find('"attaches great importance"'))).toEqual({ statement: 1, quote: 1 });
    expect(search.find('"ataches great importance"').total).toBe(0);
    expect(search.find('"attaches importance"').total).toBe(0);
    expect(search.find('attaches importance').total).toBeGreaterThan(0);
  });

  test('keep their accents', () => {
    expect(corpusSearch.find('"vindsdottir"').total).toBe(0);
    expect(corpusSearch.find('"Vindsdóttir"').total).toBeGreaterThan(0);
  });

  test('may be of another case, and between other quotation marks', () => {
    const found = search.find('“ATTACHES great”');
    expect(titlesOf(found, 'quote')).toEqual(titlesOf(search.find('"attaches great"'), 'quote'));
    expect(search.find('"pakistan\'s support"').total).toBeGreaterThan(0);
  });

  test('are whole words once the mark is closed, and may go on before', () => {
    expect(search.find('"attaches great impor').total).toBeGreaterThan(0);
    expect(search.find('"attaches great impor"').total).toBe(0);
    expect(totals(search.find('"bajw'))).toMatchObject({ official: 1 });
    expect(search.find('"bajw"').total).toBe(0);
    expect(search.find('"ajwa"').total).toBe(0);
    expect(titlesOf(search.find('"us"'), 'quote').every((text) => /\bus\b/i.test(text))).toBe(true);
  });

  test('and others beside them have all to be there', () => {
    expect(totals(search.find('"great importance" korea'))).toEqual({ statement: 1, quote: 1 });
    expect(search.find('"great importance" kabul').total).toBe(0);
  });

  test('whatever words of a source are quoted, each result holds them verbatim, marked, and there is one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...graphs),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 6 }),
        ({ search: of, graph }, sourceNumber, place, count) => {
          const text = graph.sources[sourceNumber % graph.sources.length]?.text ?? '';
          const sentences = text
            .split(/(?<=[.!?])\s+|\n+/)
            .map((sentence) => sentence.split(/["“”]/)[0] ?? '');
          const words = (sentences[place % sentences.length] ?? '').split(' ').filter((word) => word !== '');
          const from = place % Math.max(1, words.length);
          const phrase = words.slice(from, from + count).join(' ');
          fc.pre([...phrase.matchAll(/[\p{L}\p{N}]/gu)].length > 1);
          const found = of.find(`"${phrase}"`);
          expect(found.total).toBeGreaterThan(0);
          for (const { results } of found.groups)
            for (const { title, detail } of results) {
              const holds = [title, ...(detail ? [detail] : [])].filter((each) =>
                foldVerbatim(each.text).includes(foldVerbatim(phrase)),
              );
              // An alias or a topic may be what holds it: then it is the second line that shows it.
              expect(holds.length).toBeGreaterThan(0);
              expect(holds.flatMap(markedIn).map(foldVerbatim).join()).toContain(foldVerbatim(phrase));
            }
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('quotes and sources', () => {
  test('forgive no typing error', () => {
    expect(resultsOf(search.find('importence'), 'quote')).toEqual([]);
    expect(resultsOf(search.find('importanc'), 'quote')).not.toEqual([]);
  });

  test('an excerpt is verbatim, cut only where it says so, and shows what was found', () => {
    const whole = new Map(inventedCorpus.evidence.map(({ id, selector }) => [id, selector[0].exact]));
    for (const typed of ['malta', 'fisheries', 'said that', 'telephoned'])
      for (const result of resultsOf(corpusSearch.find(typed), 'quote')) {
        if (result.kind !== 'quote') continue;
        const { text, isCut } = result.title;
        const exact = whole.get(result.id) ?? '';
        expect(exact).toContain(text);
        expect([!exact.startsWith(text), !exact.endsWith(text)]).toEqual(isCut);
        expect(result.title.marks.length).toBeGreaterThan(0);
      }
  });

  test('a long quote is cut round the words, between words', () => {
    const [found] = resultsOf(search.find('"who called on him"'), 'quote');
    expect(found?.title.isCut).toEqual([true, true]);
    expect(found?.title.text.length).toBeLessThan(190);
    expect(found?.title.text).toMatch(/^\S.*\S$/s);
    expect(article.sources[0]?.text).toMatch(
      new RegExp(`\\s${found?.title.text.replace(/[()]/g, '\\$&')}\\s`),
    );
  });

  test('a sentence is not listed where a quote shows the words already', () => {
    expect(totals(search.find('"mutual consensus"')).source).toBeUndefined();
    expect(titlesOf(corpusSearch.find('who whistles'), 'source')).toEqual([
      '[Invented] The ambassador who whistles',
      'Iceland has sent Malta an ambassador who whistles.',
    ]);
  });

  test('words in Korean and Urdu are found, a Korean one also with what hangs on to it', () => {
    for (const word of ['나미비아의', '나미비아', '사막', 'کشتی'])
      expect([
        word,
        resultsOf(corpusSearch.find(word), 'quote').flatMap(({ title }) => markedIn(title))[0],
      ]).toEqual([word, word]);
  });

  test('words that stand together come first', () => {
    const [first] = titlesOf(search.find('peace process'), 'quote');
    expect(first?.toLowerCase()).toContain('peace process');
  });

  test('a quote that is not in its source is not found', () => {
    const evidence = article.evidence.map((each) => ({
      ...each,
      selector: [{ ...each.selector[0], exact: 'Zanzibar' }, each.selector[1]] as const,
    }));
    const altered = createSearch(createGraphIndex({ ...article, evidence }));
    expect(totals(altered.find('zanzibar'))).toEqual({});
  });
});

describe('pairs', () => {
  const pairs = (of: typeof search, typed: string) => titlesOf(of.find(typed), 'pair');

  test('two names of countries or of officials offer what is between them, the first typed left', () => {
    expect(pairs(search, 'pakistan united states')).toEqual(['Pakistan and the United States']);
    expect(pairs(search, 'US and Pakistan')).toEqual(['The United States and Pakistan']);
    expect(pairs(search, 'austin bajwa')).toEqual(['Lloyd J Austin and Qamar Javed Bajwa']);
    expect(pairs(search, 'bajva suh')).toEqual(['Qamar Javed Bajwa and Suh Sangpyo']);
    expect(pairs(corpusSearch, 'iceland mal')).toEqual(['Iceland and Malta']);
  });

  test('one name, one name and a word, or names of two kinds offer none', () => {
    for (const typed of [
      'united states',
      'lloyd austin',
      'pakistan importance',
      'pakistan austin',
      'pakistan',
    ])
      expect([typed, pairs(search, typed)]).toEqual([typed, []]);
  });

  test('any two countries and any two officials are a pair by their names', () => {
    for (const { search: of, graph } of graphs)
      for (const things of [graph.countries, graph.officials])
        for (const a of things)
          for (const b of things)
            if (a !== b)
              expect(resultsOf(of.find(`${a.name} ${b.name}`), 'pair')).toContainEqual(
                expect.objectContaining({ a: a.id, b: b.id }),
              );
  });
});

describe('what is told of the results', () => {
  test('nothing is found where nothing is asked', () => {
    for (const typed of ['', '  ', '"', '“”', '!'])
      expect(search.find(typed)).toEqual({ groups: [], total: 0, isNamesOnly: false });
  });

  test('a single letter looks at names only, and says so', () => {
    const found = search.find('a');
    expect(found.isNamesOnly).toBe(true);
    expect(found.groups.map(({ kind }) => kind)).toEqual(['country', 'official', 'topic']);
    expect(corpusSearch.find('물').isNamesOnly).toBe(false);
  });

  test('a group shows eight at most and counts all', () => {
    const quotes = corpusSearch.find('malta').groups.find(({ kind }) => kind === 'quote');
    expect(quotes?.results).toHaveLength(8);
    expect(quotes?.total).toBeGreaterThan(8);
  });

  test('marks lie in order inside the text, and each holds a word that was typed', () => {
    const words = [
      ...new Set(inventedCorpus.sources.flatMap(({ text }) => text.match(/[\p{L}\p{N}]+/gu) ?? [])),
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }), (typed) => {
        const found = corpusSearch.find(typed.join(' '));
        expect(found.total).toBe(found.groups.reduce((sum, { total }) => sum + total, 0));
        for (const { text, marks } of everyMarked(found)) {
          const edges = marks.flat();
          expect(edges).toEqual([...edges].sort((a, b) => a - b));
          expect(edges.every((edge) => edge >= 0 && edge <= text.length)).toBe(true);
          for (const [start, end] of marks) expect(text.slice(start, end)).toMatch(/^[\p{L}\p{M}\p{N}]+$/u);
        }
        // Every word of a text that was typed is marked wherever the whole text is shown.
        for (const { title } of resultsOf(found, 'quote')) {
          const last = plain(typed.at(-1) ?? '');
          const hits = (title.text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter(
            (word) => typed.some((each) => plain(each) === plain(word)) || plain(word).startsWith(last),
          );
          expect(markedIn(title).map(plain)).toEqual(expect.arrayContaining(hits.map(plain)));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('all that is typed, whatever it is, finds something or nothing and never fails', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (typed) => {
        expect(corpusSearch.find(typed).total).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('under a filter', () => {
  const calls = narrowedIndexOf(articleIndex, { ...NO_FILTER, kind: 'call' });

  test('nothing is found that it hides', () => {
    expect(search.find('suh').total).toBeGreaterThan(0);
    expect(createSearch(calls).find('suh').total).toBe(0);
    expect(titlesOf(createSearch(calls).find('bajwa'), 'engagement')).toEqual(['Austin telephoned Bajwa']);
  });

  test('kinds of thing that are not to be listed are not', () => {
    const listed: GraphIndex = articleIndex;
    const found = createSearch(listed, ['country', 'engagement']).find('pakistan');
    expect(found.groups.map(({ kind }) => kind)).not.toContain('official');
    expect(found.groups.map(({ kind }) => kind)).toContain('country');
  });
});

describe('folding', () => {
  test.each([
    ['Þórður Æðelred', 'thordur aedelred'],
    ['Łódź Ħamrun', 'lodz hamrun'],
    ['Straße', 'strasse'],
    ['ΣΊΣΥΦΟΣ', 'σισυφοσ'],
  ])('%s is %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('twice is as once, letter by letter is as a whole, and verbatim keeps every place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect([...text].map(fold).join('')).toBe(fold(text));
        expect(foldVerbatim(text)).toHaveLength(text.length);
      }),
      { numRuns: 1000 },
    );
  });
});
