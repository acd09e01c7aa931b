/**
 * Entities of FollowTheMoney (schema of version 3.8), one in a line of JSON: people, organisations, states as public bodies,
 * posts, engagements as events, articles. Each quote is a Documentation between the article and what it proves: its
 * description is the quote, its record id tells the place.
 *
 * Events happened: what is planned or denied is left out. Topics are key words. Who said what has no schema of its own: a
 * statement is the role of the quotes that prove it. Languages are left out, as FollowTheMoney knows other codes.
 */
import { rangeOf } from '../../graph/dates';
import { participantIdOf } from '../../graph/dealings';
import type { Fact } from '../../graph/fact';
import { evidenceOfFact, type GraphIndex } from '../../graph/graph-index';
import type { Engagement, Official, Organisation, Source, When } from '../../graph/schema';
import type { NotInSource } from './network';
import { mustHaveQuotes } from './of-quotes';
import type { Part } from './scope';

interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

export function* followTheMoneyOf({
  index,
  notInSource,
}: Pick<Part, 'index' | 'notInSource'>): Generator<string> {
  mustHaveQuotes(index.graph);
  for (const entity of entitiesOf(index, notInSource)) yield `${JSON.stringify(entity)}\n`;
}

function* entitiesOf(index: GraphIndex, notInSource: NotInSource): Generator<Entity> {
  const { sources, countries, officials, organisations, engagements } = index.graph;
  for (const source of sources) yield articleOf(source);
  for (const { id, name, aliases, iso2, wikidata } of countries) {
    yield entity('PublicBody', id, {
      name: [name],
      alias: aliases,
      country: [iso2.toLowerCase()],
      wikidataId: [wikidata],
    });
    yield* documentationOf({ index, notInSource }, id, nameFactsOf(index, id));
  }
  for (const organisation of organisations) {
    yield organisationOf(index, organisation);
    yield* documentationOf({ index, notInSource }, organisation.id, nameFactsOf(index, organisation.id));
  }
  for (const official of officials) yield* officialOf(index, notInSource, official);
  for (const engagement of engagements)
    if (engagement.status === 'occurred') yield* engagementOf(index, notInSource, engagement);
}

/** Ids of FollowTheMoney are of letters, digits, full stops and hyphens; ours have no full stop, so no two become one. */
const idOf = (id: string): string => id.replace(/[^0-9a-zA-Z-]+/g, '.');

const entity = (
  schema: string,
  id: string,
  properties: Readonly<Record<string, readonly (string | undefined)[]>>,
): Entity => ({
  id: idOf(id),
  schema,
  properties: Object.fromEntries(
    Object.entries(properties).flatMap(([name, values]) => {
      const given = [...new Set(values.flatMap((value) => value || []))];
      return given.length > 0 ? [[name, given]] : [];
    }),
  ),
});

const articleOf = ({ id, headline, publisher, url, published, text }: Source): Entity =>
  entity('Article', id, {
    fileName: [idOf(id)],
    name: [headline],
    title: [headline],
    publisher: [publisher],
    sourceUrl: [url],
    publishedAt: published ? dayOf([published]) : [],
    bodyText: [text],
  });

/** A day, where the dates come to one; FollowTheMoney has no ranges and no doubt. */
const dayOf = (dates: readonly When[]): readonly string[] => {
  const range = rangeOf(dates);
  return range && !range.disputed && range.earliest === range.latest ? [range.earliest ?? ''] : [];
};

const nameFactsOf = (index: GraphIndex, id: Official['id'] | Organisation['id'] | `country:${string}`) =>
  index
    .factsShownUnder(id)
    .filter(({ kind, id: fact }) => ['name', 'affiliation'].includes(kind) && fact.startsWith(`${id}#`));

const organisationOf = (index: GraphIndex, { id, name, aliases, wikidata, country }: Organisation): Entity =>
  entity('Organization', id, {
    name: [name],
    alias: aliases,
    wikidataId: [wikidata],
    country: [country && codeOf(index, country.country)],
  });

