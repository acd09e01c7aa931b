/**
 * What the address of an embedded page says: that it is embedded, what is selected in it, and where the full page is. An
 * embedded page reads its address and never writes it, so that it puts no steps into the history of the page around it.
 */
import type { GraphIndex } from '../../graph/graph-index';
import { formatAddress } from '../../view/address/address';
import { formatOpening, parseOpening } from '../../view/opening';
import type { ViewState } from '../../view/view-state';
import { isEmbeddedPage } from './is-embedded-page';

type Place = Pick<Location, 'search' | 'hash'>;

/** The fragment. Embedded, a selection may also stand in the query: `?embed&select=…`; the fragment's own goes first. */
export const fragmentOf = (place: Place = window.location): string => {
  const { search, hash } = place;
  const inQuery = /[?&](select=[^&]+)/.exec(search)?.[1];
  if (!inQuery || !isEmbeddedPage(place) || /[#&]select=[^&]/.test(hash)) return hash;
  return hash.length > 1 ? `${hash}&${inQuery}` : `#${inQuery}`;
};

/** The full page, relative to this one, on the same graph. */
export const fullPageQuery = ({ search }: Place = window.location): string =>
  `./${formatOpening({ ...parseOpening(search), isEmbedded: false })}`;

/** The full page with the same on screen. */
export const fullPageAddress = (state: ViewState, index: GraphIndex): string =>
  `${fullPageQuery()}${formatAddress(state, index)}`;
