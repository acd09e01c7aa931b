/** The axis with its marks, the chosen days and their two handles, and what lies earlier and later. */
import { useMemo, useRef, useState } from 'react';
import { dayNumberOf, type Span } from '../../graph/dates';
import type { EngagementId } from '../../graph/schema';
import { type Domain, domainAround } from '../../view/timeline/domain';
import { isWithin, type TimelineEntries } from '../../view/timeline/entries';
import { stepUnitOf, ticksOf, timeScaleOf } from '../../view/timeline/scale';
import { laneMiddle, markAt, type TimelineMark, timelineOf } from '../../view/timeline/timeline';
import { clusterInWords } from '../../view/timeline/words';
import { useView } from '../use-view';
import styles from './Timeline.module.css';
import { TimelineBeyond } from './TimelineBeyond';
import { TimelineCard } from './TimelineCard';
import { TimelineHandle } from './TimelineHandle';
import { TimelineList } from './TimelineList';
import { type Emphasis, TimelineMarkView } from './TimelineMarkView';
import { TimelinePopup } from './TimelinePopup';
import { useTimelineDrag } from './timeline-drag';
import { useSizeOf } from './timeline-size';

interface TimelineChartProps {
  readonly entries: TimelineEntries;
  readonly domain: Domain;
  onDomain(change: (domain: Domain | undefined) => Domain | undefined): void;
  bringIntoSight(range: Domain | undefined): void;
  /** The days chosen, or being chosen. */
  readonly span: Span | null;
  onPreview(span: Span | null): void;
  /** The engagements of what is selected. */
  readonly ofSelection: ReadonlySet<EngagementId>;
}

/** The height of the axis with its words, as Timeline.module.css sets it. */
const AXIS_HEIGHT = 20;
/** What stays free over and under the lanes, as it is set there too: a count is taller than its lane. */
const EDGE = 1;
/** Lanes with room for words, and closer ones for where there are more marks. */
const ROOMY_LANE = 17;
const CLOSE_LANE = 8.5;
/** The room that a handle takes beside the days. */
const HANDLE = 24;
const REACH = 6;
const REACH_OF_FINGER = 22;

