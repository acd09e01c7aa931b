/** Facts with their quotes. Facts that the very same quotes prove stand together over them, so that none is repeated. */

import type { Fact } from '../../graph/fact';
import type { GraphIndex } from '../../graph/graph-index';
import type { ItemId } from '../../graph/ids';
import type { EvidenceId } from '../../graph/schema';
import { noQuoteInWords } from '../../graph/unsourced';
import { useView } from '../use-view';
import { Basis } from './Basis';
import styles from './FactList.module.css';
import { statementOrItemLink } from './fact-link';
import { Quote } from './Quote';
import { SourceCount } from './SourceCount';

export const FactList = ({ facts, under }: { readonly facts: readonly Fact[]; readonly under: ItemId }) => {
  const { index } = useView();
  return (
    <ul className={styles.list}>
      {groupsOf(facts, index).map((group) => (
        <FactGroup key={group[0]?.id} facts={group} under={under} />
      ))}
    </ul>
  );
};

/** Facts of equal proof, in the order of their first. */
const groupsOf = (facts: readonly Fact[], index: GraphIndex): readonly (readonly Fact[])[] => {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    // Of facts that show the same quotes, a filter may hide others, and with them other sources.
    const key = JSON.stringify([proofOf(fact), index.originsOf(fact)]);
    const group = groups.get(key);
    if (group) group.push(fact);
    else groups.set(key, [fact]);
  }
  return [...groups.values()];
};

/** What a group shows once for all its facts. */
const proofOf = ({ basis, evidence, restsOn = [] }: Fact) => [
  basis ?? null,
  evidence,
  restsOn.map((part) => [part.words, part.basis ?? null, part.evidence]),
];

const FactGroup = ({ facts, under }: { readonly facts: readonly Fact[]; readonly under: ItemId }) => {
  const { index } = useView();
  const { unsourced } = index.graph;
  const [first] = facts;
  if (!first) return null;
  const shown = first.evidence.flatMap((id) => index.evidence.get(id)?.selector[0].exact ?? []);
  return (
    <li className={styles.fact}>
      {facts.map(
        (fact) =>
          fact.id !== under && (
            <p key={fact.id} className={styles.words}>
              {statementOrItemLink(fact, under)}
              {fact.kind === 'imported' && (
                <>
                  {' '}
                  <span className={styles.unquoted}>no quote</span>
                </>
              )}
            </p>
          ),
      )}
      <Quotes of={first.evidence} />
      {first.kind === 'imported' && unsourced ? (
        <p className={styles.unsourced}>{noQuoteInWords(unsourced)}.</p>
      ) : (
        <SourceCount fact={first} />
      )}
      {first.basis && <Basis words={first.basis} />}
      {first.restsOn?.map((part) => (
        <RestsOn key={part.id} fact={part} alreadyShown={shown} />
      ))}
    </li>
  );
};

/** A smaller fact under a fact. A quote that lies inside one shown just above is not shown again. */
const RestsOn = ({
  fact,
  alreadyShown,
}: {
  readonly fact: Fact;
  readonly alreadyShown: readonly string[];
}) => {
  const { index } = useView();
  const fresh = fact.evidence.filter((id) => {
    const exact = index.evidence.get(id)?.selector[0].exact ?? '';
    return !alreadyShown.some((shown) => shown.includes(exact));
  });
  if (fresh.length === 0 && !fact.basis) return null;
  return (
    <div className={styles.part}>
      <p className={styles.partWords}>{fact.words}</p>
      <Quotes of={fresh.length > 0 ? fresh : fact.evidence} />
      {fact.basis && <Basis words={fact.basis} />}
    </div>
  );
};

const Quotes = ({ of }: { readonly of: readonly EvidenceId[] }) => of.map((id) => <Quote key={id} id={id} />);
