/**
 * The published JSON Schema and the program's own schema, side by side over generated documents: what one accepts the
 * other accepts, and what one refuses the other refuses. Beyond it the program checks what `FURTHER_CHECKS` names.
 */
import Ajv2020 from 'ajv/dist/2020';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { schemaFileOf } from '../../src/compile/graph-file';
import { FURTHER_CHECKS, SCHEMA_WORDS } from '../../src/compile/schema-words';
import { checkGraph } from '../../src/graph/check/check-graph';
import { prototypeProblemsOf } from '../../src/graph/parse-graph';
import { graphSchema } from '../../src/graph/schema';
import { articleText, articleWith } from '../graph/article';
import { inventedCorpusText } from '../graph/invented-corpus';
import { placesIn } from '../graph/places-in';

const published: Readonly<Record<string, unknown>> = JSON.parse(schemaFileOf());
const acceptedByPublished = new Ajv2020({ strict: true, strictTypes: false }).compile(published);

/** The one thing of shape that zod does not see is for `parse-graph`: a key `__proto__` among the positions. */
const acceptedByProgram = (document: unknown): boolean =>
  graphSchema.safeParse(document).success && prototypeProblemsOf(document).length === 0;

const firstTwo = (value: unknown): unknown => (Array.isArray(value) ? value.slice(0, 2) : value);

/** Small graphs with one of everything: the first records of the fixtures, with every key that there can be. */
const smallGraphOf = (text: string): Record<string, unknown> => {
  const graph = Object.fromEntries(
    Object.entries(JSON.parse(text)).map(([key, value]) => [key, firstTwo(value)]),
  );
  return graph;
};

const WHEN = {
  asWritten: 'Friday',
  edtf: '-0044-03-15',
  earliest: '-000044-03-15',
  latest: '2021-04-28',
  precision: 'resolved',
  basis: 'The fifteenth.',
  evidence: ['evidence:a/0-1'],
};
const ORGANISATION = { organisation: 'organisation:a', evidence: ['evidence:a/0-1'], basis: 'x' };

/** With every optional key. */
const full = (): Record<string, unknown> => {
  const [graph, corpus] = [smallGraphOf(articleText), smallGraphOf(inventedCorpusText)];
  const proof = { evidence: ['evidence:a/0-1'], basis: 'x' };
  return {
    ...corpus,
    sources: [
      { ...JSON.parse(articleText).sources[0], text: 'é 😀\n\t', url: 'https://a.example/', published: WHEN },
    ],
    officials: [
      {
        id: 'official:a',
        name: 'A',
        aliases: ['B'],
        wikidata: 'Q1',
        joined: [{ id: 'official:b', wikidata: 'Q2', basis: 'x' }],
        posts: [
          {
            title: 'T',
            country: 'country:PK',
            organisation: 'organisation:a',
            accreditedTo: 'country:KR',
            ...proof,
          },
        ],
        ...proof,
      },
    ],
    organisations: [
      {
        id: 'organisation:a',
        name: 'A',
        aliases: [],
        joined: [{ id: 'organisation:b', basis: 'x' }],
        country: { country: 'country:PK', relation: 'of', ...proof },
        ...proof,
      },
    ],
    engagements: [
      {
        ...JSON.parse(articleText).engagements[0],
        joined: [{ id: 'engagement:b', basis: 'x' }],
        plover: { event: 'CONSULT', mode: 'phone' },
        dates: [WHEN],
        places: [{ asWritten: 'here', entity: 'organisation:a', ...proof }],
        participants: [
          { official: 'official:a', onBehalfOf: 'country:PK', role: 'host', ...proof },
          { ...ORGANISATION, onBehalfOf: 'country:KR', role: 'visitor' },
        ],
        topics: [{ topic: 'topic:a', ...proof }],
        concerns: [{ country: 'country:US', ...proof }, ORGANISATION],
        reports: [{ ...ORGANISATION, dates: [WHEN] }],
        statements: [
          {
            id: 'statement:a/b',
            speakers: [{ official: 'official:a', ...proof }, ORGANISATION],
            act: 'said',
            gist: 'x',
            about: 'country:PK',
            topics: ['topic:a'],
            ...proof,
          },
        ],
      },
    ],
    placement: {
      countries: { 'country:PK': [1, -2.5] },
      officials: { 'official:a': [0, 0] },
      engagements: { 'engagement:a': [-0, 1e6], 'topic:a': [0, 1], 'organisation:a': [1, 1] },
    },
    topics: graph.topics,
  };
};

