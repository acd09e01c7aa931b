/**
 * An archive that is open: a network of any size, of which the page has the outline, and the records of what the reader
 * looks at. What makes one is loaded with the first archive; the page knows it by this.
 */
import type { Manifest } from '../../graph/archive/manifest';
import type { Outline } from '../../graph/archive/outline';
import type { OutlineCounts } from '../../graph/archive/outline-choices';
import type { LineColumns } from '../../graph/archive/outline-lines';
import type { ParsedShard } from '../../graph/archive/parse-shard';
import type { Refusal } from '../../graph/check/check-graph';
import type { Filter } from '../../graph/filter';
import type { Level } from '../../graph/schema';
import type { Listing } from '../../view/listing';
import type { Scene } from '../../view/scene';
import type { ViewState } from '../../view/view-state';
import type { OpenGraph } from '../load-graph';

/** What there is to show for a state. */
export interface ArchiveShown extends Pick<OpenGraph, 'index' | 'quoteStates'> {
  /** The filter in effect: the state's, unless what that one leaves is still being worked out. */
  readonly filter: Filter;
  readonly scene: Scene;
  readonly listing: Listing;
  /** Whether the records of what is looked at are here, on their way, or cannot be had. */
  readonly reading: 'done' | 'under way' | Refusal;
  /** Engagements of what is looked at whose records are here, and how many more there are, all older. */
  readonly read: number;
  readonly leftOut: number;
}

export interface Archive {
  readonly manifest: Manifest;
  readonly outline: Outline;
  /** Address of the archive's folder, with its slash. */
  readonly folder: string;
  /** The checked shard, or why it cannot be had. Each is fetched once and kept for a while. */
  shardAt(number: number): Promise<ParsedShard>;
  linesAt(level: Level): Promise<LineColumns>;
  /** How many engagements each choice would leave. */
  countsFor(filter: Filter): Promise<OutlineCounts>;
  /** Of what is at hand. The same object until the state or what is at hand has changed. */
  shown(state: ViewState): ArchiveShown;
  /** Fetches what the state looks at and is not at hand; subscribers are told when it is. */
  follow(state: ViewState): void;
  /** Has more engagements read of what is looked at. */
  readMore(): void;
  /** Asks again for what could not be had. */
  tryAgain(): void;
  subscribe(listener: () => void): () => void;
  /** Another number each time that something has come. */
  version(): number;
}
