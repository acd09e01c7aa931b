/** What is found for the text in the box: in the graph at once, in an archive as its answers come. */
import { useMemo } from 'react';
import { isFiltering } from '../../graph/filter';
import { queryOf } from '../../graph/search/query';
import { counted } from '../../graph/words';
import { useView } from '../use-view';
import type { StartFinding } from './archive-finding';
import { type Found, NOT_LOADED, nothingMatches } from './found';
import { useArchiveFindings } from './use-archive-findings';
import { useSearch } from './use-search';

interface Asked {
  readonly text: string;
  /** Whether results are on screen. */
  readonly isShowing: boolean;
  /** Whether a search has been wanted at all. */
  readonly isWanted: boolean;
  readonly startFinding: StartFinding | undefined;
}

export const useFindings = ({ text, isShowing, isWanted, startFinding }: Asked): Found => {
  const { archive = null, index, state } = useView();
  const search = useSearch(isWanted && !archive);
  const inArchive = useArchiveFindings({ archive, text, isShowing, isWanted, startFinding });
  const findings = useMemo(
    () => (search && !(search instanceof Error) && isShowing ? search.find(text) : null),
    [search, isShowing, text],
  );
  const isNarrowed = isFiltering(state.filter);
  const inGraph = useMemo(
    (): Found => ({
      groups: findings?.groups ?? [],
      isCurrent: true,
      words:
        search instanceof Error
          ? NOT_LOADED
          : wordsFor(findings?.total, text, isNarrowed, index.graph.sources.length),
      notes: findings?.isNamesOnly ? [NAMES_ONLY] : [],
      languageOf: (source) => index.sources.get(source)?.language,
    }),
    [findings, search, text, isNarrowed, index],
  );
  return inArchive ?? inGraph;
};

const NAMES_ONLY = 'With one letter only names are searched; quotes and sources from the second on.';

const wordsFor = (total: number | undefined, text: string, isNarrowed: boolean, articles: number): string => {
  if (total === undefined) return 'Reading the articles…';
  if (total > 0) return counted(total, 'result');
  const scope = isNarrowed
    ? 'Nothing that the filter shows'
    : `Nothing in the ${counted(articles, 'article')} loaded`;
  return nothingMatches(scope, text, queryOf(text).phrases.length > 0);
};