const DOCUMENTS = [full(), smallGraphOf(articleText), smallGraphOf(inventedCorpusText)];
const PLACES = DOCUMENTS.map((document) => placesIn(document));

const STRINGS = [
  '',
  ' ',
  '\n',
  'x\n',
  'a\tb',
  'a\rb',
  '\0',
  '\u0007',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\ufeffx',
  'x\ufeff',
  '\ud800',
  '\udc00x',
  'x\ud83d',
  '😀',
  '\u202eabc',
  'e\u0301',
  'source:a',
  'source:a\n',
  'source:a--b',
  'source:',
  'source:é',
  `source:${'a'.repeat(493)}`,
  `source:${'a'.repeat(494)}`,
  'country:PK',
  'country:pk',
  'PK',
  'PK\n',
  'official:a',
  'organisation:a-1',
  'topic:a',
  'engagement:a',
  'statement:a/b',
  'statement:a',
  'evidence:a/0-1',
  'evidence:a/٠-1',
  '2021-04-28',
  '2021-04-28\n',
  '-000044-03-15',
  '+002021-04-28',
  '+100000-01-01',
  '99999999-01-01',
  '２０２１-04-28',
  'Q1',
  'Q01',
  'https://a.example',
  'HTTPS://a.example',
  'http://a b',
  'https://',
  'https://a\u00a0b',
  'https://a\u0001b',
  'https://\ud800',
  'javascript:alert(1)',
  'a'.repeat(64),
  'A'.repeat(64),
  'said',
  'host',
  'TextQuoteSelector',
  'toString',
];
const NUMBERS = [
  0,
  -0,
  1,
  -1,
  1.5,
  1e300,
  -1e300,
  1e6,
  1e6 + 1,
  -1e6,
  2 ** 53,
  2 ** 53 - 1,
  5e-324,
  Number('1e999'),
];
const KEYS = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'id',
  'official',
  'joined',
  'x',
  '',
  'country:PK',
  '0',
];

const value = fc.oneof(
  fc.constantFrom<unknown>(...STRINGS),
  fc.constantFrom<unknown>(...NUMBERS),
  fc.constantFrom<unknown>(null, true, false),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constant([]).map((list) => [...list]),
  fc.array(fc.constantFrom<unknown>(...STRINGS, ...NUMBERS), { maxLength: 3 }),
  fc.dictionary(fc.constantFrom(...KEYS), fc.constantFrom<unknown>('x', 1, null, [1, 2]), { maxKeys: 2 }),
);

type Change =
  | { readonly kind: 'put'; readonly value: unknown }
  | { readonly kind: 'key'; readonly key: string; readonly value: unknown }
  | { readonly kind: 'leave out' | 'twice' | 'cut' };

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 5, arbitrary: value.map((put) => ({ kind: 'put', value: put }) as const) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('key' as const), key: fc.constantFrom(...KEYS), value }),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Change>({ kind: 'leave out' }, { kind: 'twice' }, { kind: 'cut' }),
  },
);

/** An own key, whatever it is called, as `JSON.parse` makes it. */
const put = (record: object, key: string | number, to: unknown) =>
  Object.defineProperty(record, key, { value: to, enumerable: true, writable: true, configurable: true });

/** Changes the document in place. */
const applyChange = (document: unknown, path: readonly (string | number)[], made: Change): void => {
  const step = path.at(-1);
  const parent = path.slice(0, -1).reduce<unknown>((node, key) => Reflect.get(Object(node), key), document);
  if (step === undefined || typeof parent !== 'object' || parent === null || !Object.hasOwn(parent, step))
    return;
  const here: unknown = Reflect.get(parent, step);
  if (made.kind === 'put') put(parent, step, made.value);
  else if (made.kind === 'key') {
    if (typeof here === 'object' && here !== null && !Array.isArray(here)) put(here, made.key, made.value);
  } else if (made.kind === 'leave out') {
    if (Array.isArray(parent)) parent.splice(Number(step), 1);
    else Reflect.deleteProperty(parent, step);
  } else if (made.kind === 'twice' && Array.isArray(here)) here.push(...here);
  else if (made.kind === 'cut' && Array.isArray(here)) here.length = 0;
};

