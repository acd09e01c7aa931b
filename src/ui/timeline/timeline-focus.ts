/** A control that goes away while it has the focus hands it on, so that it is not lost. */
import { type RefObject, useLayoutEffect } from 'react';

/** `to` selects, in the strip, what the focus goes to when the control goes away. */
export const useHandOverFocus = (control: RefObject<HTMLElement | null>, to: string): void => {
  // A layout effect is taken back while the control is still in the page and has the focus.
  useLayoutEffect(() => {
    const element = control.current;
    const strip = element?.closest('section');
    return () => {
      if (element && element === element.ownerDocument.activeElement)
        strip?.querySelector<HTMLElement>(to)?.focus();
    };
  }, [control, to]);
};
