/** A fact with its quotes and who published them, where there is no way into the article: inside a dialog. */
import type { Fact } from '../../graph/fact';
import { Basis } from '../details/Basis';
import { useView } from '../use-view';
import { Verbatim } from '../Verbatim';
import styles from './CombineSection.module.css';

export const QuotedFact = ({ fact }: { readonly fact: Fact }) => {
  const { index, quoteStates } = useView();
  return (
    <div className={styles.fact}>
      <p>{fact.words}</p>
      {fact.evidence.map((id) => {
        const evidence = index.whole.evidence.get(id);
        const source = evidence && index.whole.sources.get(evidence.source);
        return (
          evidence && (
            <figure key={id}>
              <blockquote lang={source?.language} cite={source?.url}>
                <Verbatim text={evidence.selector[0].exact} />
              </blockquote>
              <figcaption>
                {source?.publisher}
                {!quoteStates.get(id)?.verified && ' · ✗ not in the source'}
              </figcaption>
            </figure>
          )
        );
      })}
      {fact.basis && <Basis words={fact.basis} />}
    </div>
  );
};
