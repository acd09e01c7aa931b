import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { archiveFilesOf } from '../../../src/graph/archive/archive-files';
import { isMeantAsManifest, type Manifest, parseManifest } from '../../../src/graph/archive/manifest';
import type { Outline } from '../../../src/graph/archive/outline';
import { linesAt } from '../../../src/graph/archive/outline-lines';
import { parseOutline } from '../../../src/graph/archive/parse-outline';
import { parseShard } from '../../../src/graph/archive/parse-shard';
import { sha256Of } from '../../../src/graph/check/sha256';
import { LEVELS } from '../../../src/graph/schema';
import type { Path } from '../../../src/graph/schema-problems';
import { articleText } from '../article';
import { inventedCorpus } from '../invented-corpus';
import { placesIn } from '../places-in';
import { accepted, refusalIn, textOf } from './opened';

const files = [...archiveFilesOf(inventedCorpus, 2)];
const manifestText = textOf(files, 'manifest.json');
const { manifest } = accepted(parseManifest(manifestText));
const networkText = textOf(files, manifest.network);
const [shard] = files;
if (!shard) throw new Error('there are no shards');

const digitsOf = (text: string) => sha256Of(text).slice(0, 32);

/** A text that was changed by one who knew to name the file after it. */
const parsedNetwork = (text: string, counts: Manifest['counts'] = manifest.counts) =>
  parseOutline({ ...manifest, counts, network: `network-${digitsOf(text)}.json` }, text);
const parsedShard = (text: string) => parseShard(`${digitsOf(text)}.json`, text);

type Tree = Record<string | number, unknown>;

/** The JSON text with the value at a path replaced; undefined takes it out. */
const withValue = (text: string, path: Path, value: unknown): string => {
  const root: unknown = JSON.parse(text);
  const holder = path.slice(0, -1).reduce<unknown>((node, step) => (node as Tree)[step], root) as Tree; // as the test says
  const last = path.at(-1) ?? '';
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return JSON.stringify(root);
};

describe('a file that is not the one that was asked for', () => {
  test('is refused wherever one of its characters is another', () => {
    fc.assert(
      fc.property(fc.nat(shard.text.length - 1), (at) => {
        const flipped = String.fromCharCode(shard.text.charCodeAt(at) ^ 1);
        const text = `${shard.text.slice(0, at)}${flipped}${shard.text.slice(at + 1)}`;
        expect(refusalIn(parseShard(shard.name, text))).toContain('its bytes are others');
      }),
      { numRuns: 30 },
    );
    expect(refusalIn(parseOutline(manifest, networkText.replace('call', 'cull')))).toContain(
      'copy the whole folder to the host again',
    );
  });

  test('is refused when it is cut short, empty, or another of the same archive', () => {
    expect(refusalIn(parseShard(shard.name, shard.text.slice(0, -1)))).toContain(
      'is not the one that was asked',
    );
    expect(refusalIn(parseShard(shard.name, ''))).toContain('there is nothing in this file');
    expect(refusalIn(parseShard(shard.name, files[1]?.text ?? ''))).toContain(`${shard.name}\n`);
    expect(refusalIn(parseOutline(manifest, shard.text))).toContain(manifest.network);
  });
});

/** Everything that can be asked of it leads somewhere. */
const expectWhole = (outline: Outline) => {
  for (let thing = 0; thing < outline.count; thing++) {
    expect(outline.numberOf(outline.idOf(thing))).toBe(thing);
    expect(outline.nameOf(thing)).not.toBe('');
    for (const shard of outline.shardsOf(thing))
      expect(outline.shardName(shard)).toMatch(/^[0-9a-f]{32}\.json$/);
    for (const engagement of outline.engagementsOf(thing)) outline.datesOf(engagement);
  }
  for (const level of LEVELS) {
    const { from, to } = linesAt(outline, level);
    for (const thing of [...from, ...to]) outline.idOf(thing);
    expect(outline.positionsAt(level)?.every(Number.isFinite)).not.toBe(false);
  }
};

