/** The linked data, read by jsonld.js, which may ask the network for nothing. */
import * as fc from 'fast-check';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { jsonLdOf } from '../../../src/export/network/json-ld';
import type { Part } from '../../../src/export/network/scope';
import { codePointTextOf } from '../../../src/graph/code-points';
import { factsOf } from '../../../src/graph/facts';
import { articleIndex, inventedCorpusIndex, lookingAt, partAt, wholeOf, written } from './random-part';

const OFFLINE = {
  documentLoader: (url: string) => Promise.reject(new Error(`asked the network for ${url}`)),
  safe: true,
} as const;
const OA = 'http://www.w3.org/ns/oa#';
const PROV = 'http://www.w3.org/ns/prov#';
const SCHEMA = 'https://schema.org/';

const fileOf = (part: Part): unknown => JSON.parse(written(jsonLdOf(part)));

const canonical = (document: unknown) =>
  jsonld.canonize(document, { ...OFFLINE, algorithm: 'RDFC-1.0', format: 'application/n-quads' });

type Values = readonly Readonly<Record<string, unknown>>[];
const valuesOf = (node: Readonly<Record<string, readonly unknown[]>> | undefined, term: string): Values =>
  (node?.[term] ?? []) as Values;
const typed = (node: Readonly<Record<string, readonly unknown[]>>, type: string) =>
  (node['@type'] ?? []).includes(type);

/** Each quote's words, place and source as the annotations give them, checked against the article in the same file. */
const checkedQuotes = async (part: Part): Promise<number> => {
  const nodes = await jsonld.expand(fileOf(part), OFFLINE);
  const byId = new Map(nodes.map((node) => [String(node['@id']), node]));
  const quotes = nodes.filter((node) => typed(node, `${OA}SpecificResource`));
  for (const quote of quotes) {
    const [words, place] = valuesOf(quote, `${OA}hasSelector`) as Values as unknown as readonly Readonly<
      Record<string, readonly unknown[]>
    >[];
    const source = byId.get(String(valuesOf(quote, `${OA}hasSource`)[0]?.['@id']));
    expect(valuesOf(quote, `${PROV}wasQuotedFrom`)).toEqual(valuesOf(quote, `${OA}hasSource`));
    expect(byId.has(String(valuesOf(quote, `${PROV}wasAttributedTo`)[0]?.['@id']))).toBe(true);
    const text = String(valuesOf(source, `${SCHEMA}articleBody`)[0]?.['@value']);
    const [start, end] = ['start', 'end'].map((edge) => Number(valuesOf(place, OA + edge)[0]?.['@value']));
    expect(codePointTextOf(text).slice(start ?? 0, end ?? 0)).toBe(
      valuesOf(words, `${OA}exact`)[0]?.['@value'],
    );
  }
  const annotations = nodes.filter((node) => typed(node, `${OA}Annotation`));
  for (const annotation of annotations) {
    const targets = valuesOf(annotation, `${OA}hasTarget`).map((target) => String(target['@id']));
    expect(targets.length).toBeGreaterThan(0);
    for (const id of [...targets, ...valuesOf(annotation, `${OA}hasBody`).map((body) => String(body['@id']))])
      expect(byId.has(id), id).toBe(true);
  }
  return annotations.length;
};

describe.each([
  ['the article', articleIndex],
  ['the invented corpus', inventedCorpusIndex],
])('of %s', (_, index) => {
  test('expanded and compacted again it is the same graph, without a network', async () => {
    const file = fileOf(wholeOf(index));
    const compacted = await jsonld.compact(
      await jsonld.expand(file, OFFLINE),
      (file as Record<string, unknown>)['@context'],
      OFFLINE,
    );
    const quads = await canonical(file);
    expect(quads.split('\n').length).toBeGreaterThan(500);
    expect(await canonical(compacted)).toBe(quads);
  });

  test('each fact is an annotation whose targets are quotes, verbatim, with source and reporter', async () => {
    const facts = factsOf(index.graph, index.nameOf);
    const all = facts.reduce((count, { restsOn = [] }) => count + 1 + restsOn.length, 0);
    expect(await checkedQuotes(wholeOf(index))).toBe(all);
  });
});

test('any part stands by itself: whatever is named is in it', async () => {
  await fc.assert(
    fc.asyncProperty(lookingAt(inventedCorpusIndex), async (looking) => {
      await checkedQuotes(partAt(inventedCorpusIndex, looking));
    }),
    { numRuns: 8 },
  );
});

test('of what is denied nobody is a participant', async () => {
  const nodes = await jsonld.expand(fileOf(wholeOf(inventedCorpusIndex)), OFFLINE);
  const denied = nodes.find((node) => node['@id'] === ('urn:readout:engagement:call-that-was-not' as never));
  expect(valuesOf(denied, `${SCHEMA}participant`)).toEqual([]);
  expect(valuesOf(denied, 'urn:readout:vocabulary:namedAsParty')).toHaveLength(2);
});

test('who holds which post is told in the terms of ORG', async () => {
  const nodes = await jsonld.expand(fileOf(wholeOf(articleIndex)), OFFLINE);
  const austin = nodes.find((node) => node['@id'] === ('urn:readout:official:lloyd-j-austin' as never));
  const [held] = valuesOf(austin, 'http://www.w3.org/ns/org#holds');
  const post = nodes.find((node) => node['@id'] === held?.['@id']);
  expect(typed(post ?? {}, 'http://www.w3.org/ns/org#Post')).toBe(true);
  expect(valuesOf(post, `${SCHEMA}name`)).toEqual([
    {
      '@value': articleIndex.graph.officials.find(({ id }) => id === 'official:lloyd-j-austin')?.posts[0]
        ?.title,
    },
  ]);
});
