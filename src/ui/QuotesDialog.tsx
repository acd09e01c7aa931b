/** The result of checking every quote against its source when the graph was opened. */
import { wrongQuotesInText } from '../graph/check/report';
import { type WrongQuotes, wrongQuotesOf } from '../graph/check/wrong-quotes';
import { counted } from '../graph/words';
import { CopyButton } from './check/CopyButton';
import { Dialog } from './Dialog';
import styles from './QuotesDialog.module.css';
import { useView } from './use-view';
import { Verbatim } from './Verbatim';

interface QuotesDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export const QuotesDialog = ({ isOpen, onClose }: QuotesDialogProps) => (
  <Dialog title="Are the quotes in the source?" isOpen={isOpen} onClose={onClose}>
    <Outcome />
  </Dialog>
);

const Outcome = () => {
  const { index, quoteStates, archive } = useView();
  const wrong = wrongQuotesOf(index.whole.graph, quoteStates);
  const count = [...quoteStates.values()].filter((state) => !state.verified).length;
  return (
    <>
      <p>
        {archive
          ? `An archive is read as you go. Each of the ${counted(quoteStates.size, 'quote')} that stand here now was`
          : `When this page opened, each of the ${counted(quoteStates.size, 'quote')} was`}{' '}
        looked up again in its source, letter by letter, at the place the graph names.
      </p>
      {count === 0 ? (
        <p>All of them are there, exactly as quoted.</p>
      ) : (
        <>
          <p>{count === 1 ? 'One is not:' : `${count} are not:`}</p>
          {wrong.map((source) => (
            <WrongInSource key={source.id} {...source} />
          ))}
          <CopyButton
            label="Copy this list"
            textOf={() => wrongQuotesInText(index.whole.graph.title, wrong)}
          />
        </>
      )}
    </>
  );
};

/** Of more with one reason, the count is told: they would hold the page up. */
const MOST_SHOWN = 100;

const WrongInSource = ({ headline, reasons }: WrongQuotes) => (
  <section className={styles.source}>
    <h3>{headline}</h3>
    {reasons.map(({ reason, quotes }) => (
      <div key={reason} className={styles.reason}>
        {quotes.length > 1 && (
          <p>
            {counted(quotes.length, 'quote')}
            {quotes.every((quote) => quote.reason === reason) && `: ${reason}`}
          </p>
        )}
        <ul className={styles.wrong}>
          {quotes.slice(0, MOST_SHOWN).map((quote) => (
            <li key={quote.id}>
              <q>
                <Verbatim text={quote.exact} />
              </q>
              {(quotes.length === 1 || quote.reason !== reason) && <p>{quote.reason}</p>}
            </li>
          ))}
        </ul>
        {quotes.length > MOST_SHOWN && (
          <p>and {quotes.length - MOST_SHOWN} others, all in the list to copy</p>
        )}
      </div>
    ))}
  </section>
);
