/**
 * Invented large networks, as a ground: countries, officials of one country each, and engagements of two to four of
 * them, with tails as heavy as those of real archives. The same count and seed always give the same network.
 */
import { LINE_KINDS, THING_KINDS, type ThingId } from '../../src/graph/ids';
import { symbolSizeOf } from '../../src/graph/symbols';
import type { Ground } from '../../src/view/ground';
import { HUES } from '../../src/view/hues';

const randomOf = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
};

const GOLDEN = Math.PI * (3 - Math.sqrt(5));
const SPACING = 86;

export const inventedGround = (count: number, seed = 1): Ground => {
  const random = randomOf(seed);
  const countries = Math.min(200, Math.max(12, Math.round(count / 25)));
  const officials = Math.round(count * 0.2);
  const engagements = count - countries - officials;
  const heavy = (most: number): number => Math.min(most - 1, Math.floor(most * random() ** 3.2));
  const countryOf = new Uint32Array(officials);
  const ofCountry: number[][] = Array.from({ length: countries }, () => []);
  for (let official = 0; official < officials; official += 1) {
    const country = official < countries ? official : heavy(countries);
    countryOf[official] = country;
    ofCountry[country]?.push(countries + official);
  }
  const [from, to, lineKinds]: [number[], number[], number[]] = [[], [], []];
  const line = (a: number, b: number, kind: number) => {
    from.push(a);
    to.push(b);
    lineKinds.push(kind);
  };
  const [REPRESENTS, TOOK_PART] = [LINE_KINDS.indexOf('represents'), LINE_KINDS.indexOf('took-part')];
  for (let official = 0; official < officials; official += 1)
    line(countries + official, countryOf[official] ?? 0, REPRESENTS);

  // Each country deals with a few others by preference: neighbours on a ring of its own making.
  const partners = Array.from({ length: countries }, () => Array.from({ length: 6 }, () => heavy(countries)));
  const together = new Float32Array(countries * countries);
  const parties: number[][] = [];
  for (let each = 0; each < engagements; each += 1) {
    const first = heavy(countries);
    const own = partners[first] ?? [];
    const second = random() < 0.75 ? (own[heavy(own.length)] ?? 0) : heavy(countries);
    const who = new Set<number>();
    for (const country of random() < 0.25 ? [first, second, heavy(countries)] : [first, second]) {
      const people = ofCountry[country] ?? [];
      const person = people[heavy(people.length)];
      who.add(person === undefined || random() < 0.06 ? country : person);
    }
    together[first * countries + second] = (together[first * countries + second] ?? 0) + 1;
    together[second * countries + first] = (together[second * countries + first] ?? 0) + 1;
    parties.push([...who]);
    for (const person of who) line(person, countries + officials + each, TOOK_PART);
  }

  const [xs, ys] = [new Float32Array(count), new Float32Array(count)];
  const reach = (SPACING * Math.sqrt(count)) / 1.7;
  placeCountries(xs, ys, countries, together, reach, random);
  ofCountry.forEach((people, country) => {
    people.forEach((person, at) => {
      const [angle, radius] = [at * GOLDEN, SPACING * Math.sqrt(at + 1)];
      xs[person] = (xs[country] ?? 0) + Math.cos(angle) * radius;
      ys[person] = (ys[country] ?? 0) + Math.sin(angle) * radius;
    });
  });
  parties.forEach((who, at) => {
    const thing = countries + officials + at;
    // Nearer to the first of them: so the many of one pair lie along the way between the two.
    const shares = who.map(() => 0.3 + random());
    const all = shares.reduce((sum, share) => sum + share, 0);
    const blur = SPACING * 2.5 * (random() + random() - 1);
    const angle = random() * 2 * Math.PI;
    xs[thing] =
      who.reduce((sum, person, place) => sum + (xs[person] ?? 0) * ((shares[place] ?? 0) / all), 0) +
      Math.cos(angle) * blur;
    ys[thing] =
      who.reduce((sum, person, place) => sum + (ys[person] ?? 0) * ((shares[place] ?? 0) / all), 0) +
      Math.sin(angle) * blur;
  });
  for (let round = 0; round < 12; round += 1) pushApart(xs, ys);

  const weights = new Float32Array(count);
  from.forEach((a, at) => {
    const b = to[at] ?? 0;
    weights[a] = (weights[a] ?? 0) + 1;
    weights[b] = (weights[b] ?? 0) + 1;
  });
  for (let country = 0; country < countries; country += 1)
    weights[country] = (ofCountry[country] ?? []).reduce((sum, person) => sum + (weights[person] ?? 0), 0);
  const kindOf = (thing: number) =>
    thing < countries ? 'country' : thing < countries + officials ? 'official' : 'engagement';
  const numberInKind = (thing: number): number =>
    thing < countries
      ? thing
      : thing < countries + officials
        ? thing - countries
        : thing - countries - officials;
  const names = { country: 'Country', official: 'Official', engagement: 'Phone call' };
  const nameOf = (thing: number): string => `${names[kindOf(thing)]} ${numberInKind(thing) + 1}`;
  const kinds = Uint8Array.from({ length: count }, (_, thing) => THING_KINDS.indexOf(kindOf(thing)));
  return {
    xs,
    ys,
    kinds,
    widths: Float32Array.from({ length: count }, (_, thing) => symbolSizeOf(kindOf(thing), '').width),
    hues: Int8Array.from({ length: count }, (_, thing) =>
      thing < countries
        ? thing % HUES
        : thing < countries + officials
          ? (countryOf[thing - countries] ?? 0) % HUES
          : -1,
    ),
    broken: Uint8Array.from({ length: count }, (_, thing) =>
      kindOf(thing) === 'engagement' && thing % 17 === 0 ? 1 : 0,
    ),
    weights,
    from: Uint32Array.from(from),
    to: Uint32Array.from(to),
    lineKinds: Uint8Array.from(lineKinds),
    idOf: (thing) => `${kindOf(thing)}:${numberInKind(thing) + 1}` as ThingId, // the kinds are those of ids
    nameOf,
    wordsOf: (thing) => {
      const kind = kindOf(thing);
      const letters = String.fromCharCode(65 + (thing % 26), 65 + ((thing * 7) % 26));
      return kind === 'engagement'
        ? {
            name: 'Phone call',
            subtitle: `${1 + (thing % 28)} Mar 2024`,
            badge: '',
            engagementKind: thing % 3 ? 'call' : 'meeting',
          }
        : {
            name: nameOf(thing),
            subtitle: kind === 'official' ? 'Minister of Defence' : undefined,
            badge: letters,
            engagementKind: undefined,
          };
    },
  };
};

