/** FollowTheMoney entities, checked against the model that the project publishes. */
import { defaultModel, Model } from '@alephdata/followthemoney';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { followTheMoneyOf } from '../../../src/export/network/follow-the-money';
import type { Part } from '../../../src/export/network/scope';
import { codePointTextOf } from '../../../src/graph/code-points';
import type { GraphIndex } from '../../../src/graph/graph-index';
import { articleIndex, inventedCorpusIndex, lookingAt, partAt, wholeOf, written } from './random-part';

interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

const model = new Model(defaultModel);

const entitiesOf = (part: Part): readonly Entity[] =>
  written(followTheMoneyOf(part))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** Everything of the entities that the published model has no place for. */
const faultsOf = (entities: readonly Entity[]): readonly string[] => {
  const schemata = new Map(entities.map(({ id, schema }) => [id, model.getSchema(schema)]));
  return entities.flatMap(({ id, schema: name, properties }) => {
    const schema = model.getSchema(name);
    const inherited = [schema, ...[...schema.getParents()].flatMap((each) => model.getSchema(each))];
    return [
      ...(schema.abstract ? [`${id}: ${name} is abstract`] : []),
      ...(/^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/.test(id) ? [] : [`${id}: no id`]),
      ...inherited
        .flatMap(({ required }) => required ?? [])
        .filter((property) => !properties[property]?.length)
        .map((property) => `${id}: ${name} requires ${property}`),
      ...Object.entries(properties).flatMap(([property, values]) => {
        if (!schema.hasProperty(property)) return [`${id}: ${name} has no ${property}`];
        const { type, stub } = schema.getProperty(property);
        const { range } =
          defaultModel.schemata[schema.getProperty(property).schema.name]?.properties[property] ?? {};
        return values.flatMap((value) => {
          if (stub) return [`${id}: ${property} is only a view from the other side`];
          if (type.name === 'entity') {
            const target = schemata.get(value);
            if (!target) return [`${id}: ${property} leads to ${value}, which is not in the file`];
            return range && !target.isA(range) ? [`${id}: ${property} may not lead to ${target.name}`] : [];
          }
          const { values: allowed, maxLength } = defaultModel.types[type.name] ?? {};
          if (allowed && !Object.hasOwn(allowed, value)) return [`${id}: ${value} is no ${type.name}`];
          if (type.name === 'date' && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(value))
            return [`${id}: ${value} is no date`];
          return maxLength && value.length > maxLength ? [`${id}: ${property} is too long`] : [];
        });
      }),
    ];
  });
};

const checkedQuotes = (index: GraphIndex, entities: readonly Entity[]): number => {
  const quotes = entities.filter(({ schema }) => schema === 'Documentation');
  const articles = new Map(entities.map(({ id, properties }) => [id, properties.bodyText?.[0] ?? '']));
  for (const { properties } of quotes) {
    const evidence = index.evidence.get((properties.recordId?.[0] ?? '') as never); // an id as it was written
    const [, position] = evidence?.selector ?? [];
    const text = articles.get(properties.document?.[0] ?? '') ?? '';
    expect(codePointTextOf(text).slice(position?.start ?? 0, position?.end ?? 0)).toBe(
      properties.description?.[0],
    );
  }
  return quotes.length;
};

describe.each([
  ['the article', articleIndex],
  ['the invented corpus', inventedCorpusIndex],
])('of %s', (_, index) => {
  const entities = entitiesOf(wholeOf(index));

  test('each entity is as the published model has it, and ids are used once', () => {
    expect(faultsOf(entities)).toEqual([]);
    expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length);
  });

  test('everyone, every organisation and article, and what took place, is in it', () => {
    const count = (schema: string) => entities.filter((entity) => entity.schema === schema).length;
    const { graph } = index;
    expect(count('Person')).toBe(graph.officials.length);
    expect(count('PublicBody')).toBe(graph.countries.length);
    expect(count('Organization')).toBe(graph.organisations.length);
    expect(count('Article')).toBe(graph.sources.length);
    expect(count('Event')).toBe(graph.engagements.filter(({ status }) => status === 'occurred').length);
    expect(count('Occupancy')).toBe(graph.officials.flatMap(({ posts }) => posts).length);
  });

  test('each quote is verbatim in the article that it documents', () => {
    expect(checkedQuotes(index, entities)).toBeGreaterThan(50);
  });
});

test('any part stands by itself', () => {
  fc.assert(
    fc.property(lookingAt(inventedCorpusIndex), (looking) => {
      const part = partAt(inventedCorpusIndex, looking);
      const entities = entitiesOf(part);
      expect(faultsOf(entities)).toEqual([]);
      checkedQuotes(part.index, entities);
    }),
    { numRuns: 20 },
  );
});

test('the check of an entity can fail', () => {
  const entity = (schema: string, properties: Entity['properties']): Entity => ({
    id: 'a',
    schema,
    properties,
  });
  expect(faultsOf([entity('Interval', {})])).toContain('a: Interval is abstract');
  expect(faultsOf([entity('Person', { name: ['x'], hat: ['y'] })])).toEqual(['a: Person has no hat']);
  expect(faultsOf([entity('Occupancy', { holder: ['a'], post: ['b'] })])).toEqual([
    'a: holder may not lead to Occupancy',
    'a: post leads to b, which is not in the file',
  ]);
  expect(faultsOf([entity('Person', { name: ['x'], country: ['zz-top'] })])).toEqual([
    'a: zz-top is no country',
  ]);
  expect(faultsOf([entity('Article', {})])).toContain('a: Article requires fileName');
});
