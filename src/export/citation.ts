/**
 * Citations of sources, formatted by citeproc-js in the styles of the Citation Style Language; it
 * knows no style of its own: styles and locale come in as the XML that the project publishes.
 */
import CSL from 'citeproc';
import type { Source } from '../graph/schema';
import { cslItemOf } from './csl-json';

/** The entry of each source in a list of works cited, as text without line breaks. */
export const citationsOf = (
  sources: readonly Source[],
  style: string,
  locale: string,
): ReadonlyMap<Source, string> => {
  const items = new Map(
    sources.map((source) => {
      const item = cslItemOf(source);
      const { title, issued } = item;
      return [
        source.id as string,
        {
          ...item,
          title: unread(title),
          'container-title': unread(item['container-title']),
          ...(issued && 'literal' in issued ? { issued: { literal: unread(issued.literal) } } : {}),
        },
      ];
    }),
  );
  const engine = new CSL.Engine(
    { retrieveLocale: () => locale, retrieveItem: (id) => items.get(id) },
    style,
    'en-US',
  );
  engine.setOutputFormat('text');
  return new Map(
    sources.map((source) => {
      // One by one: in a list a style would put a dash for a publisher that was named just before.
      engine.updateItems([source.id]);
      const [, [entry = ''] = []] = engine.makeBibliography() || [undefined, []];
      return [source, entry.replaceAll(STAND_IN, '<').replace(/\s+/g, ' ').trim()];
    }),
  );
};

/** A noncharacter of Unicode, which no text holds, for `<`: the processor would read tags, and a headline has none. */
const STAND_IN = '\ufdd0';

const unread = (text: string): string => text.replaceAll('<', STAND_IN);
