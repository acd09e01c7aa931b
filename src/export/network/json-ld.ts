/**
 * The graph as linked data: people, organisations and engagements in the terms of schema.org, posts in those of ORG. Each
 * fact is an annotation of the articles (W3C Web Annotation): its body is what it tells of, its targets are quotes, each
 * with both selectors. Who says so is provenance (PROV-O): a quote is quoted from an article and attributed to its reporter,
 * or else to the publisher, whose own voice it is.
 *
 * Only the picture's positions are not in it. A day is a start or an end where the dates come to one; doubt stands in
 * `date`, as written and as worked out.
 */
import { rangeOf } from '../../graph/dates';
import { concernIdOf, participantIdOf } from '../../graph/dealings';
import { engagementFactsOf } from '../../graph/engagement-facts';
import type { Fact } from '../../graph/fact';
import { factsOf } from '../../graph/facts';
import type { GraphIndex } from '../../graph/graph-index';
import { isLineId } from '../../graph/ids';
import type {
  Engagement,
  Evidence,
  EvidenceId,
  Official,
  Organisation,
  Source,
  When,
} from '../../graph/schema';
import { CONTEXT, ID_PREFIX } from './json-ld-context';
import { statementOf } from './json-ld-statement';
import type { NotInSource } from './network';
import { mustHaveQuotes } from './of-quotes';
import type { Part } from './scope';

type Node = Readonly<Record<string, unknown>>;

export function* jsonLdOf({ index, notInSource }: Pick<Part, 'index' | 'notInSource'>): Generator<string> {
  mustHaveQuotes(index.graph);
  yield `{\n"@context": ${JSON.stringify(CONTEXT)},\n"@graph": [`;
  let joint = '\n';
  for (const node of nodesOf(index, notInSource)) {
    yield `${joint}${JSON.stringify(node)}`;
    joint = ',\n';
  }
  yield '\n]\n}\n';
}

/** Ids of facts hold words as written; whatever a name may not hold is encoded. */
export const iriOf = (id: string): string =>
  `${ID_PREFIX}${encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\ufffd'))
    .replace(/%3A/g, ':')
    .replace(/%2F/g, '/')}`;

function* nodesOf(index: GraphIndex, notInSource: NotInSource): Generator<Node> {
  const { sources, countries, officials, organisations, topics, engagements, evidence } = index.graph;
  for (const publisher of new Set(sources.map((source) => source.publisher)))
    yield { id: publisherIri(publisher), type: ['schema:Organization', 'prov:Agent'], name: publisher };
  for (const source of sources) yield sourceNode(source);
  for (const { id, name, aliases, iso2, wikidata } of countries)
    yield {
      id: iriOf(id),
      type: 'schema:Country',
      name,
      ...some('alternateName', aliases),
      identifier: iso2,
      ...sameAs(wikidata),
    };
  for (const organisation of organisations) yield organisationNode(index, organisation);
  for (const official of officials) yield* officialNodes(official);
  for (const { id, name } of topics) yield { id: iriOf(id), type: 'schema:DefinedTerm', name };
  for (const engagement of engagements) {
    yield engagementNode(engagement);
    for (const participant of engagement.participants)
      yield {
        id: participationIri(engagement, participant),
        type: 'schema:Role',
        party: iriOf(participantIdOf(participant)),
        onBehalfOf: iriOf(participant.onBehalfOf),
        role: participant.role,
      };
    for (const statement of engagement.statements) yield statementOf(statement, engagement, iriOf);
  }
  // Engagement by engagement, as the facts of a large graph take long to make.
  for (const fact of factsOf({ ...index.graph, engagements: [] }, index.nameOf)) yield* annotationNodes(fact);
  const reporterOf = (id: EvidenceId) => index.evidence.get(id)?.reportedBy ?? null;
  for (const engagement of engagements)
    for (const fact of engagementFactsOf(engagement, index.nameOf, reporterOf)) yield* annotationNodes(fact);
  for (const each of evidence) yield quoteNode(index, each, notInSource(each.id));
}

const some = (key: string, values: readonly unknown[]): Node => (values.length > 0 ? { [key]: values } : {});

const sameAs = (wikidata: string | undefined): Node =>
  wikidata ? { sameAs: `http://www.wikidata.org/entity/${wikidata}` } : {};

const publisherIri = (publisher: string): string => iriOf(`publisher:${publisher}`);

const sourceNode = ({ id, headline, publisher, url, published, language, text, sha256 }: Source): Node => ({
  id: iriOf(id),
  type: ['schema:NewsArticle', 'prov:Entity'],
  headline,
  publisher: publisherIri(publisher),
  ...(url ? { url } : {}),
  inLanguage: language,
  ...(published?.earliest && published.earliest === published.latest
    ? { datePublished: published.earliest }
    : {}),
  ...(published ? { date: [whenNode(published)] } : {}),
  articleBody: text,
  sha256,
});

