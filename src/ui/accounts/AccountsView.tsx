/** Do the accounts of an engagement tell the same story: which there are, in how much they agree, and the table of them. */
import { Fragment } from 'react';
import { type Account, accountsOf, reportersOf, tallyInWords } from '../../graph/accounts';
import { NO_FILTER } from '../../graph/filter';
import type { EngagementId } from '../../graph/schema';
import { counted } from '../../graph/words';
import type { AccountsQuestion } from '../../view/question';
import { ReadingNote } from '../archive/ReadingNote';
import { ItemLink } from '../details/ItemLink';
import { PrintedSources } from '../details/PrintedSources';
import { QuestionHeader } from '../question/QuestionHeader';
import { Segmented } from '../Segmented';
import { useView } from '../use-view';
import { AccountsTable } from './AccountsTable';
import styles from './AccountsView.module.css';

export const AccountsView = ({ question }: { readonly question: AccountsQuestion }) => {
  const { index } = useView();
  const { engagement } = question;
  const told = accountsOf(index, engagement);
  const { accounts, rows } = told;
  const differing = rows.filter((row) => row.differs);
  const shown = question.rows === 'differing' ? differing : rows;
  const loaded = reportersOf(index.whole, engagement).length;
  return (
    <>
      <QuestionHeader
        asks="Do the accounts tell the same story?"
        title={<ItemLink item={engagement}>{index.itemNameOf(engagement)}</ItemLink>}
      >
        {accounts.length > 1 && (
          <RowChoice question={question} counts={{ all: rows.length, differing: differing.length }} />
        )}
      </QuestionHeader>
      <ReadingNote of="this engagement" />
      <WhatIsFiltered question={question} accounts={accounts} />
      {rows.length > 0 && (
        <p className={styles.summary}>
          {accounts.length > 1 && tallyInWords(told)}
          {accounts.length === 1 && loaded === 1 && `Only one account is loaded: ${accounts[0]?.name}.`}
        </p>
      )}
      <Articles engagement={engagement} accounts={accounts} />
      {shown.length > 0 && <AccountsTable engagement={engagement} accounts={accounts} rows={shown} />}
      {shown.length === 0 && rows.length > 0 && (
        <p className={styles.nothing}>
          {accounts.length > 1
            ? 'Every reporter mentions every row.'
            : 'With one account there is nothing to differ.'}
        </p>
      )}
      <PrintedSources evidence={index.evidenceOf(engagement)} />
    </>
  );
};

interface RowChoiceProps {
  readonly question: AccountsQuestion;
  readonly counts: Readonly<Record<AccountsQuestion['rows'], number>>;
}

const ROW_CHOICES = [
  ['all', 'All rows'],
  ['differing', 'Only rows that differ'],
] as const;

const RowChoice = ({ question, counts }: RowChoiceProps) => {
  const { dispatch } = useView();
  return (
    <Segmented
      legend="Show"
      options={ROW_CHOICES.map(([rows, words]) => [rows, `${words} ${counts[rows]}`] as const)}
      chosen={question.rows}
      onPick={(rows) => dispatch({ type: 'questionAsked', question: { ...question, rows } })}
    />
  );
};

/** A filter leaves no account that is not loaded, and no other articles of one. */
const isAllOf = (loaded: readonly Account[], left: readonly Account[]): boolean => {
  const told = (accounts: readonly Account[]) => accounts.flatMap(({ sources }) => sources).length;
  return told(left) === told(loaded);
};

/** Where a filter leaves not all of the accounts, that must be told, or the rest would seem to be silent. */
const WhatIsFiltered = ({
  question,
  accounts,
}: {
  readonly question: AccountsQuestion;
  readonly accounts: readonly Account[];
}) => {
  const { index, state, dispatch } = useView();
  const loaded = reportersOf(index.whole, question.engagement);
  if (isAllOf(loaded, accounts)) return null;
  const left =
    accounts.length === loaded.length
      ? 'The filter hides some of the articles that tell of this.'
      : `The filter leaves ${accounts.length === 0 ? 'none' : accounts.length} of ${counted(loaded.length, 'account')}.`;
  return (
    <p className={styles.filtered}>
      {left}
      <button
        type="button"
        onClick={(event) => {
          // It goes away with what it undoes; the pane that it stands in keeps the focus.
          event.currentTarget.closest<HTMLElement>('[tabindex]')?.focus({ preventScroll: true });
          const filter =
            accounts.length === 0 ? NO_FILTER : { ...state.filter, reporter: null, source: null };
          dispatch({ type: 'filterPicked', filter });
        }}
      >
        Show all accounts
      </button>
    </p>
  );
};

/** Which articles tell it: of all that are loaded, or of those alone that a filter leaves. */
const Articles = ({
  engagement,
  accounts,
}: {
  readonly engagement: EngagementId;
  readonly accounts: readonly Account[];
}) => {
  const { index } = useView();
  const loaded = index.whole.graph.sources.length;
  const told = index.graph.sources.filter(({ id }) => accounts.some(({ sources }) => sources.includes(id)));
  if (told.length === 0) return null;
  const isAll = isAllOf(reportersOf(index.whole, engagement), accounts);
  return (
    <p className={styles.articles}>
      {loaded === 1
        ? 'The 1 article loaded: '
        : `${isAll ? 'Told' : 'In what the filter leaves, told'} in ${told.length} of the ${loaded} articles loaded: `}
      {told.map(({ id, publisher, headline, language }, at) => (
        <Fragment key={id}>
          {at > 0 && '; '}
          {publisher}, “<span lang={language}>{headline}</span>”
        </Fragment>
      ))}
      .{' '}
      {accounts.length > 1 &&
        `“Not mentioned” speaks of what ${isAll ? 'is loaded' : 'the filter leaves'} only.`}
    </p>
  );
};
