// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { pictureOf } from '../../src/export/picture-svg';
import { createGraphIndex, type GraphIndex } from '../../src/graph/graph-index';
import { LEVELS } from '../../src/graph/schema';
import { sceneOf } from '../../src/view/scene';
import { article, articleIndex } from '../graph/article';
import { inventedCorpusIndex } from '../graph/invented-corpus';

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

const drawn = (
  index: GraphIndex,
  level: (typeof LEVELS)[number],
  selection: 'engagement:austin-bajwa-call' | null = null,
) => {
  const scene = sceneOf(index, { level, selection, span: null });
  const picture = pictureOf({
    scene,
    colours: COLOURS,
    title: index.graph.title,
    about: ['2 engagements'],
    credits: ['Source: Daily Times'],
  });
  const document = new DOMParser().parseFromString(picture.svg, 'image/svg+xml');
  return { scene, picture, document };
};

test.each(LEVELS)(
  'draws each thing and line of the corpus at the level of %s, in well-formed XML',
  (level) => {
    const { scene, document, picture } = drawn(inventedCorpusIndex, level);
    expect([...document.querySelectorAll('g > title')].map(({ textContent }) => textContent)).toEqual(
      scene.things.map(({ name }) => name),
    );
    const shapes = document.querySelectorAll('g[transform] > line');
    expect(shapes).toHaveLength(scene.lines.length);
    expect(document.documentElement.getAttribute('width')).toBe(String(picture.width));
  },
);

test('title, what it shows and its source stand around it, and a legend of what is drawn', () => {
  const { document } = drawn(articleIndex, 'engagements');
  const words = [...document.querySelectorAll('text')].map(({ textContent }) => textContent);
  for (const each of [
    '2 engagements',
    'Source: Daily Times',
    'organisation',
    'took part in',
    'colour: country',
  ])
    expect(words).toContain(each);
  expect(words.join(' ')).toContain(article.title);
});

test('what is dimmed on the screen is dimmed, and what is selected stands out', () => {
  const { document } = drawn(articleIndex, 'engagements', 'engagement:austin-bajwa-call');
  const group = (name: string) =>
    [...document.querySelectorAll('g')].find(
      (each) => each.querySelector(':scope > title')?.textContent === name,
    );
  expect(group('Meeting')?.getAttribute('opacity')).toBe('0.4');
  expect(group('Phone call')?.getAttribute('opacity')).toBeNull();
  expect(group('Phone call')?.querySelector(`[stroke="${COLOURS.accent}"]`)).not.toBeNull();
});

test('a name that looks like markup stays a name', () => {
  const hostile = '<script>alert(1)</script>" onload="x';
  const { document } = drawn(
    createGraphIndex({
      ...article,
      countries: article.countries.map((country) => ({ ...country, name: hostile })),
    }),
    'countries',
  );
  expect(document.querySelectorAll('script, [onload], parsererror')).toHaveLength(0);
  expect(document.querySelector('g > title')?.textContent).toBe(hostile);
});
