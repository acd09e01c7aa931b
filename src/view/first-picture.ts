/** What stands on screen before the page does: the picture of the network, and the state that says which panes stand around it. */
import type { GraphIndex } from '../graph/graph-index';
import { narrowedIndexOf } from '../graph/narrow';
import { groundWhereLarge } from './ground';
import { type Scene, sceneOf } from './scene';
import type { ViewState } from './view-state';

export interface FirstPicture {
  readonly state: ViewState;
  readonly scene: Scene;
  /** What the reader waits for, while more than the picture is on its way. */
  readonly note?: string;
}

export const firstPictureOf = (index: GraphIndex, state: ViewState): FirstPicture => {
  const shown = narrowedIndexOf(index, state.filter);
  return { state, scene: sceneOf(shown, state, groundWhereLarge(shown, state.level)) };
};
