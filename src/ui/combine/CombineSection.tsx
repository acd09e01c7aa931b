/**
 * What combining graphs came to: the graphs that are open, which of their records the reader holds to be one, which look
 * alike, and where they conflict. Whatever is changed here is a step that the browser's Back undoes.
 */
import { useMemo, useState } from 'react';
import { conflictsOf } from '../../graph/combine/conflicts';
import { type LookAlike, lookAlikesOf } from '../../graph/combine/look-alikes';
import type { Join } from '../../graph/combine/which-are-one';
import type { ThingId } from '../../graph/ids';
import { counted } from '../../graph/words';
import { partsOf } from '../../view/opening';
import { useDesk } from '../open/desk';
import { useView } from '../use-view';
import styles from './CombineSection.module.css';
import { QuotedFact } from './QuotedFact';

/** Shown at once; the rest when asked for. */
const FEW = 10;

export const CombineSection = () => (
  <>
    <OpenParts />
    <Joins />
    <LookAlikes />
    <Conflicts />
  </>
);

const OpenParts = () => {
  const { opening, parts, open } = useDesk();
  if (parts.length < 2) return null;
  return (
    <section className={styles.section}>
      <h3>{counted(parts.length, 'graph')} open as one</h3>
      <ul>
        {parts.map(({ part, name, graph }) => (
          <li key={part} className={styles.row}>
            <span>
              {graph.title} <small>{name}</small>
            </span>
            <button
              type="button"
              className={styles.button}
              aria-label={`Remove ${graph.title}`}
              onClick={() => open({ ...opening, parts: partsOf(opening).filter((each) => each !== part) })}
            >
              Remove
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Whether each id is known, under whichever name it came in. */
const useNamesOfIds = () => {
  const { parts } = useDesk();
  const { index } = useView();
  return useMemo(() => {
    const names = new Map<string, string>();
    for (const graph of [index.whole.graph, ...parts.map((part) => part.graph)]) {
      for (const { id, name } of [...graph.officials, ...graph.organisations]) names.set(id, name);
      for (const { id, label } of graph.engagements) names.set(id, label);
    }
    return names;
  }, [index, parts]);
};

const Joins = () => {
  const { opening, open } = useDesk();
  const { index } = useView();
  const names = useNamesOfIds();
  if (opening.joins.length === 0) return null;
  const isOpen = (join: Join) => join.every((id) => index.whole.has(id));
  const unknownIn = (join: Join) => join.filter((id) => !names.has(id));
  return (
    <section className={styles.section}>
      <h3>Held to be one</h3>
      <ul>
        {opening.joins.map((join) => (
          <li key={join.join('~')} className={styles.row}>
            <span>
              {join.map((id) => `“${names.get(id) ?? id}”`).join(' and ')}
              {unknownIn(join).length > 0 ? (
                <small> Not joined: {unknownIn(join).join(' and ')} is not in what is open</small>
              ) : (
                isOpen(join) && <small> Not joined: they are of different kinds</small>
              )}
            </span>
            <button
              type="button"
              className={styles.button}
              aria-label={`Take apart ${join.map((id) => names.get(id) ?? id).join(' and ')}`}
              onClick={() => open({ ...opening, joins: opening.joins.filter((each) => each !== join) })}
            >
              Take apart
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};

const LookAlikes = () => {
  const { index } = useView();
  const found = useMemo(() => lookAlikesOf(index), [index]);
  const [shown, setShown] = useState(FEW);
  return (
    <section className={styles.section}>
      <h3>Look alike {found.length > 0 && found.length}</h3>
      {found.length === 0 ? (
        <p className={styles.note}>No two officials, organisations or engagements look alike.</p>
      ) : (
        <p className={styles.note}>Nothing is joined because it looks alike. Judge by the quotes.</p>
      )}
      <ul>
        {found.slice(0, shown).map((each) => (
          <Pair key={each.pair.join('~')} of={each} />
        ))}
      </ul>
      {found.length > shown && (
        <button type="button" className={styles.button} onClick={() => setShown(shown + FEW)}>
          Show more
        </button>
      )}
    </section>
  );
};

const Pair = ({ of: { pair, why } }: { readonly of: LookAlike }) => {
  const { opening, open } = useDesk();
  const { index } = useView();
  return (
    <li className={styles.pair}>
      <p className={styles.note}>{why}</p>
      <div className={styles.sides}>
        {pair.map((id) => (
          <Side key={id} id={id} />
        ))}
      </div>
      <button
        type="button"
        className={styles.button}
        aria-label={`They are the same: ${pair.map((id) => index.whole.itemNameOf(id)).join(' and ')}`}
        onClick={() => open({ ...opening, joins: [...opening.joins, pair] })}
      >
        They are the same
      </button>
    </li>
  );
};

/** What tells who or what it is. */
const TELLING = ['name', 'post', 'affiliation', 'occurrence', 'date', 'place'];

const Side = ({ id }: { readonly id: ThingId }) => {
  const { index } = useView();
  const facts = index.whole
    .factsShownUnder(id)
    .filter((fact) => fact.id.startsWith(`${id}#`) && TELLING.includes(fact.kind));
  return (
    <div>
      <h4>{index.whole.itemNameOf(id)}</h4>
      {facts.map((fact) => (
        <QuotedFact key={fact.id} fact={fact} />
      ))}
    </div>
  );
};

const Conflicts = () => {
  const { index } = useView();
  const found = useMemo(() => conflictsOf(index), [index]);
  if (found.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3>Conflicts {found.length}</h3>
      <ul>
        {found.map(({ id, words, facts }) => (
          <li key={id} className={styles.pair}>
            <h4>{words}</h4>
            <div className={styles.sides}>
              {facts.map((fact) => (
                <QuotedFact key={fact.id} fact={fact} />
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};