const whenNode = ({ asWritten, edtf, earliest, latest, precision, basis }: When): Node => ({
  asWritten,
  ...(edtf ? { edtf } : {}),
  ...(earliest ? { earliest } : {}),
  ...(latest ? { latest } : {}),
  precision,
  ...(basis ? { basis } : {}),
});

const organisationNode = (index: GraphIndex, organisation: Organisation): Node => {
  const { id, name, aliases, wikidata, country } = organisation;
  const reportedOn = index.graph.engagements
    .filter(({ reports }) => reports.some((report) => report.organisation === id))
    .map((engagement) => iriOf(engagement.id));
  return {
    id: iriOf(id),
    type: ['schema:Organization', 'org:Organization', 'prov:Agent'],
    name,
    ...some('alternateName', aliases),
    ...sameAs(wikidata),
    ...(country ? { belongsTo: iriOf(country.country), relation: country.relation } : {}),
    ...some('reportedOn', reportedOn),
  };
};

function* officialNodes({ id, name, aliases, wikidata, posts }: Official): Generator<Node> {
  const iris = posts.map((_, at) => iriOf(`${id}/post/${at}`));
  yield {
    id: iriOf(id),
    type: ['schema:Person', 'prov:Agent'],
    name,
    ...some('alternateName', aliases),
    ...sameAs(wikidata),
    ...some('holds', iris),
  };
  for (const [at, post] of posts.entries())
    yield {
      id: iris[at],
      type: 'org:Post',
      name: post.title,
      onBehalfOf: iriOf(post.country),
      ...(post.organisation ? { postIn: iriOf(post.organisation) } : {}),
      ...(post.accreditedTo ? { accreditedTo: iriOf(post.accreditedTo) } : {}),
    };
}

const participationIri = ({ id }: Engagement, participant: Engagement['participants'][number]): string =>
  iriOf(`${id}/participant/${participantIdOf(participant)}/${participant.onBehalfOf}`);

const engagementNode = (engagement: Engagement): Node => {
  const { id, kind, status, label, plover, dates, places, participants, topics, concerns } = engagement;
  const range = rangeOf(dates);
  const isOneDay = range && !range.disputed && range.earliest === range.latest;
  return {
    id: iriOf(id),
    type: ['schema:Event', `readout:${kind}`],
    name: label,
    status,
    ...(plover ? { plover: [plover.event, ...(plover.mode ? [plover.mode] : [])] } : {}),
    ...(isOneDay ? { startDate: range.earliest, endDate: range.latest } : {}),
    ...some('temporalCoverage', [...new Set(dates.flatMap(({ edtf }) => edtf ?? []))]),
    ...some('date', dates.map(whenNode)),
    ...some('location', [...new Set(places.map(({ asWritten }) => asWritten))]),
    // Of what is planned or denied nobody is told to have taken part.
    [status === 'occurred' ? 'participant' : 'namedAsParty']: participants.map((participant) =>
      participationIri(engagement, participant),
    ),
    ...some(
      'about',
      topics.map(({ topic }) => iriOf(topic)),
    ),
    ...some(
      'concerns',
      concerns.map((concern) => iriOf(concernIdOf(concern))),
    ),
  };
};

/** The fact in words about what it leads to, with its quotes; and each smaller fact that it rests on. */
function* annotationNodes(fact: Fact): Generator<Node> {
  const { id, words, basis, evidence, leadsTo, restsOn = [] } = fact;
  yield {
    id: iriOf(`fact:${id}`),
    type: 'oa:Annotation',
    motivatedBy: 'oa:describing',
    bodyValue: words,
    hasBody: bodiesOf(leadsTo),
    hasTarget: evidence.map(iriOf),
    ...(basis ? { basis } : {}),
    ...some(
      'restsOn',
      restsOn.map((part) => iriOf(`fact:${part.id}`)),
    ),
  };
  for (const part of restsOn) yield* annotationNodes(part);
}

/** A line has no node of its own: it tells of its two ends. */
const bodiesOf = (item: Fact['leadsTo']): readonly string[] =>
  (isLineId(item) ? item.slice(item.indexOf(':') + 1).split('~') : [item]).map(iriOf);

const quoteNode = ({ sources, things }: GraphIndex, evidence: Evidence, wrong: string | undefined): Node => {
  const { id, source, reportedBy, basis, selector } = evidence;
  const [{ exact, prefix, suffix }, { start, end }] = selector;
  const publisher = sources.get(source)?.publisher ?? '';
  return {
    id: iriOf(id),
    type: ['oa:SpecificResource', 'prov:Entity'],
    hasSource: iriOf(source),
    hasSelector: [
      { type: 'oa:TextQuoteSelector', exact, prefix, suffix },
      { type: 'oa:TextPositionSelector', start, end },
    ],
    wasQuotedFrom: iriOf(source),
    wasAttributedTo: reportedBy && things.has(reportedBy) ? iriOf(reportedBy) : publisherIri(publisher),
    ...(basis ? { basis } : {}),
    ...(wrong === undefined ? {} : { notInSource: wrong }),
  };
};
