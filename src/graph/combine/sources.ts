/**
 * Which sources of several graphs are one: the same text from the same publisher. The same text from two publishers stays
 * two, because who published it is part of what a quote proves.
 */
import { byCodeUnit, byId } from '../ids';
import type { Graph, Source, SourceId } from '../schema';
import { groupedBy, keyOf, leastOf, markOf, sortedSet, withoutMark } from './canonical';
import { unitedDates } from './proofs';

export interface CombinedSources {
  /** The id that a source of the graph at this place has among all. */
  idOf(graph: number, source: string): SourceId | undefined;
  /** `parts` are the sources of each graph with everything they refer to renamed. */
  unite(parts: readonly (readonly Source[])[]): readonly Source[];
}

export const combinedSources = (graphs: readonly Pick<Graph, 'sources'>[]): CombinedSources => {
  const all = graphs.flatMap(({ sources }, graph) =>
    sources.map((source) => {
      const { sha256, publisher, text } = source;
      const identity = [sha256, publisher, text];
      const mark = markOf(identity);
      return { graph, id: source.id, identity: keyOf(identity), mark, bare: withoutMark(source.id, mark) };
    }),
  );
  const same = [...groupedBy(all, ({ identity }) => identity).values()].map((group) => ({
    group,
    bare: sortedSet(group.map(({ bare }) => bare))[0] ?? group[0].bare,
  }));
  const ids = new Map<string, SourceId>();
  for (const [bare, claiming] of groupedBy(same, (each) => each.bare))
    for (const { group } of claiming)
      for (const { graph, id, mark } of group)
        ids.set(`${graph} ${id}`, claiming.length > 1 ? `${bare}-${mark}` : bare);
  const idOf = (graph: number, source: string) => ids.get(`${graph} ${source}`);
  return {
    idOf,
    unite: (parts) =>
      [
        ...groupedBy(
          parts.flatMap((sources, graph) =>
            sources.map((source): Source => ({ ...source, id: idOf(graph, source.id) ?? source.id })),
          ),
          ({ id }) => id,
        ).values(),
      ]
        .map(united)
        .sort(byId),
  };
};

const united = (same: readonly [Source, ...Source[]]): Source => {
  const { id, publisher, text, sha256 } = same[0];
  const url = leastOf(same.map((each) => each.url));
  const [published] = unitedDates(same.flatMap((each) => each.published ?? []));
  return {
    id,
    headline: sortedSet(same.map(({ headline }) => headline))[0] ?? same[0].headline,
    publisher,
    ...(url === undefined ? {} : { url }),
    ...(published === undefined ? {} : { published }),
    language: [...same.map(({ language }) => language)].sort(byCodeUnit)[0] ?? same[0].language,
    text,
    sha256,
  };
};
