/**
 * The door through which the network file of an archive comes in: from a text to an outline, or to what is wrong and where.
 * Every column is looked at before anything is made of it: its length, the range of its numbers, the form of its texts.
 */
import type { Refusal } from '../check/check-graph';
import { LEVELS, type Level } from '../schema';
import { text } from '../schema-texts';
import { inFigures } from '../words';
import { createColumnReader } from './check-columns';
import { LETTERS } from './letters';
import type { Manifest } from './manifest';
import { DIGITS, digitsOf, networkNameOf } from './names-of-files';
import { notAsNamed } from './not-as-named';
import { createOutline, type Outline } from './outline';
import { NONE, OPEN, type OutlineColumns } from './outline-columns';
import { MOST_BITS } from './shard-numbers';

export type ParsedOutline =
  | { readonly ok: true; readonly outline: Outline }
  | { readonly ok: false; readonly refusal: Refusal };

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const CODE = /^[A-Z]{2}$/;
/** Days from 1970 that four digits of a year can lead to, before and after Christ. */
const MOST_DAYS = 5_000_000;
/** As in the graph file. */
const FARTHEST = 1e6;
const TOOK_PART = LETTERS.ties.indexOf('t');
/** Of one engagement. */
const MOST_OF_ONE = 100_000;

/** What a manifest promises of the network file. */
type Promised = Pick<Manifest, 'title' | 'counts' | 'network'>;

/**
 * Never throws. `manifest` is that of the same archive. `digits` are those of the text's sum, for whoever has it already:
 * browsers work it out many times faster.
 */
export const parseOutline = (manifest: Promised, file: string, digits = digitsOf(file)): ParsedOutline => {
  const other = notAsNamed(manifest.network, networkNameOf(digits), file === '');
  if (other) return { ok: false, refusal: other };
  const refused = (problems: Refusal['problems']): ParsedOutline => ({
    ok: false,
    refusal: {
      title: 'The network file of the archive is not as it should be',
      advice: `Compile the archive again. Each line names the place in ${manifest.network}.`,
      problems,
    },
  });
  let value: unknown;
  try {
    value = JSON.parse(file);
  } catch (error) {
    return refused([
      { path: [], message: `it is not JSON: ${error instanceof Error ? error.message : error}` },
    ]);
  }
  const { columns, problems } = readColumns(manifest, value);
  return problems.length > 0 ? refused(problems) : { ok: true, outline: createOutline(columns) };
};

