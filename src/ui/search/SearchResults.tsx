/** What a search found, grouped by kind, as the list under the box. The box owns the focus and the keys. */
import { Fragment, useEffect, useRef } from 'react';
import type { Marked } from '../../graph/search/excerpt';
import type { ResultKind } from '../../graph/search/search';
import { Verbatim } from '../Verbatim';
import type { Found, ShownResult } from './found';
import styles from './SearchResults.module.css';

const HEADINGS: Readonly<Record<ResultKind, string>> = {
  pair: 'Pairs',
  country: 'Countries',
  official: 'Officials',
  organisation: 'Organisations',
  topic: 'Topics',
  engagement: 'Engagements',
  thing: 'Things',
  statement: 'Statements',
  quote: 'Quotes',
  source: 'Sources',
};

interface SearchResultsProps {
  readonly id: string;
  readonly found: Found;
  /** The key of the result that Enter opens. */
  readonly current: string | undefined;
  optionIdOf(key: string): string;
  onPick(result: ShownResult): void;
}

export const SearchResults = ({ id, found, current, optionIdOf, onPick }: SearchResultsProps) => {
  const list = useRef<HTMLDivElement>(null);
  useEffect(
    function keepCurrentInSight() {
      const option = current && list.current?.querySelector('[aria-selected="true"]');
      if (option) option.scrollIntoView?.({ block: 'nearest' });
    },
    [current],
  );
  return (
    // Scrolls, but is no stop for Tab: the keys of the box go through it.
    <div ref={list} id={id} role="listbox" aria-label="Search results" tabIndex={-1} className={styles.list}>
      {found.groups.map(({ kind, results, total, isAtMost = false }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is no child for a listbox
        <div
          key={kind}
          role="group"
          aria-label={`${HEADINGS[kind]}, ${isAtMost ? 'at most ' : ''}${total}`}
          className={styles.group}
        >
          <div className={styles.heading} aria-hidden>
            {HEADINGS[kind]} <span className={styles.count}>{isAtMost ? `at most ${total}` : total}</span>
          </div>
          {results.map((result) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the box, which owns the focus
            // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant points at the current option
            <div
              key={result.key}
              id={optionIdOf(result.key)}
              role="option"
              aria-selected={result.key === current}
              className={styles.option}
              data-kind={result.kind}
              onClick={() => onPick(result)}
            >
              <Title result={result} languageOf={found.languageOf} />{' '}
              {result.detail && (
                <span className={styles.detail}>
                  <Words of={result.detail} />
                </span>
              )}
            </div>
          ))}
          {total > results.length && (
            <div className={styles.more} aria-hidden>
              {isAtMost ? 'at most ' : ''}
              {total - results.length} more: add a word to narrow them
            </div>
          )}
        </div>
      ))}
    </div>
  );
};

/** A quote stands between quotation marks, and what is left out of it outside them. */
const Title = ({ result, languageOf }: { readonly result: ShownResult } & Pick<Found, 'languageOf'>) => {
  const { kind, title } = result;
  const [before, after] = title.isCut;
  const isVerbatim = kind === 'quote' || (kind === 'source' && result.sentence !== null);
  if (!isVerbatim)
    return (
      <span className={styles.title}>
        {before && '…\u00a0'}
        <Words of={title} />
        {after && '\u00a0…'}
      </span>
    );
  return (
    <span className={styles.quote}>
      {before && '…\u00a0'}“
      <span lang={languageOf(result.source)} dir="auto">
        <Words of={title} />
      </span>
      ”{after && '\u00a0…'}
    </span>
  );
};

/** Text nodes, and a mark round each match. */
const Words = ({ of: { text, marks } }: { readonly of: Marked }) => (
  <>
    {marks.map(([start, end], number) => (
      <Fragment key={start}>
        <Verbatim text={text.slice(marks[number - 1]?.[1] ?? 0, start)} />
        <mark className={styles.mark}>
          <Verbatim text={text.slice(start, end)} />
        </mark>
      </Fragment>
    ))}
    <Verbatim text={text.slice(marks.at(-1)?.[1] ?? 0)} />
  </>
);
