/** The rows of the list of items: which of them are in the page is settled apart from what each looks like. */
import type { CSSProperties, ReactNode, RefObject } from 'react';
import type { Listing } from '../../view/listing';

/** More than this many rows make a list slow to build. */
export const LONG = 500;

export interface RowsProps {
  /** What scrolls. */
  readonly list: RefObject<HTMLElement | null>;
  readonly listing: Listing;
  /** The place of the current entry. It is in the page, and brought into sight when it changes. */
  readonly current: number;
  option(place: number, style?: CSSProperties): ReactNode;
  /** Things, or the lines between them: the entries from one place up to another, of which these are in the page. */
  group(from: number, to: number, shown: readonly ReactNode[], style?: CSSProperties): ReactNode;
}
