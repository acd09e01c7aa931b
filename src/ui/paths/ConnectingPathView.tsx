/** One path: its things in order, and between each two the engagements that join them, with their dates and quotes. */
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId } from 'react';
import { rangeOf } from '../../graph/dates';
import { type ThingId, thingKindOf } from '../../graph/ids';
import { badgeOf, subtitleOf } from '../../graph/names';
import type { ConnectingPath } from '../../graph/paths/paths';
import { stepFactsOf } from '../../graph/paths/proof';
import { betweenInWords } from '../../graph/paths/words';
import type { Engagement, EngagementId } from '../../graph/schema';
import { capitalised, kindOfEngagementInWords } from '../../graph/words';
import { noDateInWords } from '../../view/filter-in-words';
import { hueOfCountry, hueOfThing } from '../../view/hues';
import { FactList } from '../details/FactList';
import { ItemLink } from '../details/ItemLink';
import { WhenInWords } from '../details/WhenInWords';
import { useKept } from '../question/use-kept';
import { useView } from '../use-view';
import styles from './ConnectingPathView.module.css';

interface ConnectingPathViewProps {
  readonly path: ConnectingPath;
  readonly number: number;
  readonly of: number;
}

export const ConnectingPathView = ({ path, number, of }: ConnectingPathViewProps) => {
  const { index } = useView();
  const { things, steps } = path;
  const headingId = useId();
  const between = betweenInWords(index, things);
  const heading = between && (of > 1 ? `Path ${number}: by way of ${between}` : `By way of ${between}`);
  return (
    <section className={styles.path} {...(heading ? { 'aria-labelledby': headingId } : {})}>
      {heading && <h3 id={headingId}>{heading}</h3>}
      <ol className={styles.way}>
        {things.map((thing, at) => {
          const step = steps[at];
          const next = things[at + 1];
          return [
            // An engagement at the end of a path is itself the step there.
            thingKindOf(thing) !== 'engagement' && <Stop key={thing} id={thing} />,
            step && next && (
              <Step
                key={`${thing} ${next}`}
                engagements={step}
                between={[thing, next]}
                isOpen={number === 1}
              />
            ),
          ];
        })}
      </ol>
    </section>
  );
};

const Stop = ({ id }: { readonly id: ThingId }) => {
  const { index } = useView();
  const thing = index.whole.things.get(id);
  if (!thing) return null;
  const hue = thing.kind === 'country' ? hueOfCountry(index, thing.record.id) : hueOfThing(index)(id);
  const subtitle = subtitleOf(thing);
  return (
    <li className={styles.stop}>
      <span
        className={styles.badge}
        data-kind={thing.kind}
        style={hue === undefined ? undefined : { color: `var(--hue-${hue})` }}
        aria-hidden
      >
        {thing.kind !== 'topic' && <span>{badgeOf(thing, index.nameOf(id))}</span>}
      </span>
      <p>
        <ItemLink item={id} />
        {subtitle && <small>{subtitle}</small>}
      </p>
    </li>
  );
};

/** As many engagements of a step as are listed at first, unless only a few more would be left. */
const FIRST = 8;
const FEW = 3;

interface StepProps {
  readonly engagements: readonly EngagementId[];
  readonly between: readonly ThingId[];
  /** Whether the quotes of its first engagement are open to begin with. */
  readonly isOpen: boolean;
}

const Step = ({ engagements, between, isOpen }: StepProps) => {
  const [isWhole, setIsWhole] = useKept(`whole ${between.join(' ')}`, false as boolean);
  const shown = isWhole || engagements.length <= FIRST + FEW ? engagements : engagements.slice(0, FIRST);
  const left = engagements.length - shown.length;
  return (
    <li className={styles.step}>
      {engagements.length > 1 && <p className={styles.count}>{engagements.length} engagements join them</p>}
      <ul className={styles.engagements}>
        {shown.map((id, at) => (
          <EngagementOfStep key={id} id={id} between={between} isOpen={isOpen && at === 0} />
        ))}
      </ul>
      {left > 0 && (
        <button
          type="button"
          className={styles.more}
          onClick={(event) => {
            // It goes away with what it hides; the pane that it stands in keeps the focus.
            event.currentTarget.closest<HTMLElement>('[tabindex]')?.focus({ preventScroll: true });
            setIsWhole(true);
          }}
        >
          Show {left} more
        </button>
      )}
    </li>
  );
};

interface EngagementOfStepProps {
  readonly id: EngagementId;
  readonly between: readonly ThingId[];
  readonly isOpen: boolean;
}

const EngagementOfStep = ({ id, between, isOpen }: EngagementOfStepProps) => {
  const { index } = useView();
  const thing = index.things.get(id);
  return thing?.kind === 'engagement' ? (
    <li className={styles.engagement}>
      <p className={styles.label}>
        <ItemLink item={id} />
      </p>
      <p className={styles.when}>
        {capitalised(kindOfEngagementInWords[thing.record.kind])} · <Dates engagement={thing.record} />
      </p>
      <Quotes engagement={thing.record} between={between} isOpenAtFirst={isOpen} />
    </li>
  ) : null;
};

const Dates = ({ engagement }: { readonly engagement: Engagement }) => {
  const { index } = useView();
  const { dates } = engagement;
  return (
    <>
      {dates.length === 0 && noDateInWords(index, engagement)}
      {dates.map((when, at) => (
        <span key={`${when.edtf} ${when.asWritten}`}>
          {at > 0 && '; '}
          <WhenInWords when={when} />
        </span>
      ))}
      {rangeOf(dates)?.disputed && <em> The accounts differ</em>}
    </>
  );
};

interface QuotesProps {
  readonly engagement: Engagement;
  readonly between: readonly ThingId[];
  readonly isOpenAtFirst: boolean;
}

/** Closed on screen, the quotes are there on paper all the same. */
const Quotes = ({ engagement, between, isOpenAtFirst }: QuotesProps) => {
  const { index } = useView();
  const [isOpen, setIsOpen] = useKept(`quotes ${engagement.id} ${between.join(' ')}`, isOpenAtFirst);
  const contentId = useId();
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <>
      <button
        type="button"
        className={styles.fold}
        aria-expanded={isOpen}
        aria-controls={contentId}
        aria-label={`Quotes: ${engagement.label}`}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Chevron size={14} aria-hidden /> Quotes
      </button>
      <div id={contentId} className={styles.quotes} hidden={!isOpen}>
        <FactList facts={stepFactsOf(index, engagement, between)} under={engagement.id} />
      </div>
    </>
  );
};
