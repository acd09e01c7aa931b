/**
 * An invented network shaped like a press archive: some 200 countries, officials each tied to one, and engagements tied
 * to two to four officials and countries, few of whom have most. The same for each seed.
 */
import { sequenceOf } from '../../../src/layout/body';
import type { Network } from '../../../src/layout/kernel/network';

const OFFICIALS = 0.2;

export const randomNetwork = (count: number, seed: number): Network => {
  const next = sequenceOf(seed);
  const countries = Math.min(200, Math.ceil(count / 10));
  const officials = Math.floor(count * OFFICIALS);
  /** A country's share falls with its rank (Zipf). */
  const shares = Array.from({ length: countries }, (_, at) => 1 / (at + 1));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const anyCountry = () => {
    let left = next() * whole;
    const at = shares.findIndex((share) => {
      left -= share;
      return left <= 0;
    });
    return Math.max(at, 0);
  };
  const anyOfficial = () => {
    const chance = next();
    return countries + Math.floor(officials * chance * chance * Math.sqrt(chance));
  };
  const from: number[] = [];
  const to: number[] = [];
  const tie = (node: number, other: number) => {
    from.push(node);
    to.push(other);
  };
  for (let at = 0; at < officials; at += 1) tie(countries + at, anyCountry());
  for (let node = countries + officials; node < count; node += 1) {
    const chance = next();
    const size = chance < 0.6 ? 2 : chance < 0.9 ? 3 : 4;
    const parties = new Set<number>();
    while (parties.size < size) parties.add(next() < 0.6 ? anyOfficial() : anyCountry());
    for (const party of parties) tie(node, party);
  }
  return { count, from: Int32Array.from(from), to: Int32Array.from(to) };
};
