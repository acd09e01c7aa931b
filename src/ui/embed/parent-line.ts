/**
 * The line to the page that embeds this one. Selections go over it and nothing else:
 *
 *     in   {readout: 'select', id}            select this; '' selects nothing
 *     out  {readout: 'ready'}                 once, from when messages are heard
 *     out  {readout: 'selected', id, name}    the reader selected this; both '' for nothing
 *     out  {readout: 'unknown', id}           the graph has nothing of this id
 *
 * Whatever else comes, or comes from another window than the parent, is passed over in silence. What goes out may be read
 * by any page that embeds this one: it says what the reader selects in a graph that this page chose to show. Who may embed
 * the page is the host's to say (`frame-ancestors`); the parent's origin cannot be told here with certainty.
 */
export interface ParentLine {
  readonly tell: (id: string, name: string) => void;
  readonly destroy: () => void;
}

interface LineOptions {
  readonly has: (id: string) => boolean;
  /** Called once a frame at most, with the last that was asked for. `''` is nothing. */
  readonly onSelect: (id: string) => void;
}

/** The longest id that is looked at. */
const MOST_CHARACTERS = 200;

/** The id that a message asks for; undefined, where it is no such message. */
export const idAskedFor = (data: unknown): string | undefined => {
  if (typeof data !== 'object' || data === null || !('readout' in data) || !('id' in data)) return undefined;
  const { readout, id } = data;
  return readout === 'select' && typeof id === 'string' && id.length <= MOST_CHARACTERS ? id : undefined;
};

/** Does nothing where no page is around this one. */
export const createParentLine = (page: Window, { has, onSelect }: LineOptions): ParentLine => {
  const { parent } = page;
  if (parent === page) return { tell: () => {}, destroy: () => {} };
  let asked = '';
  let frame = 0;
  const say = (message: Readonly<Record<string, string>>) => parent.postMessage(message, '*');
  const take = () => {
    frame = 0;
    if (asked === '' || has(asked)) onSelect(asked);
    else say({ readout: 'unknown', id: asked });
  };
  const hear = ({ source, data }: MessageEvent<unknown>) => {
    if (source !== parent) return;
    const id = idAskedFor(data);
    if (id === undefined) return;
    asked = id;
    frame ||= page.requestAnimationFrame(take);
  };
  page.addEventListener('message', hear);
  say({ readout: 'ready' });
  return {
    tell: (id, name) => say({ readout: 'selected', id, name }),
    destroy: () => {
      page.removeEventListener('message', hear);
      page.cancelAnimationFrame(frame);
    },
  };
};
