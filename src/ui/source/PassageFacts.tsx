/** What a marked passage proves, where that is more than one thing: a short list beside the passage to choose from. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { capitalised, counted } from '../../graph/words';
import { Popup } from '../Popup';
import { useView } from '../use-view';
import type { PickedPassage } from './AnnotatedParagraph';
import styles from './PassageFacts.module.css';

interface PassageFactsProps {
  readonly passage: PickedPassage;
  onClose(): void;
}

/** Space between the passage and the list, in pixels. */
const GAP = 6;

export const PassageFacts = ({ passage, onClose }: PassageFactsProps) => {
  const { index, dispatch } = useView();
  const panel = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  // That somebody is the speaker is told with what was said, and each line once.
  const facts = new Map(
    passage.evidence
      .flatMap((id) => index.factsProvenBy(id))
      .map(({ kind, words, leadsTo }) => [
        kind === 'speaker' ? index.itemNameOf(leadsTo) : capitalised(words),
        leadsTo,
      ]),
  );

  useLayoutEffect(
    function standUnderThePassageAndTakeFocus() {
      const pane = panel.current?.offsetParent;
      const under = passage.element.getBoundingClientRect().bottom - (pane?.getBoundingClientRect().top ?? 0);
      setTop(under + (pane?.scrollTop ?? 0) + GAP);
      panel.current?.querySelector('button')?.focus({ preventScroll: true });
    },
    [passage],
  );
  useEffect(
    function comeIntoView() {
      if (top > 0) panel.current?.scrollIntoView?.({ block: 'nearest' });
    },
    [top],
  );

  const close = () => {
    const head =
      passage.element.tabIndex >= -1 && passage.element.role === 'button' ? passage.element : undefined;
    (head ?? passage.element.closest('mark')?.querySelector<HTMLElement>('[role="button"]'))?.focus({
      preventScroll: true,
    });
    onClose();
  };
  return (
    <Popup
      panel={panel}
      heading={`This passage proves ${counted(facts.size, 'fact')}`}
      className={styles.place}
      style={{ top }}
      onGiveUp={close}
      onLeave={onClose}
    >
      <ul>
        {[...facts].map(([words, leadsTo]) => (
          <li key={words}>
            <button
              type="button"
              onClick={() => {
                close();
                dispatch({ type: 'itemPicked', item: leadsTo });
              }}
            >
              {words}
            </button>
          </li>
        ))}
      </ul>
    </Popup>
  );
};
