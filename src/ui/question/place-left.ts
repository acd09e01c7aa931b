/**
 * The place in a question that a reader left by a link. It is kept in the history entry of the question, so that Back leads
 * to where the reader was and nothing else does.
 */

/** What a reader has opened in a question, by name. */
export type Kept = boolean | number;

export interface PlaceLeft {
  /** How far down the question was scrolled, in pixels. */
  readonly top: number;
  /** Which of the question's links was followed, counted from 0. */
  readonly link: number;
  /** What that link says, by which it is known again. */
  readonly words: string;
  readonly kept: readonly (readonly [name: string, value: Kept])[];
}

const isPlace = (place: unknown): place is PlaceLeft =>
  typeof place === 'object' &&
  place !== null &&
  'top' in place &&
  'link' in place &&
  'words' in place &&
  'kept' in place;

/** The place that was left in the present entry. A question that is only now being asked has no entry of its own yet. */
export const placeLeft = (): PlaceLeft | null => {
  const { state } = window.history as { state: unknown };
  return typeof state === 'object' && state !== null && 'place' in state && isPlace(state.place)
    ? state.place
    : null;
};

export const leavePlace = (place: PlaceLeft): void => {
  window.history.replaceState({ ...window.history.state, place }, '');
};
