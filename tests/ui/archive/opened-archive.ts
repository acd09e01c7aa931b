/** An archive of the invented corpus, opened as the page opens one, out of files that lie in memory. */
import { numbersOf } from '../../../src/graph/archive/outline-columns';
import { parseShard } from '../../../src/graph/archive/parse-shard';
import type { Graph } from '../../../src/graph/schema';
import { type ArchiveWithIndex, createArchive } from '../../../src/ui/archive/create-archive';
import { createRunner, type Errand, type Results } from '../../../src/ui/archive/errands';
import type { SendErrand } from '../../../src/ui/archive/send-errand';
import type { OpenGraph } from '../../../src/ui/load-graph';
import { refused } from '../../../src/ui/open/job';
import { parseAddress } from '../../../src/view/address/address';
import { archiveOf, textOf } from '../../graph/archive/opened';
import { inventedCorpus } from '../../graph/invented-corpus';

// jsdom has no canvas: what is painted beneath the drawing is for tests in a browser.
HTMLCanvasElement.prototype.getContext = () => null;

export interface Hosted {
  readonly archive: ArchiveWithIndex;
  readonly open: OpenGraph;
  /** The names of the shards asked for, in their order. */
  readonly asked: readonly string[];
  /** Shards that the host does not have for now. */
  readonly missing: Set<string>;
  /** While it is set, no shard comes; or nothing of another kind. */
  hold(isHeld: boolean, kind?: Errand['kind']): void;
}

export const hostedArchive = async (
  address = '',
  { graph = inventedCorpus, count = 16 }: { readonly graph?: Graph; readonly count?: number } = {},
): Promise<Hosted> => {
  const { files, manifest, outline } = archiveOf(graph, count);
  const asked: string[] = [];
  const missing = new Set<string>();
  let held: Errand['kind'] | undefined;
  let letGo: (() => void)[] = [];
  const runner = createRunner();
  runner.hold(numbersOf(outline.columns));
  const run = async (errand: Errand): Promise<Results[Errand['kind']]> => {
    if (errand.kind === 'shard') asked.push(errand.name);
    if (held === errand.kind) await new Promise<void>((go) => letGo.push(go));
    if (errand.kind !== 'shard') return runner.run(errand);
    if (missing.has(errand.name))
      return refused('A file of the archive is missing', 'Copy the folder again.', errand.address);
    return parseShard(errand.name, textOf(files, errand.name));
  };
  const archive = createArchive({
    manifest,
    outline,
    folder: 'http://localhost/archive/',
    send: run as SendErrand, // of each kind what belongs to it
  });
  await archive.ready(parseAddress(address, archive.index));
  return {
    archive,
    open: { index: archive.index, quoteStates: new Map(), archive },
    asked,
    missing,
    hold: (isHeld, kind = 'shard') => {
      held = isHeld ? kind : undefined;
      if (held) return;
      for (const go of letGo) go();
      letGo = [];
    },
  };
};
