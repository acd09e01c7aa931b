/** A guard for formats that are made of engagements and the sentences that prove them. */
import type { Graph } from '../../graph/schema';

/** Throws for a network out of another tool's file: written without its proofs it would look as if it had some. */
export const mustHaveQuotes = ({ unsourced }: Graph): void => {
  if (unsourced)
    throw new Error('this format is made of sentences that prove what it says, and this network has none');
};
