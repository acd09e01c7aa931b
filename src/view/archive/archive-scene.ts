/**
 * What the canvas is to draw of an archive, out of its outline: of the countries level all countries and the heaviest lines,
 * each as wide as its engagements are many; of the others what is selected with what surrounds it, over the ground.
 */

import type { Outline } from '../../graph/archive/outline';
import type { LineColumns } from '../../graph/archive/outline-lines';
import type { Overview } from '../../graph/archive/overview';
import { LINE_KINDS, lineIdOf, type ThingId } from '../../graph/ids';
import { LINES_AT } from '../../graph/levels';
import { badgeOf } from '../../graph/names';
import { symbolSizeOf } from '../../graph/symbols';
import { visibleText } from '../../graph/visible-text';
import type { Ground } from '../ground';
import { countriesWorkedWith, heaviest, MOST_LINES } from '../heaviest';
import { HUES } from '../hues';
import { type Emphasis, MOST_AROUND, type Scene, type SceneLine, type SceneThing } from '../scene';
import type { ViewState } from '../view-state';
import { type ArchiveFocus, archiveFocusOf } from './archive-focus';
import { drawnAt, isBrokenLine, lineIdAt } from './archive-level';
import { archiveLookOf } from './archive-look';
import { wordsInArchive } from './archive-words';

/**
 * `outline` is what a filter leaves of `whole`, or the whole itself; `lines` and `ground` are those of `outline` at the
 * level. Without a ground, that which would be left to it is not drawn.
 */
export const archiveSceneOf = (
  outline: Outline,
  whole: Outline,
  { level, selection }: Pick<ViewState, 'level' | 'selection'>,
  ground: Ground | undefined,
  lines: LineColumns,
): Scene => {
  const drawn = drawnAt(outline, level);
  const focus = archiveFocusOf(outline, level, selection, lines);
  const { things, rows, left } =
    level === 'countries'
      ? countriesAndLines(drawn.count, focus, lines)
      : selectedAndAround(outline, focus, lines);
  const isFocused = focus.isStoodFor || focus.thing !== undefined || focus.row !== undefined;
  const isNearRow = new Set(focus.nearRows);
  const emphasisOf = (isSelected: boolean, isNear: boolean): Emphasis => {
    if (!isFocused) return 'plain';
    return isSelected ? 'selected' : isNear ? 'near' : 'dimmed';
  };
  const look = archiveLookOf(outline, whole);
  const positions = outline.positionsAt(level);
  const isAllDrawn = things.length === drawn.count && rows.length === lines.kinds.length;
  const isGrounded = ground !== undefined && !(level === 'countries' && isAllDrawn);
  return {
    level,
    ...(isGrounded ? { ground, left } : {}),
    things: things
      .toSorted((a, b) => drawn.placeInList(a) - drawn.placeInList(b))
      .flatMap((thing): readonly SceneThing[] => {
        if (!positions) return [];
        const kind = outline.kindOf(thing);
        return [
          {
            id: outline.idOf(thing),
            kind,
            ...wordsInArchive(outline, thing, level),
            hue: look.hueOf(thing),
            broken: look.isBroken(thing),
            ...symbolSizeOf(kind, kind === 'topic' ? outline.nameOf(thing) : ''),
            position: [positions[2 * thing] ?? 0, positions[2 * thing + 1] ?? 0],
            emphasis: emphasisOf(thing === focus.thing, focus.nearThings.has(thing)),
            outside: null,
          },
        ];
      }),
    lines: rows
      .toSorted((a, b) => a - b)
      .map(
        (row): SceneLine => ({
          id: lineIdAt(outline, lines, row),
          kind: LINE_KINDS[lines.kinds[row] ?? 0] ?? 'linked',
          from: outline.idOf(lines.from[row] ?? -1),
          to: outline.idOf(lines.to[row] ?? -1),
          broken: isBrokenLine(outline, lines, row),
          ...(level === 'countries' ? { weight: lines.engagements[row] ?? 0 } : {}),
          emphasis: emphasisOf(row === focus.row, isNearRow.has(row)),
          outside: null,
        }),
      ),
  };
};

interface WorkedWith {
  readonly things: readonly number[];
  readonly rows: readonly number[];
  readonly left: number;
}