export const TimelineChart = (props: TimelineChartProps) => {
  const { entries, domain, onDomain, bringIntoSight, span, onPreview, ofSelection } = props;
  const { state, dispatch } = useView();
  const { selection } = state;
  const plot = useRef<HTMLDivElement>(null);
  const { width, height } = useSizeOf(plot);
  const lanesHeight = height - AXIS_HEIGHT - 2 * EDGE;
  const [hovered, setHovered] = useState<TimelineMark | null>(null);
  const [current, setCurrent] = useState<EngagementId | null>(null);
  const [opened, setOpened] = useState<TimelineMark | null>(null);
  const layout = useMemo(
    () =>
      timelineOf(entries.dated, domain, width, {
        roomy: Math.max(1, Math.floor(lanesHeight / ROOMY_LANE)),
        close: Math.max(1, Math.floor(lanesHeight / CLOSE_LANE)),
      }),
    [entries, domain, width, lanesHeight],
  );
  const ticks = useMemo(() => ticksOf(domain, width), [domain, width]);
  const { xOf } = timeScaleOf(domain, width);
  const clamped = (x: number) => Math.max(0, Math.min(width, x));
  const endOf = (days: Span, end: keyof Span) =>
    clamped(xOf(dayNumberOf(days[end]) + (end === 'from' ? -0.5 : 0.5)));
  const isAtEdge = (days: Span, end: keyof Span) =>
    end === 'from' ? endOf(days, end) < HANDLE : endOf(days, end) > width - HANDLE;
  const middleOf = ({ left, right }: TimelineMark) => (clamped(left) + clamped(right)) / 2;
  const rangeOfMark = ({ entries: held }: TimelineMark): Domain => ({
    from: Math.min(...held.map(({ from }) => from)),
    to: Math.max(...held.map(({ to }) => to)),
  });

  const open = (mark: TimelineMark) => {
    const [entry, ...others] = mark.entries;
    setHovered(null);
    if (!entry) return;
    if (others.length === 0) return dispatch({ type: 'itemPicked', item: entry.engagement.id });
    const closer = domainAround(rangeOfMark(mark));
    if (closer.to - closer.from < (domain.to - domain.from) * 0.8) onDomain(() => closer);
    else setOpened(mark);
  };
  const markUnder = ({ x, y }: Parameters<typeof markAt>[1], reach: number) =>
    markAt(layout, { x, y: y - EDGE }, lanesHeight, reach);
  const drag = useTimelineDrag({
    plot,
    domain,
    width,
    dated: entries.dated,
    onDomain,
    onHover: (at, isTouch) => setHovered((at && !isTouch && markUnder(at, REACH)) || null),
    onClick: (at, isTouch) => {
      const mark = markUnder(at, isTouch ? REACH_OF_FINGER : REACH);
      if (mark) open(mark);
    },
    onPreview,
    onPick: (picked) => dispatch({ type: 'spanPicked', span: picked }),
  });

  const holds = (mark: TimelineMark, id: string | null) =>
    mark.entries.some(({ engagement }) => engagement.id === id);
  const emphasisOf = (mark: TimelineMark): Emphasis => {
    if (holds(mark, selection)) return 'selected';
    if (span && !mark.entries.some(isWithin(span))) return 'dimmed';
    return mark.entries.some(({ engagement }) => ofSelection.has(engagement.id)) ? 'near' : 'plain';
  };
  const currentMark = current ? layout.marks.find((mark) => holds(mark, current)) : undefined;
  const pointedAt = hovered && layout.marks.includes(hovered) ? hovered : undefined;
  const currentEngagement = current ? engagementOf(entries, current) : undefined;
  const unit = stepUnitOf(domain, width);
  const daysPerPixel = (domain.to - domain.from) / width;

  return (
    <>
      <div className={styles.gutter}>
        <TimelineBeyond side="earlier" entries={layout.earlier} onDomain={onDomain} />
      </div>
      <div className={styles.chart}>
        <TimelineList
          entries={entries}
          domain={domain}
          span={span}
          onCurrent={(engagement) => {
            setCurrent(engagement);
            bringIntoSight(entries.dated.find((entry) => entry.engagement.id === engagement));
          }}
        />
        <div
          ref={plot}
          className={styles.plot}
          data-pointing={pointedAt !== undefined || undefined}
          aria-hidden
          {...drag}
        >
          {span && (
            <div
              className={styles.span}
              style={{
                left: endOf(span, 'from'),
                right: width - endOf(span, 'to'),
              }}
            />
          )}
          <div className={styles.lanes}>
            {layout.marks.map((mark) => (
              <TimelineMarkView
                key={mark.entries[0]?.engagement.id}
                mark={mark}
                middle={laneMiddle(mark.lane, layout.lanes, lanesHeight)}
                isClose={lanesHeight / layout.lanes < ROOMY_LANE}
                emphasis={emphasisOf(mark)}
                isPointedAt={mark === pointedAt}
                isCurrent={mark === currentMark}
              />
            ))}
          </div>
          <div className={styles.axis}>
            {ticks.map(({ x, day, words }) => (
              <span key={day} className={styles.tick} style={{ left: x }}>
                {words && <span className={styles.tickWords}>{words}</span>}
              </span>
            ))}
          </div>
        </div>
        {span &&
          (['from', 'to'] as const).map((end) => (
            <TimelineHandle
              key={end}
              end={end}
              span={span}
              x={endOf(span, end)}
              isAtEdge={isAtEdge(span, end)}
              unit={unit}
              daysPerPixel={daysPerPixel}
              onPreview={onPreview}
              bringIntoSight={bringIntoSight}
            />
          ))}
        {pointedAt ? (
          <TimelineCard
            at={middleOf(pointedAt)}
            width={width}
            engagements={pointedAt.entries.map(({ engagement }) => engagement)}
            heading={clusterInWords(pointedAt.entries)}
          />
        ) : (
          currentEngagement && (
            <TimelineCard
              at={currentMark ? middleOf(currentMark) : width}
              width={width}
              engagements={[currentEngagement]}
            />
          )
        )}
        {opened && (
          <TimelinePopup
            heading={clusterInWords(opened.entries)}
            engagements={opened.entries.map(({ engagement }) => engagement)}
            at={{ left: Math.max(0, Math.min(width - 300, middleOf(opened) - 150)) }}
            onClose={() => setOpened(null)}
          />
        )}
      </div>
      <div className={styles.gutter}>
        <TimelineBeyond side="later" entries={layout.later} onDomain={onDomain} />
      </div>
    </>
  );
};

const engagementOf = ({ dated, undated }: TimelineEntries, id: EngagementId) =>
  undated.find((engagement) => engagement.id === id) ??
  dated.find(({ engagement }) => engagement.id === id)?.engagement;
