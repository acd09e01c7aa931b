/**
 * An open archive: answers what there is to show for a state from what is at hand, and fetches what is not. Knows nothing
 * of React.
 */
import { archiveIndexOf } from '../../graph/archive/archive-index';
import type { Manifest } from '../../graph/archive/manifest';
import { narrowedOutlineOf } from '../../graph/archive/narrow-outline';
import type { Outline } from '../../graph/archive/outline';
import type { LineColumns } from '../../graph/archive/outline-lines';
import { type PartGraph, partGraphOf } from '../../graph/archive/part-graph';
import { emptyGraph } from '../../graph/empty-graph';
import { type Filter, isFiltering } from '../../graph/filter';
import { createGraphIndex, type GraphIndex } from '../../graph/graph-index';
import { narrowedIndexOf } from '../../graph/narrow';
import type { Level } from '../../graph/schema';
import { groundOfOutline } from '../../view/archive/archive-ground';
import { archiveListingOf } from '../../view/archive/archive-listing';
import { archiveSceneOf } from '../../view/archive/archive-scene';
import { type Followed, followedOf } from '../../view/archive/followed';
import type { ViewState } from '../../view/view-state';
import type { Archive, ArchiveShown } from './archive';
import { withoutTexts } from './errands';
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
  readonly send: SendErrand;
}

/** A level of what a filter leaves, and its lines. */
interface Drawn {
  readonly outline: Outline;
  readonly level: Level;
  readonly lines: LineColumns;
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
  // By what it says: an address that is read twice gives two filters that say the same.
  const leftByWords = rememberLast((words: string) => narrowedOutlineOf(outline, JSON.parse(words)));
  const leftBy = (filter: Filter): Outline =>
    isFiltering(filter) ? leftByWords(JSON.stringify(filter)) : outline;

  const drawn = new Map<Outline, Partial<Record<Level, Drawn>>>();
  const underWay = new Map<Outline, Partial<Record<Level, Promise<Drawn>>>>();
  const workOut = async (of: Outline, level: Level): Promise<Drawn> => {
    const lines = await send({ kind: 'lines', outline: withoutTexts(of), level });
    // Of filters only the last one's levels are kept.
    for (const each of drawn.keys()) if (each !== outline && each !== of) drawn.delete(each);
    const made = { outline: of, level, lines };
    drawn.set(of, { ...drawn.get(of), [level]: made });
    tell();
    return made;
  };
  const draw = (of: Outline, level: Level): Promise<Drawn> => {
    const done = drawn.get(of)?.[level];
    if (done) return Promise.resolve(done);
    const begun = underWay.get(of)?.[level] ?? workOut(of, level);
    underWay.set(of, { ...underWay.get(of), [level]: begun });
    begun.catch(() => {}).finally(() => underWay.delete(of));
    return begun;
  };
  /** What is on screen stays until what is to come can be drawn. */
  let onScreen: Drawn | undefined;
  const drawnFor = (of: Outline, level: Level): Drawn => {
    const found = drawn.get(of)?.[level] ?? onScreen;
    if (!found) throw new Error('an archive is shown before its first level is ready');
    onScreen = found;
    return found;
  };

  const groundOf = rememberLast((of: Drawn) => groundOfOutline(of.outline, outline, of.level, of.lines));
  const sceneOf = rememberLast((of: Drawn, selection: ViewState['selection']) =>
    archiveSceneOf(of.outline, outline, { level: of.level, selection }, groundOf(of), of.lines),
  );
  const listingOf = rememberLast((of: Drawn) => archiveListingOf(of.outline, of, of.lines, outline));

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
    const { selection, question, quote, filter } = state;
    const most = mostRead.get(keyOf(state)) ?? READ_AT_FIRST;
    return followed(leftBy(filter), selection, question, quote, most);
  };

  const partOf = rememberLast((of: Followed, filter: Filter, _here: string) => {
    const isHere = (shard: number) => shards.now(shard)?.ok ?? false;
    const engagements = of.engagements.filter((each) => outline.shardsOf(each).every(isHere));
    const graph = partGraphOf(outline, soundShards(shards, of.shards), { ...of, engagements });
    return { graph, read: engagements.length, ...indexesOf(graph, filter) };
  });
  /** Which of its shards are here: one letter for each. */
  const hereOf = ({ shards: needed }: Followed): string =>
    needed.map((number) => (shards.now(number)?.ok ? 'y' : 'n')).join('');
  const indexesOf = (part: PartGraph, filter: Filter) => {
    if (!part.ok) return { index: narrowed(emptyIndex, filter), quoteStates: new Map() };
    const { graph, quoteStates } = part;
    const cited = graph.evidence.flatMap(({ id }) => {
      const state = quoteStates.get(id);
      return state ? [[id, state] as const] : [];
    });
    return { index: narrowed(createGraphIndex(graph), filter), quoteStates: new Map(cited) };
  };
  const narrowed = (part: GraphIndex, filter: Filter): GraphIndex => {
    const whole = archiveIndexOf(outline, part);
    const left = narrowedIndexOf(part, filter);
    return left === part ? whole : archiveIndexOf(leftBy(filter), left, whole);
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
    const level = drawnFor(leftBy(state.filter), state.level);
    const { graph, ...part } = partOf(of, state.filter, hereOf(of));
    return {
      ...part,
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
    ready: ({ level, filter }) => draw(leftBy(filter), level).then(() => {}),
    shardAt: shards.at,
    linesAt: (level) => draw(outline, level).then(({ lines }) => lines),
    shown: (state) => shown(state, version),
    follow: (state) => {
      const { shards: needed } = followedFor(state);
      followedNow = keyOf(state);
      shards.makeRoom(needed);
      for (const number of needed) void shards.at(number);
      draw(leftBy(state.filter), state.level).catch(() => {}); // what is on screen stays
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