const codeOf = (index: GraphIndex, id: `country:${string}`): string | undefined => {
  const thing = index.things.get(id);
  return thing?.kind === 'country' ? thing.record.iso2.toLowerCase() : undefined;
};

function* officialOf(index: GraphIndex, notInSource: NotInSource, official: Official): Generator<Entity> {
  const { id, name, aliases, wikidata, posts } = official;
  yield entity('Person', id, {
    name: [name],
    alias: aliases,
    wikidataId: [wikidata],
    position: posts.map(({ title }) => title),
  });
  yield* documentationOf({ index, notInSource }, id, nameFactsOf(index, id));
  const facts = index.factsShownUnder(id).filter(({ kind }) => kind === 'post');
  for (const [at, post] of posts.entries()) {
    const position = `${id}/post/${at}`;
    yield entity('Position', position, {
      name: [post.title],
      country: [codeOf(index, post.country)],
      organization: [post.organisation && idOf(post.organisation)],
      notes: [post.accreditedTo && `Accredited to ${index.nameOf(post.accreditedTo)}`],
    });
    yield entity('Occupancy', `${position}/held`, { holder: [idOf(id)], post: [idOf(position)] });
    yield* documentationOf(
      { index, notInSource },
      position,
      facts.filter((fact) => fact.id === `${id}#post/${post.title}/${post.country}`),
    );
  }
}

function* engagementOf(
  index: GraphIndex,
  notInSource: NotInSource,
  engagement: Engagement,
): Generator<Entity> {
  const { id, label, dates, places, participants, topics } = engagement;
  yield entity('Event', id, {
    name: [label],
    date: dayOf(dates),
    involved: participants.map((participant) => idOf(participantIdOf(participant))),
    location: places.map(({ asWritten }) => asWritten),
    keywords: [engagement.kind, engagement.plover?.event, ...topics.map(({ topic }) => index.nameOf(topic))],
    notes: dates.map(({ asWritten }) => `Date as written: “${asWritten}”`),
  });
  for (const participant of participants)
    yield entity('Representation', `${id}/${participantIdOf(participant)}/${participant.onBehalfOf}`, {
      agent: [idOf(participantIdOf(participant))],
      client: [idOf(participant.onBehalfOf)],
      role: [participant.role],
      summary: [label],
      date: dayOf(dates),
    });
  yield* documentationOf({ index, notInSource }, id, index.factsShownUnder(id));
}

/** A documentation for each quote behind the facts, with what it proves. */
function* documentationOf(
  { index, notInSource }: Pick<Part, 'index' | 'notInSource'>,
  id: string,
  facts: readonly Fact[],
): Generator<Entity> {
  const roles = new Map<string, string[]>();
  const evidence = new Map(
    facts.flatMap((fact) =>
      evidenceOfFact(fact).map((quote) => {
        roles.set(quote, [...(roles.get(quote) ?? []), fact.words]);
        return [quote, index.evidence.get(quote)] as const;
      }),
    ),
  );
  for (const [quote, found] of evidence) {
    const source = found && index.sources.get(found.source);
    if (!source) continue;
    const [{ exact }, { start, end }] = found.selector;
    const wrong = notInSource(found.id);
    yield entity('Documentation', `${id}/${quote}`, {
      document: [idOf(source.id)],
      entity: [idOf(id)],
      role: roles.get(quote) ?? [],
      description: [exact],
      summary: [
        `Characters ${start} to ${end}, ${found.reportedBy ? `reported by ${index.nameOf(found.reportedBy)}` : 'article’s own voice'}`,
        ...(wrong === undefined ? [] : [`Not in the source: ${wrong}`]),
      ],
      recordId: [quote],
      publisher: [source.publisher],
      sourceUrl: [source.url],
    });
  }
}
