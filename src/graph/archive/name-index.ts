/**
 * Finds what an archive has by what it is called, of the outline alone: countries, officials, organisations and topics as in
 * a graph, slips forgiven, and engagements by the words of their labels, days and company. Posts are told by the shards
 * only, so nobody is found by one here.
 */
import { fold } from '../fold';
import { SOURCED_KINDS } from '../ids';
import { type Sought, soughtBy } from '../search/excerpt';
import { MOST_PAIRS, pairsIn } from '../search/pairs';
import { isOneLetter, type Query } from '../search/query';
import { pairResultOf, thingResultOf } from '../search/results';
import { MOST_SHOWN, type ResultGroup } from '../search/search';
import type { ThingText } from '../search/thing-texts';
import { type FoundThing, thingFinderInSteps } from '../search/things';
import { visibleText } from '../visible-text';
import { engagementFinderInSteps, engagementTextOf } from './find-engagements';
import type { Outline } from './outline';
import type { SourcedKind } from './outline-columns';

export interface NameIndex {
  /** In the order in which they are shown; none is empty. `text` is what the query was made of. */
  find(query: Query, text: string): readonly ResultGroup[];
}

/** Yields now and then, so that whoever makes it can let go in between. */
export function* nameIndexInSteps(outline: Outline): Generator<undefined, NameIndex> {
  const count = outline.firstOf('engagement');
  const texts = Array.from({ length: count }, (_, thing) => thingTextOf(outline, thing));
  const names = texts.map(({ name = '', aliases = '' }) => [name, ...aliases.split('\n')].map(fold));
  const things = yield* thingFinderInSteps(texts);
  const engagements = yield* engagementFinderInSteps(
    outline,
    texts.map(({ name, aliases }) => [name, aliases].filter(Boolean).join('\n')),
  );
  const foundAs = (thing: number) => ({ kind: outline.kindOf(thing), record: { id: outline.idOf(thing) } });
  const shownNames = { nameOf: (id: string) => outline.nameOf(outline.numberOf(id) ?? 0) };

  const pairGroup = ({ words, phrases }: Query, sought: Sought): ResultGroup => {
    const named = phrases.length === 0 && words.length > 1 ? things.namedByAny(words) : [];
    const results = (['country', 'official'] as const)
      .flatMap((kind) =>
        pairsIn(
          words,
          named.filter(({ at }) => outline.kindOf(at) === kind),
        ),
      )
      .slice(0, MOST_PAIRS)
      .map(([one, other]) => pairResultOf(shownNames, foundAs(one), foundAs(other), sought));
    return { kind: 'pair', results, total: results.length };
  };

  return {
    find: (query, text) => {
      const sought = soughtBy(query);
      const askedFor = query.words.length + query.phrases.length;
      const asked = fold(text.trim());
      const isNamedSo = ({ at }: FoundThing) => names[at]?.includes(asked) ?? false;
      const resultOf = (told: ThingText, words: ReadonlySet<string> = new Set()) =>
        thingResultOf(
          foundAs(told.at),
          told,
          { ...sought, words: new Set([...sought.words, ...words]) },
          askedFor,
        );

      const byKind = new Map<SourcedKind, FoundThing[]>(SOURCED_KINDS.map((kind) => [kind, []]));
      for (const found of things.matching(query)) byKind.get(outline.kindOf(found.at))?.push(found);
      const thingGroups = [...byKind].map(
        ([kind, found]): ResultGroup => ({
          kind,
          total: found.length,
          results: [...found.filter(isNamedSo), ...found.filter((each) => !isNamedSo(each))]
            .slice(0, MOST_SHOWN)
            .flatMap(({ at, words }) => {
              const told = texts[at];
              return told ? [resultOf(told, words)] : [];
            }),
        }),
      );
      const { total, best } = isOneLetter(query)
        ? { total: 0, best: [] }
        : engagements.matching(query, MOST_SHOWN);
      const engagementGroup: ResultGroup = {
        kind: 'engagement',
        total,
        results: best.map((engagement) => resultOf(engagementTextOf(outline, engagement))),
      };
      return [pairGroup(query, sought), ...thingGroups, engagementGroup].filter((group) => group.total > 0);
    },
  };
}

const thingTextOf = (outline: Outline, thing: number): ThingText => {
  const kind = outline.kindOf(thing);
  const name = outline.nameOf(thing);
  if (kind === 'topic' || kind === 'engagement') return { at: thing, name };
  const { aliases, slugs } = outline.columns;
  const place = thing - outline.firstOf(kind);
  const country = outline.countryOf(thing);
  const others = (aliases[kind][place] ?? []).map(visibleText);
  return {
    at: thing,
    name,
    aliases: [...new Set(kind === 'country' ? [...others, slugs.country[place] ?? ''] : others)].join('\n'),
    ...(country === undefined ? {} : { context: outline.nameOf(country) }),
  };
};