describe('a network file', () => {
  const refusedWith = (path: Path, value: unknown) =>
    refusalIn(parsedNetwork(withValue(networkText, path, value)));

  test('is accepted as it is', () => {
    expect(parsedNetwork(networkText).ok).toBe(true);
  });

  test.each<[Path, unknown, string]>([
    [['shards'], 'ab', 'shards\n  expected the sums of 1, 2, 4, 8 … shards, each in 32 hexadecimal digits'],
    [
      ['sources', 'slugs', 1],
      'a-a',
      'sources.slugs[1]\n  "a-a" does not come after "courier-of-valletta-52"',
    ],
    [['countries', 'slugs', 0], '__proto__', 'countries.slugs[0]\n  expected the end of an id, such as "PK"'],
    [['countries', 'names', 0], '', 'countries.names[0]\n  this text is empty'],
    [['countries', 'names', 0], 'A\u0007', 'countries.names[0]\n  this text holds the character U+0007'],
    [['countries', 'names', 0], 'x'.repeat(10_001), 'this text has 10,001 characters'],
    [['countries', 'aliases', 0], 'Malta', 'countries.aliases[0]\n  expected a list, found a text'],
    [['officials', 'countries', 0], 99, 'officials.countries[0]\n  expected a whole number from -1 to'],
    [
      ['officials', 'sources', 0],
      -1,
      'officials.sources[0]\n  expected a whole number from 0 to 9, found -1',
    ],
    [['topics', 'names'], [], 'topics.names\n  this list has 0 entries where the others beside it have'],
    [['topics', 'aliases'], [], 'topics.aliases\n  unknown key "aliases"'],
    [['engagements', 'labels', 3], 7, 'engagements.labels[3]\n  expected a text, found the number 7'],
    [['engagements', 'kinds'], 'mmm', 'engagements.kinds\n  this text has 3 letters where it should have 36'],
    [
      ['engagements', 'statuses'],
      'q'.repeat(36),
      'engagements.statuses[0]\n  expected one of the letters o, p, d',
    ],
    [['engagements', 'earliest', 0], 1e9, 'engagements.earliest[0]\n  expected a whole number from'],
    [['engagements', 'earliest', 0], 0.5, 'engagements.earliest[0]\n  expected a whole number from'],
    [['engagements', 'tieCounts', 0], 99, 'engagements.tieCounts\n  these come to'],
    [['engagements', 'tieCounts', 0], null, 'engagements.tieCounts[0]\n  expected a whole number'],
    [
      ['engagements', 'citationCounts', 0],
      0,
      'engagements.citationCounts[0]\n  expected a whole number from 1',
    ],
    [['ties', 'things', 5], 1e6, 'ties.things[5]\n  expected a whole number from 0 to'],
    [['ties', 'countries'], [], 'ties.countries\n  this list has 0 entries'],
    [['citations', 0], '0', 'citations[0]\n  expected a whole number from 0 to 9, found a text'],
    [['bonds', 'from', 0], 0, 'bonds.from[0]\n  expected a whole number from'],
    [['placement', 'countries', 0], 2e6, 'placement.countries[0]\n  expected a whole number from'],
    [['placement', 'engagements'], [1], 'placement.engagements\n  this list has 1 entry where'],
    [['placement'], undefined, 'placement\n  expected a record, found nothing'],
    [['more'], {}, 'more\n  unknown key "more"'],
  ])('is refused with the place, where it is wrong at %j', (path, value, words) => {
    const report = refusedWith(path, value);
    expect(report).toContain(words);
    expect(report).toContain('Compile the archive again');
  });

  test('is refused or whole, and never thrown at, whatever stands at any place of it', () => {
    const places = placesIn(JSON.parse(networkText)).filter(([, , at]) => at === undefined || Number(at) < 3);
    const values = fc.constantFrom<unknown>(undefined, null, '', 'zz', [], {}, [null], -5, 1e9, 0.5, true);
    fc.assert(
      fc.property(fc.constantFrom(...places), values, (path, value) => {
        const text = withValue(networkText, path, value);
        const parsed = parsedNetwork(text);
        if (parsed.ok) expectWhole(parsed.outline);
      }),
      { numRuns: 400 },
    );
  });

  test('is refused where a prototype is to be set, or where it is no JSON', () => {
    const text = networkText.replace('{"shards"', '{"__proto__":{"shards":""},"shards"');
    expect(refusalIn(parsedNetwork(text))).toContain('unknown key "__proto__"');
    expect(refusalIn(parsedNetwork('{'))).toContain('it is not JSON');
    for (const text of ['null', '[]', '7', '"x"', '{}']) expect(parsedNetwork(text).ok).toBe(false);
  });

  test('is refused where the manifest says that more is in it', () => {
    expect(refusalIn(parsedNetwork(networkText, { ...manifest.counts, topics: 999 }))).toContain(
      'and the manifest says 999',
    );
  });
});

