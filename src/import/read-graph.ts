/**
 * The door for files that a reader brings: tells what format a text is in and hands it to the reader of that format.
 * Pure, so that it can run in a worker and on the command line.
 */
import { type Checked, checkGraph } from '../graph/check/check-graph';

/** A file as it was brought. */
export interface BroughtFile {
  /** As the reader knows it: `talks.json`. Empty where the text was pasted. */
  readonly name: string;
  readonly text: string;
}

/** Formats that Readout writes for other tools and does not read, by how a text of theirs begins. */
const WRITTEN_ONLY: readonly (readonly [format: string, begins: RegExp])[] = [
  ['GEXF', /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<gexf[\s>]/],
  ['GraphML', /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<graphml[\s>]/],
  ['CX2', /^\s*\[\s*\{\s*"CXVersion"/],
];

/** Never throws. */
export const readGraph = ({ text }: BroughtFile): Checked => {
  const start = text.slice(0, 2000);
  const known = WRITTEN_ONLY.find(([, begins]) => begins.test(start));
  if (!known) return checkGraph(text);
  const [format] = known;
  return {
    ok: false,
    refusal: {
      title: `This is ${format}, which Readout does not open`,
      advice: `Open the graph in Readout’s own format. A ${format} file has no sources in which its quotes could be looked up.`,
      problems: [],
    },
  };
};
