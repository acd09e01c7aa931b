/** One article of an invented corpus, its text and its annotations: of a press office, or of a newspaper that draws on one. */
import type { ArticleAnnotations } from '../../../src/compile/annotation-schema';
import { chanceAt } from './chance';
import {
  type Corpus,
  engagementAt,
  type InventedEngagement,
  officeOf,
  ownEngagements,
  retoldBy,
  tellerOf,
} from './invented-engagement';
import { countryNameOf, officeIdOf, officeNameOf } from './invented-world';
import { dayInWords, isoOf, type Told, tellEngagement } from './tell-engagement';

export interface InventedArticle {
  readonly id: string;
  readonly text: string;
  readonly annotations: ArticleAnnotations;
}

const articleIdOf = (corpus: Corpus, article: number): string => {
  const number = String(article).padStart(5, '0');
  return tellerOf(article) === 'newspaper'
    ? `gazette-${number}`
    : `release-${officeOf(corpus, article).toLowerCase()}-${number}`;
};

/** Things with the quotes that name them, in the order in which they are first named. */
type Listing = Map<string, string[]>;

const list = (listing: Listing, id: string, quote: string): void => {
  const quotes = listing.get(id) ?? [];
  listing.set(id, quotes);
  if (!quotes.includes(quote)) quotes.push(quote);
};

export const inventedArticle = (corpus: Corpus, article: number): InventedArticle => {
  const id = articleIdOf(corpus, article);
  const code = officeOf(corpus, article);
  const office = officeIdOf(code);
  const isNewspaper = tellerOf(article) === 'newspaper';
  const chance = chanceAt(corpus.seed, article, 0);
  const paragraphs: string[] = [];
  const passages: ArticleAnnotations['reportedPassages'] = [];
  const engagements: InventedEngagement[] = [];
  const told: Told[] = [];
  const countries: Listing = new Map();
  const officials: Listing = new Map();
  const offices: Listing = new Map();

  const byTheOffice = `It is by the ${officeNameOf(code)}`;
  const ofTheOffice = (quote: string) => [{ organisation: office, quotes: [quote] }];
  const add = (engagement: InventedEngagement, each: Told) => {
    engagements.push(engagement);
    told.push(each);
    engagement.people.forEach(({ id: official, country }, at) => {
      const naming = each.naming[at] ?? '';
      list(officials, official, naming);
      list(countries, country, naming);
    });
    if (engagement.concern !== undefined && each.concern) list(countries, engagement.concern, each.concern);
  };

  for (const [first, at] of retoldBy(article)) {
    const engagement = engagementAt(corpus, first, at);
    const says = `The ${officeNameOf(code)} says of talk ${engagement.number}:`;
    const each = tellEngagement(engagement, {
      daysOff: !isNewspaper && chance.is(0.25) ? 1 : 0,
      tells: (speaker, number) => (isNewspaper ? number === 0 : speaker === 1),
      sameAs: articleIdOf(corpus, first),
      reports: ofTheOffice(isNewspaper ? says : byTheOffice),
    });
    add(engagement, each);
    if (!isNewspaper) paragraphs.push(each.text);
    else {
      const end = `So much the office says of talk ${engagement.number}.`;
      paragraphs.push(`${says} ${each.text} ${end}`);
      passages.push({ reportedBy: office, from: says, to: end });
      list(offices, office, says);
    }
  }
  for (let at = 0; at < ownEngagements(article); at += 1) {
    const engagement = engagementAt(corpus, article, at);
    const each = tellEngagement(engagement, {
      daysOff: 0,
      tells: () => true,
      reports: isNewspaper ? [] : ofTheOffice(byTheOffice),
    });
    add(engagement, each);
    paragraphs.push(each.text);
  }

  const day = Math.max(...engagements.map((each) => each.day)) + 3;
  const dateline = `Dated ${dayInWords(day)}`;
  if (isNewspaper) paragraphs.unshift('This newspaper is invented, and so is all that stands in it.');
  else {
    const end = `End of account ${article}.`;
    paragraphs.unshift(`This account is invented. ${byTheOffice}. ${dateline}.`);
    paragraphs.push(end);
    passages.push({ reportedBy: office, from: 'This account is invented.', to: end });
    list(offices, office, byTheOffice);
    list(countries, code, byTheOffice);
  }

  const [topTalk] = engagements;
  return {
    id,
    text: `${paragraphs.join('\n\n')}\n`,
    annotations: {
      id,
      headline: `[Invented] Talks of ${countryNameOf(code)}, from talk ${topTalk?.number}`,
      publisher: isNewspaper ? `Invented Gazette ${article % 7}` : `Invented ${officeNameOf(code)}`,
      url: `https://example.org/invented/${id}`,
      ...(isNewspaper
        ? {}
        : {
            published: {
              asWritten: dayInWords(day),
              edtf: isoOf(day),
              precision: 'stated' as const,
              quotes: [dateline],
            },
          }),
      language: 'en',
      reportedPassages: passages,
      countries: [...countries].map(([country, quotes]) => ({ country, quotes })),
      officials: [...officials].map(([official, quotes]) => ({
        official,
        posts: postsOf(engagements, official, quotes),
        quotes,
      })),
      organisations: [...offices].map(([organisation, quotes]) => ({
        organisation,
        country: { country: code, relation: 'of' as const, quotes },
        quotes,
      })),
      engagements: told.map(({ annotation }) => annotation),
    },
  };
};

const postsOf = (engagements: readonly InventedEngagement[], official: string, quotes: string[]) => {
  const person = engagements.flatMap(({ people }) => people).find(({ id }) => id === official);
  return person ? [{ title: person.title, country: person.country, quotes }] : [];
};
