/**
 * The graph file, format version 1: the one definition from which the types, the check at load and the published
 * JSON Schema all come. It knows shapes only; whether ids lead anywhere and quotes are verbatim is for `parse-graph`
 * and `verify-quotes`.
 *
 * Terms: PLOVER event and mode codes (Open Event Data Alliance), EDTF dates (ISO 8601-2), ISO 3166-1 alpha-2 country
 * codes, W3C Web Annotation selectors.
 */
import * as z from 'zod/mini';
import { notOfForm } from './schema-problems';
import {
  countryId,
  day,
  engagementId,
  evidenceId,
  officialId,
  organisationId,
  sourceId,
  sourceText,
  statementId,
  text,
  thingId,
  topicId,
  verbatim,
} from './schema-texts';
import type { Unsourced } from './unsourced';

export const FORMAT_VERSION = 1;

/** What every fact carries: the quotes that prove it, and in words what had to be inferred, if anything was. */
const proof = {
  basis: z.optional(text),
  evidence: z.array(evidenceId).check(z.minLength(1)),
};

export const PRECISIONS = ['stated', 'resolved', 'bound'] as const;

/** `earliest` and `latest` are days in UTC, both inclusive; a missing one is open. */
const when = z.strictObject({
  asWritten: text,
  edtf: z.optional(text),
  earliest: z.optional(day),
  latest: z.optional(day),
  precision: z.enum(PRECISIONS),
  ...proof,
});

export const url = z.optional(
  text.check(z.regex(/^https?:\/\/\S+$/, notOfForm('an address that begins with https:// or http://'))),
);

const source = z.strictObject({
  id: sourceId,
  headline: text,
  publisher: text,
  url,
  published: z.optional(when),
  language: text,
  text: sourceText,
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/, notOfForm('a SHA-256 sum in 64 hexadecimal digits'))),
});

export const wikidata = z.optional(
  z.string().check(z.regex(/^Q[1-9]\d*$/, notOfForm('a Wikidata number such as Q843'))),
);
const named = { name: text, aliases: z.array(text), ...proof };

const country = z.strictObject({
  id: countryId,
  iso2: z.string().check(z.regex(/^[A-Z]{2}$/, notOfForm('a country code: two capital letters, such as PK'))),
  wikidata,
  ...named,
});

/**
 * Another identity under which the same record came in from another graph, and in words why the two are held to be one:
 * the same id, the same Wikidata number, or because a reader said so. Sorted by id, then Wikidata number.
 */
const joinedAs = <Id extends z.ZodMiniType>(id: Id) =>
  z.optional(z.array(z.strictObject({ id, wikidata, basis: text })).check(z.minLength(1)));

const post = z.strictObject({
  title: text,
  country: countryId,
  organisation: z.optional(organisationId),
  accreditedTo: z.optional(countryId),
  ...proof,
});

const official = z.strictObject({
  id: officialId,
  wikidata,
  joined: joinedAs(officialId),
  posts: z.array(post),
  ...named,
});

const organisation = z.strictObject({
  id: organisationId,
  wikidata,
  joined: joinedAs(organisationId),
  country: z.optional(z.strictObject({ country: countryId, relation: z.enum(['led by', 'of']), ...proof })),
  ...named,
});

/** A topic's name is a heading chosen by the annotator; the article's own words are in its quotes. */
const topic = z.strictObject({ id: topicId, name: text, ...proof });

export const ROLES = ['caller', 'called', 'visitor', 'host', 'speaker', 'participant'] as const;

const participant = z.union([
  z.strictObject({ official: officialId, onBehalfOf: countryId, role: z.enum(ROLES), ...proof }),
  z.strictObject({ organisation: organisationId, onBehalfOf: countryId, role: z.enum(ROLES), ...proof }),
]);

/** A third country, or an organisation, that is talked about and takes no part. */
const concern = z.union([
  z.strictObject({ country: countryId, ...proof }),
  z.strictObject({ organisation: organisationId, ...proof }),
]);

/** `evidence` is what shows that these are the speaker's words: who 'the visiting dignitary' is. */
const speaker = z.union([
  z.strictObject({ official: officialId, ...proof }),
  z.strictObject({ organisation: organisationId, ...proof }),
]);

export const ACTS = [
  'acknowledged',
  'appreciated',
  'called to discuss',
  'discussed',
  'pledged',
  'reaffirmed',
  'reiterated',
  'said',
] as const;

const statement = z.strictObject({
  id: statementId,
  speakers: z.array(speaker).check(z.minLength(1)),
  act: z.enum(ACTS),
  gist: text,
  about: z.optional(countryId),
  topics: z.array(topicId),
  ...proof,
});

/** An organisation's own account of the engagement (a readout, a handout), as far as the source tells of it. */
const report = z.strictObject({ organisation: organisationId, dates: z.array(when), ...proof });

