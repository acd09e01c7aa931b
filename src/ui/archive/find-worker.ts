/** The worker that searches an archive, so that the page goes on answering meanwhile. */
import {
  type ArchiveAnswer,
  type ArchiveFinder,
  archiveFinderInSteps,
} from '../../graph/archive/find-archive';
import type { Manifest } from '../../graph/archive/manifest';
import { parseOutline } from '../../graph/archive/parse-outline';
import { fetchFile } from './fetch-file';

export type ToFindWorker =
  /** Comes first. The folder's address is whole: the worker lies elsewhere than the page. */
  | { readonly type: 'open'; readonly folder: string; readonly manifest: Manifest }
  | { readonly type: 'find'; readonly text: string };

export type FromFindWorker =
  | { readonly type: 'answer'; readonly answer: ArchiveAnswer }
  /** It cannot search: the page has to. */
  | { readonly type: 'failed' };

const tell = (message: FromFindWorker) => postMessage(message);

let finder: ArchiveFinder | undefined;
/** What was asked before there was a finder; only the last counts. */
let asked: string | undefined;

const open = async (folder: string, manifest: Manifest): Promise<void> => {
  // The page has fetched the same file: here it comes out of the browser's cache.
  const file = await fetchFile(folder + manifest.network);
  const parsed = file.ok ? parseOutline(manifest, file.text, file.digits) : file;
  if (!parsed.ok) return tell({ type: 'failed' });
  const steps = archiveFinderInSteps({
    outline: parsed.outline,
    search: manifest.search,
    read: (name) => fetchFile(folder + name),
    onAnswer: (answer) => tell({ type: 'answer', answer }),
  });
  let step = steps.next();
  while (!step.done) step = steps.next();
  finder = step.value;
  if (asked !== undefined) finder.find(asked);
};

addEventListener('message', ({ data }: MessageEvent<ToFindWorker>) => {
  if (data.type === 'open') open(data.folder, data.manifest).catch(() => tell({ type: 'failed' }));
  else if (finder) finder.find(data.text);
  else asked = data.text;
});
