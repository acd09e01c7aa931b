/** Whether this page is part of somebody else's: `?embed`. */
import { parseOpening } from '../../view/opening';

export const isEmbeddedPage = ({ search }: Pick<Location, 'search'> = window.location): boolean =>
  parseOpening(search).isEmbedded;
