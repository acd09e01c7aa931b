/**
 * What an annotator writes: the shapes of `annotations.yaml` and of the vocabulary files. Ids are written without
 * their kind (`official: lloyd-j-austin`), because the key already says it.
 */
import * as z from 'zod/mini';
import { ACTS, KINDS_OF_ENGAGEMENT, plover, ROLES, STATUSES } from '../graph/schema';

const text = z.string().check(z.minLength(1));
const slug = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const countryCode = z.string().check(z.regex(/^[A-Z]{2}$/));

/** A quote, or a quote with the words before (`prefix`) or after it (`suffix`) that tell it from another like it. */
const quote = z.union([
  text,
  z.strictObject({ quote: text, prefix: z.optional(text), suffix: z.optional(text) }),
]);
export type QuoteAnnotation = z.infer<typeof quote>;

const proof = {
  quotes: z.array(quote).check(z.minLength(1)),
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
  kind: z.enum(KINDS_OF_ENGAGEMENT),
  status: z.enum(STATUSES),
  plover: z.nullable(plover),
  label: text,
  date: when,
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
      speakers: z.array(reference).check(z.minLength(1)),
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
  url: z.optional(z.string().check(z.regex(/^https?:\/\/\S+$/))),
  published: z.optional(when),
  language: text,
  /** Stretches of text that the article takes from somebody else. All the rest is its own voice. */
  reportedPassages: z.array(
    z.strictObject({ reportedBy: slug, from: text, to: text, basis: z.optional(text) }),
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
  wikidata: z.optional(z.string().check(z.regex(/^Q[1-9]\d*$/))),
});
export type VocabularyEntry = z.infer<typeof entry>;

export const vocabularySchema = z.record(slug, entry);
export const countryVocabularySchema = z.record(countryCode, entry);
export const topicVocabularySchema = z.record(slug, z.strictObject({ name: text }));
