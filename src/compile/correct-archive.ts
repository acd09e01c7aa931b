/**
 * Corrects the archive of the last run where few articles have changed, and the changes are contained in them: the shards that
 * are concerned, the files of words, the rows of the network, and the manifest. The bytes are those of an archive made anew.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { networkFileOf } from '../graph/archive/archive-files';
import type { Manifest } from '../graph/archive/manifest';
import { MANIFEST } from '../graph/archive/names-of-files';
import type { NetworkColumns } from '../graph/archive/network-columns';
import { overviewOf } from '../graph/archive/overview';
import { parseOutline } from '../graph/archive/parse-outline';
import type { QuoteWords } from '../graph/archive/quote-words';
import { shardCountOf, shardNumberOf } from '../graph/archive/shard-numbers';
import { ABOUT, searchFilesOf } from '../graph/archive/word-files';
import { reportInText } from '../graph/check/report';
import type { Ledger, MakeArchive } from './archive-folder';
import {
  type KnownOfAll,
  knownFileOf,
  namesOfShards,
  type Share,
  shareAt,
  shareOfBatch,
} from './archive-share';
import type { Change } from './changes-since';
import { type CorrectedColumns, correctedColumns } from './correct-columns';
import { createRecords, joinedAgain } from './join-again';
import { knownAgain } from './known-again';
import { type Circumstances, keepLastArchive, type LastArchive } from './last-archive';
import { keptShards, type MadeShare, makeShare } from './make-share';
import { newcomersIn, withNewcomer } from './newcomers';
import { isTooManyForAFile } from './output-form';
import { placementFileOfColumns } from './placement-file';
import type { Vocabulary } from './read-vocabulary';
import { sumOf } from './sum-of';

/** `archive` is its folder. Undefined where the archive has to be made anew. */
export const correctionOf = (
  of: Circumstances,
  archive: string,
  last: LastArchive,
  changes: readonly Change[],
  vocabulary: Vocabulary,
): MakeArchive | undefined => {
  if (changes.length === 0)
    return (ledger) => {
      ledger.add({ names: last.names, written: 0 });
      return undefined;
    };
  const recordsOf = createRecords();
  const joined = joinedAgain(changes, last, of.batches, recordsOf);
  if (!joined) return undefined;
  const manifest = JSON.parse(readFileSync(join(archive, MANIFEST), 'utf8')) as Manifest; // as it was written
  const columns = JSON.parse(readFileSync(join(archive, manifest.network), 'utf8')) as NetworkColumns; // as it was written
  const network = correctedColumns(columns, changes, {
    isJoint: (id) => last.joint.has(id),
    joined: [...joined.values()],
  });
  if (!network) return undefined;
  const engagements = network.columns.engagements.slugs.length;
  if (of.form === undefined && !isTooManyForAFile(engagements)) return undefined;
  const weight = last.weight + differenceIn(changes, 'weight');
  const count = last.shares.reduce((sum, { digits }) => sum + namesOfShards(digits).length, 0);
  if (shardCountOf(weight, engagements) !== count) return undefined;
  const concerned = new Set([
    ...changes.map(({ batch }) => shareOfBatch(batch.number, count)),
    ...[...joined.keys()].flatMap((id) => last.joint.get(id)?.share ?? []),
  ]);
  const knownThen = knownOfShares(of.cache, last, columns, changes, concerned);
  if (!knownThen) return undefined;
  const now = { ...last, weight, engagements };
  const known = (then: KnownOfAll, { batches }: Share) =>
    knownAgain(then, batches.flatMap(recordsOf), vocabulary, joined);
  return (ledger) => correct({ of, last: now, manifest, network, count, changes, known, knownThen }, ledger);
};

const differenceIn = (changes: readonly Change[], what: 'quotes' | 'weight'): number =>
  changes.reduce((sum, { before, now }) => sum + (now.told?.[what] ?? 0) - (before.told?.[what] ?? 0), 0);

