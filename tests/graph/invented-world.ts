/** 300 invented countries with one official each, who call one another: small, and too large to be drawn as a whole. */
import type { Graph } from '../../src/graph/schema';
import { inventedCall, inventedGraph } from './invented';

/** `pairs`: who calls whom, call by call, as numbers of countries. Country 0 is AA, called Land 0. */
export const worldOf = (pairs: readonly (readonly [number, number])[]): Graph => {
  const base = inventedGraph();
  const evidence = base.engagements[0]?.evidence ?? [];
  const codeOf = (at: number) => String.fromCharCode(65 + Math.floor(at / 26), 65 + (at % 26));
  const countryOf = (at: number) => `country:${codeOf(at)}` as const;
  const countries = Array.from({ length: 300 }, (_, at) => ({
    id: countryOf(at),
    iso2: codeOf(at),
    name: `Land ${at}`,
    aliases: [],
    evidence,
  }));
  const officials = countries.map((_, at) => ({
    id: `official:of-${at + 1000}` as const,
    name: `One of ${at}`,
    aliases: [],
    posts: [],
    evidence,
  }));
  const engagements = pairs.map(([one, other], at) =>
    inventedCall({
      id: `engagement:call-${at + 100_000}`,
      participants: [
        { official: `official:of-${one + 1000}`, onBehalfOf: countryOf(one), role: 'caller', evidence },
        { official: `official:of-${other + 1000}`, onBehalfOf: countryOf(other), role: 'called', evidence },
      ],
      dates: [],
    }),
  );
  const placed = (records: readonly { readonly id: string }[]) =>
    Object.fromEntries(records.map(({ id }, at): [string, [number, number]] => [id, [at, 2 * at]]));
  return {
    ...base,
    countries,
    officials,
    engagements,
    placement: {
      countries: placed(countries),
      officials: placed([...countries, ...officials]),
      engagements: placed([...countries, ...officials, ...engagements]),
    },
  };
};
