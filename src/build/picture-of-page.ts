/** The picture that a page opens with, from the text of its graph file or of its archive's manifest. */
import { parseManifest } from '../graph/archive/manifest';
import { createGraphIndex } from '../graph/graph-index';
import { parseGraph } from '../graph/parse-graph';
import { overviewPictureOf } from '../view/archive/overview-picture';
import { type FirstPicture, firstPictureOf } from '../view/first-picture';
import { initialStateOf } from '../view/view-state';

/** Undefined where it is no graph, which the page tells, and where the network is too large for a sketch. Throws where it is no JSON. */
export const pictureOfGraph = (text: string): FirstPicture | undefined => {
  const parsed = parseGraph(JSON.parse(text));
  if (!parsed.ok) return undefined;
  const index = createGraphIndex(parsed.graph);
  const picture = firstPictureOf(index, initialStateOf(index));
  return picture.scene.ground ? undefined : picture;
};

/** Undefined where the manifest cannot be read, which the page tells. */
export const pictureOfArchive = (text: string): FirstPicture | undefined => {
  const parsed = parseManifest(text);
  return parsed.ok ? overviewPictureOf(parsed.manifest.overview, '') : undefined;
};