/** By the numbers of shares, what was known of all articles, with what articles of theirs name now. Undefined where it is not kept. */
const knownOfShares = (
  cache: string,
  last: LastArchive,
  columns: NetworkColumns,
  changes: readonly Change[],
  shares: ReadonlySet<number>,
): ReadonlyMap<number, KnownOfAll> | undefined => {
  const count = last.shares.length;
  const known = new Map<number, KnownOfAll>();
  for (const number of shares) {
    const then = knownAsThen(cache, number, last);
    if (!then) return undefined;
    known.set(number, then);
  }
  for (const { before, now } of changes)
    for (const newcomer of newcomersIn(before, now)) {
      const { list, id } = newcomer;
      const first = columns[list].sources[columns[list].slugs.indexOf(id)] ?? -1;
      const numberOf = (slug: string | undefined) => shardNumberOf(`source:${slug ?? ''}`, count);
      const [here, there] = [numberOf(now.folder), numberOf(columns.sources.slugs[first])];
      const [then, elsewhere] = [known.get(here), knownAsThen(cache, there, last)];
      const withIt = then && elsewhere && withNewcomer(then, newcomer, elsewhere);
      if (!withIt) return undefined;
      known.set(here, withIt);
    }
  return known;
};

const knownAsThen = (cache: string, number: number, last: LastArchive): KnownOfAll | undefined => {
  const file = knownFileOf(cache, number, 'write');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return sumOf(text) === last.shares[number]?.known ? (JSON.parse(text) as KnownOfAll) : undefined; // as it was written
};

interface Correction {
  readonly of: Circumstances;
  /** With its numbers as they are now. */
  readonly last: LastArchive;
  /** As it was. */
  readonly manifest: Manifest;
  readonly network: CorrectedColumns;
  /** Of shards. */
  readonly count: number;
  readonly changes: readonly Change[];
  /** What is known of all articles and concerns a share, from what was known then. */
  known(then: KnownOfAll, share: Share): KnownOfAll;
  /** By the numbers of the shares that are made again. */
  readonly knownThen: ReadonlyMap<number, KnownOfAll>;
}

/** Returns the text of the placement file, where that is another. */
const correct = (
  { of, last, manifest, network, count, changes, known: knownNow, knownThen }: Correction,
  ledger: Ledger,
): string | undefined => {
  const at = (number: number) => shareAt(number, { ...of, count, ledger });
  const keptWords = (number: number) => keptShards(last.shares[number]?.key ?? '', at(number).file)?.words;
  const before = new Map([...knownThen.keys()].map((number) => [number, keptWords(number)]));

  const made = new Map<number, MadeShare>();
  const shares = [...last.shares];
  for (const [number, then] of knownThen) {
    const share = at(number);
    const known = JSON.stringify(knownNow(then, share));
    writeFileSync(share.known, known);
    const answer = makeShare(share);
    made.set(number, answer);
    ledger.add(answer.entries);
    shares[number] = { known: sumOf(known), key: answer.key, digits: answer.digits };
  }
  const shards = shares.map(({ digits }) => digits).join('');
  ledger.add({ names: namesOfShards(shards), written: 0 });

  const areWordsTheSame = [...knownThen.keys()].every((number) =>
    isDeepStrictEqual(made.get(number)?.words, before.get(number)),
  );
  const words = () =>
    shares.map((_, number) => made.get(number)?.words ?? keptWords(number) ?? makeShare(at(number)).words);
  const search = areWordsTheSame ? keepSearch(manifest, last, ledger) : putSearch(words(), ledger);
  const promised = {
    ...manifest,
    counts: {
      ...manifest.counts,
      engagements: last.engagements,
      quotes: manifest.counts.quotes + differenceIn(changes, 'quotes'),
    },
    ...(search ? { search } : {}),
  };
  const columns = { ...network.columns, shards };
  const file = networkFileOf(columns, sumOf);
  // The viewer's own door, as when it is made anew.
  const parsed = parseOutline({ ...promised, network: file.name }, file.text, file.digits);
  if (!parsed.ok) throw new Error(reportInText(file.name, parsed.refusal));
  ledger.put(file);
  const overview = network.haveOtherLines ? overviewOf(parsed.outline) : manifest.overview;
  const corrected: Manifest = { ...promised, network: file.name, overview };
  ledger.put({ name: MANIFEST, text: `${JSON.stringify(corrected)}\n` });
  const placement = network.areOthers ? placementFileOfColumns(columns) : undefined;
  keepLastArchive(of, ledger.folder, {
    ...last,
    ...(placement === undefined ? {} : { placement: sumOf(placement) }),
    shares,
    names: [...new Set(ledger.entries().names)],
  });
  return placement;
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
