/** The result of checking every quote against its source when the graph was opened. */
import { counted } from '../graph/words';
import { Dialog } from './Dialog';
import styles from './QuotesDialog.module.css';
import { useView } from './use-view';

export const QuotesDialog = ({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) => {
  const { index, quoteStates } = useView();
  const wrong = [...quoteStates].flatMap(([id, state]) => {
    const evidence = index.evidence.get(id);
    return state.verified || !evidence
      ? []
      : [{ id, exact: evidence.selector[0].exact, reason: state.reason }];
  });
  return (
    <Dialog title="Are the quotes in the source?" isOpen={isOpen} onClose={onClose}>
      <p>
        When this page opened, each of the {counted(quoteStates.size, 'quote')} was looked up again in its
        source, letter by letter, at the place the graph names.
      </p>
      {wrong.length === 0 ? (
        <p>All of them are there, exactly as quoted.</p>
      ) : (
        <>
          <p>{wrong.length === 1 ? 'One is not:' : `${wrong.length} are not:`}</p>
          <ul className={styles.wrong}>
            {wrong.map(({ id, exact, reason }) => (
              <li key={id}>
                <q>{exact}</q>
                <p>{reason}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
};
