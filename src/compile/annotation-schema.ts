/**
 * What an annotator writes: the shapes of `annotations.yaml` and of the vocabulary files. Ids are written without
 * their kind (`official: lloyd-j-austin`), because the key already says it.
 */
import * as z from 'zod/mini';
import { ACTS, KINDS_OF_ENGAGEMENT, plover, ROLES, STATUSES, url, wikidata } from '../graph/schema';
import { notOfForm } from '../graph/schema-problems';

const text = z.string().check(z.regex(/\S/, 'this text is empty'));
/** A text of which it can be said what it should be when it is missing. */
const formed = (what: string) =>
  z.string({
    error: ({ input }) => (input === undefined ? `this is missing; it should be ${what}` : undefined),
  });
const slug = formed('an id such as "some-name"').check(
  z.regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    notOfForm('an id: small letters a to z, digits and single hyphens, such as "some-name"'),
  ),
);
const countryCode = formed('a country code such as "PK"').check(
  z.regex(/^[A-Z]{2}$/, notOfForm('a country code: two capital letters (ISO 3166-1), such as "PK"')),
);

const QUOTE_FORM =
  'a quote is a text, or a record with "quote" and, to tell it from another like it, "prefix" or "suffix". A text with a colon in it must be put in quotes';

/** A quote, or a quote with the words before (`prefix`) or after it (`suffix`) that tell it from another like it. */
const quote = z.union(
  [text, z.strictObject({ quote: text, prefix: z.optional(text), suffix: z.optional(text) })],
  {
    error: ({ input }) =>
      typeof input === 'object' && input !== null && !Object.hasOwn(input, 'quote') ? QUOTE_FORM : undefined,
  },
);
export type QuoteAnnotation = z.infer<typeof quote>;

const NO_QUOTE = 'there is no quote. Every fact needs at least one, copied from the article';

const proof = {
  quotes: z
    .array(quote, { error: ({ input }) => (input === undefined || input === null ? NO_QUOTE : undefined) })
    .check(z.minLength(1, NO_QUOTE)),
  basis: z.optional(text),
};
export type ProofAnnotation = {
  readonly quotes: readonly QuoteAnnotation[];
  readonly basis?: string | undefined;
};

const when = z.strictObject({
  asWritten: text,
  edtf: z.optional(text),
  precision: z.enum(['stated', 'resolved', 'bound']),
  ...proof,
});
export type WhenAnnotation = z.infer<typeof when>;

const reference = z.union([
  z.strictObject({ official: slug, ...proof }),
  z.strictObject({ organisation: slug, ...proof }),
]);

const engagement = z.strictObject({
  id: slug,
  /** The article that holds the first entry of this engagement, where that is another: it is the same, declared. */
  sameAs: z.optional(slug),
  kind: z.enum(KINDS_OF_ENGAGEMENT),
  status: z.enum(STATUSES),
  plover: z.nullable(plover),
  label: text,
  /** Left out where the article tells none. */
  date: z.optional(when),
  place: z.optional(z.strictObject({ asWritten: text, entity: z.optional(slug), ...proof })),
  participants: z.array(
    z.union([
      z.strictObject({ official: slug, onBehalfOf: countryCode, role: z.enum(ROLES), ...proof }),
      z.strictObject({ organisation: slug, onBehalfOf: countryCode, role: z.enum(ROLES), ...proof }),
    ]),
  ),
  topics: z.array(z.strictObject({ topic: slug, ...proof })),
  concerns: z.array(
    z.union([
      z.strictObject({ country: countryCode, ...proof }),
      z.strictObject({ organisation: slug, ...proof }),
    ]),
  ),
  reports: z.array(z.strictObject({ organisation: slug, date: z.optional(when), ...proof })),
  statements: z.array(
    z.strictObject({
      id: slug,
      speakers: z.array(reference).check(z.minLength(1, 'nobody speaks here. List at least one speaker')),
      act: z.enum(ACTS),
      gist: text,
      about: z.optional(countryCode),
      topics: z.array(slug),
      ...proof,
    }),
  ),
  ...proof,
});
export type EngagementAnnotation = z.infer<typeof engagement>;

export const articleAnnotationsSchema = z.strictObject({
  id: slug,
  headline: text,
  publisher: text,
  url,
  published: z.optional(when),
  language: text,
  /** Stretches of text that the article takes from somebody else. All the rest is its own voice. */
  reportedPassages: z.array(
    z.strictObject({ reportedBy: slug, from: quote, to: quote, basis: z.optional(text) }),
  ),
  countries: z.array(z.strictObject({ country: countryCode, ...proof })),
  officials: z.array(
    z.strictObject({
      official: slug,
      posts: z.array(
        z.strictObject({
          title: text,
          country: countryCode,
          organisation: z.optional(slug),
          accreditedTo: z.optional(countryCode),
          ...proof,
        }),
      ),
      ...proof,
    }),
  ),
  organisations: z.array(
    z.strictObject({
      organisation: slug,
      country: z.optional(
        z.strictObject({ country: countryCode, relation: z.enum(['led by', 'of']), ...proof }),
      ),
      ...proof,
    }),
  ),
  engagements: z.array(engagement),
});
export type ArticleAnnotations = z.infer<typeof articleAnnotationsSchema>;

const entry = z.strictObject({
  name: text,
  aliases: z.optional(z.array(text)),
  wikidata,
});
export type VocabularyEntry = z.infer<typeof entry>;

export const vocabularySchema = z.record(slug, entry);
export const countryVocabularySchema = z.record(countryCode, entry);
export const topicVocabularySchema = z.record(slug, z.strictObject({ name: text }));
