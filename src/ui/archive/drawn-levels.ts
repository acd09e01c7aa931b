/**
 * The levels of an archive that can be drawn: those of the whole, and those of what the last filter leaves. They are worked
 * out in the worker, and what is on screen stays until what is to come is there.
 */
import { askedInNumbers, asksForNothing } from '../../graph/archive/asked-of-outline';
import { narrowedOutlineOf } from '../../graph/archive/narrow-outline';
import type { Outline } from '../../graph/archive/outline';
import type { LineColumns } from '../../graph/archive/outline-lines';
import { type Filter, NO_FILTER } from '../../graph/filter';
import type { Level } from '../../graph/schema';
import type { ViewState } from '../../view/view-state';
import type { SendErrand } from './send-errand';

/** A level of what a filter leaves, and its lines. */
export interface DrawnLevel {
  readonly filter: Filter;
  readonly outline: Outline;
  readonly level: Level;
  readonly lines: LineColumns;
}

type Asking = Pick<ViewState, 'level' | 'filter'>;

export interface DrawnLevels {
  /** What is asked for where it is there, and else what was on screen before. Throws before the first is there. */
  now(asking: Asking): DrawnLevel;
  /** Resolves when it is there. */
  draw(asking: Asking): Promise<DrawnLevel>;
}

/** `tell` is called each time that a level has come. */
export const createDrawnLevels = (whole: Outline, send: SendErrand, tell: () => void): DrawnLevels => {
  // By what filters say: an address that is read twice gives two that say the same.
  const drawn = new Map<string, Partial<Record<Level, DrawnLevel>>>();
  const underWay = new Map<string, Promise<DrawnLevel>>();
  const all = JSON.stringify(NO_FILTER);
  let onScreen: DrawnLevel | undefined;

  const narrow = async (filter: Filter): Promise<Outline> => {
    const asked = askedInNumbers(whole, filter);
    const left = asksForNothing(asked) ? undefined : await send({ kind: 'left', asked });
    return narrowedOutlineOf(whole, left, filter.things);
  };
  const workOut = async ({ filter, level }: Asking, words: string): Promise<DrawnLevel> => {
    const asked = askedInNumbers(whole, filter);
    const [known] = Object.values(drawn.get(words) ?? {});
    const [outline, lines] = await Promise.all([
      known ? known.outline : narrow(filter),
      send({
        kind: 'lines',
        level,
        ...(asksForNothing(asked) ? {} : { asked }),
        ...(filter.things ? { kinds: filter.things } : {}),
      }),
    ]);
    // Of filters only the last one's levels are kept.
    for (const each of drawn.keys()) if (each !== all && each !== words) drawn.delete(each);
    const made = { filter, outline, level, lines };
    drawn.set(words, { ...drawn.get(words), [level]: made });
    tell();
    return made;
  };

  return {
    now: ({ filter, level }) => {
      onScreen = drawn.get(JSON.stringify(filter))?.[level] ?? onScreen;
      if (!onScreen) throw new Error('an archive is shown before its first level is ready');
      return onScreen;
    },
    draw: (asking) => {
      const words = JSON.stringify(asking.filter);
      const done = drawn.get(words)?.[asking.level];
      if (done) return Promise.resolve(done);
      const key = `${asking.level} ${words}`;
      const begun = underWay.get(key) ?? workOut(asking, words);
      underWay.set(key, begun);
      begun.catch(() => {}).finally(() => underWay.delete(key));
      return begun;
    },
  };
};
