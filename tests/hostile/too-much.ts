/** Files that are out of all proportion: nested too deep, with a million records, with texts of 50 MB; and ids in circles. */
import { type Family, fileOf, jsonFileOf } from './bad-file';
import { at, fullGraph, type Json, withAt } from './full-graph';

const DEEP = 100_000;
const MANY = 1_000_000;
const HUGE = 50 * 1024 * 1024;

const text = JSON.stringify(fullGraph());
/** The graph as JSON with other JSON, written by hand, at one key of its root. */
const withRoot = (key: string, json: string): string => {
  const rest = JSON.stringify({ ...fullGraph(), [key]: undefined });
  return `${rest.slice(0, -1)},"${key}":${json}}`;
};

const nested: Family = {
  name: 'deep nesting',
  files: [
    fileOf('lists', 'refused', () => `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`),
    fileOf('lists that are not closed', 'refused', () => '['.repeat(DEEP)),
    fileOf('records', 'refused', () => `${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`),
    fileOf('records that are not closed', 'refused', () => '{"a":'.repeat(DEEP)),
    fileOf('brackets that do not match', 'refused', () => `${'['.repeat(DEEP)}${'}'.repeat(DEEP)}`),
    ...['title', 'countries', 'evidence', 'placement', 'formatVersion', '__proto__', 'more'].map((key) =>
      fileOf(`lists as ${key}`, 'refused', () => withRoot(key, `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`)),
    ),
    fileOf('records as an official', 'refused', () =>
      withRoot('officials', `[${'{"posts":['.repeat(DEEP)}${']}'.repeat(DEEP)}]`),
    ),
  ],
};

const rows = (count: number, write: (number: number) => string): string =>
  Array.from({ length: count }, (_, number) => write(number)).join(',');
const topic = (slug: string | number) =>
  `{"id":"topic:${slug}","name":"T","evidence":["evidence:daily/24-64"]}`;

const many: Family = {
  name: 'a million of everything',
  files: [
    fileOf('quotes of one name that are nowhere', 'refused', () =>
      JSON.stringify(
        withAt(fullGraph(), ['countries', 0, 'evidence'], Array<Json>(MANY).fill('evidence:nowhere/0-1')),
      ),
    ),
    fileOf('aliases of one country', 'either', () =>
      JSON.stringify(withAt(fullGraph(), ['countries', 0, 'aliases'], Array<Json>(MANY).fill('A'))),
    ),
    fileOf('topics', 'refused', () => withRoot('topics', `[${rows(MANY, topic)}]`)),
    fileOf('topics of one id', 'refused', () =>
      withRoot('topics', `[${rows(MANY, () => topic('nothing'))}]`),
    ),
    fileOf('as many nothings as a list may have', 'refused', () =>
      withRoot('topics', `[${rows(MANY / 10, () => 'null')}]`),
    ),
    fileOf('ids that are none', 'refused', () => withRoot('topics', `[${rows(MANY, () => '"topic:x"')}]`)),
    fileOf('nothing at all', 'refused', () => withRoot('topics', `[${rows(MANY, () => 'null')}]`)),
    fileOf('keys that nobody knows', 'refused', () =>
      withRoot('more', `{${rows(MANY, (number) => `"k${number}":0`)}}`),
    ),
    fileOf(
      'keys that nobody knows, at the root',
      'refused',
      () => `${text.slice(0, -1)},${rows(MANY / 4, (number) => `"k${number}":0`)}}`,
    ),
    fileOf('positions', 'either', () =>
      withRoot('placement', `{"countries":{${rows(MANY / 4, (number) => `"k${number}":[0,0]`)}}}`),
    ),
    fileOf('engagements that only have an id', 'refused', () =>
      withRoot('engagements', `[${rows(MANY / 10, (number) => `{"id":"engagement:e${number}"}`)}]`),
    ),
  ],
};