/** What is selected is there whatever its weight, and of what surrounds it the heaviest. */
const countriesAndLines = (count: number, focus: ArchiveFocus, lines: LineColumns): WorkedWith => {
  const weightOfRow = (row: number) => lines.engagements[row] ?? 0;
  const heaviestRows = heaviest([...lines.kinds.keys()], weightOfRow, MOST_LINES);
  const own = [
    ...(focus.row === undefined ? [] : [focus.row]),
    ...heaviest(focus.nearRows, weightOfRow, MOST_AROUND),
  ];
  const things = new Set(countriesWorkedWith(count, lines, heaviestRows));
  if (focus.thing !== undefined) things.add(focus.thing);
  if (focus.row !== undefined) for (const end of focus.nearThings) things.add(end);
  return {
    things: [...things],
    rows: [...new Set([...heaviestRows, ...own])].filter(
      (row) => things.has(lines.from[row] ?? -1) && things.has(lines.to[row] ?? -1),
    ),
    left: [...focus.nearThings].filter((thing) => !things.has(thing)).length,
  };
};

/** Around a line are its ends and the engagements it stands for, in their order; around a thing the heaviest things first, and of engagements the newest. */
const selectedAndAround = (outline: Outline, focus: ArchiveFocus, lines: LineColumns): WorkedWith => {
  const around = [...focus.nearThings];
  const kept =
    focus.thing !== undefined && around.length > MOST_AROUND
      ? heaviestAround(outline, focus)
      : around.slice(0, MOST_AROUND);
  const things = new Set(focus.thing === undefined ? kept : [focus.thing, ...kept]);
  return {
    things: [...things],
    rows: [...(focus.row === undefined ? [] : [focus.row]), ...focus.nearRows].filter(
      (row) => things.has(lines.from[row] ?? -1) && things.has(lines.to[row] ?? -1),
    ),
    left: around.length - kept.length,
  };
};

const heaviestAround = (outline: Outline, { thing, nearThings }: ArchiveFocus): readonly number[] => {
  const firstEngagement = outline.firstOf('engagement');
  const others = [...nearThings].filter((each) => each < firstEngagement);
  const weights = new Map(others.map((each) => [each, outline.engagementsOf(each).length]));
  const newestFirst = thing === undefined ? [] : [...outline.engagementsOf(thing)];
  return [
    ...heaviest(others, (each) => weights.get(each) ?? 0, MOST_AROUND),
    ...newestFirst.filter((each) => nearThings.has(each)),
  ].slice(0, MOST_AROUND);
};

/** The countries level from the manifest alone, before the network file is there: as `archiveSceneOf` has it, without a ground. */
export const overviewSceneOf = ({ countries, positions, acting, lines }: Overview): Scene => {
  const { slugs, names } = countries;
  const idOf = (country: number): ThingId => `country:${slugs[country] ?? ''}`;
  const places = LINE_KINDS.map((kind) => LINES_AT.countries.indexOf(kind));
  const rows = [...lines.kinds.keys()];
  const things = new Set(countriesWorkedWith(slugs.length, lines, rows));
  return {
    level: 'countries',
    things: [...things].flatMap((country): readonly SceneThing[] => {
      if (!positions) return [];
      const name = visibleText(names[country] ?? '');
      return [
        {
          id: idOf(country),
          kind: 'country',
          name,
          subtitle: undefined,
          badge: badgeOf({ kind: 'country', record: { iso2: slugs[country] ?? '' } }, name),
          engagementKind: undefined,
          hue: country % HUES,
          broken: acting[country] === 't',
          ...symbolSizeOf('country', name),
          position: [positions[2 * country] ?? 0, positions[2 * country + 1] ?? 0],
          emphasis: 'plain',
          outside: null,
        },
      ];
    }),
    lines: rows
      .filter((row) => things.has(lines.from[row] ?? -1) && things.has(lines.to[row] ?? -1))
      // The order of the level, in which they are drawn.
      .sort(
        (a, b) =>
          (places[lines.kinds[a] ?? 0] ?? 0) - (places[lines.kinds[b] ?? 0] ?? 0) ||
          (lines.from[a] ?? 0) - (lines.from[b] ?? 0) ||
          (lines.to[a] ?? 0) - (lines.to[b] ?? 0),
      )
      .map((row): SceneLine => {
        const kind = LINE_KINDS[lines.kinds[row] ?? 0] ?? 'dealt-with';
        const [from, to] = [idOf(lines.from[row] ?? -1), idOf(lines.to[row] ?? -1)];
        return {
          id: lineIdOf(kind, from, to),
          kind,
          from,
          to,
          broken: false,
          weight: lines.engagements[row] ?? 0,
          emphasis: 'plain',
          outside: null,
        };
      }),
  };
};
