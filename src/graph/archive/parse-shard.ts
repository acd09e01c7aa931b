/**
 * The door through which a shard comes in: it has to be the very file that was asked for, each of its records as in a graph
 * file, and every id that belongs to it at hand. A wrong quote is marked, as in a graph file, and the shard still opens.
 */

import * as z from 'zod/mini';
import { quoteStatesOf, type Refusal } from '../check/check-graph';
import { idProblemsOf } from '../check/id-problems';
import { readJson } from '../check/read-json';
import { wholePartOf } from '../check/sound-part';
import { dateProblemsOf } from '../date-problems';
import { NOT_PLACED } from '../empty-graph';
import { formProblemsOf } from '../parse-graph';
import { type EvidenceId, FORMAT_VERSION, type Graph, PARTS } from '../schema';
import { type Problem, problemsOfIssues } from '../schema-problems';
import { evidenceId } from '../schema-texts';
import type { QuoteState } from '../verify-quotes';
import { digitsOf, shardNameOf } from './names-of-files';
import { notAsNamed } from './not-as-named';
import { sourceOfQuote } from './shard-numbers';
import type { ShardRecords } from './shard-records';

/** Of its own name a record may have no quote here: then it is here for a post that is told here. */
const quotes = z.array(evidenceId);

const shardSchema = z.strictObject({
  sources: z.array(PARTS.source),
  countries: z.array(PARTS.country),
  officials: z.array(z.extend(PARTS.official, { evidence: quotes })),
  organisations: z.array(z.extend(PARTS.organisation, { evidence: quotes })),
  topics: z.array(PARTS.topic),
  engagements: z.array(PARTS.engagement),
  evidence: z.array(PARTS.evidence),
});

export interface Shard {
  readonly name: string;
  readonly records: ShardRecords;
  readonly quoteStates: ReadonlyMap<EvidenceId, QuoteState>;
}

export type ParsedShard =
  | { readonly ok: true; readonly shard: Shard }
  | { readonly ok: false; readonly refusal: Refusal };

/** Never throws. `digits` are those of the text's sum, for whoever has it already: browsers work it out faster. */
export const parseShard = (name: string, text: string, digits = digitsOf(text)): ParsedShard => {
  const other = notAsNamed(name, shardNameOf(digits), text === '');
  if (other) return { ok: false, refusal: other };
  const read = readJson(text);
  return read.ok ? checkShard(name, read.value) : { ok: false, refusal: refusalOf(name, read.problems) };
};

const refusalOf = (name: string, problems: readonly Problem[]): Refusal => ({
  title: 'A part of the archive is not as it should be',
  advice: `Compile the archive again. Each line names the place in ${name}.`,
  problems,
});

/** What stands in a shard, before it is written or after it was read. Never throws. */
export const checkShard = (name: string, value: unknown): ParsedShard => {
  const parsed = shardSchema.safeParse(value);
  if (!parsed.success)
    return { ok: false, refusal: refusalOf(name, problemsOfIssues(parsed.error.issues, value)) };
  const records: ShardRecords = parsed.data;
  const graph: Graph = {
    formatVersion: FORMAT_VERSION,
    title: name,
    ...records,
    placement: NOT_PLACED,
  };
  const problems = [
    ...idProblemsOf({ ...wholePartOf(graph), mayBeUnsound: mayBeElsewhere(records) }),
    ...dateProblemsOf(graph),
    ...formProblemsOf(graph),
  ];
  return problems.length > 0
    ? { ok: false, refusal: refusalOf(name, problems) }
    : { ok: true, shard: { name, records, quoteStates: quoteStatesOf(graph) } };
};

/** Things may be in another shard, and so may the quotes of another article. An article of a quote that is here may not. */
const mayBeElsewhere = ({ sources }: ShardRecords): ((id: string) => boolean) => {
  const here = new Set<string>(sources.map(({ id }) => id));
  return (id) => {
    if (id.startsWith('source:')) return false;
    // Sound: the schema has found it to be the id of a quote.
    return id.startsWith('evidence:') ? !here.has(sourceOfQuote(id as EvidenceId)) : true;
  };
};
