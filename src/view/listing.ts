/** The network as a list: one entry for each thing and line drawn, in the order in which they are drawn. */
import { fold } from '../graph/fold';
import type { GraphIndex } from '../graph/graph-index';
import type { ItemId } from '../graph/ids';
import { capitalised } from '../graph/words';
import type { Scene, SceneLine, SceneThing } from './scene';

export interface ListEntry {
  readonly id: ItemId;
  /** What a screen reader says: 'Pakistan, country'; 'Lloyd J Austin, took part in, phone call'. */
  readonly name: string;
  readonly group: 'things' | 'lines';
}

const thingInWords = (index: GraphIndex, thing: SceneThing): string => {
  // What another tool's file says it is stands in the second line.
  if (thing.kind === 'thing') return [thing.name, thing.subtitle ?? 'thing'].join(', ');
  if (thing.kind !== 'engagement') return [thing.name, thing.kind, thing.subtitle].filter(Boolean).join(', ');
  const name = capitalised(index.nameOf(thing.id));
  // Where there are several of a kind, their names hold their dates already.
  return name === thing.name ? `${name}, ${thing.subtitle ?? 'engagement'}` : name;
};

const outsideInWords = ({ outside }: SceneThing | SceneLine): string => {
  if (outside === null) return '';
  return outside === 'undated' ? ', no day known' : ', outside the days chosen';
};

export const listingOf = (index: GraphIndex, scene: Scene): readonly ListEntry[] => [
  ...scene.things.map(
    (thing): ListEntry => ({
      id: thing.id,
      name: thingInWords(index, thing) + outsideInWords(thing),
      group: 'things',
    }),
  ),
  ...scene.lines.map(
    (line): ListEntry => ({
      id: line.id,
      name: `${index.nameOf(line.from)}, ${index.verbOf(line)}, ${index.nameOf(line.to)}${outsideInWords(line)}`,
      group: 'lines',
    }),
  ),
];

/**
 * The entry that typing `typed` goes to: the next one after `from` whose name begins so, accents and case aside, going
 * round the end. Undefined where none does.
 */
export const typeAhead = (entries: readonly ListEntry[], from: number, typed: string): number | undefined => {
  const wanted = fold(typed);
  // One letter moves on from the present entry; more letters refine and may stay on it.
  const first = [...typed].length === 1 ? from + 1 : from;
  for (let step = 0; step < entries.length; step += 1) {
    const at = (first + step) % entries.length;
    const entry = entries[at];
    if (entry && fold(entry.name).startsWith(wanted)) return at;
  }
  return undefined;
};
