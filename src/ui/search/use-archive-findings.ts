/**
 * Searches an archive for the text in the box. Names come at once, quotes when their index has answered, and their words
 * when the shards are there. Only the last text counts.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ArchiveAnswer } from '../../graph/archive/find-archive';
import type { ParsedShard } from '../../graph/archive/parse-shard';
import { isFiltering } from '../../graph/filter';
import { queryOf } from '../../graph/search/query';
import { counted } from '../../graph/words';
import type { Archive } from '../archive/archive';
import { useLatePart } from '../late-part';
import { ARCHIVE_FINDING } from '../late-parts';
import { useView } from '../use-view';
import type { ArchiveFinding, StartFinding } from './archive-finding';
import { type Found, NOT_LOADED, nothingMatches, type ShownGroup } from './found';
import { NO_ROWS, type QuoteRows, quoteRowsOf } from './quote-rows';

/** Milliseconds without another answer before the shards of quotes are fetched. */
const PAUSE = 150;

interface Asked {
  readonly archive: Archive | null;
  readonly text: string;
  readonly isShowing: boolean;
  readonly isWanted: boolean;
  readonly startFinding: StartFinding | undefined;
}

/** Null where no archive is open. */
export const useArchiveFindings = ({
  archive,
  text,
  isShowing,
  isWanted,
  startFinding,
}: Asked): Found | null => {
  const { state } = useView();
  const loaded = useLatePart(ARCHIVE_FINDING, archive !== null && isWanted);
  const part = loaded instanceof Error ? undefined : loaded;
  const [finding, setFinding] = useState<ArchiveFinding | null>(null);
  const [answer, setAnswer] = useState<ArchiveAnswer | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [shards, setShards] = useState<ReadonlyMap<number, ParsedShard>>(new Map());
  const underWay = useRef(new Set<number>());

  useEffect(
    function startOnce() {
      if (!archive || !isWanted || !part) return;
      const started = (startFinding ?? part.startFinding())(archive, setAnswer);
      setFinding(started);
      return () => {
        started.stop();
        setFinding(null);
        setAnswer(null);
        setShards(new Map());
      };
    },
    [archive, isWanted, part, startFinding],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same again
  useEffect(
    function ask() {
      if (isShowing) finding?.find(text);
    },
    [finding, text, isShowing, attempt],
  );

  const rows = useMemo(
    () =>
      archive && part && answer?.quotes.state === 'found'
        ? quoteRowsOf(part, archive, answer.quotes.quotes, queryOf(answer.text), shards)
        : NO_ROWS,
    [archive, part, answer, shards],
  );
  useEffect(
    function readShards() {
      if (!archive || !isShowing || rows.wanted.length === 0) return;
      const timer = setTimeout(() => {
        for (const number of rows.wanted) {
          if (underWay.current.has(number)) continue;
          underWay.current.add(number);
          archive.shardAt(number).then((parsed) => {
            underWay.current.delete(number);
            setShards((kept) => withShard(kept, number, parsed));
          });
        }
      }, PAUSE);
      return () => clearTimeout(timer);
    },
    [archive, isShowing, rows],
  );

  return useMemo(() => {
    if (!archive) return null;
    const isCurrent = answer?.text === text;
    const groups = isShowing && answer ? groupsOf(answer, rows) : [];
    return {
      groups,
      isCurrent,
      words:
        loaded instanceof Error ? NOT_LOADED : wordsFor(archive, isCurrent ? answer : null, groups, text),
      notes: answer ? notesFor(answer, rows, isFiltering(state.filter)) : [],
      languageOf: (source) => rows.languages.get(source),
      ...(answer?.quotes.state === 'failed' ? { onAgain: () => setAttempt((before) => before + 1) } : {}),
      archive: {
        read: async ({ place }) => {
          const number = archive.outline.shardOfSource(place.source);
          if (!(shards.get(number)?.ok ?? true)) archive.tryAgain();
          const parsed = await archive.shardAt(number);
          setShards((kept) => withShard(kept, number, parsed));
          const quote = parsed.ok
            ? part?.readQuote(archive.outline, parsed.shard, place, queryOf(text))
            : undefined;
          return quote?.state === 'found' ? quote.result : undefined;
        },
        itemOf: async ({ id }) => part?.itemOfQuote(archive, id),
      },
    } satisfies Found;
  }, [archive, answer, rows, shards, text, isShowing, loaded, part, state.filter]);
};

/** More than are looked at for one search. */
const MOST_SHARDS = 64;

const withShard = (
  kept: ReadonlyMap<number, ParsedShard>,
  number: number,
  parsed: ParsedShard,
): ReadonlyMap<number, ParsedShard> =>
  new Map([...[...kept].filter(([each]) => each !== number).slice(1 - MOST_SHARDS), [number, parsed]]);

const groupsOf = ({ names }: ArchiveAnswer, { rows, total, isAtMost }: QuoteRows): readonly ShownGroup[] =>
  rows.length > 0 ? [...names, { kind: 'quote', results: rows, total, isAtMost }] : names;

const NAMES_ONLY = 'With one letter only names are searched; quotes from the second on.';
const LOOKING = 'Looking through the quotes…';

const notesFor = (
  { quotes }: ArchiveAnswer,
  { rows, note, isAtMost }: QuoteRows,
  isNarrowed: boolean,
): readonly string[] => [
  ...(quotes.state === 'unasked' ? [NAMES_ONLY] : []),
  ...(quotes.state === 'looking' ? [LOOKING] : []),
  ...(quotes.state === 'unindexed'
    ? ['This archive has no index of its quotes: only names are searched. Compile it again to search quotes.']
    : []),
  ...(quotes.state === 'failed'
    ? [`Quotes could not be searched. ${quotes.refusal.title}. ${quotes.refusal.advice}`]
    : []),
  ...(quotes.state === 'found' && quotes.quotes.onlyWhole !== null
    ? [
        `Very many words begin with “${quotes.quotes.onlyWhole}”: in quotes only that very word was looked for.`,
      ]
    : []),
  ...(isAtMost && rows.length > 0
    ? [
        'Every one of these quotes holds the words; those not shown yet may not hold them as they are written.',
      ]
    : []),
  ...(note === null ? [] : [note]),
  ...(isNarrowed ? ['The search looks at all of the archive, whatever the filter shows.'] : []),
];

/** `answer` is null where there is none yet to what stands in the box. */
const wordsFor = (
  { manifest }: Archive,
  answer: ArchiveAnswer | null,
  groups: readonly ShownGroup[],
  text: string,
): string => {
  if (!answer) return 'Searching the archive…';
  if (answer.quotes.state === 'looking') return LOOKING;
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  const isAtMost = groups.some((group) => group.isAtMost);
  if (total > 0) return `${isAtMost ? 'at most ' : ''}${counted(total, 'result')}`;
  const articles = manifest.counts.sources;
  const scope =
    answer.quotes.state === 'found'
      ? `No name and no quote in the ${counted(articles, 'article')}`
      : 'No name in the archive';
  return nothingMatches(scope, text, queryOf(text).phrases.length > 0);
};
