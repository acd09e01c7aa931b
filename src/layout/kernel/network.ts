/** A graph as the layout kernel knows it: numbered nodes, and lines between two of them. */

export interface Network {
  /** Nodes are numbered from 0. */
  readonly count: number;
  /** The ends of each line. Lines from a node to itself, and lines to what is no node, are passed over. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** A network whose lines stand for one or several, and whose nodes for one or several. */
export interface Weighted extends Network {
  readonly weight: Float64Array;
  readonly mass: Float64Array;
}

export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Lines in the order of their ends, whatever order they come in: places depend on it. */
export const networkOfLines = (count: number, from: Int32Array, to: Int32Array): Network => {
  const ends = Float64Array.from(from, (node, at) => node * count + (to[at] ?? 0)).sort();
  return {
    count,
    from: Int32Array.from(ends, (pair) => Math.floor(pair / count)),
    to: Int32Array.from(ends, (pair) => pair % count),
  };
};

/** Every node and every line counted once; lines that lead nowhere left out. */
export const weightedOf = ({ count, from, to }: Network): Weighted => {
  const isNode = (node: number | undefined) => node !== undefined && node >= 0 && node < count;
  const kept = from.reduce((kept, node, at) => kept + Number(isLine(node, to[at])), 0);
  function isLine(a: number, b: number | undefined) {
    return a !== b && isNode(a) && isNode(b);
  }
  const keptFrom = new Int32Array(kept);
  const keptTo = new Int32Array(kept);
  let next = 0;
  from.forEach((node, at) => {
    const other = to[at];
    if (!isLine(node, other)) return;
    keptFrom[next] = node;
    keptTo[next] = other ?? 0;
    next += 1;
  });
  return {
    count,
    from: keptFrom,
    to: keptTo,
    weight: new Float64Array(kept).fill(1),
    mass: new Float64Array(count).fill(1),
  };
};

/** The weights of all lines at each node. */
export const degreesOf = ({ count, from, to, weight }: Weighted): Float64Array => {
  const degrees = new Float64Array(count);
  for (let line = 0; line < from.length; line += 1) {
    const [a, b, w] = [from[line] ?? 0, to[line] ?? 0, weight[line] ?? 0];
    degrees[a] = (degrees[a] ?? 0) + w;
    degrees[b] = (degrees[b] ?? 0) + w;
  }
  return degrees;
};
