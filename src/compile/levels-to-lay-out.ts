/**
 * What the layout of each level goes by, in the order in which an index has it, and made only when it is asked for. Of a large
 * graph an index takes longer to make than the layout itself: who has its outline brings it.
 */
import type { Outline } from '../graph/archive/outline';
import { linesAt } from '../graph/archive/outline-lines';
import { emptyGraph, NOT_PLACED } from '../graph/empty-graph';
import { createGraphIndex, type GraphIndex } from '../graph/graph-index';
import { LINE_KINDS, type Line, type LineId, lineOf, type ThingId } from '../graph/ids';
import { THINGS_AT } from '../graph/levels';
import { namesOf, thingsOf } from '../graph/names';
import { LEVELS, type Level } from '../graph/schema';
import { visibleGraphOf } from '../graph/visible-text';
import type { LaidOut } from '../layout/body';
import { type Network, networkOfLines } from '../layout/kernel/network';
import { MOST_SETTLED, networkOfLevel } from '../layout/lay-out';
import type { UnplacedGraph } from './merge-articles';

/** A large level is laid out by its lines alone, a small one by names as well, which need room. */
export type ToLayOut = { readonly name: Level; readonly things: readonly ThingId[] } & (
  | { readonly isLarge: true; network(): Network }
  | { readonly isLarge: false; index(): LaidOut }
);

export const levelsToLayOut = (graph: UnplacedGraph, outline: Outline | undefined): readonly ToLayOut[] => {
  const indexOf = once(
    (): GraphIndex => createGraphIndex({ ...graph, sources: [], evidence: [], placement: NOT_PLACED }),
  );
  return LEVELS.map((name): ToLayOut => {
    const things = thingsAt(name, graph);
    return things.length > MOST_SETTLED
      ? {
          name,
          things,
          isLarge: true,
          network: once(() =>
            outline ? networkOf(outline, name, things.length) : networkOfLevel(indexOf(), name),
          ),
        }
      : {
          name,
          things,
          isLarge: false,
          index: outline && name === 'countries' ? once(() => countriesOf(graph, outline)) : indexOf,
        };
  });
};

const once = <Made>(make: () => Made): (() => Made) => {
  let made: { readonly value: Made } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** In the order in which an index has them. */
const thingsAt = (level: Level, graph: UnplacedGraph): readonly ThingId[] => {
  const { countries, officials, organisations, topics, engagements } = graph;
  const records = {
    country: countries,
    official: officials,
    organisation: organisations,
    topic: topics,
    engagement: engagements,
  };
  return THINGS_AT[level].flatMap((kind) =>
    kind === 'thing' ? [] : records[kind].map(({ id }): ThingId => id),
  );
};

/** The same, where the outline numbers engagements last, and the index has them first. */
const networkOf = (outline: Outline, level: Level, count: number): Network => {
  const others = outline.firstOf('engagement');
  const engagements = level === 'engagements' ? outline.count - others : 0;
  const placeOf = (thing: number) => (thing < others ? thing + engagements : thing - others);
  const { from, to } = linesAt(outline, level);
  return networkOfLines(count, Int32Array.from(from, placeOf), Int32Array.from(to, placeOf));
};

/** The countries as an index has them, which is made of no more. */
const countriesOf = (graph: UnplacedGraph, outline: Outline): LaidOut => {
  const countries = { ...emptyGraph(graph.title), countries: graph.countries };
  const names = namesOf(visibleGraphOf(countries));
  const things = thingsOf(countries);
  const { kinds, from, to, engagements } = linesAt(outline, 'countries');
  const lines = new Map<LineId, Line>();
  const counts = new Map<LineId, number>();
  from.forEach((_, row) => {
    const line = lineOf(
      LINE_KINDS[kinds[row] ?? 0] ?? 'linked',
      outline.idOf(from[row] ?? 0),
      outline.idOf(to[row] ?? 0),
    );
    lines.set(line.id, line);
    counts.set(line.id, engagements[row] ?? 0);
  });
  const none = { things: [], lines: [] };
  return {
    things,
    lines,
    levels: {
      countries: { things: [...things.keys()], lines: [...lines.keys()] },
      officials: none,
      engagements: none,
    },
    nameOf: (id) => names.get(id) ?? id,
    engagementsOf: (line) => ({ length: counts.get(line) ?? 0 }),
  };
};
