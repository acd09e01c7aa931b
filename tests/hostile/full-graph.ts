/**
 * A small graph in which every key of the schema is in use, and every text can be set: what hostile files are made from.
 * Nobody and nothing in it exists.
 */
import { createHash } from 'node:crypto';
import { type Path, pathInWords } from '../../src/graph/schema-problems';

/** Any JSON, made by a test to be altered by a test. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** What stands at a place where the graph has words of its own; told the place as a path without numbers, `officials.name`. */
export type Words = (place: string, plain: string) => string;

const AS_IS: Words = (_, plain) => plain;

const codePoints = (text: string): number => [...text].length;

export const fullGraph = (words: Words = AS_IS): { [key: string]: Json } => {
  const before = 'Nothing of this was so. ';
  const exact = words('evidence.exact', 'The envoy of Elsewhere met the minister.');
  const after = ' Here it ends.';
  const text = `${before}${exact}${after}`;
  const start = codePoints(before);
  const end = start + codePoints(exact);
  const quote = `evidence:daily/${start}-${end}`;
  const proofAt = (place: string) => ({
    basis: words(`${place}.basis`, 'It says so.'),
    evidence: [quote],
  });
  const when = (place: string, day: string) => ({
    asWritten: words(`${place}.asWritten`, 'on a Monday'),
    edtf: words(`${place}.edtf`, day),
    earliest: day,
    latest: day,
    precision: 'stated',
    ...proofAt(place),
  });
  const named = (place: string, name: string, alias: string) => ({
    name: words(`${place}.name`, name),
    aliases: [words(`${place}.aliases`, alias)],
    ...proofAt(place),
  });
  const country = (iso2: string, name: string) => ({
    id: `country:${iso2}`,
    iso2,
    wikidata: 'Q1',
    ...named('countries', name, `Republic of ${name}`),
  });
  const official = (id: string, name: string, of: string, wikidata: string) => ({
    id: `official:${id}`,
    wikidata,
    joined: [
      {
        id: `official:${id}-too`,
        wikidata,
        basis: words('officials.joined.basis', 'the same Wikidata number'),
      },
    ],
    posts: [
      {
        title: words('officials.posts.title', 'Minister of Nothing'),
        country: of,
        organisation: 'organisation:ministry',
        accreditedTo: 'country:XA',
        ...proofAt('officials.posts'),
      },
    ],
    ...named('officials', name, `${name} junior`),
  });
  return {
    formatVersion: 1,
    title: words('title', 'An invented graph'),
    sources: [
      {
        id: 'source:daily',
        headline: words('sources.headline', 'Envoy met'),
        publisher: words('sources.publisher', 'The Daily Nothing'),
        url: 'https://example.org/envoy',
        published: when('sources.published', '2021-03-02'),
        language: 'en',
        text,
        sha256: createHash('sha256').update(text).digest('hex'),
      },
    ],
    countries: [country('XA', 'Anywhere'), country('XB', 'Elsewhere')],
    officials: [
      official('ann-one', 'Ann One', 'country:XA', 'Q12'),
      official('bob-two', 'Bob Two', 'country:XB', 'Q13'),
    ],
    organisations: [
      {
        id: 'organisation:ministry',
        wikidata: 'Q14',
        joined: [
          {
            id: 'organisation:the-ministry',
            wikidata: 'Q14',
            basis: words('organisations.joined.basis', 'the same Wikidata number'),
          },
        ],
        country: { country: 'country:XA', relation: 'led by', ...proofAt('organisations.country') },
        ...named('organisations', 'Ministry of Nothing', 'MON'),
      },
    ],
    topics: [{ id: 'topic:nothing', name: words('topics.name', 'Nothing'), ...proofAt('topics') }],
    engagements: [
      {
        id: 'engagement:envoy-met',
        joined: [
          { id: 'engagement:met-envoy', basis: words('engagements.joined.basis', 'a reader said so') },
        ],
        kind: 'meeting',
        status: 'occurred',
        plover: { event: 'CONSULT', mode: 'visit' },
        label: words('engagements.label', 'Bob met Ann'),
        dates: [when('engagements.dates', '2021-03-01')],
        places: [
          {
            asWritten: words('engagements.places.asWritten', 'at the ministry'),
            entity: 'organisation:ministry',
            ...proofAt('engagements.places'),
          },
        ],
        participants: [
          {
            official: 'official:ann-one',
            onBehalfOf: 'country:XA',
            role: 'host',
            ...proofAt('engagements.participants'),
          },
          {
            official: 'official:bob-two',
            onBehalfOf: 'country:XB',
            role: 'visitor',
            ...proofAt('engagements.participants'),
          },
        ],
        topics: [{ topic: 'topic:nothing', ...proofAt('engagements.topics') }],
        concerns: [{ organisation: 'organisation:ministry', ...proofAt('engagements.concerns') }],
        reports: [
          {
            organisation: 'organisation:ministry',
            dates: [when('engagements.reports.dates', '2021-03-02')],
            ...proofAt('engagements.reports'),
          },
        ],
        statements: [
          {
            id: 'statement:envoy-met/said',
            speakers: [{ official: 'official:ann-one', ...proofAt('engagements.statements.speakers') }],
            act: 'said',
            gist: words('engagements.statements.gist', 'that nothing was so'),
            about: 'country:XB',
            topics: ['topic:nothing'],
            ...proofAt('engagements.statements'),
          },
        ],
        ...proofAt('engagements'),
      },
    ],
    evidence: [
      {
        id: quote,
        source: 'source:daily',
        reportedBy: 'organisation:ministry',
        basis: words('evidence.basis', 'It is a handout.'),
        selector: [
          { type: 'TextQuoteSelector', exact, prefix: 'was so. ', suffix: ' Here it' },
          { type: 'TextPositionSelector', start, end },
        ],
      },
    ],
    placement: {
      countries: { 'country:XA': [-80, 0], 'country:XB': [80, 0] },
      officials: {
        'country:XA': [-80, 0],
        'country:XB': [80, 0],
        'official:ann-one': [-80, 90],
        'official:bob-two': [80, 90],
      },
      engagements: {
        'country:XA': [-160, 0],
        'country:XB': [160, 0],
        'official:ann-one': [-80, 90],
        'official:bob-two': [80, 90],
        'organisation:ministry': [-160, 160],
        'topic:nothing': [0, 180],
        'engagement:envoy-met': [0, 0],
      },
    },
  };
};