/** Countries that deal with one another lie near one another; all keep apart. */
const placeCountries = (
  xs: Float32Array,
  ys: Float32Array,
  countries: number,
  together: Float32Array,
  reach: number,
  random: () => number,
) => {
  for (let at = 0; at < countries; at += 1) {
    const [angle, radius] = [at * GOLDEN, reach * Math.sqrt((at + random()) / countries)];
    xs[at] = Math.cos(angle) * radius * 1.35;
    ys[at] = Math.sin(angle) * radius * 0.8;
  }
  const ideal = (reach * 2.2) / Math.sqrt(countries);
  for (let round = 0; round < 150; round += 1)
    for (let a = 0; a < countries; a += 1) {
      let [fx, fy] = [0, 0];
      for (let b = 0; b < countries; b += 1) {
        if (a === b) continue;
        const [dx, dy] = [(xs[b] ?? 0) - (xs[a] ?? 0), (ys[b] ?? 0) - (ys[a] ?? 0)];
        const distance = Math.hypot(dx, dy) + 1;
        const pull = Math.min(4, Math.log1p(together[a * countries + b] ?? 0)) * 0.004 * distance;
        const push = distance < ideal * 2.5 ? (ideal * ideal) / distance : 0; // by neighbours only: no empty middle
        fx += (dx / distance) * (pull - push * 0.5);
        fy += (dy / distance) * (pull - push * 0.5);
      }
      const cool = 0.4 * (1 - round / 150);
      const force = Math.hypot(fx, fy) + 1;
      const step = Math.min(force, ideal) * cool;
      xs[a] = (xs[a] ?? 0) + (fx / force) * step - (xs[a] ?? 0) * 0.01;
      ys[a] = (ys[a] ?? 0) + (fy / force) * step - (ys[a] ?? 0) * 0.016;
    }
};

/** Things closer than symbols are wide give way to one another, cell by cell. */
const pushApart = (xs: Float32Array, ys: Float32Array) => {
  const cells = new Map<number, number[]>();
  const keyOf = (x: number, y: number) => Math.floor(x / SPACING) * 131_072 + Math.floor(y / SPACING);
  for (let thing = 0; thing < xs.length; thing += 1) {
    const key = keyOf(xs[thing] ?? 0, ys[thing] ?? 0);
    const cell = cells.get(key);
    if (cell) cell.push(thing);
    else cells.set(key, [thing]);
  }
  for (const [key, cell] of cells)
    for (const a of cell)
      for (const other of [0, 1, 131_072, 131_073, 131_071])
        for (const b of other === 0 ? cell : (cells.get(key + other) ?? [])) {
          if (a === b) continue;
          const [dx, dy] = [(xs[b] ?? 0) - (xs[a] ?? 0), (ys[b] ?? 0) - (ys[a] ?? 0)];
          const distance = Math.hypot(dx, dy);
          if (distance >= SPACING) continue;
          const push = ((SPACING - distance) / (distance + 0.1)) * 0.25;
          xs[a] = (xs[a] ?? 0) - dx * push;
          ys[a] = (ys[a] ?? 0) - dy * push;
          xs[b] = (xs[b] ?? 0) + dx * push;
          ys[b] = (ys[b] ?? 0) + dy * push;
        }
};