const changed = fc
  .nat({ max: DOCUMENTS.length - 1 })
  .chain((at) =>
    fc.record({
      document: fc.constant(DOCUMENTS[at]),
      changes: fc.array(fc.tuple(fc.constantFrom(...(PLACES[at] ?? [])), change), {
        minLength: 1,
        maxLength: 2,
      }),
    }),
  )
  .map(({ document, changes }) => {
    const copy: unknown = structuredClone(document);
    for (const [path, made] of changes) applyChange(copy, path, made);
    return copy;
  });

test('both accept the article, the invented articles, and a graph with every key there can be', () => {
  for (const document of [...DOCUMENTS, JSON.parse(articleText), JSON.parse(inventedCorpusText)]) {
    expect(acceptedByPublished(document), JSON.stringify(acceptedByPublished.errors)).toBe(true);
    expect(acceptedByProgram(document)).toBe(true);
  }
});

test('the published schema accepts and refuses exactly what the program does', () => {
  const seen = { accepted: 0, refused: 0 };
  fc.assert(
    fc.property(changed, (document) => {
      const verdict = acceptedByProgram(document);
      seen[verdict ? 'accepted' : 'refused'] += 1;
      if (acceptedByPublished(document) !== verdict)
        throw new Error(
          verdict
            ? `only the program accepts it: ${JSON.stringify(acceptedByPublished.errors)}`
            : `only the published schema accepts it: ${JSON.stringify(graphSchema.safeParse(document).error?.issues)}`,
        );
    }),
    { numRuns: 20_000 },
  );
  // Both sorts have to be common, or the test shows little.
  expect(seen.accepted).toBeGreaterThan(1500);
  expect(seen.refused).toBeGreaterThan(8000);
}, 60_000);

test('every part and key of the published schema is told in words, and no other', () => {
  const { $defs, ...root } = published as { $defs: Record<string, object> };
  const parts: Record<string, object> = { graph: root, ...$defs };
  expect(Object.keys(parts).sort()).toEqual(Object.keys(SCHEMA_WORDS).sort());
  const told = new Map(Object.entries(parts).map(([name, part]) => [name, keysOf(part)]));
  for (const [name, keys] of told)
    for (const key of keys) expect(SCHEMA_WORDS[name]?.keys, `${name}.${key}`).toHaveProperty([key]);
});

const keysOf = (part: object): readonly string[] =>
  [part, ...('anyOf' in part && Array.isArray(part.anyOf) ? part.anyOf : [])].flatMap((way) =>
    'properties' in way ? Object.keys(way.properties) : [],
  );

/** For each of the further checks a graph that the published schema accepts and the program refuses. */
const BEYOND: Readonly<Record<keyof typeof FURTHER_CHECKS, string>> = {
  'no key twice': articleText.replace('"title":', '"title": "Twice",\n  "title":'),
  'ids once': JSON.stringify(articleWith(['topics', 1, 'id'], JSON.parse(articleText).topics[0].id)),
  'ids lead somewhere': JSON.stringify(articleWith(['evidence', 0, 'reportedBy'], 'organisation:nowhere')),
  'ids agree': JSON.stringify(articleWith(['countries', 0, 'iso2'], 'XX')),
  'start before end': JSON.stringify(articleWith(['evidence', 0, 'selector', 1, 'end'], 0)),
  'days of the calendar': JSON.stringify(articleWith(['engagements', 0, 'dates', 0, 'latest'], '2021-02-30')),
  'basis of a date': JSON.stringify(
    articleWith(['engagements', 0, 'dates', 0], {
      asWritten: 'Friday',
      precision: 'bound',
      evidence: JSON.parse(articleText).engagements[0].dates[0].evidence,
    }),
  ),
  'composed accents': JSON.stringify(articleWith(['sources', 0, 'text'], 'e\u0301')),
  'a position for each': JSON.stringify(articleWith(['placement', 'countries'], {})),
};

test.each(Object.entries(BEYOND))('beyond the published schema: %s', (_, text) => {
  expect(acceptedByPublished(JSON.parse(text))).toBe(true);
  expect(checkGraph(text).ok).toBe(false);
});

test('and the published schema names each of them', () => {
  for (const words of Object.values(FURTHER_CHECKS)) expect(published.$comment).toContain(words);
});
