/** Sets that only ever grow together: joining two members joins all that go with either (union-find, path halving). */
export interface Sets {
  has(member: string): boolean;
  join(a: string, b: string): void;
  /** One member that stands for all of its set. */
  of(member: string): string;
}

export const createSets = (): Sets => {
  const parents = new Map<string, string>();
  const of = (member: string): string => {
    let at = member;
    for (;;) {
      const parent = parents.get(at) ?? at;
      if (parent === at) return at;
      const grandparent = parents.get(parent) ?? parent;
      parents.set(at, grandparent);
      at = grandparent;
    }
  };
  return {
    has: (member) => parents.has(member),
    of,
    join: (a, b) => {
      for (const member of [a, b]) if (!parents.has(member)) parents.set(member, member);
      parents.set(of(a), of(b));
    },
  };
};
