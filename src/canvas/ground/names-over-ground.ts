/** What is named over a ground at a viewport, in which order, and what those names must keep clear of. Pure. */
import type { ThingId } from '../../graph/ids';
import type { Ground } from '../../view/ground';
import type { Scene, SceneThing } from '../../view/scene';
import type { LabelBox } from '../label-layout';
import type { Viewport } from '../labels';
import { MOST_NAMES, namedThings } from './choose-labels';
import { type Columns, kindAt, markHeight, markWidth } from './detail';
import type { Finder } from './hit-test';

export interface NamedOver {
  readonly scene: Scene;
  readonly ground: Ground;
  readonly columns: Columns;
  /** The numbers of those things of the scene that are in the ground. */
  readonly numbers: ReadonlyMap<ThingId, number>;
  /** Lines lie over the ground, so that no thing of the scene is left to it. */
  readonly areLinesOver: boolean;
  /** Undefined until it is made; names may cover symbols until then. */
  readonly finder: Finder | undefined;
}

/** Symbols that names keep clear of. Where there are more, names cannot but cover some. */
const MOST_AROUND = 400;
const CROWDED = 100;
const LEAST_AROUND = 8;
/** From this zoom on there is room for a second line. */
const SUBTITLES_FROM = 0.5;
/** Of what is worked with, so many are named or lettered at most. */
const MOST_WORKED_WITH = 150;
/** As many as there are countries: each has its letters. */
const MOST_UNDER_LINES = 260;

/** Things with the sizes of their marks, what is worked with first; and the symbols of those that are not named. */
export const namesFor = (
  over: NamedOver,
  view: Viewport,
): { readonly things: readonly SceneThing[]; readonly around: readonly LabelBox[] } => {
  const { scene, columns, numbers, areLinesOver } = over;
  const worked = scene.things
    .filter(({ id, position, emphasis }) => {
      if (!isInFrame(position, view)) return false;
      // What looks like the ground is drawn by it, letters and all, and named like it.
      return areLinesOver || !numbers.has(id) || emphasis === 'selected' || emphasis === 'near';
    })
    .map((thing) => sizedFor(thing, columns.leasts[numbers.get(thing.id) ?? -1] ?? 0, view.zoom))
    .sort((a, b) => rankOf(a) - rankOf(b) || b.width - a.width)
    .slice(0, areLinesOver ? MOST_UNDER_LINES : MOST_WORKED_WITH);
  const taken = new Set(worked.flatMap(({ id }) => numbers.get(id) ?? []));
  const chosen = namedThings(columns, view, taken, Math.max(0, MOST_NAMES - worked.length));
  const emphasis = isAnythingLit(scene) ? 'dimmed' : 'plain';
  return {
    things: [...worked, ...chosen.map((thing) => sceneThingOf(over, thing, emphasis, view.zoom))],
    around: symbolsAround(over, view, new Set([...taken, ...chosen])),
  };
};

export const isAnythingLit = ({ things, lines }: Scene): boolean =>
  [...things, ...lines].some(({ emphasis }) => emphasis === 'selected' || emphasis === 'near');

const rankOf = ({ emphasis }: SceneThing): number =>
  emphasis === 'selected' ? 0 : emphasis === 'near' ? 1 : 2;

const isInFrame = ([x, y]: SceneThing['position'], { zoom, pan, width, height }: Viewport): boolean => {
  const [left, top] = [x * zoom + pan.x, y * zoom + pan.y];
  return left >= 0 && top >= 0 && left <= width && top <= height;
};

/** With the size that its mark has at a zoom, in units of the network. */
const sizedFor = (thing: SceneThing, least: number, zoom: number): SceneThing => {
  const mark = markWidth(thing.width, least, zoom);
  return {
    ...thing,
    width: mark / zoom,
    height: markHeight(thing.kind, thing.width, mark, zoom) / zoom,
  };
};

/** A thing of the ground for its name alone: the ground has painted its symbol and the letters in it. */
const sceneThingOf = (
  { ground, columns }: NamedOver,
  thing: number,
  emphasis: SceneThing['emphasis'],
  zoom: number,
): SceneThing => {
  const kind = kindAt(ground, thing);
  const { name, subtitle } = ground.wordsOf(thing);
  const width = ground.widths[thing] ?? 0;
  const scene: SceneThing = {
    id: ground.idOf(thing),
    kind,
    name,
    subtitle: zoom < SUBTITLES_FROM ? undefined : subtitle,
    badge: '',
    engagementKind: undefined,
    hue: undefined,
    broken: false,
    width,
    height: markHeight(kind, width, width, 1),
    position: [ground.xs[thing] ?? 0, ground.ys[thing] ?? 0],
    emphasis,
    outside: null,
  };
  return sizedFor(scene, columns.leasts[thing] ?? 0, zoom);
};

const symbolsAround = (
  { columns, finder }: NamedOver,
  { zoom, pan, width: frameWidth, height: frameHeight }: Viewport,
  named: ReadonlySet<number>,
): readonly LabelBox[] => {
  const { xs, ys, widths, leasts } = columns;
  if (!finder || markWidth(38, 0, zoom) < LEAST_AROUND) return [];
  const near = finder.within({
    left: -pan.x / zoom,
    top: -pan.y / zoom,
    right: (frameWidth - pan.x) / zoom,
    bottom: (frameHeight - pan.y) / zoom,
  });
  if (near.length > MOST_AROUND) return [];
  // Where engagements stand close, a name may cover some, or hardly any would have a place.
  const isCrowded = near.length > CROWDED;
  return near
    .filter((thing) => !named.has(thing) && !(isCrowded && kindAt(columns, thing) === 'engagement'))
    .map((thing) => {
      const own = widths[thing] ?? 0;
      const width = markWidth(own, leasts[thing] ?? 0, zoom);
      const height = markHeight(kindAt(columns, thing), own, width, zoom);
      const [x, y] = [(xs[thing] ?? 0) * zoom + pan.x, (ys[thing] ?? 0) * zoom + pan.y];
      return { left: x - width / 2, top: y - height / 2, width, height };
    });
};
