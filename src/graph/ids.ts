/**
 * Names for the things a reader can select, and how to tell what an id names. An id's prefix is its kind:
 * `official:lloyd-j-austin`; a line's id joins its kind and its two ends: `took-part:official:x~engagement:y`.
 */
import type {
  CountryId,
  EngagementId,
  EvidenceId,
  OfficialId,
  OrganisationId,
  StatementId,
  TopicId,
} from './schema';
import type { UnsourcedThingId } from './unsourced';

export type ThingId = CountryId | OfficialId | OrganisationId | TopicId | EngagementId | UnsourcedThingId;
/** The kinds that a graph file has records of. */
export const SOURCED_KINDS = ['country', 'official', 'organisation', 'topic', 'engagement'] as const;
/** `thing` is what comes out of another tool's file, of whatever sort. */
export const THING_KINDS = [...SOURCED_KINDS, 'thing'] as const;
export type ThingKind = (typeof THING_KINDS)[number];

export const LINE_KINDS = [
  'represents',
  'took-part',
  'about',
  'concerns',
  'held-at',
  'reported',
  'belongs-to',
  'dealt-with',
  'talked-about',
  'linked',
] as const;
export type LineKind = (typeof LINE_KINDS)[number];
export type LineId = `${LineKind}:${ThingId}~${ThingId}`;

/** Anything that can be selected and has details of its own. */
export type ItemId = ThingId | StatementId | LineId;

/** A line between two things. Lines are derived from facts and never stored. */
export interface Line {
  readonly id: LineId;
  readonly kind: LineKind;
  readonly from: ThingId;
  readonly to: ThingId;
}

export const lineIdOf = (kind: LineKind, from: ThingId, to: ThingId): LineId => `${kind}:${from}~${to}`;

export const lineOf = (kind: LineKind, from: ThingId, to: ThingId): Line => ({
  id: lineIdOf(kind, from, to),
  kind,
  from,
  to,
});

/** The line that an id names, whether a graph has it or not; undefined for any other text. The ids of its ends hold no tilde. */
export const lineOfId = (id: string): Line | undefined => {
  const kind = LINE_KINDS.find((each) => id.startsWith(`${each}:`));
  const [from, to, ...rest] = id.slice(id.indexOf(':') + 1).split('~');
  return kind && from && to && rest.length === 0
    ? lineOf(kind, from as ThingId, to as ThingId) // as lineIdOf has put them together
    : undefined;
};

const kindPrefixOf = (id: string): string => id.slice(0, id.indexOf(':'));

/** The kind of a thing, read off its id. */
// The cast holds because every ThingId starts with its kind; the schema's patterns enforce it.
export const thingKindOf = (id: ThingId): ThingKind => kindPrefixOf(id) as ThingKind;

export const isLineId = (id: ItemId): id is LineId =>
  (LINE_KINDS as readonly string[]).includes(kindPrefixOf(id));
export const isStatementId = (id: ItemId): id is StatementId => kindPrefixOf(id) === 'statement';

/** Orders by UTF-16 code unit, so that the order is the same under every locale. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  byCodeUnit(a.id, b.id);

/** Orders evidence ids by source, then by place in its text; the shorter of two that start together comes last. */
export const byReadingOrder = (a: EvidenceId, b: EvidenceId): number => {
  const [one, other] = [placeOf(a), placeOf(b)];
  return byCodeUnit(one.source, other.source) || one.start - other.start || other.end - one.end;
};

/** `evidence:some-name/0-12`, taken apart: a text may have many thousands of these. */
const placeOf = (id: EvidenceId) => {
  const [slash, hyphen] = [id.lastIndexOf('/'), id.lastIndexOf('-')];
  return {
    source: id.slice(0, slash),
    start: Number(id.slice(slash + 1, hyphen)),
    end: Number(id.slice(hyphen + 1)),
  };
};
