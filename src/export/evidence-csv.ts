/** The evidence as a table for a spreadsheet: a row for each fact and quote. */
import { rangeOf } from '../graph/dates';
import { participantIdOf } from '../graph/dealings';
import type { Fact } from '../graph/fact';
import type { GraphIndex } from '../graph/graph-index';
import type { Engagement, EvidenceId, When } from '../graph/schema';
import type { QuoteState } from '../graph/verify-quotes';
import { engagementOfFact } from '../view/on-screen';
import { BYTE_ORDER_MARK, type Cell, csvLines } from './csv-text';
import { type EvidenceRow, evidenceRowsOf } from './evidence-rows';
import { addressInOriginal } from './text-fragment';

export interface CsvInput {
  readonly index: GraphIndex;
  readonly facts: readonly Fact[];
  readonly quoteStates: ReadonlyMap<EvidenceId, QuoteState>;
  /** The address that opens a fact's quote in Readout. */
  readonly addressOf: (row: EvidenceRow) => string;
}

const ROWS_AT_A_TIME = 1000;

/** One row for each fact and quote. Rows of one fact share its id; a fact that another rests on names that other. */
export const csvOf = (input: CsvInput): string => {
  const columns = columnsOf(input);
  const rows = evidenceRowsOf(input.index, input.facts);
  const parts = [`${BYTE_ORDER_MARK}${csvLines([columns.map(([heading]) => heading)])}`];
  for (let at = 0; at < rows.length; at += ROWS_AT_A_TIME)
    parts.push(
      csvLines(rows.slice(at, at + ROWS_AT_A_TIME).map((row) => columns.map(([, cellOf]) => cellOf(row)))),
    );
  return parts.join('');
};

type Column = readonly [heading: string, cellOf: (row: EvidenceRow) => Cell];

const columnsOf = ({ index, quoteStates, addressOf }: CsvInput): readonly Column[] => {
  // A fact of many quotes has as many rows, and one quote proves many facts: what a row tells of either is worked out once.
  const ofFact = onceFor(
    ({ fact }) => fact,
    (row) => toldOfFact(index, row),
  );
  const verdictOf = ({ evidence }: EvidenceRow): string => {
    const state = quoteStates.get(evidence.id);
    return state?.verified ? 'yes' : `no: ${state?.reason ?? 'not checked'}`;
  };
  const originalOf = onceFor(
    ({ evidence }) => evidence,
    ({ evidence, source }) => addressInOriginal(evidence, source) ?? '',
  );
  return [
    ['Kind', ({ fact }) => fact.kind],
    ['Who', (row) => ofFact(row).who],
    ['What', ({ fact }) => fact.words],
    ['Engagement', (row) => ofFact(row).engagement],
    ['When, as written', (row) => ofFact(row).asWritten],
    ['Earliest', (row) => ofFact(row).earliest],
    ['Latest', (row) => ofFact(row).latest],
    ['Dates disputed', (row) => ofFact(row).disputed],
    ['EDTF', (row) => ofFact(row).edtf],
    ['Date precision', (row) => ofFact(row).precision],
    ['Quote', ({ evidence }) => evidence.selector[0].exact],
    ['Quote start', ({ evidence }) => evidence.selector[1].start],
    ['Quote end', ({ evidence }) => evidence.selector[1].end],
    ['Quote in source', verdictOf],
    [
      'Reported by',
      ({ evidence: { reportedBy } }) => (reportedBy ? index.nameOf(reportedBy) : 'article’s own voice'),
    ],
    ['Reporter inferred from', ({ evidence }) => evidence.basis ?? ''],
    ['Basis', ({ fact }) => fact.basis ?? ''],
    ['Independent sources', (row) => ofFact(row).origins],
    ['Source', ({ source }) => source.headline],
    ['Publisher', ({ source }) => source.publisher],
    ['Published', ({ source }) => source.published?.asWritten ?? ''],
    ['Language', ({ source }) => source.language],
    ['Source address', ({ source }) => source.url ?? ''],
    ['Sentence in the original', originalOf],
    ['Readout address', addressOf],
    ['Fact', ({ fact }) => fact.id],
    ['Fact that rests on it', ({ under }) => under?.id ?? ''],
  ];
};

const onceFor = <Key, Told>(
  keyOf: (row: EvidenceRow) => Key,
  tell: (row: EvidenceRow) => Told,
): ((row: EvidenceRow) => Told) => {
  const known = new Map<Key, Told>();
  return (row) => {
    const key = keyOf(row);
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const told = tell(row);
    known.set(key, told);
    return told;
  };
};

/** The cells that all rows of one fact have alike, and that take work. */
const toldOfFact = (index: GraphIndex, row: EvidenceRow) => {
  const { fact, under } = row;
  const id = engagementOfFact(index, under ?? fact);
  const thing = id && index.things.get(id);
  const engagement = thing?.kind === 'engagement' ? thing.record : undefined;
  // A report has dates of its own, or none; all else of an engagement was when the engagement was.
  const dates: readonly When[] = fact.when
    ? [fact.when]
    : fact.kind === 'report'
      ? (fact.restsOn ?? []).flatMap(({ when }) => when ?? [])
      : (engagement?.dates ?? []);
  const range = rangeOf(dates);
  const eachDate = (part: (when: When) => string | undefined) =>
    [...new Set(dates.flatMap((when) => part(when) ?? []))].join(' | ');
  return {
    who: whoOf(index, row, engagement),
    engagement: engagement?.label ?? '',
    asWritten: eachDate(({ asWritten }) => asWritten),
    earliest: range?.earliest ?? '',
    latest: range?.latest ?? '',
    // Accounts that exclude each other make no range: the days are then but the outermost of them.
    disputed: range?.disputed ? 'yes' : '',
    edtf: eachDate(({ edtf }) => edtf),
    precision: eachDate(({ precision }) => precision),
    origins: index.originsOf(fact).length,
  };
};

/** Whom a fact is about: who speaks, takes part or holds the post; of the rest of an engagement, all who took part. */
const whoOf = (
  index: GraphIndex,
  { fact, under }: EvidenceRow,
  engagement: Engagement | undefined,
): string => {
  const named = /#(?:participant|report|speaker)\/((?:official|organisation):[^/]+)/.exec(fact.id)?.[1];
  if (named && index.has(named)) return index.itemNameOf(named);
  const said = index.statements.get((under ?? fact).id)?.statement;
  if (said) return said.speakers.map((speaker) => index.nameOf(participantIdOf(speaker))).join(', ');
  const ids = engagement ? engagement.participants.map(participantIdOf) : fact.shownUnder.slice(0, 1);
  return ids.map((id) => index.itemNameOf(id)).join(', ');
};
