/**
 * The manifest of an archive: the one file of it whose name is known beforehand, small, and the only one that is asked for
 * again each time. It says what the archive holds and which network file is its own; that one names all others. Its
 * overview is drawn while the network file is on its way.
 */
import * as z from 'zod/mini';
import type { Refusal } from '../check/check-graph';
import { readJson } from '../check/read-json';
import { FORMAT_VERSION } from '../schema';
import { notOfForm, type Problem, problemsOfIssues } from '../schema-problems';
import { text } from '../schema-texts';
import { DIGITS } from './names-of-files';
import { overviewSchema } from './overview';

/** Tells a manifest from a graph file: what reads a text may not know yet which of the two it is. */
export const KIND = 'readout-archive';

const count = z.number().check(z.int(), z.minimum(0), z.maximum(100_000_000));

const nameOf = (kind: 'network' | 'search') =>
  z
    .string()
    .check(
      z.regex(
        new RegExp(`^${kind}-[0-9a-f]{${DIGITS}}\\.json$`),
        notOfForm(`the name of a ${kind} file: "${kind}-", ${DIGITS} hexadecimal digits, ".json"`),
      ),
    );

const manifestSchema = z
  .strictObject({
    formatVersion: z.literal(FORMAT_VERSION),
    kind: z.literal(KIND),
    title: text,
    counts: z.strictObject({
      sources: count,
      countries: count,
      officials: count,
      organisations: count,
      topics: count,
      engagements: count,
      quotes: count,
    }),
    network: nameOf('network'),
    /** The file to begin with where quotes are searched; without it names alone are. */
    search: z.optional(nameOf('search')),
    overview: overviewSchema,
  })
  .check(({ value, issues }) => {
    const { countries } = value.overview;
    if (countries.slugs.length !== value.counts.countries)
      issues.push({
        code: 'custom',
        input: value,
        path: ['overview', 'countries', 'slugs'],
        message: `${countries.slugs.length} are here, and the counts say ${value.counts.countries}`,
      });
  });

export type Manifest = z.infer<typeof manifestSchema>;

export type ParsedManifest =
  | { readonly ok: true; readonly manifest: Manifest }
  | { readonly ok: false; readonly refusal: Refusal };

/** Whether a value that was read from JSON is meant as a manifest, right or wrong. */
export const isMeantAsManifest = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === KIND;

/** Never throws. */
export const parseManifest = (file: string): ParsedManifest => {
  const refused = (advice: string, problems: readonly Problem[]): ParsedManifest => ({
    ok: false,
    refusal: { title: 'The manifest of the archive cannot be read', advice, problems },
  });
  const read = readJson(file);
  if (!read.ok) return refused('It may be cut short, or another file may have its name.', read.problems);
  const version = versionOf(read.value);
  if (version !== undefined && version > FORMAT_VERSION)
    return refused('This page cannot tell what the archive means, so it shows none of it.', [
      {
        path: ['formatVersion'],
        message: `this archive is of format version ${version}; this Readout reads version ${FORMAT_VERSION}. Open it with a newer Readout`,
      },
    ]);
  const parsed = manifestSchema.safeParse(read.value);
  return parsed.success
    ? { ok: true, manifest: parsed.data }
    : refused('Compile the archive again.', problemsOfIssues(parsed.error.issues, read.value));
};

const versionOf = (value: unknown): number | undefined =>
  typeof value === 'object' &&
  value !== null &&
  'formatVersion' in value &&
  typeof value.formatVersion === 'number'
    ? value.formatVersion
    : undefined;
