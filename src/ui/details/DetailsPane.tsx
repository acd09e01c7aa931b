/** What is known of the selected item: each fact in a line, and under it the quotes that say so. */
import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { GraphIndex } from '../../graph/graph-index';
import { type ItemId, isLineId, isStatementId } from '../../graph/ids';
import { nameInSentence } from '../../graph/names';
import { sectionsOf } from '../../view/sections';
import { ReadingNote } from '../archive/ReadingNote';
import { useIsEmbedded } from '../embed/embedded';
import { HiddenNotice } from '../filters/HiddenNotice';
import { IconButton } from '../IconButton';
import { sideInWords } from '../pair/pair-words';
import { ItemActions } from '../question/ItemActions';
import { useView } from '../use-view';
import styles from './DetailsPane.module.css';
import { FactList } from './FactList';
import { ItemLink } from './ItemLink';
import { ItemSummary } from './ItemSummary';
import { itemKindInWords } from './item-kind';
import { Overview } from './Overview';
import { PrintedSources } from './PrintedSources';

export const DetailsPane = () => {
  const { index, state, dispatch } = useView();
  const { selection } = state;
  const isEmbedded = useIsEmbedded();
  const pane = useRef<HTMLDivElement>(null);
  /** A link that is followed goes with the details it stood in; the focus it had must not be lost with it. */
  const hadFocus = useRef(false);
  useEffect(
    function startAtTheTop() {
      const element = pane.current;
      if (selection !== undefined) element?.scrollTo?.(0, 0);
      if (hadFocus.current && !element?.contains(document.activeElement))
        element?.focus({ preventScroll: true });
    },
    [selection],
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: no form controls are grouped here
    <div
      ref={pane}
      className={styles.pane}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard
      tabIndex={0}
      role="group"
      aria-label="Facts and quotes"
      onFocus={() => {
        hadFocus.current = true;
      }}
      onBlur={(event) => {
        if (event.relatedTarget) hadFocus.current = event.currentTarget.contains(event.relatedTarget);
      }}
    >
      {selection ? (
        <>
          <header className={styles.header}>
            <p className={styles.kind}>{itemKindInWords(index.whole, selection)}</p>
            <Title item={selection} />
            <IconButton
              label="Clear selection"
              className={styles.close}
              onClick={() => dispatch({ type: 'selectionCleared' })}
            >
              <X size={18} aria-hidden />
            </IconButton>
          </header>
          {index.has(selection) ? (
            <>
              {!isEmbedded && <ItemActions item={selection} />}
              <ItemSummary item={selection} />
              <ReadingNote of={subjectInWords(index, selection)} />
              {sectionsOf(index, index.factsShownUnder(selection), selection).map(({ heading, facts }) => (
                <section key={heading} className={styles.section}>
                  <h3>
                    {heading}
                    {facts.length > 1 && <span className={styles.count}> {facts.length}</span>}
                  </h3>
                  <FactList facts={facts} under={selection} />
                </section>
              ))}
              <PrintedSources evidence={index.evidenceOf(selection)} />
            </>
          ) : (
            <HiddenNotice />
          )}
        </>
      ) : (
        <Overview />
      )}
    </div>
  );
};

const subjectInWords = (index: GraphIndex, item: ItemId): string => {
  if (isLineId(item)) return 'this line';
  if (isStatementId(item)) return 'this statement';
  return item.startsWith('engagement:') ? 'this engagement' : sideInWords(index, item);
};

const Title = ({ item }: { readonly item: ItemId }) => {
  const { index } = useView();
  const line = isLineId(item) ? index.lines.get(item) : undefined;
  const thing = isStatementId(item) || isLineId(item) ? undefined : index.things.get(item);
  if (!line) return <h2>{thing?.kind === 'engagement' ? thing.record.label : index.itemNameOf(item)}</h2>;
  const [from, to] = [index.things.get(line.from), index.things.get(line.to)];
  return (
    <h2>
      <ItemLink item={line.from}>{from && nameInSentence(from, index.nameOf(line.from))}</ItemLink>{' '}
      <span className={styles.verb}>{index.verbOf(line)}</span>{' '}
      <ItemLink item={line.to}>{to && nameInSentence(to, index.nameOf(line.to))}</ItemLink>
    </h2>
  );
};
