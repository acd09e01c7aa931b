/**
 * An open archive: answers what there is to show for a state from what is at hand, and fetches what is not. Knows nothing
 * of React.
 */
import { archiveIndexOf } from '../../graph/archive/archive-index';
import { askedInNumbers } from '../../graph/archive/asked-of-outline';
import type { Manifest } from '../../graph/archive/manifest';
import type { Outline } from '../../graph/archive/outline';
import { outlineCountsOf } from '../../graph/archive/outline-choices';
import { type PartGraph, partGraphOf } from '../../graph/archive/part-graph';
import { emptyGraph } from '../../graph/empty-graph';
import { type Filter, NO_FILTER } from '../../graph/filter';
import { createGraphIndex, type GraphIndex } from '../../graph/graph-index';
import { narrowedIndexOf } from '../../graph/narrow';
import { groundOfOutline } from '../../view/archive/archive-ground';
import { archiveListingOf } from '../../view/archive/archive-listing';
import { archiveSceneOf } from '../../view/archive/archive-scene';
import { type Followed, followedOf } from '../../view/archive/followed';
import type { Ground } from '../../view/ground';
import type { ViewState } from '../../view/view-state';
import type { Archive, ArchiveShown } from './archive';
import { createDrawnLevels, type DrawnLevel } from './drawn-levels';
import { keepShards, soundShards } from './kept-shards';
import { rememberLast } from './remember-last';
import type { SendErrand } from './send-errand';

/** Engagements that are read at first: what a reader goes through before looking for more. */
const READ_AT_FIRST = 12;
const READ_MORE = 28;

interface Opened {
  readonly manifest: Manifest;
  readonly outline: Outline;
  readonly folder: string;
  /** For errands about the outline, which the worker has been given. */
  readonly send: SendErrand;
}

export interface ArchiveWithIndex extends Archive {
  /** With nothing at hand. */
  readonly index: GraphIndex;
  /** Resolves when the level of the state can be drawn. */
  ready(state: Pick<ViewState, 'level' | 'filter'>): Promise<void>;
}