describe('a shard', () => {
  test('is refused with the place, where a record is wrong', () => {
    const at = (path: Path, value: unknown) => refusalIn(parsedShard(withValue(shard.text, path, value)));
    expect(at(['engagements', 0, 'kind'], 'party')).toContain('engagements[0].kind\n  expected "meeting"');
    expect(at(['sources', 0, 'publisher'], undefined)).toContain('sources[0].publisher');
    expect(at(['topics', 0, 'evidence'], [])).toContain(
      'topics[0].evidence\n  this list needs at least 1 entry',
    );
    expect(at(['evidence'], [])).toContain('is not in this graph');
    expect(at(['sources'], [])).toContain('is not in this graph');
    expect(at(['placement'], {})).toContain('unknown key "placement"');
  });

  test('is refused where a key stands twice or a prototype is to be set', () => {
    expect(refusalIn(parsedShard(shard.text.replace('{"sources"', '{"topics":[],"sources"')))).toContain(
      'twice',
    );
    expect(refusalIn(parsedShard(shard.text.replace('{"sources"', '{"__proto__":[],"sources"')))).toContain(
      'unknown key "__proto__"',
    );
  });

  test('opens with a quote marked that is not in the text, and every quote of a text that was changed', () => {
    const read = JSON.parse(shard.text);
    const [{ id, source }] = read.evidence;
    const misquoted = withValue(shard.text, ['evidence', 0, 'selector', 0, 'exact'], 'Nobody said this.');
    const states = accepted(parsedShard(misquoted)).shard.quoteStates;
    expect([...states].filter(([, { verified }]) => !verified).map(([each]) => each)).toEqual([id]);
    const at = read.sources.findIndex((each: { id: string }) => each.id === source);
    const changed = withValue(shard.text, ['sources', at, 'text'], `${read.sources[at].text}.`);
    const wrong = [...accepted(parsedShard(changed)).shard.quoteStates].filter(
      ([, { verified }]) => !verified,
    );
    const own = read.evidence.filter((each: { source: string }) => each.source === source);
    expect(wrong).toHaveLength(own.length);
  });
});

describe('a manifest', () => {
  test.each<[Path, unknown, string]>([
    [['formatVersion'], 2, 'this Readout reads version 1. Open it with a newer Readout'],
    [['kind'], 'graph', 'kind\n  expected "readout-archive"'],
    [['network'], 'https://example.org/network.json', 'is not the name of a network file'],
    [['network'], `../network-${'0'.repeat(32)}.json`, 'is not the name of a network file'],
    [['counts', 'topics'], -1, 'counts.topics\n  expected at least 0'],
    [['title'], undefined, 'title\n  this is missing'],
    [['shards'], [], 'unknown key "shards"'],
  ])('is refused with the place, where it is wrong at %j', (path, value, words) => {
    expect(refusalIn(parseManifest(withValue(manifestText, path, value)))).toContain(words);
  });

  test('is refused where it is no JSON or a graph file, and a graph file is not taken for one', () => {
    expect(refusalIn(parseManifest('<!doctype html>'))).toContain('cannot be read');
    expect(parseManifest(articleText).ok).toBe(false);
    expect(isMeantAsManifest(JSON.parse(articleText))).toBe(false);
    expect(isMeantAsManifest(JSON.parse(manifestText))).toBe(true);
  });
});
