/** Reads the canvas palette from the style sheet's tokens, and tells when the system's colours change. */
import type { Palette } from '../../canvas/palette';
import { HUES } from '../../view/hues';

/** The colours as the browser resolves them now: a probe element turns tokens and system colours into rgb(). */
export const readPalette = (host: HTMLElement): Palette => {
  const probe = document.createElement('span');
  host.append(probe);
  const resolved = (token: string) => {
    probe.style.color = `var(--${token})`;
    return getComputedStyle(probe).color;
  };
  const palette: Palette = {
    panel: resolved('panel'),
    ink: resolved('ink'),
    quietInk: resolved('quiet-ink'),
    rule: resolved('line'),
    accent: resolved('accent'),
    accentSoft: resolved('accent-soft'),
    hues: Array.from({ length: HUES }, (_, at) => resolved(`hue-${at}`)),
  };
  probe.remove();
  return palette;
};

const QUERIES = ['(prefers-color-scheme: dark)', '(forced-colors: active)'];

/** Calls back when light turns dark, or the reader's own colours are switched on. Returns the way to stop. */
export const watchColours = (onChange: () => void): (() => void) => {
  const queries = QUERIES.map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener('change', onChange);
  return () => {
    for (const query of queries) query.removeEventListener('change', onChange);
  };
};
