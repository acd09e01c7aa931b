/** Checks an archive on disk as strictly as a graph file: every file of it, that they fit together, and every quote. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Manifest, parseManifest } from '../graph/archive/manifest';
import { MANIFEST } from '../graph/archive/names-of-files';
import type { Outline } from '../graph/archive/outline';
import { overviewOf } from '../graph/archive/overview';
import { parseOutline } from '../graph/archive/parse-outline';
import { parseShard, type Shard } from '../graph/archive/parse-shard';
import type { Refusal } from '../graph/check/check-graph';
import { type WrongQuotes, wrongQuotesOf } from '../graph/check/wrong-quotes';
import { codePointTextOf } from '../graph/code-points';
import { NOT_PLACED } from '../graph/empty-graph';
import { FORMAT_VERSION } from '../graph/schema';
import { type Problem, placeInWords } from '../graph/schema-problems';
import { outermost } from '../graph/search/passages';
import { createFitting } from './archive-fits';
import { checkWordFiles } from './check-word-files';
import { share, type Tell } from './progress';

export type CheckedArchive =
  | {
      readonly ok: true;
      readonly manifest: Manifest;
      readonly files: number;
      readonly verified: number;
      readonly wrong: readonly WrongQuotes[];
    }
  | { readonly ok: false; readonly refusal: Refusal };

/** `folder` holds the manifest. `tell` hears how far the work has come. Throws where a file that is there cannot be read. */
export const checkArchive = (folder: string, tell: Tell): CheckedArchive => {
  const read = (name: string): string | undefined => {
    const path = join(folder, name);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };
  const parsed = parseManifest(read(MANIFEST) ?? '');
  if (!parsed.ok) return parsed;
  const { manifest } = parsed;
  const network = read(manifest.network);
  if (network === undefined) return refused([missing(manifest.network)]);
  const parsedNetwork = parseOutline(manifest, network);
  if (!parsedNetwork.ok) return parsedNetwork;
  const { outline } = parsedNetwork;

  const problems: Problem[] = [];
  if (JSON.stringify(overviewOf(outline)) !== JSON.stringify(manifest.overview))
    problems.push({
      path: [],
      place: `${MANIFEST}, overview`,
      message: 'this is not what the network file shows',
    });
  const misfitsOf = createFitting(outline);
  const wrong: WrongQuotes[] = [];
  const quotesOf: number[] = [];
  let verified = 0;
  let quotes = 0;
  const names = shardNamesOf(outline);
  names.forEach((name, at) => {
    tell(`checking ${share(at, names.length)} shards`);
    const text = read(name);
    const shard = text === undefined ? undefined : parseShard(name, text);
    if (!shard) problems.push(missing(name));
    else if (!shard.ok) problems.push(...withNameOfFile(name, shard.refusal.problems));
    else {
      problems.push(...misfitsOf(shard.shard));
      const states = [...shard.shard.quoteStates.values()];
      quotes += states.length;
      verified += states.filter((state) => state.verified).length;
      wrong.push(...wrongQuotesIn(shard.shard));
      for (const { id, text } of shard.shard.records.sources) {
        const ofSource = shard.shard.records.evidence.filter(({ source }) => source === id);
        quotesOf[outline.sourceNumberOf(id) ?? 0] = outermost(ofSource, codePointTextOf(text)).length;
      }
    }
  });
  if (problems.length > 0) return refused(problems);
  const wordFiles = checkWordFiles(manifest, quotesOf, read);
  problems.push(...wordFiles.problems);
  if (problems.length === 0 && quotes !== manifest.counts.quotes)
    problems.push({
      path: [],
      place: `${MANIFEST}, counts.quotes`,
      message: `it says ${manifest.counts.quotes}, and the shards hold ${quotes}`,
    });
  return problems.length > 0
    ? refused(problems)
    : { ok: true, manifest, files: names.length + 2 + wordFiles.files, verified, wrong };
};

/** Each file once: shards without an article are one. */
const shardNamesOf = ({ shardCount, shardName }: Outline): readonly string[] => [
  ...new Set(Array.from({ length: shardCount }, (_, at) => shardName(at))),
];

const refused = (problems: readonly Problem[]): CheckedArchive => ({
  ok: false,
  refusal: {
    title: 'The archive is not whole',
    advice: 'Compile it again, or copy its whole folder again.',
    problems,
  },
});

const missing = (name: string): Problem => ({ path: [], place: name, message: 'this file is missing' });

const withNameOfFile = (name: string, problems: readonly Problem[]): readonly Problem[] =>
  problems.map((problem) => {
    const place = placeInWords(problem);
    return { path: [], place: place === name ? name : `${name}, ${place}`, message: problem.message };
  });

const wrongQuotesIn = ({ name, records, quoteStates }: Shard): readonly WrongQuotes[] =>
  wrongQuotesOf(
    {
      formatVersion: FORMAT_VERSION,
      title: name,
      ...records,
      placement: NOT_PLACED,
    },
    quoteStates,
  );
