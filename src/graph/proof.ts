/** What makes a record a fact: its quotes, and in words what had to be inferred. */
import type { EvidenceId } from './schema';

export interface Proof {
  readonly evidence: readonly EvidenceId[];
  readonly basis?: string;
}

/** The proof alone, out of any record that carries one. */
export const proofOf = ({
  basis,
  evidence,
}: {
  readonly basis?: string | undefined;
  readonly evidence: readonly EvidenceId[];
}): Proof => (basis === undefined ? { evidence } : { basis, evidence });
