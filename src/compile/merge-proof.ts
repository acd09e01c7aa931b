/** Joins what several articles say of one thing: the quotes of all, in reading order, and every basis. */
import { byCodeUnit, byReadingOrder } from '../graph/ids';
import type { EvidenceId, Official } from '../graph/schema';

export interface Proof {
  readonly evidence: readonly EvidenceId[];
  readonly basis?: string | undefined;
}

/** One proof out of two: the quotes of both, and where they differ the basis of both. */
export const joinedProof = (a: Proof, b: Proof): { evidence: EvidenceId[]; basis?: string } => {
  // A third article may repeat the basis of the first, which by now is a part of the joined one.
  const repeated = b.basis !== undefined && a.basis?.includes(b.basis);
  const basis = [a.basis, repeated ? undefined : b.basis].filter((each) => each !== undefined).join(' ');
  return {
    evidence: [...new Set([...a.evidence, ...b.evidence])].sort(byReadingOrder),
    ...(basis === '' ? {} : { basis }),
  };
};

/** Adds the proof of one article to what the others gave. */
export const merge = <Entry extends Proof>(into: Map<string, Entry>, id: string, record: Entry): Entry => {
  const kept = into.get(id);
  if (kept) return Object.assign(kept, joinedProof(kept, record));
  into.set(id, record);
  return record;
};

/** One post for each title, country, organisation and accreditation, with the proof of every article that gives it. */
export const mergedPosts = (posts: readonly Official['posts'][number][]): Official['posts'][number][] => {
  const merged = new Map<string, Official['posts'][number]>();
  for (const post of posts) {
    const key = [post.title, post.country, post.organisation, post.accreditedTo].join('\n');
    const kept = merged.get(key);
    merged.set(key, kept ? { ...kept, ...joinedProof(kept, post) } : post);
  }
  return [...merged].sort(([a], [b]) => byCodeUnit(a, b)).map(([, post]) => post);
};
