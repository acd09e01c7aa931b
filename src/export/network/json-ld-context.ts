/**
 * The context of the JSON-LD file, which stands in the file itself: a reader needs no network. Terms are of schema.org, the
 * Web Annotation vocabulary, PROV-O and ORG; what none of them has is Readout's own, under a name that leads nowhere.
 */

const iri = (id: string) => ({ '@id': id, '@type': '@id' }) as const;
const list = (id: string) => ({ '@id': id, '@container': '@set' }) as const;
const iris = (id: string) => ({ ...iri(id), '@container': '@set' }) as const;
const number = (id: string) => ({ '@id': id, '@type': 'xsd:nonNegativeInteger' }) as const;
const day = (id: string) => ({ '@id': id, '@type': 'xsd:date' }) as const;

/** Ids of the graph become names of this scheme. */
export const ID_PREFIX = 'urn:readout:';

export const CONTEXT = {
  '@version': 1.1,
  id: '@id',
  type: '@type',
  schema: 'https://schema.org/',
  oa: 'http://www.w3.org/ns/oa#',
  prov: 'http://www.w3.org/ns/prov#',
  org: 'http://www.w3.org/ns/org#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  readout: `${ID_PREFIX}vocabulary:`,

  name: 'schema:name',
  alternateName: list('schema:alternateName'),
  identifier: 'schema:identifier',
  sameAs: iri('schema:sameAs'),
  headline: 'schema:headline',
  publisher: iri('schema:publisher'),
  url: iri('schema:url'),
  inLanguage: 'schema:inLanguage',
  articleBody: 'schema:articleBody',
  datePublished: day('schema:datePublished'),
  description: 'schema:description',
  about: iris('schema:about'),
  agent: iris('schema:agent'),
  location: list('schema:location'),
  participant: iris('schema:participant'),
  startDate: day('schema:startDate'),
  endDate: day('schema:endDate'),
  temporalCoverage: list('schema:temporalCoverage'),

  hasBody: iris('oa:hasBody'),
  bodyValue: 'oa:bodyValue',
  hasTarget: iris('oa:hasTarget'),
  hasSource: iri('oa:hasSource'),
  hasSelector: { '@id': 'oa:hasSelector', '@container': '@set' },
  motivatedBy: iri('oa:motivatedBy'),
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
  start: number('oa:start'),
  end: number('oa:end'),

  wasQuotedFrom: iri('prov:wasQuotedFrom'),
  wasAttributedTo: iri('prov:wasAttributedTo'),

  holds: iris('org:holds'),
  postIn: iri('org:postIn'),

  sha256: 'readout:sha256',
  basis: 'readout:basis',
  status: 'readout:status',
  plover: list('readout:plover'),
  role: 'readout:role',
  party: iri('readout:party'),
  onBehalfOf: iri('readout:onBehalfOf'),
  accreditedTo: iri('readout:accreditedTo'),
  relation: 'readout:relation',
  belongsTo: iri('readout:belongsTo'),
  namedAsParty: iris('readout:namedAsParty'),
  place: iri('readout:place'),
  concerns: iris('readout:concerns'),
  saidAt: iri('readout:saidAt'),
  reportedOn: iris('readout:reportedOn'),
  date: { '@id': 'readout:date', '@container': '@set' },
  asWritten: 'readout:asWritten',
  edtf: 'readout:edtf',
  earliest: day('readout:earliest'),
  latest: day('readout:latest'),
  precision: 'readout:precision',
  restsOn: iris('readout:restsOn'),
  notInSource: 'readout:notInSource',
} as const;