const huge: Family = {
  name: 'huge texts',
  files: [
    fileOf('a name of 50 MB', 'refused', () =>
      JSON.stringify(withAt(fullGraph(), ['officials', 0, 'name'], 'A'.repeat(HUGE))),
    ),
    fileOf('a title of 50 MB', 'refused', () =>
      JSON.stringify(withAt(fullGraph(), ['title'], 'A '.repeat(HUGE / 2))),
    ),
    fileOf('a key of 50 MB', 'refused', () => `${text.slice(0, -1)},"${'k'.repeat(HUGE)}":0}`),
    fileOf('an id of 50 MB', 'refused', () =>
      JSON.stringify(withAt(fullGraph(), ['topics', 0, 'id'], `topic:${'a-'.repeat(HUGE / 2)}`)),
    ),
    fileOf('a day of 50 MB', 'refused', () =>
      JSON.stringify(withAt(fullGraph(), ['engagements', 0, 'dates', 0, 'earliest'], '9'.repeat(HUGE))),
    ),
    fileOf('an article of 50 MB', 'refused', () =>
      JSON.stringify(withAt(fullGraph(), ['sources', 0, 'text'], 'Nothing was so.\n\n'.repeat(HUGE / 17))),
    ),
    fileOf('blanks of 50 MB', 'either', () => ' '.repeat(HUGE) + text),
    fileOf('a number of 5 MB', 'refused', () => withRoot('formatVersion', '1'.repeat(HUGE / 10))),
    fileOf('a text of 50 MB that is not closed', 'refused', () => `{"title":"${'a'.repeat(HUGE)}`),
  ],
};

const circle = (name: string, make: () => Json) => jsonFileOf(name, 'either', make);
const identity = (id: string) => ({ id, basis: 'so it is said' });

const circles: Family = {
  name: 'ids in circles',
  files: [
    circle('an official who is joined with himself', () =>
      withAt(fullGraph(), ['officials', 0, 'joined'], [identity('official:ann-one')]),
    ),
    circle('two officials who are each the other', () =>
      withAt(
        withAt(fullGraph(), ['officials', 0, 'joined'], [identity('official:bob-two')]),
        ['officials', 1, 'joined'],
        [identity('official:ann-one')],
      ),
    ),
    circle('an organisation that is joined with itself', () =>
      withAt(fullGraph(), ['organisations', 0, 'joined'], [identity('organisation:ministry')]),
    ),
    circle('an engagement that is joined with itself', () =>
      withAt(fullGraph(), ['engagements', 0, 'joined'], [identity('engagement:envoy-met')]),
    ),
    circle('a country that deals with itself', () => {
      const graph = fullGraph();
      const participants = at(graph, ['engagements', 0, 'participants']) as { [key: string]: Json }[];
      for (const participant of participants) participant.onBehalfOf = 'country:XA';
      return graph;
    }),
    circle('an ambassador to his own country', () =>
      withAt(fullGraph(), ['officials', 0, 'posts', 0, 'accreditedTo'], 'country:XA'),
    ),
    circle('one official who is both sides', () => {
      const graph = fullGraph();
      const participants = at(graph, ['engagements', 0, 'participants']) as { [key: string]: Json }[];
      for (const participant of participants) participant.official = 'official:ann-one';
      return graph;
    }),
    circle('one official who takes part a thousand times', () => {
      const graph = fullGraph();
      const [first = null] = at(graph, ['engagements', 0, 'participants']) as Json[];
      return withAt(graph, ['engagements', 0, 'participants'], Array<Json>(1000).fill(first));
    }),
    circle('a post that is held a thousand times', () => {
      const graph = fullGraph();
      const [first = null] = at(graph, ['officials', 0, 'posts']) as Json[];
      return withAt(graph, ['officials', 0, 'posts'], Array<Json>(1000).fill(first));
    }),
    circle('a fact that is proven a thousand times by one quote', () =>
      withAt(
        fullGraph(),
        ['engagements', 0, 'statements', 0, 'evidence'],
        Array<Json>(1000).fill('evidence:daily/24-64'),
      ),
    ),
    circle('an organisation that reports on itself a thousand times', () => {
      const graph = fullGraph();
      const [first = null] = at(graph, ['engagements', 0, 'reports']) as Json[];
      return withAt(graph, ['engagements', 0, 'reports'], Array<Json>(1000).fill(first));
    }),
  ],
};

export const tooMuch: readonly Family[] = [nested, many, huge, circles];
