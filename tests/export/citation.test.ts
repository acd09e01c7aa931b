import { apa, chicago, locale, mla } from 'virtual:citation-styles';
import { describe, expect, test } from 'vitest';
import { citationsOf } from '../../src/export/citation';
import { plainCitationOf, quoteWithCitation } from '../../src/export/plain-citation';
import { article, articleIndex } from '../graph/article';
import { inventedCorpus, inventedCorpusIndex } from '../graph/invented-corpus';

const STYLES = { Chicago: chicago, APA: apa, MLA: mla };

const [source] = article.sources;
if (!source) throw new Error('the article has no source');
const release = inventedCorpus.sources.find(({ id }) => id === 'source:reykjavik-release-17');
if (!release) throw new Error('the corpus has no such release');

describe('the article, whose date of publication is not known', () => {
  test.each([
    [
      'Chicago',
      `Daily Times. n.d. “Pakistan Wants to Boost Ties with Korea in All Domains: COAS.” ${source.url}.`,
    ],
    [
      'APA',
      `Pakistan wants to boost ties with Korea in all domains: COAS. (n.d.). Daily Times. ${source.url}`,
    ],
    ['MLA', `“Pakistan Wants to Boost Ties with Korea in All Domains: COAS.” Daily Times, ${source.url}.`],
  ] as const)('in %s', (style, citation) => {
    expect(citationsOf([source], STYLES[style], locale).get(source)).toBe(citation);
  });
});

test.each([
  ['Chicago', 'May 1, 2021'],
  ['APA', '(2021, May 1)'],
  ['MLA', '1 May 2021'],
] as const)('a release that says when it was published is dated in %s', (style, date) => {
  expect(citationsOf([release], STYLES[style], locale).get(release)).toContain(date);
});

test('each source of a list keeps its own entry, with its publisher written out', () => {
  const { sources } = inventedCorpus;
  const citations = citationsOf(sources, STYLES.Chicago, locale);
  expect(citations.size).toBe(sources.length);
  for (const each of sources) {
    expect(citations.get(each)).toContain(each.publisher);
    expect(citations.get(each)).not.toContain('———');
  }
});

test('in plain text: headline, publisher, who reports it, and the way to the sentence', () => {
  const evidence = article.evidence.find(({ reportedBy }) => reportedBy === 'organisation:ispr');
  if (!evidence) throw new Error('ISPR reports nothing');
  const citation = plainCitationOf(evidence, source, articleIndex.nameOf);
  expect(citation).toContain(
    `${source.headline}, Daily Times, date of publication not known, reported by Inter-Services public relations, ${source.url}#:~:text=`,
  );
  expect(quoteWithCitation(evidence, citation)).toBe(`“${evidence.selector[0].exact}”\n— ${citation}`);
});

test('a source without an address says so', () => {
  const evidence = inventedCorpus.evidence.find((each) => each.source === 'source:stamp-post-1');
  const stamps = inventedCorpusIndex.sources.get('source:stamp-post-1');
  if (!evidence || !stamps) throw new Error('the stamp post is gone');
  expect(plainCitationOf(evidence, stamps, inventedCorpusIndex.nameOf)).toMatch(/, no address on the web$/);
});

test.each(Object.entries(STYLES))(
  'in %s markup in a publisher’s name or a date is text too',
  (_name, style) => {
    const published = { asWritten: 'in <i>May</i>', precision: 'stated', evidence: [] } as const;
    const hostile = source && { ...source, publisher: 'The <b>Bell</b> & <sc>Co</sc>', published };
    const citation = hostile && citationsOf([hostile], style, locale).get(hostile);
    // A style may change the case of what it takes for a title.
    expect(citation?.toLowerCase()).toContain('the <b>bell</b> & <sc>co</sc>');
    expect(citation).toContain('in <i>May</i>');
  },
);

test.each(Object.entries(STYLES))('in %s what looks like markup in a headline is text', (_name, style) => {
  const hostile = source && { ...source, headline: 'Talks <b>end</b> <sup>2</sup>' };
  const citation = hostile && citationsOf([hostile], style, locale).get(hostile);
  expect(citation?.toLowerCase()).toContain('talks <b>end</b> <sup>2</sup>');
});
