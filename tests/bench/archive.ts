/**
 * What an archive of 100,000 engagements weighs and what opening it takes, in Node:
 * `node --expose-gc --import tsx tests/bench/archive.ts [engagements]`. The invented press releases are repeated under new
 * names until there are as many; nobody and nothing in them exists.
 */
import { gzipSync } from 'node:zlib';
import { archiveFilesOf } from '../../src/graph/archive/archive-files';
import { parseManifest } from '../../src/graph/archive/manifest';
import { neighbourhoodOf } from '../../src/graph/archive/neighbourhood';
import { linesAt } from '../../src/graph/archive/outline-lines';
import { parseOutline } from '../../src/graph/archive/parse-outline';
import { parseShard } from '../../src/graph/archive/parse-shard';
import { largeInventedGraph } from './large-invented-graph';

const ENGAGEMENTS = Number(process.argv[2] ?? 100_000);
const ROUNDS = 5;

const print = (words: string) => process.stdout.write(`${words}\n`);
const inKB = (bytes: number) => `${(bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0)} KB`;
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

const timed = <Value>(what: string, work: () => Value): Value => {
  const times: number[] = [];
  let value: Value | undefined;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    value = work();
    times.push(performance.now() - start);
  }
  print(`${what}: ${median(times).toFixed(1)} ms (first ${times[0]?.toFixed(1)} ms)`);
  return value as Value; // there is at least one round
};

const collected = () => {
  global.gc?.();
  global.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

const weigh = (): { readonly kept: Map<string, string>; readonly names: readonly string[] } => {
  const kept = new Map<string, string>();
  const names: string[] = [];
  const graph = largeInventedGraph(ENGAGEMENTS);
  print(
    `${graph.engagements.length} engagements, ${graph.sources.length} articles, ${graph.officials.length} officials, ${graph.countries.length} countries, ${graph.evidence.length} quotes`,
  );
  const sizes: number[] = [];
  let packed = 0;
  const start = performance.now();
  let written = 0;
  for (const { name, text } of archiveFilesOf(graph)) {
    written++;
    if (name.startsWith('network') || name === 'manifest.json') {
      kept.set(name, text);
      print(
        `${name.replace(/-.*/, '')}: ${inKB(Buffer.byteLength(text))}, gzipped ${inKB(gzipSync(text).length)}`,
      );
    } else {
      names.push(name);
      sizes.push(Buffer.byteLength(text));
      if (sizes.length <= 100) packed += gzipSync(text).length;
      if (sizes.length <= 400) kept.set(name, text);
    }
  }
  print(`written: ${written} files in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  const sum = sizes.reduce((all, each) => all + each, 0);
  print(
    `shards: ${sizes.length}, median ${inKB(median(sizes))}, largest ${inKB(Math.max(...sizes))}, together ${(sum / 1e6).toFixed(0)} MB, gzipped ${inKB(packed / Math.min(100, sizes.length))} each`,
  );
  return { kept, names };
};

const before = collected();
const { kept, names } = weigh();
const { manifest } = (() => {
  const parsed = parseManifest(kept.get('manifest.json') ?? '');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return parsed;
})();
let text: string | undefined = kept.get(manifest.network) ?? '';
const digits = manifest.network.slice('network-'.length, -'.json'.length);
const open = (known?: string) => {
  const parsed = parseOutline(manifest, text ?? '', known);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return parsed.outline;
};
timed('JSON.parse of the network file alone', () => JSON.parse(text ?? ''));
timed('network file to outline, its sum known', () => open(digits).count);
timed('network file to outline, its sum worked out here', () => open().count);

const parsedOf = (name: string) => {
  const parsed = parseShard(name, kept.get(name) ?? '');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return parsed.shard;
};
let next = 0;
timed('a shard, checked', () => parsedOf(names[next++ % 400] ?? ''));
for (; next < 50; next++) parsedOf(names[next % names.length] ?? '');
timed('a shard, checked, once warm', () => parsedOf(names[next++ % 400] ?? ''));

const outline = open(digits);
kept.clear();
text = undefined;
print(`heap that the outline takes: ${((collected() - before) / 1e6).toFixed(1)} MB`);

timed('lines between countries', () => linesAt(outline, 'countries').kinds.length);
timed('lines of officials', () => linesAt(outline, 'officials').kinds.length);
timed('lines of engagements', () => linesAt(outline, 'engagements').kinds.length);
const busiest = Array.from({ length: outline.firstOf('official') }, (_, at) => at).reduce((most, each) =>
  outline.engagementsOf(each).length > outline.engagementsOf(most).length ? each : most,
);
const found = timed('what belongs to the busiest country, at most 100', () =>
  neighbourhoodOf(outline, outline.idOf(busiest), 100),
);
print(
  `of it: ${found?.engagements.length} engagements, ${found?.leftOut} left out, ${found?.shards.length} shards`,
);
print(`heap with what was worked out: ${((collected() - before) / 1e6).toFixed(1)} MB`);
