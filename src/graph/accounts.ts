/**
 * The accounts of one engagement side by side: a column for each reporter, a row for each thing that is told, and in
 * each cell the quotes in which that reporter tells it. Compares what is told, never how it is put.
 */
import { normalisedDateOf, rangeOf } from './dates';
import { participantIdOf } from './dealings';
import { participationIdOf } from './engagement-facts';
import type { Fact, FactKind } from './fact';
import type { Reporter } from './filter';
import type { GraphIndex } from './graph-index';
import { byCodeUnit, type ItemId, isLineId } from './ids';
import type { Engagement, EngagementId, Evidence, EvidenceId, OrganisationId, SourceId } from './schema';
import { toldOfTakingPart } from './taking-part';
import { capitalised, counted, countryInWords, listed } from './words';

/** One reporter's account: an organisation's, in whichever articles it is told, or what one article says in its own voice. */
export interface Account {
  readonly id: OrganisationId | SourceId;
  readonly reporter: Reporter;
  /** As it stands in a sentence: 'the article’s own voice'. */
  readonly name: string;
  /** The articles that tell it. */
  readonly sources: readonly SourceId[];
}

export interface AccountCell {
  /** Each quote once; none where this reporter does not tell it. */
  readonly evidence: readonly EvidenceId[];
  /** Those of the row's facts that this reporter tells. */
  readonly facts: readonly Fact[];
  /** In words, what had to be inferred in this account of it, beside what the facts' own basis says. */
  readonly basis?: string;
}

export interface AccountRow {
  readonly id: string;
  readonly kind: FactKind;
  readonly words: string;
  /** What the words lead to; none where that is the engagement itself. */
  readonly item?: ItemId;
  readonly facts: readonly Fact[];
  /** One for each account, in the same order. */
  readonly cells: readonly AccountCell[];
  /** Of dates: whether those that tell one tell the same days, other days that can both be right, or days that cannot. */
  readonly dates?: 'same' | 'differ' | 'exclude';
  /** Some account does not have it, or the dates are not the same. */
  readonly differs: boolean;
}

export interface Accounts {
  /** The fullest first. */
  readonly accounts: readonly Account[];
  /** In the order in which a reader asks: that it took place, when, where, who, what about, what was said. */
  readonly rows: readonly AccountRow[];
}

/** The columns alone: with fewer than two there is nothing to compare. Of an engagement that is not there, none. */
export const reportersOf = (index: GraphIndex, engagement: EngagementId): readonly Account[] => {
  const quotes = new Map<Account['id'], Set<Evidence>>();
  for (const { facts } of rowFactsOf(index, engagement))
    for (const evidence of quotesOf(index, facts)) {
      const id = accountIdOf(evidence);
      quotes.set(id, (quotes.get(id) ?? new Set()).add(evidence));
    }
  return [...quotes]
    .sort(([a, { size: sizeOfA }], [b, { size: sizeOfB }]) => sizeOfB - sizeOfA || byCodeUnit(a, b))
    .map(([id, told]) => ({
      id,
      reporter: isSource(id) ? 'own-voice' : id,
      name: isSource(id) ? ownVoiceOf(index, id) : index.nameOf(id),
      sources: index.graph.sources
        .filter((source) => [...told].some((evidence) => evidence.source === source.id))
        .map((source) => source.id),
    }));
};

export const accountsOf = (index: GraphIndex, engagement: EngagementId): Accounts => {
  const accounts = reportersOf(index, engagement);
  return {
    accounts,
    rows: rowFactsOf(index, engagement).map(({ facts, ...row }): AccountRow => {
      const quotes = quotesOf(index, facts);
      const cells = accounts.map((account): AccountCell => {
        const evidence = quotes.filter((quote) => accountIdOf(quote) === account.id).map(({ id }) => id);
        if (row.kind === 'participation' && evidence.length === 0)
          return speakingCellOf(index, engagement, facts, account);
        return { evidence, facts: facts.filter((fact) => fact.evidence.some((id) => evidence.includes(id))) };
      });
      const dates = row.kind === 'date' ? { dates: comparedDates(cells) } : {};
      const isMissing = cells.some(({ evidence }) => evidence.length === 0);
      return { ...row, facts, cells, ...dates, differs: isMissing || (dates.dates ?? 'same') !== 'same' };
    }),
  };
};

