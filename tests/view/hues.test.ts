import { expect, test } from 'vitest';
import { createGraphIndex } from '../../src/graph/graph-index';
import { HUES, hueOfCountry, hueOfThing } from '../../src/view/hues';
import { article, articleIndex as index } from '../graph/article';
import { inventedGraph } from '../graph/invented';

test('each country of the article has a hue of its own', () => {
  const hues = article.countries.map(({ id }) => hueOfCountry(index, id));
  expect(new Set(hues).size).toBe(article.countries.length);
});

test('countries share hues when there are more of them than hues', () => {
  const countries = Array.from({ length: HUES + 1 }, (_, at) => ({
    id: `country:X${String.fromCharCode(65 + at)}` as const,
    iso2: `X${String.fromCharCode(65 + at)}`,
    name: `Land ${at}`,
    aliases: [],
    evidence: ['evidence:invented/0-38' as const],
  }));
  const many = createGraphIndex(inventedGraph({ countries }));
  expect(countries.map(({ id }) => hueOfCountry(many, id))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 0]);
});

test('a country that is not in the graph has none', () => {
  expect(hueOfCountry(index, 'country:XX')).toBeUndefined();
});

test('an official takes the hue of the post’s country, an organisation that of the country it belongs to', () => {
  const hueOf = hueOfThing(index);
  expect(hueOf('official:lloyd-j-austin')).toBe(hueOfCountry(index, 'country:US'));
  expect(hueOf('organisation:us-led-international-forces')).toBe(hueOfCountry(index, 'country:US'));
  expect(hueOf('organisation:ispr')).toBeUndefined();
});

test('an official without a post takes the hue of the country acted for', () => {
  const invented = createGraphIndex(inventedGraph());
  expect(hueOfThing(invented)('official:bo')).toBe(hueOfCountry(invented, 'country:XB'));
});
