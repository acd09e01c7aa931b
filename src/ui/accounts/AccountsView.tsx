/** Do the accounts of an engagement tell the same story: which there are, in how much they agree, and the table of them. */
import { Fragment } from 'react';
import { type Account, accountsOf, reportersOf, tallyInWords } from '../../graph/accounts';
import { NO_FILTER } from '../../graph/filter';
import { counted } from '../../graph/words';
import type { AccountsQuestion } from '../../view/question';
import { ItemLink } from '../details/ItemLink';
import { PrintedSources } from '../details/PrintedSources';
import { QuestionHeader } from '../question/QuestionHeader';
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
      <WhatIsFiltered question={question} accounts={accounts} />
      {rows.length > 0 && (
        <p className={styles.summary}>
          {accounts.length > 1 && tallyInWords(told)}
          {accounts.length === 1 && loaded === 1 && `Only one account is loaded: ${accounts[0]?.name}.`}
        </p>
      )}
      <Articles accounts={accounts} />
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
    <fieldset className={styles.choice}>
      <legend>Show</legend>
      {ROW_CHOICES.map(([rows, words]) => (
        <label key={rows}>
          <input
            type="radio"
            name="rows"
            value={rows}
            checked={question.rows === rows}
            onChange={() => dispatch({ type: 'questionAsked', question: { ...question, rows } })}
          />
          {words} <span className={styles.count}>{counts[rows]}</span>
        </label>
      ))}
    </fieldset>
  );
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
  const told = (of: readonly Account[]) => of.flatMap(({ sources }) => sources).length;
  if (told(accounts) === told(loaded)) return null;
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

const Articles = ({ accounts }: { readonly accounts: readonly Account[] }) => {
  const { index } = useView();
  const loaded = index.whole.graph.sources.length;
  const told = index.graph.sources.filter(({ id }) => accounts.some(({ sources }) => sources.includes(id)));
  if (told.length === 0) return null;
  return (
    <p className={styles.articles}>
      {loaded === 1 ? 'The 1 article loaded: ' : `Told in ${told.length} of the ${loaded} articles loaded: `}
      {told.map(({ id, publisher, headline, language }, at) => (
        <Fragment key={id}>
          {at > 0 && '; '}
          {publisher}, “<span lang={language}>{headline}</span>”
        </Fragment>
      ))}
      . {accounts.length > 1 && '“Not mentioned” speaks of what is loaded only.'}
    </p>
  );
};