/** Who says something in an account takes part in it, also where the account does not say so in so many words. */
const speakingCellOf = (
  index: GraphIndex,
  id: EngagementId,
  facts: readonly Fact[],
  account: Account,
): AccountCell => {
  const nothing = { evidence: [], facts: [] };
  const engagement = index.things.get(id);
  if (engagement?.kind !== 'engagement') return nothing;
  const participant = engagement.record.participants.find((each) =>
    facts.some((fact) => fact.id === participationIdOf(id, each)),
  );
  const told =
    participant &&
    toldOfTakingPart(engagement.record, participant, (quote) => {
      const evidence = index.evidence.get(quote);
      return evidence !== undefined && accountIdOf(evidence) === account.id;
    });
  if (!told) return nothing;
  const { evidence, basis } = told;
  return { evidence, facts, ...(basis ? { basis } : {}) };
};

/** '24 rows: 8 told by both, 8 only by the article’s own voice, 8 only by Press Office of Suva', and whether dates differ. */
export const tallyInWords = ({ accounts, rows }: Accounts): string => {
  const tellers = rows.map(tellersOf);
  const counts = [
    [tellers.filter((told) => told.length === accounts.length).length, `told by ${allOf(accounts)}`],
    [tellers.filter(({ length }) => length > 1 && length < accounts.length).length, 'told by some'],
    ...accounts.map(
      ({ name }, at) =>
        [tellers.filter((told) => told.length === 1 && told[0] === at).length, `only by ${name}`] as const,
    ),
  ] as const;
  const told = counts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  const dates = datesInWords[rows.find(({ kind }) => kind === 'date')?.dates ?? 'same'];
  return [`${counted(rows.length, 'row')}: ${told.join(', ')}.`, ...(dates ? [`${dates}.`] : [])].join(' ');
};

const allOf = ({ length }: readonly Account[]): string => (length === 2 ? 'both' : `all ${length}`);

const datesInWords: Readonly<Record<NonNullable<AccountRow['dates']>, string | undefined>> = {
  same: undefined,
  differ: 'The dates differ, and can all be right',
  exclude: 'The dates exclude each other',
};

/** Undefined of dates that are the same, and of a row that is not of dates. */
export const datesComparedInWords = ({ dates }: AccountRow): string | undefined =>
  datesInWords[dates ?? 'same'];

/** 'Only Press Office of Suva mentions this', 'Mentioned by A and B, not by C'; undefined where all do. */
export const mentionInWords = (
  row: AccountRow,
  accounts: readonly Pick<Account, 'name'>[],
): string | undefined => {
  const told = tellersOf(row);
  const names = (have: boolean) =>
    listed(accounts.filter((_, at) => told.includes(at) === have).map(({ name }) => name));
  if (told.length === accounts.length) return undefined;
  return told.length === 1
    ? `Only ${names(true)} mentions this`
    : `Mentioned by ${names(true)}, not by ${names(false)}`;
};

/** Which accounts have a row, by their place. */
const tellersOf = ({ cells }: AccountRow): readonly number[] =>
  cells.flatMap(({ evidence }, at) => (evidence.length > 0 ? [at] : []));

type RowFacts = Pick<AccountRow, 'id' | 'kind' | 'words' | 'item' | 'facts'>;

const ROW_KINDS = [
  'occurrence',
  'date',
  'place',
  'participation',
  'topic',
  'concern',
  'statement',
  'report',
] as const satisfies readonly FactKind[];

