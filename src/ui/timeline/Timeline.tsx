/** Every engagement on an axis of time, with its uncertainty drawn, and the days chosen on it. */
import { Maximize, Minus, Plus } from 'lucide-react';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useState } from 'react';
import { dayNumberOf, type Span } from '../../graph/dates';
import { isFiltering } from '../../graph/filter';
import type { EngagementId } from '../../graph/schema';
import {
  type Domain,
  domainShowing,
  fittingDomainOf,
  isSeen,
  openingDomainOf,
  pannedDomain,
  spanOfDomain,
  zoomCentreOf,
  zoomedDomain,
} from '../../view/timeline/domain';
import { timelineEntriesOf } from '../../view/timeline/entries';
import { countsInWords } from '../../view/timeline/words';
import { useView } from '../use-view';
import styles from './Timeline.module.css';
import { TimelineChart } from './TimelineChart';
import { TimelineDays } from './TimelineDays';
import { TimelineTray } from './TimelineTray';

const ZOOM_STEP = 2;

export const Timeline = () => {
  const { index, state, dispatch, archive } = useView();
  const { selection, span, filter } = state;
  const isHidden = filter.things !== null && !filter.things.includes('engagement');
  const entries = useMemo(() => timelineEntriesOf(index.graph.engagements), [index]);
  // Of the graph as opened: what a filter takes away moves nothing of what stays.
  const [domain, setDomain] = useState(() =>
    openingDomainOf(timelineEntriesOf(index.whole.graph.engagements).dated, state.span),
  );
  // Of an archive it is what is at hand, which changes as it is read.
  const [of, setOf] = useState(index.whole);
  if (archive && of !== index.whole) {
    setOf(index.whole);
    setDomain(openingDomainOf(timelineEntriesOf(index.whole.graph.engagements).dated, state.span));
  }
  const [preview, setPreview] = useState<Span | null>(null);
  const shownSpan = preview ?? span;
  const ofSelection = useMemo(
    () => new Set<EngagementId>(selection ? index.engagementsOf(selection) : []),
    [index, selection],
  );

  const bringIntoSight = useCallback((range: Domain | undefined) => {
    if (range) setDomain((shown) => shown && (isSeen(shown, range) ? shown : domainShowing(shown, range)));
  }, []);
  useEffect(
    function followSelection() {
      bringIntoSight(entries.dated.find(({ engagement }) => engagement.id === selection));
    },
    [bringIntoSight, entries, selection],
  );

  const total = entries.dated.length + entries.undated.length;
  if (isHidden || total === 0)
    return (
      <div className={styles.strip}>
        <div className={styles.head}>
          <h2 className={styles.title}>Timeline</h2>
        </div>
        <p className={styles.empty}>{emptyInWords(isHidden, isFiltering(filter), archive !== null)}</p>
      </div>
    );

  const zoomBy = (factor: number) =>
    setDomain((shown) => {
      if (!shown) return shown;
      const selected = entries.dated.find(({ engagement }) => engagement.id === selection);
      const chosen = span ? { from: dayNumberOf(span.from), to: dayNumberOf(span.to) } : undefined;
      const at = zoomCentreOf(shown, entries.dated, [selected, chosen]);
      return zoomedDomain(shown, factor, at, entries.dated);
    });
  const showAll = () => setDomain((shown) => fittingDomainOf(entries.dated) ?? shown);
  const onKeyDown = (event: KeyboardEvent) => {
    if (
      event.defaultPrevented ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      event.target instanceof HTMLInputElement
    )
      return;
    if (event.key === '+' || event.key === '=') zoomBy(ZOOM_STEP);
    else if (event.key === '-') zoomBy(1 / ZOOM_STEP);
    else if (event.key === '0') showAll();
    else if (event.shiftKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight'))
      setDomain((shown) => shown && pannedDomain(shown, event.key === 'ArrowLeft' ? -0.5 : 0.5));
    else return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys serve the controls inside, which hold the focus
    <div className={styles.strip} onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <h2 className={styles.title}>Timeline</h2>
        <p className={styles.words} aria-live="polite">
          {countsInWords(entries, shownSpan)}
          {!shownSpan && domain && <span className={styles.hint}> · drag over days to choose them</span>}
        </p>
        <div className={styles.tools}>
          {domain && (
            <>
              <TimelineDays
                span={span}
                shown={shownSpan}
                visible={spanOfDomain(domain)}
                onPick={(picked) => dispatch({ type: 'spanPicked', span: picked })}
              />
              <div className={styles.zoom}>
                <button
                  type="button"
                  aria-label="Zoom in on time"
                  title="Zoom in (+)"
                  onClick={() => zoomBy(ZOOM_STEP)}
                >
                  <Plus size={15} aria-hidden />
                </button>
                <button
                  type="button"
                  aria-label="Zoom out of time"
                  title="Zoom out (−)"
                  onClick={() => zoomBy(1 / ZOOM_STEP)}
                >
                  <Minus size={15} aria-hidden />
                </button>
                <button type="button" aria-label="All dates" title="All dates (0)" onClick={showAll}>
                  <Maximize size={14} aria-hidden />
                </button>
              </div>
            </>
          )}
        </div>
      </div>
      <div className={styles.body}>
        {domain ? (
          <TimelineChart
            entries={entries}
            domain={domain}
            onDomain={setDomain}
            bringIntoSight={bringIntoSight}
            span={shownSpan}
            onPreview={setPreview}
            ofSelection={ofSelection}
          />
        ) : (
          <p className={styles.empty}>No source gives any of them a day.</p>
        )}
        {entries.undated.length > 0 && <TimelineTray undated={entries.undated} ofSelection={ofSelection} />}
      </div>
    </div>
  );
};

const emptyInWords = (isHidden: boolean, isFiltered: boolean, isArchive: boolean): string => {
  if (isHidden) return 'The filter hides engagements.';
  if (isArchive) return 'Choose anything in the network: the engagements read for it stand here.';
  return isFiltered ? 'The filter leaves no engagement.' : 'No engagement to show.';
};
