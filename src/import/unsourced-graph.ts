/** From what was found in a file to a graph without sources, or to everything that keeps it from being one. */

import type { Checked } from '../graph/check/check-graph';
import { LONGEST_SOURCE, LONGEST_TEXT } from '../graph/check/size-problems';
import { emptyGraph } from '../graph/empty-graph';
import type { Position } from '../graph/schema';
import type { Problem } from '../graph/schema-problems';
import {
  type ImportFormat,
  thingNumbered,
  type UnsourcedLink,
  type UnsourcedThing,
  type UnsourcedThingId,
} from '../graph/unsourced';
import { inFigures } from '../graph/words';
import { isBlank, withoutFirstOf } from './attributes';
import {
  addProblem,
  type Found,
  type FoundLink,
  type FoundThing,
  MOST_ATTRIBUTES,
  MOST_LINKS,
  MOST_THINGS,
  Unreadable,
} from './found';
import { fittingPositions, withinBounds } from './positions';

/** By what a file may call the sort of a thing; the first of these that it has. */
const SORTS = ['kind', 'type', 'category', 'class'];
/** Longer than this is a text about the network, not its title. */
const LONGEST_TITLE = 300;

/** Throws `Unreadable`. `files` are the names as the reader knows them. */
export const unsourcedGraphOf = (found: Found, files: readonly string[]): Checked => {
  const { format, isOwn } = found;
  if (isTooLarge(found))
    throw new Unreadable(
      'The network is too large',
      `Readout opens networks of up to ${inFigures(MOST_THINGS)} things and ${inFigures(MOST_LINKS)} links. Take a part of it with the tool that it comes from.`,
      tooLargeProblemsOf(found),
    );
  const ids = idsOf(found);
  checkLinks(found, ids);
  checkTexts(found);
  if (found.problems.length > 0)
    throw new Unreadable(
      `${fileIn(format)} not as ${format === 'CSV tables' ? 'they' : 'it'} should be`,
      'Mend this in the tool that made it. Each line names the place in the file.',
      found.problems,
    );
  if (found.thingCount === 0)
    throw new Unreadable('The network is empty', 'The file is sound, and there is nothing in it.', []);
  const positions = positionsOf(found.things, isOwn);
  const named = files.filter((name) => name !== '');
  return {
    ok: true,
    graph: {
      ...emptyGraph(titleOf(found, named)),
      unsourced: {
        files: named.length > 0 ? named : ['a pasted text'],
        format,
        things: found.things.map((thing, at) => thingOf(thing, at, positions?.[at])),
        links: found.links.flatMap((link) => linkOf(link, ids) ?? []),
      },
    },
    quoteStates: new Map(),
  };
};

/** 'The GEXF file is', 'The CSV tables are'. */
const fileIn = (format: ImportFormat): string =>
  format === 'CSV tables' ? 'The CSV tables are' : `The ${format} file is`;

const isTooLarge = ({ thingCount, linkCount, attributeCount }: Found): boolean =>
  thingCount > MOST_THINGS || linkCount > MOST_LINKS || attributeCount > MOST_ATTRIBUTES;

const tooLargeProblemsOf = ({ thingCount, linkCount, attributeCount }: Found): readonly Problem[] =>
  (
    [
      [thingCount, MOST_THINGS, 'things'],
      [linkCount, MOST_LINKS, 'links'],
      [attributeCount, MOST_ATTRIBUTES, 'attributes'],
    ] as const
  ).flatMap(([count, most, what]) =>
    count > most
      ? [
          {
            path: [],
            message: `this network has ${inFigures(count)} ${what}; at most ${inFigures(most)} can be opened`,
          },
        ]
      : [],
  );

type Ids = ReadonlyMap<string, UnsourcedThingId>;

const idsOf = (found: Found): Ids => {
  const ids = new Map<string, UnsourcedThingId>();
  for (const [at, { ownId, place }] of found.things.entries()) {
    if (ownId === undefined || ownId === '')
      addProblem(found, { ...place, message: 'this node has no id. Give it one' });
    else if (ids.has(ownId))
      addProblem(found, {
        ...place,
        message: `the id ${quoted(ownId)} belongs to another node already. Give each node an id of its own`,
      });
    else ids.set(ownId, thingNumbered(at + 1));
  }
  return ids;
};

const LONGEST_SHOWN = 60;
const quoted = (text: string): string =>
  JSON.stringify(text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text);

const checkLinks = (found: Found, ids: Ids): void => {
  for (const { source, target, place } of found.links)
    for (const [end, id] of [
      ['source', source],
      ['target', target],
    ] as const) {
      if (id === undefined || id === '') addProblem(found, { ...place, message: `this edge has no ${end}` });
      else if (!ids.has(id))
        addProblem(found, {
          ...place,
          message: `the ${end} of this edge, ${quoted(id)}, is the id of no node`,
        });
    }
};

const checkTexts = (found: Found): void => {
  const check = (item: FoundThing | FoundLink, ownId = ''): void => {
    let longest = Math.max(ownId.length, item.label?.length ?? 0);
    for (const [name, value] of item.attributes) {
      longest = Math.max(longest, name.length);
      if (value.length > LONGEST_SOURCE)
        addProblem(found, {
          ...item.place,
          message: `an attribute has more than ${inFigures(LONGEST_SOURCE)} characters`,
        });
    }
    if (longest > LONGEST_TEXT)
      addProblem(found, {
        ...item.place,
        message: `an id, a label or the name of an attribute has ${inFigures(longest)} characters; at most ${inFigures(LONGEST_TEXT)} can be shown here`,
      });
  };
  for (const thing of found.things) check(thing, thing.ownId);
  for (const link of found.links) check(link);
};

/** All of them or none: a picture of some has no place for the others. */
const positionsOf = (
  things: readonly FoundThing[],
  areReadoutsOwn: boolean,
): readonly Position[] | undefined => {
  const positions = things.flatMap(({ x, y }): readonly Position[] =>
    x === undefined || y === undefined ? [] : [[x, y]],
  );
  if (positions.length < things.length) return undefined;
  return areReadoutsOwn ? withinBounds(positions) : fittingPositions(positions);
};

const thingOf = (
  { ownId = '', label, parent, attributes }: FoundThing,
  at: number,
  position: Position | undefined,
): UnsourcedThing => {
  const { value: sort, rest } = withoutFirstOf(attributes, SORTS);
  return {
    id: thingNumbered(at + 1),
    ownId,
    name: label === undefined || isBlank(label) ? ownId : label,
    ...(sort === undefined ? {} : { sort }),
    attributes: isBlank(parent) || parent === undefined ? rest : [...rest, ['parent', parent]],
    ...(position ? { position } : {}),
  };
};

const linkOf = (
  { source = '', target = '', label, isDirected, attributes }: FoundLink,
  ids: Ids,
): UnsourcedLink | undefined => {
  const [from, to] = [ids.get(source), ids.get(target)];
  return from && to
    ? { from, to, ...(label === undefined || isBlank(label) ? {} : { label }), isDirected, attributes }
    : undefined;
};

const titleOf = ({ title = '', format }: Found, files: readonly string[]): string => {
  const ownTitle = title.trim();
  if (ownTitle !== '' && ownTitle.length <= LONGEST_TITLE) return ownTitle;
  const [first] = files.map((name) => name.replace(/^.*[/\\]/, '').replace(/(.)\.[^.]*$/, '$1'));
  return first || `A network in ${format}`;
};
