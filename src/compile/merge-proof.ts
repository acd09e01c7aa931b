/** Joins what several articles say of one thing: the quotes of all, in reading order, and every basis. */
import { byCodeUnit } from '../graph/ids';
import type { EvidenceId, Official } from '../graph/schema';

export interface Proof {
  readonly evidence: readonly EvidenceId[];
  readonly basis?: string | undefined;
}

type Post = Official['posts'][number];

/** One proof out of many: the quotes of all, and where they differ the basis of each. */
export const joinedProof = (proofs: readonly Proof[]): { evidence: EvidenceId[]; basis?: string } => {
  let basis = '';
  // A third article may repeat the basis of the first, which by now is a part of the joined one.
  for (const proof of proofs)
    if (proof.basis !== undefined && !basis.includes(proof.basis))
      basis = basis === '' ? proof.basis : `${basis} ${proof.basis}`;
  const ids = new Set<EvidenceId>();
  for (const proof of proofs) for (const id of proof.evidence) ids.add(id);
  const evidence = inReadingOrder([...ids]);
  return basis === '' ? { evidence } : { evidence, basis };
};

/** By source, then by place in its text, the shorter of two that start together last. Takes each id apart once only. */
const inReadingOrder = (ids: EvidenceId[]): EvidenceId[] =>
  ids.length < 2
    ? ids
    : ids
        .map((id) => {
          const slash = id.lastIndexOf('/');
          const hyphen = id.lastIndexOf('-');
          const start = Number(id.slice(slash + 1, hyphen));
          return { id, source: id.slice(0, slash), start, end: Number(id.slice(hyphen + 1)) };
        })
        .sort((a, b) => byCodeUnit(a.source, b.source) || a.start - b.start || b.end - a.end)
        .map(({ id }) => id);

/** What tells posts apart, and their order. */
export const postKeyOf = ({ title, country, organisation, accreditedTo }: Post): string =>
  [title, country, organisation, accreditedTo].join('\n');

/** One post for each title, country, organisation and accreditation, with the proof of every article that gives it. */
export const mergedPosts = (posts: readonly Post[]): Post[] => {
  return [...groupedBy(posts, postKeyOf)]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .flatMap(([, [first, ...others]]) => (first ? [{ ...first, ...joinedProof([first, ...others]) }] : []));
};

/** Items by key, both in the order in which they come. */
export const groupedBy = <Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
};
