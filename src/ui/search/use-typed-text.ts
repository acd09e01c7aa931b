/**
 * What is being typed in the search box. It is there at once; state and address follow when the typing pauses, because
 * writing them draws the whole page anew, and browsers refuse an address that changes with every key.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useView } from '../use-view';

/** Milliseconds without a key. */
const PAUSE = 250;

interface TypedText {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Puts into the state what has been typed so far. */
  readonly settle: () => void;
}

export const useTypedText = (): TypedText => {
  const { state, dispatch } = useView();
  const { find } = state;
  const [text, setText] = useState(find);
  const known = useRef(find);
  useEffect(
    function followTheState() {
      if (find === known.current) return;
      known.current = find;
      setText(find);
    },
    [find],
  );
  const settle = useCallback(() => {
    if (text === known.current) return;
    known.current = text;
    dispatch({ type: 'findTyped', text });
  }, [text, dispatch]);
  useEffect(
    function settleWhenTypingPauses() {
      const timer = setTimeout(settle, PAUSE);
      return () => clearTimeout(timer);
    },
    [settle],
  );
  return { text, setText, settle };
};