export const createArchive = ({ manifest, outline, folder, send }: Opened): ArchiveWithIndex => {
  const listeners = new Set<() => void>();
  let version = 0;
  const tell = () => {
    version += 1;
    for (const listener of listeners) listener();
  };
  const shards = keepShards(outline, folder, send, tell);

  const emptyIndex = createGraphIndex(emptyGraph(outline.columns.title));
  const index = archiveIndexOf(outline, emptyIndex);
  const levels = createDrawnLevels(outline, send, tell);

  // Grounds of the whole are there again as soon as a filter is taken away.
  const grounds = new WeakMap<DrawnLevel, Ground>();
  const groundOf = (of: DrawnLevel): Ground => {
    const ground = grounds.get(of) ?? groundOfOutline(of.outline, outline, of.level, of.lines);
    grounds.set(of, ground);
    return ground;
  };
  const sceneOf = rememberLast((of: DrawnLevel, selection: ViewState['selection']) =>
    archiveSceneOf(of.outline, outline, { level: of.level, selection }, groundOf(of), of.lines),
  );
  const listingOf = rememberLast((of: DrawnLevel) => archiveListingOf(of.outline, of, of.lines, outline));

  const countsByWords = rememberLast(async (words: string) => {
    const asked = askedInNumbers(outline, JSON.parse(words));
    return outlineCountsOf(outline, await send({ kind: 'counts', asked }));
  });

  const mostRead = new Map<string, number>();
  const keyOf = ({ selection, question }: ViewState): string => JSON.stringify(question ?? selection);
  let followedNow = '';
  const followed = rememberLast(
    (
      left: Outline,
      selection: ViewState['selection'],
      question: ViewState['question'],
      quote: ViewState['quote'],
      most: number,
    ) => numberedIn(outline, left, followedOf(left, { selection, question, quote }, most)),
  );
  const followedFor = (state: ViewState): Followed => {
    const { selection, question, quote } = state;
    const most = mostRead.get(keyOf(state)) ?? READ_AT_FIRST;
    return followed(levels.now(state).outline, selection, question, quote, most);
  };

  const partOf = rememberLast((of: Followed, left: Outline, filter: Filter, _here: string) => {
    const isHere = (shard: number) => shards.now(shard)?.ok ?? false;
    const engagements = of.engagements.filter((each) => outline.shardsOf(each).every(isHere));
    const graph = partGraphOf(outline, soundShards(shards, of.shards), { ...of, engagements });
    return { graph, read: engagements.length, ...indexesOf(graph, left, filter) };
  });
  /** Which of its shards are here: one letter for each. */
  const hereOf = ({ shards: needed }: Followed): string =>
    needed.map((number) => (shards.now(number)?.ok ? 'y' : 'n')).join('');
  const indexesOf = (part: PartGraph, left: Outline, filter: Filter) => {
    if (!part.ok) return { index: narrowed(emptyIndex, left, filter), quoteStates: new Map() };
    const { graph, quoteStates } = part;
    const cited = graph.evidence.flatMap(({ id }) => {
      const state = quoteStates.get(id);
      return state ? [[id, state] as const] : [];
    });
    return { index: narrowed(createGraphIndex(graph), left, filter), quoteStates: new Map(cited) };
  };
  const narrowed = (part: GraphIndex, left: Outline, filter: Filter): GraphIndex => {
    const whole = archiveIndexOf(outline, part);
    const partLeft = narrowedIndexOf(part, filter);
    return partLeft === part ? whole : archiveIndexOf(left, partLeft, whole);
  };

  const readingOf = (of: Followed, part: PartGraph): ArchiveShown['reading'] => {
    if (!part.ok) return part.refusal;
    for (const number of of.shards) {
      const shard = shards.now(number);
      if (shard && !shard.ok) return shard.refusal;
    }
    return of.shards.every((number) => shards.now(number)) ? 'done' : 'under way';
  };

  const shown = rememberLast((state: ViewState, _version: number): ArchiveShown => {
    const of = followedFor(state);
    const level = levels.now(state);
    const { graph, ...part } = partOf(of, level.outline, level.filter, hereOf(of));
    return {
      ...part,
      filter: level.filter,
      scene: sceneOf(level, state.selection),
      listing: listingOf(level),
      reading: readingOf(of, graph),
      leftOut: of.leftOut,
    };
  });

  const archive: ArchiveWithIndex = {
    manifest,
    outline,
    folder,
    index,
    ready: async (state) => void (await levels.draw(state)),
    shardAt: shards.at,
    linesAt: async (level) => (await levels.draw({ level, filter: NO_FILTER })).lines,
    countsFor: (filter) => countsByWords(JSON.stringify(filter)),
    shown: (state) => shown(state, version),
    follow: (state) => {
      const { shards: needed } = followedFor(state);
      followedNow = keyOf(state);
      shards.makeRoom(needed);
      for (const number of needed) void shards.at(number);
      levels.draw(state).catch(() => {}); // what is on screen stays
    },
    readMore: () => {
      mostRead.set(followedNow, (mostRead.get(followedNow) ?? READ_AT_FIRST) + READ_MORE);
      tell();
    },
    tryAgain: () => {
      shards.forgetRefused();
      tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: () => version,
  };
  return archive;
};

/** The same by the numbers of the whole archive: those of what a filter leaves are others. */
const numberedIn = (whole: Outline, left: Outline, of: Followed): Followed => {
  if (left === whole) return of;
  const inWhole = (number: number): readonly number[] => {
    const found = whole.numberOf(left.idOf(number));
    return found === undefined ? [] : [found];
  };
  return { ...of, engagements: of.engagements.flatMap(inWhole), things: of.things.flatMap(inWhole) };
};
