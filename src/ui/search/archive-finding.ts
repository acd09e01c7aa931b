/**
 * Finding in an archive, beside the screens: in a worker, or where there is none on the page itself, a little at a time.
 * Loaded when it is first wanted, as most pages show no archive.
 */
import {
  type ArchiveAnswer,
  type ArchiveFinder,
  archiveFinderInSteps,
} from '../../graph/archive/find-archive';
import { itemProvenBy } from '../../graph/archive/find-read-quote';
import { sourceOfQuote } from '../../graph/archive/shard-numbers';
import type { ItemId } from '../../graph/ids';
import type { EvidenceId } from '../../graph/schema';
import type { Archive } from '../archive/archive';
import { fetchFile } from '../archive/fetch-file';
import type { FromFindWorker, ToFindWorker } from '../archive/find-worker';
import { startFindWorker } from '../archive/start-find-worker';

export { keyOfQuote, readQuote } from '../../graph/archive/find-read-quote';
export { queryOf } from '../../graph/search/query';

export interface ArchiveFinding {
  /** Only the last text is answered. */
  find(text: string): void;
  stop(): void;
}

export type StartFinding = (archive: Archive, onAnswer: (answer: ArchiveAnswer) => void) => ArchiveFinding;

/** Milliseconds in which the page answers no key. */
const SLICE = 16;

/** Searches on the page itself. */
export const startFindingHere: StartFinding = (archive, onAnswer) => {
  const folder = new URL(archive.folder, document.baseURI).href;
  let asked: string | undefined;
  let finder: ArchiveFinder | undefined;
  let isStopped = false;
  const steps = archiveFinderInSteps({
    outline: archive.outline,
    search: archive.manifest.search,
    read: (name) => fetchFile(folder + name),
    onAnswer: (answer) => {
      if (!isStopped) onAnswer(answer);
    },
  });
  const makeSome = () => {
    if (isStopped) return;
    const until = performance.now() + SLICE;
    do {
      const step = steps.next();
      if (!step.done) continue;
      finder = step.value;
      if (asked !== undefined) finder.find(asked);
      return;
    } while (performance.now() < until);
    setTimeout(makeSome);
  };
  setTimeout(makeSome);
  return {
    find: (text) => {
      asked = text;
      finder?.find(text);
    },
    stop: () => {
      isStopped = true;
    },
  };
};

/** Searches in a worker, and on the page where none starts or the one that did cannot search. */
export const startFinding =
  (startWorker: () => Promise<Worker | undefined> = startFindWorker): StartFinding =>
  (archive, onAnswer) => {
    let asked: string | undefined;
    let worker: Worker | undefined;
    let here: ArchiveFinding | undefined;
    let isStopped = false;
    const tell = (message: ToFindWorker) => worker?.postMessage(message);
    const goOnHere = () => {
      worker?.terminate();
      worker = undefined;
      if (isStopped || here) return;
      here = startFindingHere(archive, onAnswer);
      if (asked !== undefined) here.find(asked);
    };
    startWorker().then((started) => {
      if (!started) return goOnHere();
      if (isStopped) return started.terminate();
      worker = started;
      worker.onerror = goOnHere;
      worker.onmessage = ({ data }: MessageEvent<FromFindWorker>) => {
        if (data.type === 'failed') goOnHere();
        else if (data.answer.text === asked) onAnswer(data.answer);
      };
      const folder = new URL(archive.folder, document.baseURI).href;
      tell({ type: 'open', folder, manifest: archive.manifest });
      if (asked !== undefined) tell({ type: 'find', text: asked });
    });
    return {
      find: (text) => {
        asked = text;
        tell({ type: 'find', text });
        here?.find(text);
      },
      stop: () => {
        isStopped = true;
        worker?.terminate();
        here?.stop();
      },
    };
  };

/** What to select for a quote. Undefined where the shards that would tell it cannot be had. */
export const itemOfQuote = async (archive: Archive, quote: EvidenceId): Promise<ItemId | undefined> => {
  const { outline } = archive;
  const source = outline.sourceNumberOf(sourceOfQuote(quote));
  if (source === undefined) return undefined;
  const own = await archive.shardAt(outline.shardOfSource(source));
  if (!own.ok) return undefined;
  const item = itemProvenBy(outline, [own.shard], quote);
  if (item) return item;
  // What an article tells of may be kept with another article, which told of it first.
  const homes = outline.engagementsCiting(source).flatMap((each) => outline.shardsOf(each).slice(0, 1));
  const others = await Promise.all([...new Set(homes)].map((number) => archive.shardAt(number)));
  const shards = others.flatMap((parsed) => (parsed.ok ? [parsed.shard] : []));
  return itemProvenBy(outline, [...new Set([own.shard, ...shards])], quote);
};
