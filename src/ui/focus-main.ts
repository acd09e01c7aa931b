/** A button that goes away with what it closes hands the focus to the panes, so that it is not lost. */
export const focusMain = (button: HTMLElement): void => {
  button.ownerDocument.querySelector('main')?.focus({ preventScroll: true });
};
