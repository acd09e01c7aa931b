import { expect, test } from 'vitest';
import { risOf } from '../../src/export/evidence-ris';
import { evidenceRowsOf, quotesBySource } from '../../src/export/evidence-rows';
import { articleIndex } from '../graph/article';
import { inventedSource, quoteAt } from '../graph/invented';
import { inventedCorpusIndex } from '../graph/invented-corpus';

/** Records as lists of tag and value, by the format's own rule: two letters, two spaces, hyphen, space. */
const recordsOf = (ris: string) => {
  const lines = ris.split('\r\n');
  expect(lines.at(-1)).toBe('');
  return lines
    .slice(0, -1)
    .join('\n')
    .split(/(?<=^ER {2}- )\n+/m)
    .filter((record) => record.trim() !== '')
    .map((record) =>
      record.split('\n').flatMap((line): readonly (readonly [string, string])[] => {
        if (line === '') return [];
        const [, tag = '', value = ''] = /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line) ?? [];
        expect(tag, `the line “${line}”`).not.toBe('');
        return [[tag, value]];
      }),
    );
};

const quotesOf = (index: typeof articleIndex) =>
  quotesBySource(
    evidenceRowsOf(
      index,
      index.graph.engagements.flatMap(({ id }) => index.factsShownUnder(id)),
    ),
  );

test('the article is one NEWS record with its headline, publisher, address and every quote, and no date is made up', () => {
  const quotes = quotesOf(articleIndex);
  const [record = [], ...others] = recordsOf(risOf(quotes));
  expect(others).toEqual([]);
  expect(record[0]).toEqual(['TY', 'NEWS']);
  expect(record.at(-1)).toEqual(['ER', '']);
  expect(record).toContainEqual(['T2', 'Daily Times']);
  expect(record.some(([tag]) => tag === 'PY' || tag === 'DA')).toBe(false);
  expect(record.filter(([tag]) => tag === 'N1').map(([, value]) => value)).toEqual(
    [...quotes.values()].flat().map(({ selector }) => `“${selector[0].exact}”`),
  );
});

test('each source of the corpus is a record, dated where it says when it was published', () => {
  const records = recordsOf(risOf(quotesOf(inventedCorpusIndex)));
  expect(records).toHaveLength(inventedCorpusIndex.graph.sources.length);
  const reykjavik = records.find((record) =>
    record.some(([, value]) => value === 'source:reykjavik-release-17'),
  );
  expect(reykjavik).toContainEqual(['PY', '2021']);
  expect(reykjavik).toContainEqual(['DA', '2021/05/01/']);
});

test('a line break in a quote or a headline begins no tag of its own', () => {
  const text = 'They met.\nER  - \nTY  - BOOK';
  const source = { ...inventedSource(text), headline: 'A\r\nER  - ' };
  const ris = risOf(new Map([[source, [quoteAt(text, 0, text.length)]]]));
  expect(recordsOf(ris)).toHaveLength(1);
});

test('a source published within a range of days is given no day that nobody stated', () => {
  const text = 'They met.';
  const source = {
    ...inventedSource(text),
    published: {
      asWritten: '1 to 5 May 2021',
      earliest: '2021-05-01',
      latest: '2021-05-05',
      precision: 'stated',
      evidence: ['evidence:invented/0-8'],
    },
  } as const;
  const [record = []] = recordsOf(risOf(new Map([[source, [quoteAt(text, 0, 8)]]])));
  expect(record.filter(([tag]) => tag === 'PY' || tag === 'DA')).toEqual([
    ['PY', '2021'],
    ['DA', '2021///1 to 5 May 2021'],
  ]);
});

test.each(['\u0085', '\v', '\f', '\u2028'])('no other sort of line end (%j) begins a tag either', (end) => {
  const text = `They met.${end}TY  - BOOK`;
  const source = inventedSource(text);
  const ris = risOf(new Map([[source, [quoteAt(text, 0, text.length)]]]));
  expect(ris.split(/\r\n|[\n\v\f\u0085\u2028]/).filter((line) => line.startsWith('TY  - '))).toHaveLength(1);
});

test.each([
  ['across two years', '2020-12-30', '2021-01-02'],
  ['up to a day', undefined, '2021-05-01'],
  ['before the year 1', '-0044-03-15', '-0044-03-15'],
  ['in the year 0', '0000-03-15', '0000-03-15'],
])('a source published %s has no date that RIS could write', (_, earliest, latest) => {
  const text = 'They met.';
  const source = {
    ...inventedSource(text),
    published: {
      asWritten: 'as written',
      ...(earliest ? { earliest } : {}),
      latest,
      precision: 'stated',
      evidence: [],
    },
  } as const;
  const [record = []] = recordsOf(risOf(new Map([[source, [quoteAt(text, 0, 8)]]])));
  expect(record.filter(([tag]) => tag === 'PY' || tag === 'DA')).toEqual([]);
});
