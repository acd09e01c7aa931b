/** Which archive an address opens. */
import { parseOpening } from '../../view/opening';

/** Whether an address is that of an archive: its manifest is always called so. */
export const namesArchive = (address: string): boolean => /(?:^|\/)manifest\.json(?:[?#]|$)/.test(address);

/** The address of the archive that the page's address opens, where it is one of the page's own host, by itself. */
export const archiveBeside = ({ location, baseURI }: Document): string | undefined => {
  const { parts, joins } = parseOpening(location.search);
  const [part, ...others] = parts;
  if (!part || others.length > 0 || joins.length > 0 || !namesArchive(part)) return undefined;
  if (!URL.canParse(part, baseURI)) return undefined;
  const { origin, href } = new URL(part, baseURI);
  return origin === location.origin && location.protocol !== 'file:' ? href : undefined;
};
