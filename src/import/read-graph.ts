/**
 * The door for files that a reader brings: tells what format a text is in and hands it to the reader of that format.
 * Pure, so that it can run in a worker and on the command line.
 */
import { type Checked, checkGraph } from '../graph/check/check-graph';

/** A file as it was brought. */
export interface BroughtFile {
  /** As the reader knows it: `talks.gexf`. Empty where the text was pasted. */
  readonly name: string;
  readonly text: string;
}

/** Never throws. */
export const readGraph = ({ text }: BroughtFile): Checked => checkGraph(text);
