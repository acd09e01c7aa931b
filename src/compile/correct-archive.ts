/**
 * Corrects the archive of the last run where few articles have changed, and those in words alone: the shards that have these
 * words, the files of words, and the network file and manifest that name them. The bytes are those of an archive made anew.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type NamedFile, networkFileOf } from '../graph/archive/archive-files';
import type { Manifest } from '../graph/archive/manifest';
import { MANIFEST } from '../graph/archive/names-of-files';
import { daysInColumns, type NetworkColumns } from '../graph/archive/network-columns';
import { parseOutline } from '../graph/archive/parse-outline';
import type { QuoteWords } from '../graph/archive/quote-words';
import { shardCountOf } from '../graph/archive/shard-numbers';
import { ABOUT, searchFilesOf } from '../graph/archive/word-files';
import { reportInText } from '../graph/check/report';
import type { EngagementId } from '../graph/schema';
import type { Ledger, MakeArchive } from './archive-folder';
import {
  keptShards,
  knownFileOf,
  type MadeShare,
  makeShare,
  namesOfShards,
  shareAt,
  shareOfBatch,
  sumOf,
} from './archive-share';
import { movedQuotes } from './change-in-words';
import type { Change } from './changes-since';
import { type Circumstances, keepLastArchive, type LastArchive } from './last-archive';

/** Undefined where the archive has to be made anew. */
export const correctionOf = (
  of: Circumstances,
  last: LastArchive,
  changes: readonly Change[],
): MakeArchive | undefined => {
  const weight = changes.reduce(
    (sum, { before, now }) => sum + (now.outline.told?.weight ?? 0) - (before.outline.told?.weight ?? 0),
    last.weight,
  );
  const count = last.shares.reduce((sum, { digits }) => sum + namesOfShards(digits).length, 0);
  if (shardCountOf(weight, last.engagements) !== count) return undefined;
  const concerned = [...new Set(changes.flatMap((change) => sharesConcerned(change, last, count)))];
  if (!concerned.every((number) => isKnownAsThen(of.cache, number, last))) return undefined;
  return (ledger) =>
    changes.length === 0
      ? ledger.add({ names: last.names, written: 0 })
      : correct({ of, last: { ...last, weight }, count, changes, concerned }, ledger);
};

/** The share of the article, and where its quotes have moved, those of engagements that it tells of with others. */
const sharesConcerned = (change: Change, { joint }: LastArchive, count: number): readonly number[] => [
  shareOfBatch(change.batch.number, count),
  ...(movedIn(change).length === 0
    ? []
    : (change.now.packed?.records.tellings ?? []).flatMap(
        ({ engagement }) => joint.get(engagement.id) ?? [],
      )),
];

const movedIn = ({ before, now }: Change) =>
  before.packed && now.packed ? movedQuotes(before.packed, now.packed) : [];

const isKnownAsThen = (cache: string, number: number, last: LastArchive): boolean => {
  const file = knownFileOf(cache, number);
  return existsSync(file) && sumOf(readFileSync(file, 'utf8')) === last.shares[number]?.known;
};

interface Correction {
  readonly of: Circumstances;
  readonly last: LastArchive;
  /** Of shards. */
  readonly count: number;
  readonly changes: readonly Change[];
  /** Numbers of the shares that are made again. */
  readonly concerned: readonly number[];
}

const QUOTE_IDS = /(?<=")evidence:[^"]+(?=")/g;

const correct = ({ of, last, count, changes, concerned }: Correction, ledger: Ledger): void => {
  const at = (number: number) => shareAt(number, { ...of, count, ledger });
  const keptWords = (number: number) => keptShards(last.shares[number]?.key ?? '', at(number).file)?.words;
  const before = new Map(concerned.map((number) => [number, keptWords(number)]));

  const moved = new Map<string, string>(changes.flatMap(movedIn));
  const made = new Map<number, MadeShare>();
  const shares = [...last.shares];
  for (const number of concerned) {
    const share = at(number);
    const known = readFileSync(share.known, 'utf8').replace(QUOTE_IDS, (id) => moved.get(id) ?? id);
    writeFileSync(share.known, known);
    const answer = makeShare(share);
    made.set(number, answer);
    ledger.add(answer.entries);
    shares[number] = { known: sumOf(known), key: answer.key, digits: answer.digits };
  }
  const shards = shares.map(({ digits }) => digits).join('');
  ledger.add({ names: namesOfShards(shards), written: 0 });

  const manifest = JSON.parse(readFileSync(join(ledger.folder, MANIFEST), 'utf8')) as Manifest; // as it was written
  const areWordsTheSame = concerned.every((number) =>
    isDeepStrictEqual(made.get(number)?.words, before.get(number)),
  );
  const words = () =>
    shares.map((_, number) => made.get(number)?.words ?? keptWords(number) ?? makeShare(at(number)).words);
  const search = areWordsTheSame ? keepSearch(manifest, last, ledger) : putSearch(words(), ledger);
  const network = correctedNetwork(
    readFileSync(join(ledger.folder, manifest.network), 'utf8'),
    shards,
    changes,
    (id) => last.joint.has(id),
  );
  const corrected: Manifest = { ...manifest, network: network.name, ...(search ? { search } : {}) };
  // The viewer's own door, as when it is made anew.
  const parsed = parseOutline(corrected, network.text, network.digits);
  if (!parsed.ok) throw new Error(reportInText(network.name, parsed.refusal));
  ledger.put(network);
  ledger.put({ name: MANIFEST, text: `${JSON.stringify(corrected)}\n` });
  keepLastArchive(of, ledger.folder, { ...last, shares, names: [...new Set(ledger.entries().names)] });
};

const keepSearch = (manifest: Manifest, last: LastArchive, ledger: Ledger): string | undefined => {
  ledger.add({ names: last.names.filter((name) => /^(?:search|words)-/.test(name)), written: 0 });
  return manifest.search;
};

const putSearch = (words: readonly QuoteWords[], ledger: Ledger): string => {
  const files = searchFilesOf(words, ABOUT, sumOf);
  let step = files.next();
  for (; !step.done; step = files.next()) ledger.put(step.value);
  return step.value;
};

/** With headlines, labels and days as they are now, and the names of all shards. */
const correctedNetwork = (
  text: string,
  shards: string,
  changes: readonly Change[],
  isJoint: (id: EngagementId) => boolean,
): NamedFile => {
  const { sources, engagements, ...columns } = JSON.parse(text) as NetworkColumns; // as it was written
  const headlines = [...sources.headlines];
  const labels = [...engagements.labels];
  const datings = [...engagements.datings];
  const earliest = [...engagements.earliest];
  const latest = [...engagements.latest];
  for (const { now } of changes) {
    if (!now.packed) continue;
    const { source, tellings } = now.packed.records;
    headlines[sources.slugs.indexOf(slugOf(source.id))] = source.headline;
    for (const { engagement } of tellings) {
      if (isJoint(engagement.id)) continue; // is as it was, and others have told of its days too
      const at = engagements.slugs.indexOf(slugOf(engagement.id));
      const days = daysInColumns(engagement);
      labels[at] = engagement.label;
      datings[at] = days.dating;
      earliest[at] = days.earliest;
      latest[at] = days.latest;
    }
  }
  const corrected = { ...engagements, labels, datings: datings.join(''), earliest, latest };
  return networkFileOf(
    { ...columns, shards, sources: { ...sources, headlines }, engagements: corrected },
    sumOf,
  );
};

const slugOf = (id: string): string => id.slice(id.indexOf(':') + 1);