/** The places that `fullGraph` asks words for, each once. */
export const wordPlaces = (): readonly string[] => {
  const places = new Set<string>();
  fullGraph((place, plain) => {
    places.add(place);
    return plain;
  });
  return [...places];
};

/** Every place in a value, itself first. */
export const placesIn = (value: Json, path: Path = []): readonly Path[] => [
  path,
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) =>
        placesIn(part, [...path, Array.isArray(value) ? Number(key) : key]),
      )
    : []),
];

/** Of places that differ by their numbers alone, the first: one of each sort of record. */
export const oneOfEachSort = (paths: readonly Path[]): readonly Path[] =>
  [
    ...new Map(
      paths
        .map(
          (path) =>
            [
              pathInWords(path.map((step) => (typeof step === 'number' ? 0 : step.replace(/^\w+:/, ':')))),
              path,
            ] as const,
        )
        .reverse(),
    ).values(),
  ].reverse();

/** What stands at a path, which has to be there. */
export const at = (root: Json, path: Path): Json =>
  path.reduce<Json>((value, step) => {
    const part = (value as { [key: string]: Json })[step]; // a list's numbers are keys of it too
    if (part === undefined) throw new Error(`nothing at ${pathInWords(path)}`);
    return part;
  }, root);

/** The value with another at one place. The value is altered: make it for the purpose. */
export const withAt = (root: Json, path: Path, next: Json): Json => {
  const last = path.at(-1);
  if (last === undefined) return next;
  (at(root, path.slice(0, -1)) as { [key: string]: Json })[last] = next; // likewise
  return root;
};
