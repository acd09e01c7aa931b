/**
 * The invented press releases over and over, every copy with articles, officials and engagements of its own among 200 countries. Nobody and nothing in it exists.
 */
import { readFileSync } from 'node:fs';
import type { Graph } from '../../src/graph/schema';

/** Copies that share their officials, organisations and topics: each official is then in some 40 engagements. */
const OF_ONE_CAST = 10;

const corpus: Graph = JSON.parse(readFileSync('tests/invented-corpus/graph.json', 'utf8'));

/** A code of two letters for each country of a copy: 200 of them in all, some in very many engagements and most in few. */
const codeOf = (iso2: string, copy: number): string => {
  const chance = (((iso2.charCodeAt(0) * 26 + iso2.charCodeAt(1)) * 7 + copy * 131) % 997) / 997;
  const at = Math.floor(200 * chance ** 3);
  return String.fromCharCode(65 + Math.floor(at / 26), 65 + (at % 26));
};

const renamed = (value: unknown, copy: number): unknown => {
  if (Array.isArray(value)) return value.map((each) => renamed(each, copy));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [
        renamedText(key, copy),
        key === 'iso2'
          ? codeOf(String(each), copy)
          : key === 'text' || key === 'exact'
            ? each
            : renamed(each, copy),
      ]),
    );
  return typeof value === 'string' ? renamedText(value, copy) : value;
};

const renamedText = (text: string, copy: number): string =>
  text
    .replace(/^country:([A-Z]{2})$/, (_, iso2: string) => `country:${codeOf(iso2, copy)}`)
    .replace(/^(official|organisation|topic):(.*)$/, `$1:$2-${Math.floor(copy / OF_ONE_CAST)}`)
    .replace(/^(source|engagement):(.*)$/, `$1:$2-${copy}`)
    .replace(/^(statement|evidence):([^/]*)\/(.*)$/, `$1:$2-${copy}/$3`);

interface Named {
  readonly id: string;
  readonly evidence: readonly string[];
}

/** The records of all copies, those of one id with the quotes of all. */
const united = <Each extends Named>(records: readonly Each[]): Each[] => {
  const byId = new Map<string, { record: Each; evidence: string[] }>();
  for (const record of records) {
    const found = byId.get(record.id);
    if (found) found.evidence.push(...record.evidence);
    else byId.set(record.id, { record, evidence: [...record.evidence] });
  }
  return [...byId.values()].map(({ record, evidence }) => ({ ...record, evidence }));
};

export const largeInventedGraph = (engagements: number): Graph => {
  const copies = Array.from(
    { length: Math.ceil(engagements / corpus.engagements.length) },
    // Ids and codes are of the same form as before.
    (_, copy) => renamed({ ...corpus, placement: {} }, copy) as Graph,
  );
  const all = {
    countries: united(copies.flatMap((each) => each.countries)),
    officials: united(copies.flatMap((each) => each.officials)),
    organisations: united(copies.flatMap((each) => each.organisations)),
    topics: united(copies.flatMap((each) => each.topics)),
    engagements: copies.flatMap((each) => each.engagements),
  };
  const place = (records: readonly { readonly id: string }[]) =>
    Object.fromEntries(
      records.map(({ id }, at): [string, [number, number]] => [
        id,
        [(at * 7919) % 30_011, (at * 104_729) % 30_013],
      ]),
    );
  return {
    formatVersion: 1,
    title: 'Invented archive',
    sources: copies.flatMap((each) => each.sources),
    ...all,
    evidence: copies.flatMap((each) => each.evidence),
    placement: {
      countries: place(all.countries),
      officials: place([...all.countries, ...all.officials]),
      engagements: place(Object.values(all).flat()),
    },
  };
};