const readColumns = (manifest: Promised, value: unknown) => {
  const reader = createColumnReader();
  const { record, texts, listsOfTexts, sortedTexts, numbers, letters } = reader;
  const file = record([], value, [
    'shards',
    'sources',
    'countries',
    'officials',
    'organisations',
    'topics',
    'engagements',
    'ties',
    'citations',
    'bonds',
    'placement',
  ]);
  const shards = typeof file.shards === 'string' ? file.shards : '';
  const shardCount = shards.length / DIGITS;
  if (
    !/^[0-9a-f]+$/.test(shards) ||
    shardCount < 1 ||
    !Number.isInteger(Math.log2(shardCount)) ||
    shardCount > 2 ** MOST_BITS
  )
    reader.tell(['shards'], `expected the sums of 1, 2, 4, 8 … shards, each in ${DIGITS} hexadecimal digits`);

  const sources = record(['sources'], file.sources, ['slugs', 'headlines']);
  const sourceSlugs = sortedTexts(['sources', 'slugs'], sources.slugs, SLUG, 'some-name');
  const headlines = texts(['sources', 'headlines'], sources.headlines, sourceSlugs.length, text);

  const countries = record(['countries'], file.countries, ['slugs', 'names', 'aliases', 'sources']);
  const tied = ['slugs', 'names', 'aliases', 'sources', 'countries'] as const;
  const officials = record(['officials'], file.officials, tied);
  const organisations = record(['organisations'], file.organisations, tied);
  const topics = record(['topics'], file.topics, ['slugs', 'names', 'sources']);
  const engagements = record(['engagements'], file.engagements, [
    'slugs',
    'labels',
    'kinds',
    'statuses',
    'datings',
    'earliest',
    'latest',
    'tieCounts',
    'citationCounts',
  ]);
  const slugs = {
    country: sortedTexts(['countries', 'slugs'], countries.slugs, CODE, 'PK'),
    official: sortedTexts(['officials', 'slugs'], officials.slugs, SLUG, 'some-name'),
    organisation: sortedTexts(['organisations', 'slugs'], organisations.slugs, SLUG, 'some-name'),
    topic: sortedTexts(['topics', 'slugs'], topics.slugs, SLUG, 'some-name'),
    engagement: sortedTexts(['engagements', 'slugs'], engagements.slugs, SLUG, 'some-name'),
  };
  const counts = {
    country: slugs.country.length,
    official: slugs.official.length,
    organisation: slugs.organisation.length,
    topic: slugs.topic.length,
    engagement: slugs.engagement.length,
  };
  const promised = {
    sources: sourceSlugs.length,
    countries: counts.country,
    officials: counts.official,
    organisations: counts.organisation,
    topics: counts.topic,
    engagements: counts.engagement,
  };
  for (const key of Object.keys(promised) as (keyof typeof promised)[]) // its own keys
    if (reader.problems.length === 0 && promised[key] !== manifest.counts[key])
      reader.tell([key], `${promised[key]} are here, and the manifest says ${manifest.counts[key]}`);

  const lastSource = sourceSlugs.length - 1;
  const lastCountry = counts.country - 1;
  const firstEngagement = counts.country + counts.official + counts.organisation + counts.topic;
  const rows = counts.engagement;

  const firstSources = new Uint32Array(firstEngagement);
  const countriesOf = new Int32Array(counts.country + counts.official + counts.organisation).fill(-1);
  let from = 0;
  for (const [key, columns, length] of [
    ['countries', countries, counts.country],
    ['officials', officials, counts.official],
    ['organisations', organisations, counts.organisation],
    ['topics', topics, counts.topic],
  ] as const) {
    numbers([key, 'sources'], columns.sources, firstSources.subarray(from, from + length), 0, lastSource);
    if ('countries' in columns)
      numbers(
        [key, 'countries'],
        columns.countries,
        countriesOf.subarray(from, from + length),
        -1,
        lastCountry,
      );
    from += length;
  }

  /** Where the rows of each engagement begin in a list of `length` rows, and where the last end. */
  const startsOf = (
    key: string,
    counts: unknown,
    least: number,
    list: string,
    length: number,
  ): Uint32Array => {
    const column = numbers(['engagements', key], counts, new Uint32Array(rows), least, MOST_OF_ONE);
    const starts = new Uint32Array(rows + 1);
    let sum = 0;
    for (let at = 0; at < rows; at++) {
      sum += column[at] ?? 0;
      starts[at + 1] = sum;
    }
    if (reader.problems.length === 0 && sum !== length)
      reader.tell(
        ['engagements', key],
        `these come to ${inFigures(sum)}, and "${list}" has ${inFigures(length)} entries`,
      );
    return starts;
  };

  const tieLists = record(['ties'], file.ties, ['kinds', 'things', 'countries']);
  const tieRows = reader.lengthOf(tieLists.things);
  const tieKinds = letters(['ties', 'kinds'], tieLists.kinds, tieRows, LETTERS.ties);
  let tookPart = 0;
  for (const kind of tieKinds) if (kind === TOOK_PART) tookPart++;
  const actedFor = numbers(
    ['ties', 'countries'],
    tieLists.countries,
    new Uint32Array(tookPart),
    0,
    lastCountry,
  );
  const ties = {
    starts: startsOf('tieCounts', engagements.tieCounts, 0, 'ties.things', tieRows),
    kinds: tieKinds,
    things: numbers(['ties', 'things'], tieLists.things, new Uint32Array(tieRows), 0, firstEngagement - 1),
    countries: spread(tieKinds, actedFor),
  };
  const citationRows = reader.lengthOf(file.citations);

  const bondLists = record(['bonds'], file.bonds, ['kinds', 'from', 'countries']);
  const bondRows = reader.lengthOf(bondLists.from);
  const placement = record(['placement'], file.placement, LEVELS);
  const placed = {
    countries: counts.country,
    officials: counts.country + counts.official,
    engagements: firstEngagement + rows,
  };
  const positionsAt = (level: Level): Float32Array | undefined =>
    placement[level] === null
      ? undefined
      : numbers(
          ['placement', level],
          placement[level],
          new Float32Array(2 * placed[level]),
          -FARTHEST,
          FARTHEST,
        );
  const days = (key: 'earliest' | 'latest') =>
    numbers(['engagements', key], engagements[key], new Int32Array(rows), -MOST_DAYS, MOST_DAYS, OPEN);

  const columns: OutlineColumns = {
    title: manifest.title,
    shards,
    sourceSlugs,
    headlines,
    counts,
    slugs,
    names: {
      country: texts(['countries', 'names'], countries.names, counts.country, text),
      official: texts(['officials', 'names'], officials.names, counts.official, text),
      organisation: texts(['organisations', 'names'], organisations.names, counts.organisation, text),
      topic: texts(['topics', 'names'], topics.names, counts.topic, text),
      engagement: texts(['engagements', 'labels'], engagements.labels, rows, text),
    },
    aliases: {
      country: listsOfTexts(['countries', 'aliases'], countries.aliases, counts.country, text),
      official: listsOfTexts(['officials', 'aliases'], officials.aliases, counts.official, text),
      organisation: listsOfTexts(
        ['organisations', 'aliases'],
        organisations.aliases,
        counts.organisation,
        text,
      ),
    },
    firstSources,
    // -1 becomes NONE, which is the same 32 bits.
    countries: new Uint32Array(countriesOf.buffer),
    engagementKinds: letters(['engagements', 'kinds'], engagements.kinds, rows, LETTERS.kinds),
    statuses: letters(['engagements', 'statuses'], engagements.statuses, rows, LETTERS.statuses),
    datings: letters(['engagements', 'datings'], engagements.datings, rows, LETTERS.datings),
    earliest: days('earliest'),
    latest: days('latest'),
    ties,
    bonds: {
      kinds: letters(['bonds', 'kinds'], bondLists.kinds, bondRows, LETTERS.bonds),
      from: numbers(
        ['bonds', 'from'],
        bondLists.from,
        new Uint32Array(bondRows),
        counts.country,
        counts.country + counts.official + counts.organisation - 1,
      ),
      countries: numbers(
        ['bonds', 'countries'],
        bondLists.countries,
        new Uint32Array(bondRows),
        0,
        lastCountry,
      ),
    },
    citationStarts: startsOf('citationCounts', engagements.citationCounts, 1, 'citations', citationRows),
    citations: numbers(['citations'], file.citations, new Uint32Array(citationRows), 0, lastSource),
    placement: {
      countries: positionsAt('countries'),
      officials: positionsAt('officials'),
      engagements: positionsAt('engagements'),
    },
  };
  return { columns, problems: reader.problems };
};

/** Of every tie the country acted for, where only those who took part have one. */
const spread = (kinds: Uint8Array, actedFor: Uint32Array): Uint32Array => {
  const countries = new Uint32Array(kinds.length).fill(NONE);
  let next = 0;
  for (let at = 0; at < kinds.length; at++)
    if (kinds[at] === TOOK_PART) countries[at] = actedFor[next++] ?? NONE;
  return countries;
};
