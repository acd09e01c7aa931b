/** The words of a source to the last character; beside a mark that nobody would see stands what it is. */
import { stretchesOf } from '../graph/visible-text';
import styles from './Verbatim.module.css';

export const Verbatim = ({ text }: { readonly text: string }) => {
  const stretches = stretchesOf(text);
  if (stretches.every(({ hidden }) => hidden === undefined)) return text;
  let at = 0;
  return stretches.map(({ text: part, hidden }) => {
    const key = at;
    at += part.length;
    return hidden === undefined ? (
      part
    ) : (
      <span key={key} className={styles.hidden} data-hidden={hidden}>
        {part}
      </span>
    );
  });
};
