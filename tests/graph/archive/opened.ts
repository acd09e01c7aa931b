/** Archives written and read again, as a page does it, for tests. */
import { type ArchiveFile, archiveFilesOf } from '../../../src/graph/archive/archive-files';
import { askedInNumbers, asksForNothing } from '../../../src/graph/archive/asked-of-outline';
import { leftByFilter } from '../../../src/graph/archive/left-by-filter';
import { type Manifest, parseManifest } from '../../../src/graph/archive/manifest';
import { narrowedOutlineOf } from '../../../src/graph/archive/narrow-outline';
import type { Outline } from '../../../src/graph/archive/outline';
import {
  countsInNumbers,
  type OutlineCounts,
  outlineCountsOf,
} from '../../../src/graph/archive/outline-choices';
import { parseOutline } from '../../../src/graph/archive/parse-outline';
import { parseShard, type Shard } from '../../../src/graph/archive/parse-shard';
import type { Refusal } from '../../../src/graph/check/check-graph';
import { reportInText } from '../../../src/graph/check/report';
import type { Filter } from '../../../src/graph/filter';
import { byId, byReadingOrder } from '../../../src/graph/ids';
import type { Graph } from '../../../src/graph/schema';

/** What was parsed; says what is wrong with it, where something is. */
export const accepted = <Parsed extends { readonly ok: boolean }>(
  parsed: Parsed,
): Extract<Parsed, { ok: true }> => {
  if (parsed.ok) return parsed as Extract<Parsed, { ok: true }>; // told apart by ok
  throw new Error(reportInText('archive', (parsed as unknown as { refusal: Refusal }).refusal));
};

/** Why it was refused, as a reader is told. */
export const refusalIn = (parsed: { readonly ok: boolean }): string => {
  if (parsed.ok) throw new Error('it was accepted');
  return reportInText('archive', (parsed as unknown as { refusal: Refusal }).refusal);
};

export interface OpenedArchive {
  readonly files: readonly ArchiveFile[];
  readonly manifest: Manifest;
  readonly outline: Outline;
  readonly shards: readonly Shard[];
}

export const textOf = (files: readonly ArchiveFile[], name: string): string => {
  const file = files.find((each) => each.name === name);
  if (!file) throw new Error(`there is no file ${name}`);
  return file.text;
};

export const openedArchive = (files: readonly ArchiveFile[]): OpenedArchive => {
  const { manifest } = accepted(parseManifest(textOf(files, 'manifest.json')));
  const { outline } = accepted(parseOutline(manifest, textOf(files, manifest.network)));
  const shards = Array.from({ length: outline.shardCount }, (_, at) => {
    const name = outline.shardName(at);
    return accepted(parseShard(name, textOf(files, name))).shard;
  });
  return { files, manifest, outline, shards };
};

export const archiveOf = (graph: Graph, count?: number): OpenedArchive =>
  openedArchive([...archiveFilesOf(graph, count)]);

/** What a filter leaves, worked out in one go; a page has most of it done by a worker. */
export const leftOf = (outline: Outline, filter: Filter): Outline => {
  const asked = askedInNumbers(outline, filter);
  return narrowedOutlineOf(
    outline,
    asksForNothing(asked) ? undefined : leftByFilter(outline, asked),
    filter.things,
  );
};

export const countsOf = (outline: Outline, filter: Filter): OutlineCounts =>
  outlineCountsOf(outline, countsInNumbers(outline, askedInNumbers(outline, filter)));

/** The same graph with the lists whose order says nothing in one order. */
export const inOneOrder = (graph: Graph) => ({
  sources: [...graph.sources].sort(byId),
  countries: [...graph.countries].sort(byId),
  officials: [...graph.officials].sort(byId),
  organisations: [...graph.organisations].sort(byId),
  topics: [...graph.topics].sort(byId),
  engagements: [...graph.engagements].sort(byId),
  evidence: [...graph.evidence].sort((a, b) => byReadingOrder(a.id, b.id)),
});
