/**
 * What is opened, as the page's address says it before the `#`: which graphs, which of their records the reader holds to
 * be the same, and whether the page is embedded. `?graph=a.json&graph=kept:1f…&join=official:x~official:y&embed`.
 *
 * A part is an address (relative to the page, or absolute), `built-in:` for the page's own graph, or `kept:` and an id for
 * one that this machine remembers. No part at all is the page's own graph.
 */
import type { Join } from '../graph/combine/which-are-one';

export const BUILT_IN = 'built-in:';
const KEPT = 'kept:';

export interface Opening {
  readonly parts: readonly string[];
  readonly joins: readonly Join[];
  readonly isEmbedded: boolean;
}

export const keptPartOf = (id: string): string => `${KEPT}${id}`;

/** The id of a remembered graph; nothing, where the part is no such graph. */
export const keptIdOf = (part: string): string | undefined =>
  part.startsWith(KEPT) ? part.slice(KEPT.length) : undefined;

/** The page's own graph is what is open where the address names none. */
export const partsOf = ({ parts }: Opening): readonly string[] => (parts.length > 0 ? parts : [BUILT_IN]);

/** Whether it is the page's own graph, as it is. */
export const isBuiltInAlone = (opening: Opening): boolean =>
  opening.joins.length === 0 && partsOf(opening).every((part) => part === BUILT_IN);

/** Reads the query of an address. What it cannot make out it leaves out. */
export const parseOpening = (query: string): Opening => {
  const params = new Map<string, string[]>();
  for (const pair of query.replace(/^\?/, '').split('&')) {
    const [key = '', value = ''] = splitOnce(pair, '=').map(decoded);
    params.set(key, [...(params.get(key) ?? []), value]);
  }
  return {
    parts: [...new Set((params.get('graph') ?? []).filter((part) => part !== ''))],
    joins: (params.get('join') ?? []).flatMap((join): readonly Join[] => {
      const [a = '', b = ''] = splitOnce(join, '~');
      return a !== '' && b !== '' && a !== b ? [[a, b]] : [];
    }),
    isEmbedded: params.has('embed'),
  };
};

/** The query with its `?`, or nothing where the page's own graph is opened as it is. */
export const formatOpening = ({ parts, joins, isEmbedded }: Opening): string => {
  const pairs = [
    ...parts.map((part) => `graph=${encoded(part)}`),
    ...joins.map((join) => `join=${encoded(join.join('~'))}`),
    ...(isEmbedded ? ['embed'] : []),
  ];
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
};

const splitOnce = (text: string, separator: string): readonly string[] => {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text; // not encoded as an address should be; taken as it stands
  }
};

/** Leaves what an address may hold as it is readable: `:` `/` and `~`. */
const encoded = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd')).replace(/%(3A|2F|7E)/g, (hex) =>
    decodeURIComponent(hex),
  );
