/**
 * The citation styles on offer, as the Citation Style Language project publishes them; vite.config.ts tells where they are
 * read. A heavy module: to be imported when the first citation is asked for.
 */
import { apa, chicago, locale, mla } from 'virtual:citation-styles';
import { citationsOf } from '../../export/citation';
import type { Source } from '../../graph/schema';

const STYLES = { chicago, apa, mla } as const;

export type CitationStyle = keyof typeof STYLES;

export const citationsIn = (style: CitationStyle, sources: readonly Source[]): ReadonlyMap<Source, string> =>
  citationsOf(sources, STYLES[style], locale);
