/** Of an archive only some records are at hand: how many of what is looked at are read, that they are coming, or why not. */
import type { GraphIndex } from '../../graph/graph-index';
import { isStatementId } from '../../graph/ids';
import { counted, inFigures } from '../../graph/words';
import type { ViewState } from '../../view/view-state';
import { useView } from '../use-view';
import styles from './ReadingNote.module.css';

/** Nothing where the whole graph is at hand. `of` is what is looked at, in words: 'Pakistan'. */
export const ReadingNote = ({ of }: { readonly of: string }) => {
  const { index, state, archive, ofArchive } = useView();
  if (!archive || !ofArchive) return null;
  const { reading, read, leftOut } = ofArchive;
  if (typeof reading === 'object')
    return (
      <div className={styles.note} role="alert">
        <p>
          <strong>{reading.title}.</strong> {reading.advice}
        </p>
        {reading.problems.map(({ place, path, message }) => (
          <p key={`${place ?? path.join('.')}\n${message}`}>
            <code>{place ?? path.join('.')}</code> {message}
          </p>
        ))}
        <button type="button" onClick={archive.tryAgain}>
          Try again
        </button>
      </div>
    );
  if (reading === 'under way')
    return (
      <p className={styles.note} role="status">
        Reading what the archive tells of {of}…
      </p>
    );
  const lost = notToldOf(index, state);
  if (lost)
    return (
      <p className={styles.note} role="alert">
        {lost}
      </p>
    );
  if (leftOut === 0) return null;
  return (
    <div className={styles.note}>
      <p>
        Read here: the newest {inFigures(read)} of {counted(read + leftOut, 'engagement')} that name {of}.
        What stands below is told of these.
      </p>
      <button type="button" onClick={archive.readMore}>
        Read more
      </button>
    </div>
  );
};

/** Whether there is such a statement, or such a quote, is known when what would hold it is read. */
const notToldOf = (index: GraphIndex, { selection, quote }: ViewState): string | undefined => {
  if (selection && isStatementId(selection) && !index.whole.statements.has(selection))
    return 'The address names a statement that is not in this archive.';
  return quote && !index.whole.evidence.has(quote)
    ? 'The address names a quote that is not in this archive.'
    : undefined;
};
