/** What the pages that others' libraries draw have in common: the elements, fetched and fitted, and the colours. */
export interface NodeElement {
  readonly data: { readonly id: string; readonly name: string; readonly kind: string };
  readonly position: { readonly x: number; readonly y: number };
}
export interface EdgeElement {
  readonly data: { readonly id: string; readonly source: string; readonly target: string };
}

/** Things are blue and lines are not: by that the check tells one from the other. */
export const THING = '#2b5a9b';
export const LINE = '#c9c2b3';

/** Pixels that a thing is wide at least, so that it is seen however many there are. */
const LEAST = 2.6;
const USUAL = 40;

export const isNode = (element: NodeElement | EdgeElement): element is NodeElement => 'position' in element;

export const fetchElements = async (): Promise<readonly (NodeElement | EdgeElement)[]> =>
  (await fetch(addressGiven())).json();

export const addressGiven = (): string => new URLSearchParams(location.search).get('data') ?? '';

export const hostOf = (): HTMLElement => {
  const host = document.querySelector<HTMLElement>('#host');
  if (!host) throw new Error('the page has no host');
  return host;
};

/** The zoom at which all places are in the window, and how wide a thing and a line then are in the network's units. */
export const fitting = (xs: Iterable<number>, ys: Iterable<number>) => {
  const across = rangeOf(xs);
  const down = rangeOf(ys);
  const zoom = 0.92 * Math.min(innerWidth / (across.size + USUAL), innerHeight / (down.size + USUAL));
  return { zoom, middle: [across.middle, down.middle] as const, thing: Math.max(USUAL, LEAST / zoom) };
};

const rangeOf = (values: Iterable<number>) => {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return { size: most - least, middle: (least + most) / 2 };
};