const place = z.strictObject({ asWritten: text, entity: z.optional(organisationId), ...proof });

export const KINDS_OF_ENGAGEMENT = ['meeting', 'call', 'visit', 'statement'] as const;
export const STATUSES = ['occurred', 'planned', 'denied'] as const;

/** PLOVER's sixteen event types, and the modes its codebook gives to CONSULT (Open Event Data Alliance, 2023). */
const PLOVER_EVENTS = [
  'ACCUSE',
  'AGREE',
  'AID',
  'ASSAULT',
  'COERCE',
  'CONCEDE',
  'CONSULT',
  'COOPERATE',
  'MOBILIZE',
  'PROTEST',
  'REJECT',
  'REQUEST',
  'RETREAT',
  'SANCTION',
  'SUPPORT',
  'THREATEN',
] as const;
const CONSULT_MODES = ['multilateral', 'phone', 'third-party', 'visit'] as const;

export const plover = z.strictObject({
  event: z.enum(PLOVER_EVENTS),
  mode: z.optional(z.enum(CONSULT_MODES)),
});

/**
 * `dates` and `places` hold each way in which a source tells when and where: none where no source does, several where
 * accounts differ or put it in other words.
 */
const engagement = z.strictObject({
  id: engagementId,
  joined: z.optional(z.array(z.strictObject({ id: engagementId, basis: text })).check(z.minLength(1))),
  kind: z.enum(KINDS_OF_ENGAGEMENT),
  status: z.enum(STATUSES),
  plover: z.nullable(plover),
  label: text,
  dates: z.array(when),
  places: z.array(place),
  participants: z.array(participant).check(z.minLength(1)),
  topics: z.array(z.strictObject({ topic: topicId, ...proof })),
  concerns: z.array(concern),
  reports: z.array(report),
  statements: z.array(statement),
  ...proof,
});

const offset = z.number().check(z.int(), z.minimum(0));

/** W3C Web Annotation selectors; `start` and `end` count Unicode code points, 0-based, end exclusive. */
const evidence = z.strictObject({
  id: evidenceId,
  source: sourceId,
  reportedBy: z.nullable(organisationId),
  basis: z.optional(text),
  selector: z.tuple([
    z.strictObject({
      type: z.literal('TextQuoteSelector'),
      exact: verbatim.check(z.minLength(1)),
      prefix: verbatim,
      suffix: verbatim,
    }),
    z.strictObject({ type: z.literal('TextPositionSelector'), start: offset, end: offset }),
  ]),
});

export const LEVELS = ['countries', 'officials', 'engagements'] as const;

const coordinate = z.number().check(z.minimum(-1e6), z.maximum(1e6));
const positions = z.record(thingId, z.tuple([coordinate, coordinate]));

export const graphSchema = z.strictObject({
  formatVersion: z.literal(FORMAT_VERSION),
  title: text,
  sources: z.array(source).check(z.minLength(1)),
  countries: z.array(country),
  officials: z.array(official),
  organisations: z.array(organisation),
  topics: z.array(topic),
  engagements: z.array(engagement),
  evidence: z.array(evidence),
  placement: z.strictObject({ countries: positions, officials: positions, engagements: positions }),
});

/** The records that the published JSON Schema defines one by one, by the name that each has there. */
export const PARTS = {
  when,
  source,
  country,
  post,
  official,
  organisation,
  topic,
  participant,
  concern,
  speaker,
  statement,
  report,
  place,
  plover,
  engagement,
  evidence,
} as const;

/** Readonly all the way down: nothing in Readout changes a graph once it is read. */
type DeepReadonly<T> = T extends readonly (infer _Item)[]
  ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

/** `unsourced` is never in a graph file: it holds what came out of another tool's file, and then all else is empty. */
export type Graph = DeepReadonly<z.infer<typeof graphSchema>> & { readonly unsourced?: Unsourced };
export type Source = Graph['sources'][number];
export type Country = Graph['countries'][number];
export type Official = Graph['officials'][number];
export type Organisation = Graph['organisations'][number];
export type Topic = Graph['topics'][number];
export type Engagement = Graph['engagements'][number];
export type Participant = Engagement['participants'][number];
export type Concern = Engagement['concerns'][number];
export type Statement = Engagement['statements'][number];
export type Speaker = Statement['speakers'][number];
export type When = Engagement['dates'][number];
export type Place = Engagement['places'][number];
export type Evidence = Graph['evidence'][number];
export type Position = readonly [x: number, y: number];

export type SourceId = Source['id'];
export type CountryId = Country['id'];
export type OfficialId = Official['id'];
export type OrganisationId = Organisation['id'];
export type TopicId = Topic['id'];
export type EngagementId = Engagement['id'];
export type StatementId = Statement['id'];
export type EvidenceId = Evidence['id'];

export type Level = (typeof LEVELS)[number];
export type Role = (typeof ROLES)[number];
