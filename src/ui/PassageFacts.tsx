/** What a marked passage proves, where that is more than one thing: a short list beside the passage to choose from. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { capitalised, counted } from '../graph/words';
import type { PickedPassage } from './AnnotatedParagraph';
import styles from './PassageFacts.module.css';
import { useView } from './use-view';

interface PassageFactsProps {
  readonly passage: PickedPassage;
  onClose(): void;
}

export const PassageFacts = ({ passage, onClose }: PassageFactsProps) => {
  const { index, dispatch } = useView();
  const panel = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const facts = [...new Set(passage.evidence.flatMap((id) => index.factsProvenBy(id)))];

  useLayoutEffect(
    function standUnderThePassageAndTakeFocus() {
      const pane = panel.current?.offsetParent;
      if (!pane) return;
      setTop(
        passage.element.getBoundingClientRect().bottom -
          pane.getBoundingClientRect().top +
          pane.scrollTop +
          6,
      );
    },
    [passage],
  );
  useEffect(
    function comeIntoView() {
      if (top > 0) panel.current?.scrollIntoView?.({ block: 'nearest' });
    },
    [top],
  );
  useEffect(
    function closeWhenLeft() {
      const onPointer = (event: PointerEvent) => {
        if (event.target instanceof Node && !panel.current?.contains(event.target)) onClose();
      };
      window.addEventListener('pointerdown', onPointer);
      return () => window.removeEventListener('pointerdown', onPointer);
    },
    [onClose],
  );

  const close = () => {
    passage.element.focus({ preventScroll: true });
    onClose();
  };
  return (
    <div
      ref={panel}
      role="dialog"
      aria-label={`This passage proves ${counted(facts.length, 'fact')}`}
      className={styles.panel}
      style={{ top }}
      onKeyDown={(event) => {
        const buttons = [...(panel.current?.querySelectorAll('button') ?? [])];
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (event.key === 'Escape') close();
        else if (step !== undefined)
          buttons[buttons.indexOf(event.target as HTMLButtonElement) + step]?.focus(); // only buttons take focus here
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onBlur={(event) => {
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) onClose();
      }}
    >
      <p className={styles.heading}>This passage proves {counted(facts.length, 'fact')}</p>
      <ul>
        {facts.map((fact) => (
          <li key={fact.id}>
            <button
              type="button"
              onClick={() => {
                close();
                dispatch({ type: 'itemPicked', item: fact.leadsTo });
              }}
            >
              {capitalised(fact.words)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
};
