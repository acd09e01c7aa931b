/** The bar on top: search, the level, whether the quotes stand, what is shown, and help. */
import { BookText, ChartGantt, CircleQuestionMark, List, ListFilter, PanelRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { LEVELS } from '../graph/schema';
import { levelInWords } from '../graph/words';
import type { SidePane } from '../view/view-state';
import styles from './Bar.module.css';
import { IconButton } from './IconButton';
import { OpenButton } from './open/OpenButton';
import { useOpener } from './open/opener';
import { Segmented } from './Segmented';
import { Search } from './search/Search';
import { TakeAway } from './take-away/TakeAway';
import { useView } from './use-view';

interface BarProps {
  onHelp(): void;
  onQuotes(): void;
}

export const Bar = ({ onHelp, onQuotes }: BarProps) => {
  const { index, state, dispatch } = useView();
  // Without sources there are no articles, engagements and levels to choose from.
  const isSourced = !index.graph.unsourced;
  return (
    <header className={styles.bar}>
      <h1 className={styles.brand}>Readout</h1>
      <Search />
      {isSourced && (
        <Segmented
          legend="Level"
          options={LEVELS.map((level) => [level, levelInWords[level]] as const)}
          chosen={state.level}
          className={styles.levels}
          onPick={(level) => dispatch({ type: 'levelPicked', level })}
        />
      )}
      {isSourced ? <VerifiedButton onQuotes={onQuotes} /> : <NoQuotesButton />}
      <div className={styles.tools}>
        {isSourced && (
          <PaneToggle pane="source" label="Source">
            <BookText size={18} aria-hidden />
          </PaneToggle>
        )}
        <PaneToggle pane="list" label="List">
          <List size={18} aria-hidden />
        </PaneToggle>
        {isSourced && (
          <>
            <PaneToggle pane="timeline" label="Timeline">
              <ChartGantt size={18} aria-hidden />
            </PaneToggle>
            <PaneToggle pane="filters" label="Filters">
              <ListFilter size={18} aria-hidden />
            </PaneToggle>
          </>
        )}
        <PaneToggle pane="details" label="Details">
          <PanelRight size={18} aria-hidden />
        </PaneToggle>
        <OpenButton />
        <TakeAway />
        <IconButton label="Keys and help" title="Keys and help (?)" onClick={onHelp}>
          <CircleQuestionMark size={18} aria-hidden />
        </IconButton>
      </div>
    </header>
  );
};

const VerifiedButton = ({ onQuotes }: Pick<BarProps, 'onQuotes'>) => {
  const { quoteStates, archive } = useView();
  const verified = [...quoteStates.values()].filter((quote) => quote.verified).length;
  const isSound = verified === quoteStates.size;
  const isAnyRead = !archive || quoteStates.size > 0;
  return (
    <button
      type="button"
      className={styles.verified}
      data-sound={isSound || undefined}
      data-unread={!isAnyRead || undefined}
      aria-haspopup="dialog"
      onClick={onQuotes}
    >
      {!isAnyRead ? (
        'no quote read yet'
      ) : (
        <>
          <span aria-hidden>{isSound ? '✓ ' : '✗ '}</span>
          {verified} of {quoteStates.size}{' '}
          <span className={styles.wide}>
            <span className={styles.spare}>quotes </span>verified
          </span>
        </>
      )}
    </button>
  );
};

/** Says of a network from another tool's file that nothing in it can be checked; why is told in “About this graph”. */
const NoQuotesButton = () => {
  const { showDialog } = useOpener();
  return (
    <button
      type="button"
      className={styles.verified}
      aria-haspopup="dialog"
      onClick={() => showDialog('about')}
    >
      <span aria-hidden>✗ </span>no quotes
    </button>
  );
};

const PaneToggle = ({ pane, label, children }: { pane: SidePane; label: string; children: ReactNode }) => {
  const { state, dispatch } = useView();
  return (
    <IconButton
      label={`${label} pane`}
      className={styles.toggle}
      data-pane={pane}
      aria-pressed={state.shown[pane]}
      onClick={() => dispatch({ type: 'paneToggled', pane })}
    >
      {children}
    </IconButton>
  );
};
