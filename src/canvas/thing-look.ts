/** The colours and the outline of a thing's symbol where no Cytoscape draws it, as `stylesheet.ts` has them. */
import type { SceneThing } from '../view/scene';
import type { Palette } from './palette';
import { BORDERS, SELECTED_BORDER } from './stylesheet';

export interface ThingLook {
  readonly fill: string;
  readonly stroke: string;
  /** In units of the network. */
  readonly border: number;
  /** Whether the fill is the country's own colour, on which letters need another. */
  readonly isFilled: boolean;
}

export const lookOfThing = (
  { kind, hue, broken, emphasis }: Pick<SceneThing, 'kind' | 'hue' | 'broken' | 'emphasis'>,
  { panel, quietInk, rule, accent, accentSoft, hues }: Palette,
): ThingLook => {
  const isSelected = emphasis === 'selected';
  const own = (hue === undefined ? undefined : hues[hue]) ?? quietInk;
  const isFilled = kind === 'country' && !broken;
  const isWashed = isSelected && (kind === 'engagement' || kind === 'topic');
  return {
    fill: isFilled ? own : isWashed ? accentSoft : panel,
    stroke: isSelected ? accent : kind === 'topic' ? rule : own,
    border: isSelected ? SELECTED_BORDER : BORDERS[kind],
    isFilled,
  };
};
