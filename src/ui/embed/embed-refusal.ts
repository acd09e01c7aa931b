/** What an embedded page does not open, whoever asks: it may make no request to another host, and it knows no disk. */
import type { Refusal } from '../../graph/check/check-graph';
import { keptIdOf } from '../../view/opening';
import { isEmbeddedPage } from './is-embedded-page';

/** Why a part is not opened here; nothing, where it may be tried. */
export const embedRefusalOf = (part: string): Refusal | undefined => {
  if (!isEmbeddedPage()) return undefined;
  if (keptIdOf(part) !== undefined)
    return {
      title: 'This graph is on one machine only',
      advice: 'It was opened from a file on a disk. An embedded page opens graphs from its own host alone.',
      problems: [],
    };
  const url = URL.canParse(part, document.baseURI) ? new URL(part, document.baseURI) : undefined;
  if (!url || url.origin === window.location.origin) return undefined;
  return {
    title: 'This graph is on another host',
    advice:
      'An embedded page opens graphs from its own host alone. The full page asks you before it fetches anything from elsewhere.',
    problems: [],
  };
};
