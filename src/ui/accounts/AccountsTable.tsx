/** The table of accounts: a column for each reporter, a row for each thing told, the quotes in the cells. */
import { Fragment } from 'react';
import {
  type Account,
  type AccountCell,
  type AccountRow,
  datesComparedInWords,
  mentionInWords,
} from '../../graph/accounts';
import type { FactKind } from '../../graph/fact';
import { lineIdOf } from '../../graph/ids';
import type { EngagementId, EvidenceId } from '../../graph/schema';
import { capitalised } from '../../graph/words';
import { Basis } from '../details/Basis';
import { ItemLink } from '../details/ItemLink';
import { Quote } from '../details/Quote';
import { WhenInWords } from '../details/WhenInWords';
import { useView } from '../use-view';
import styles from './AccountsTable.module.css';

interface AccountsTableProps {
  readonly engagement: EngagementId;
  readonly accounts: readonly Account[];
  readonly rows: readonly AccountRow[];
}

const GROUPS: readonly (readonly [heading: string, kinds: readonly FactKind[]])[] = [
  ['When and where', ['occurrence', 'date', 'place']],
  ['Who', ['participation']],
  ['Topics', ['topic']],
  ['Touched on', ['concern']],
  ['Statements', ['statement']],
  ['Reports', ['report']],
];

/** With more columns than this each keeps a width to be read in, and the table scrolls sideways. */
const COLUMNS_THAT_FIT = 3;

export const AccountsTable = ({ engagement, accounts, rows }: AccountsTableProps) => {
  const isWide = accounts.length > COLUMNS_THAT_FIT;
  const scrolling = isWide ? { role: 'group', tabIndex: 0, 'aria-label': 'Table of accounts' } : {};
  // The roles say what the elements are: on a narrow screen they are laid out as blocks, and would not be told as a table.
  return (
    <div className={styles.frame} data-wide={isWide || undefined} {...scrolling}>
      {/* biome-ignore-start lint/a11y/noRedundantRoles: see above */}
      {/* biome-ignore-start lint/a11y/useSemanticElements: see above */}
      <table className={styles.table} role="table" aria-label="Accounts side by side">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              <span className={styles.hidden}>What is told</span>
            </th>
            {accounts.map((account) => (
              <th key={account.id} role="columnheader" scope="col">
                {capitalised(account.name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className={styles.from}>
          <tr role="row">
            <th role="rowheader" scope="row">
              Told in
            </th>
            {accounts.map((account) => (
              <td key={account.id} role="cell">
                <p className={styles.who}>{capitalised(account.name)}</p>
                <AccountSources account={account} engagement={engagement} />
              </td>
            ))}
          </tr>
        </tbody>
        {GROUPS.map(([heading, kinds]) => {
          const members = rows.filter(({ kind }) => kinds.includes(kind));
          if (members.length === 0) return null;
          return (
            <tbody key={heading} role="rowgroup" aria-label={heading}>
              <tr role="row" className={styles.group}>
                <th role="rowheader" scope="rowgroup" colSpan={accounts.length + 1}>
                  <h3>{heading}</h3>
                </th>
              </tr>
              {members.map((row) => (
                <Row key={row.id} row={row} accounts={accounts} />
              ))}
            </tbody>
          );
        })}
      </table>
      {/* biome-ignore-end lint/a11y/useSemanticElements: see above */}
      {/* biome-ignore-end lint/a11y/noRedundantRoles: see above */}
    </div>
  );
};

const Row = ({ row, accounts }: { readonly row: AccountRow; readonly accounts: readonly Account[] }) => {
  const [dates, mention] = [datesComparedInWords(row), mentionInWords(row, accounts)];
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: as in the table
    // biome-ignore-start lint/a11y/useSemanticElements: as in the table
    <tr role="row" data-differs={row.differs || undefined}>
      <th role="rowheader" scope="row">
        <p className={styles.words}>
          {row.item ? <ItemLink item={row.item}>{row.words}</ItemLink> : row.words}
        </p>
        {dates && <p className={styles.difference}>{dates}</p>}
        {mention && (
          <p className={styles.difference} data-plain={isToldBySeveral(row) || undefined}>
            {mention}
          </p>
        )}
        {row.kind !== 'date' && row.facts.map(({ id, basis }) => basis && <Basis key={id} words={basis} />)}
      </th>
      {accounts.map((account, at) => (
        <td key={account.id} role="cell">
          <p className={styles.who}>{capitalised(account.name)}</p>
          <Cell cell={row.cells[at]} account={account} />
        </td>
      ))}
    </tr>
    // biome-ignore-end lint/a11y/useSemanticElements: as in the table
    // biome-ignore-end lint/a11y/noRedundantRoles: as in the table
  );
};

/** Where several agree on it, that others are silent is no news. */
const isToldBySeveral = ({ cells }: AccountRow): boolean =>
  cells.filter(({ evidence }) => evidence.length > 0).length > 1;

interface CellProps {
  readonly cell: AccountCell | undefined;
  readonly account: Account;
}

const Cell = ({ cell, account }: CellProps) => {
  const { index } = useView();
  if (!cell || cell.evidence.length === 0) return <p className={styles.silent}>Not mentioned</p>;
  const dated = cell.facts.filter(({ when }) => when);
  const publishers = new Set(account.sources.map((id) => index.sources.get(id)?.publisher));
  const quoteOf = (id: EvidenceId) => (
    <Quote key={id} id={id} saidAbove={publishers.size === 1 ? 'reporter and publisher' : 'reporter'} />
  );
  if (dated.length === 0)
    return (
      <>
        {cell.evidence.map(quoteOf)}
        {cell.basis && <Basis words={cell.basis} />}
      </>
    );
  return dated.map(({ id, when, evidence, basis }) => (
    <Fragment key={id}>
      {when && (
        <p className={styles.when}>
          <WhenInWords when={when} />
        </p>
      )}
      {evidence.filter((quote) => cell.evidence.includes(quote)).map(quoteOf)}
      {basis && <Basis words={basis} />}
    </Fragment>
  ));
};

/** The articles that tell an account, the organisation's report itself, and the way to see the network by it alone. */
const AccountSources = ({
  account,
  engagement,
}: {
  readonly account: Account;
  readonly engagement: EngagementId;
}) => {
  const { index, state, dispatch } = useView();
  const { reporter } = account;
  const report = reporter === 'own-voice' ? undefined : lineIdOf('reported', reporter, engagement);
  // Of several articles in their own voice, this account is one.
  const source = reporter === 'own-voice' && index.whole.graph.sources.length > 1 ? account.sources[0] : null;
  const limited = { ...state.filter, reporter, source: source ?? state.filter.source };
  const isLimited = state.filter.reporter === limited.reporter && state.filter.source === limited.source;
  return (
    <>
      <p>
        {account.sources.map((id) => index.sources.get(id)?.publisher).join(', ')}
        {report && index.lines.has(report) && (
          <>
            {' · '}
            <ItemLink item={report}>
              its report<span className={styles.hidden}> ({account.name})</span>
            </ItemLink>
          </>
        )}
      </p>
      {!isLimited && (
        <button
          type="button"
          className={styles.limit}
          aria-label={`Limit the network to this account: ${account.name}`}
          onClick={() => {
            dispatch({ type: 'filterPicked', filter: limited });
            dispatch({ type: 'questionClosed' });
          }}
        >
          Limit the network to this account
        </button>
      )}
    </>
  );
};
