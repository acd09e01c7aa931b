/** Under which other identities an item came in from the graphs that are open, and why they are held to be one. */
import styles from './ItemSummary.module.css';

interface Joined {
  readonly id: string;
  readonly wikidata?: string | undefined;
  readonly basis: string;
}

export const JoinedNote = ({ joined = [] }: { readonly joined?: readonly Joined[] | undefined }) =>
  joined.map(({ id, wikidata, basis }) => (
    <p key={`${id} ${wikidata}`} className={styles.note}>
      Held to be one with {id}
      {wikidata && ` (Wikidata ${wikidata})`}. {basis}
    </p>
  ));