/** The facts of each row. Dates are one row, and so are the words for one place. */
const rowFactsOf = (index: GraphIndex, id: EngagementId): readonly RowFacts[] => {
  const thing = index.things.get(id);
  if (thing?.kind !== 'engagement') return [];
  const facts = index.factsShownUnder(id).filter((fact) => !isOwnReport(index, fact));
  const rows = new Map<string, RowFacts>();
  for (const kind of ROW_KINDS)
    for (const fact of facts.filter((each) => each.kind === kind)) {
      const row = { kind, ...headOf(index, thing.record, fact) };
      const kept = rows.get(row.id);
      rows.set(row.id, { ...row, ...kept, facts: [...(kept?.facts ?? []), fact] });
    }
  return [...rows.values()];
};

/** That an organisation reports, told by nobody but itself, is what its column says already. */
const isOwnReport = (index: GraphIndex, { kind, leadsTo, evidence }: Fact): boolean => {
  const line = kind === 'report' && isLineId(leadsTo) ? index.lines.get(leadsTo) : undefined;
  return line !== undefined && evidence.every((id) => index.evidence.get(id)?.reportedBy === line.from);
};

const headOf = (
  index: GraphIndex,
  engagement: Engagement,
  fact: Fact,
): Pick<AccountRow, 'id' | 'words' | 'item'> => {
  const line = isLineId(fact.leadsTo) ? index.lines.get(fact.leadsTo) : undefined;
  switch (fact.kind) {
    case 'date':
      return { id: `${engagement.id}#dates`, words: 'When' };
    case 'participation':
      return line
        ? { id: fact.id, words: takingPartInWords(index, engagement, fact), item: line.from }
        : { id: fact.id, words: fact.words };
    case 'place':
      return line
        ? { id: line.id, words: index.nameOf(line.to), item: line.to }
        : { id: fact.id, words: fact.words };
    case 'topic':
    case 'concern':
      return line
        ? { id: fact.id, words: capitalised(index.nameOf(line.to)), item: line.to }
        : { id: fact.id, words: fact.words };
    case 'statement':
    case 'report':
      return { id: fact.id, words: fact.words, item: fact.leadsTo };
    default:
      return { id: fact.id, words: fact.words };
  }
};

/**
 * 'Lloyd J Austin took part, for the United States'. Not in which role: an account that quotes somebody need not tell who
 * called whom.
 */
const takingPartInWords = (
  index: GraphIndex,
  { id, participants, status }: Engagement,
  fact: Fact,
): string => {
  const participant = participants.find((each) => participationIdOf(id, each) === fact.id);
  if (!participant) return fact.words;
  const who = participantIdOf(participant);
  const country = countryInWords(index.nameOf(participant.onBehalfOf));
  return `${index.nameOf(who)} ${status === 'occurred' ? 'took part' : 'is named as a party'}, for ${country}`;
};

const comparedDates = (cells: readonly AccountCell[]): NonNullable<AccountRow['dates']> => {
  const told = cells
    .map(({ facts }) => facts.flatMap(({ when }) => when ?? []))
    .filter((dates) => dates.length > 0);
  if (rangeOf(told.flat())?.disputed) return 'exclude';
  const days = told.map((dates) => {
    const range = rangeOf(dates);
    return range && normalisedDateOf(range);
  });
  return new Set(days).size > 1 ? 'differ' : 'same';
};

const quotesOf = (index: GraphIndex, facts: readonly Fact[]): readonly Evidence[] =>
  [...new Set(facts.flatMap(({ evidence }) => evidence))].flatMap((id) => index.evidence.get(id) ?? []);

const accountIdOf = ({ reportedBy, source }: Evidence): Account['id'] => reportedBy ?? source;

const isSource = (id: Account['id']): id is SourceId => id.startsWith('source:');

/** Named so that no two articles of the graph as opened share a name. */
const ownVoiceOf = ({ whole }: GraphIndex, id: SourceId): string => {
  const { sources } = whole.graph;
  const source = whole.sources.get(id);
  if (sources.length === 1 || !source) return 'the article’s own voice';
  const isShared = sources.some(({ id: other, publisher }) => other !== id && publisher === source.publisher);
  return `${source.publisher} in its own voice${isShared ? ` (“${source.headline}”)` : ''}`;
};
