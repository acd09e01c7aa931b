/** The address at which a Readout's page shows a graph embedded, with something selected. Pure. */

export interface Shown {
  /** A graph file, relative to the page that embeds; none is the graph that the Readout brings. */
  readonly src: string | null;
  /** The id of what is selected; empty for nothing. */
  readonly select: string;
  readonly level: string | null;
}

/**
 * `folder` is where the Readout's page is, `base` is the page that embeds. Nothing, where `src` is no address on the web.
 */
export const frameAddressOf = (
  { src, select, level }: Shown,
  folder: string,
  base: string,
): string | undefined => {
  const address = new URL(folder);
  const query = ['embed'];
  if (src !== null) {
    const graph = webAddressOf(src, base);
    if (!graph) return undefined;
    query.unshift(`graph=${encodeURIComponent(graph)}`);
  }
  address.search = query.join('&');
  address.hash = [
    ...(level ? [`level=${encodeURIComponent(level)}`] : []),
    ...(select ? [`select=${encodeURIComponent(select.replace(/\p{Surrogate}/gu, '\ufffd'))}`] : []),
  ].join('&');
  return address.href;
};

const webAddressOf = (src: string, base: string): string | undefined => {
  if (!URL.canParse(src, base)) return undefined;
  const { protocol, href } = new URL(src, base);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
};
