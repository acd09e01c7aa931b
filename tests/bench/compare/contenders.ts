/** Who is measured against whom: for each an address, and the marks by which its things are told from its lines. */
import { OTHERS } from './build-pages';
import { ARTICLE, expectedFile, type Network, OBJECTS } from './networks';
import type { Sample } from './watcher';

/** Of Readout the overview comes first; of the others the first picture is the whole one. */
export type Moment = 'first' | 'everything';

export const CONTENDERS = ['ours', 'loop', 'sigma', 'cytoscape', 'react'] as const;
export type Contender = (typeof CONTENDERS)[number];

export const NAMES: Readonly<Record<Contender, string>> = {
  ours: 'Readout',
  loop: 'a bare canvas loop',
  sigma: 'sigma.js, names off',
  cytoscape: 'Cytoscape, every element',
  react: 'React and Cytoscape',
};

export const takesPart = (contender: Contender, size: number): boolean =>
  contender !== 'react' || size === ARTICLE;

export interface Opening {
  readonly address: string;
  readonly samples: readonly Sample[];
  /** How many things Cytoscape has to hold itself. */
  readonly coreThings: number;
  /** Where the page finds all places that have to have a mark, and how. */
  readonly expected: string;
}

export const NETWORKS = 'networks';
export const folderOf = (size: number): string => `${NETWORKS}/${size}`;

export const openingOf = (host: string, contender: Contender, network: Network, moment: Moment): Opening => {
  const { size, columns } = network;
  const folder = `/${folderOf(size)}`;
  if (contender !== 'ours') {
    const data = contender === 'loop' ? columns : OBJECTS;
    return {
      address: `${host}${OTHERS}/${contender}.html?data=${folder}/${data}`,
      samples: samplesOf(network, 'engagements', () => 'blue'),
      coreThings: 0,
      expected: `${folder}/${expectedFile('engagements', 'blue')}`,
    };
  }
  // The article opens with all of it; whether Cytoscape has taken over is what its second moment asks.
  const level = size === ARTICLE || moment === 'everything' ? 'engagements' : 'countries';
  const address =
    size === ARTICLE
      ? host
      : `${host}?graph=${folder}/manifest.json${moment === 'everything' ? '#level=engagements' : ''}`;
  return {
    address,
    samples: samplesOf(network, level, (thing) => (thing < network.solid ? 'solid' : 'ink')),
    coreThings: size === ARTICLE && moment === 'everything' ? network.things : 0,
    expected: `${folder}/${expectedFile(level, 'own')}`,
  };
};

const MOST_SAMPLES = 60;

/** Spread over all things of the level; what is waited for before all are looked at. */
const samplesOf = (
  network: Network,
  level: 'countries' | 'engagements',
  markOf: (thing: number) => Sample[2],
): readonly Sample[] => {
  const { xs, ys } = level === 'countries' ? network.countries : network.everything;
  const count = Math.min(MOST_SAMPLES, xs.length);
  return Array.from({ length: count }, (_, at) => {
    const thing = Math.floor(((at + 0.5) * xs.length) / count);
    return [xs[thing] ?? 0, ys[thing] ?? 0, markOf(thing)];
  });
};
