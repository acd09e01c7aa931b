/** What a fact is: the smallest thing that a reader can check, with the quotes that prove it. */
import type { ItemId } from './ids';
import type { EvidenceId, When } from './schema';

/** `imported` is what another tool's file says: the one kind that has no quote. */
export type FactKind =
  | 'name'
  | 'affiliation'
  | 'post'
  | 'occurrence'
  | 'date'
  | 'place'
  | 'participation'
  | 'topic'
  | 'concern'
  | 'report'
  | 'statement'
  | 'speaker'
  | 'imported';

export interface Fact {
  /** Stable: the record's id and the fact's place in it, `engagement:x#participant/official:y/country:z`. */
  readonly id: string;
  readonly kind: FactKind;
  /** The fact in one plain line. */
  readonly words: string;
  /** What choosing this fact selects. */
  readonly leadsTo: ItemId;
  /** The items whose details show this fact. */
  readonly shownUnder: readonly ItemId[];
  readonly evidence: readonly EvidenceId[];
  /** In words, what had to be inferred. */
  readonly basis?: string;
  readonly when?: When;
  /** Smaller facts that this one rests on: who 'the visiting dignitary' is. */
  readonly restsOn?: readonly Fact[];
}

/** What makes a record a fact: its quotes, and in words what had to be inferred. */
interface Proof {
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
