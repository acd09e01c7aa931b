/** The questions that can be asked of the selected item, as buttons in a row under its name. */
import { Columns2, NotebookText, Scale, Waypoints } from 'lucide-react';
import { useState } from 'react';
import { reportersOf } from '../../graph/accounts';
import type { GraphIndex } from '../../graph/graph-index';
import { type ItemId, isLineId, isStatementId, lineOfId, type ThingId, thingKindOf } from '../../graph/ids';
import { isPair, type Question } from '../../view/question';
import { LateComparePicker, LateConnectPicker } from '../late-parts';
import { useView } from '../use-view';
import { ActionButton } from './ActionButton';
import styles from './ItemActions.module.css';

export const ItemActions = ({ item }: { readonly item: ItemId }) => {
  const { index } = useView();
  // Every question is one about engagements.
  if (isStatementId(item) || index.whole.graph.unsourced) return null;
  return isLineId(item) ? <LineActions line={item} /> : <ThingActions key={item} thing={item} />;
};

/** The ledger of the two that a line joins, where there is one. */
const LineActions = ({ line }: { readonly line: ItemId }) => {
  const { dispatch } = useView();
  const joined = isLineId(line) ? lineOfId(line) : undefined;
  if (joined?.kind !== 'dealt-with' || !isPair(joined.from, joined.to)) return null;
  return (
    <div className={styles.actions}>
      <ActionButton
        icon={<NotebookText size={15} aria-hidden />}
        onClick={() => dispatch({ type: 'questionAsked', question: pairQuestionOf(joined.from, joined.to) })}
      >
        Open the ledger
      </ActionButton>
    </div>
  );
};

const ThingActions = ({ thing }: { readonly thing: ThingId }) => {
  const { index, dispatch } = useView();
  const [picker, setPicker] = useState<'compare' | 'connect' | null>(null);
  const [wereOpen, setWereOpen] = useState<readonly (typeof picker)[]>([]);
  if (picker && !wereOpen.includes(picker)) setWereOpen([...wereOpen, picker]);
  const close = () => setPicker(null);
  const ask = (question: Question) => {
    close();
    dispatch({ type: 'questionAsked', question });
  };
  const kind = thingKindOf(thing);
  return (
    <div className={styles.actions}>
      {(kind === 'country' || kind === 'official') && (
        <ActionButton icon={<Scale size={15} aria-hidden />} opensDialog onClick={() => setPicker('compare')}>
          Compare with…
        </ActionButton>
      )}
      {hasSeveralAccounts(index, thing) && (
        <ActionButton
          icon={<Columns2 size={15} aria-hidden />}
          onClick={() => ask({ kind: 'accounts', engagement: thing, rows: 'all' })}
        >
          Compare the accounts
        </ActionButton>
      )}
      {/* A path may lead through any engagement, and of an archive only some are at hand. */}
      {!index.outline && (
        <ActionButton
          icon={<Waypoints size={15} aria-hidden />}
          opensDialog
          onClick={() => setPicker('connect')}
        >
          Connect with…
        </ActionButton>
      )}
      {wereOpen.includes('compare') && (
        <LateComparePicker
          one={thing}
          isOpen={picker === 'compare'}
          onPick={(other) => ask(pairQuestionOf(thing, other))}
          onClose={close}
        />
      )}
      {wereOpen.includes('connect') && (
        <LateConnectPicker
          one={thing}
          isOpen={picker === 'connect'}
          onPick={(to) => ask({ kind: 'paths', from: thing, to, via: null, time: 'any' })}
          onClose={close}
        />
      )}
    </div>
  );
};

const pairQuestionOf = (a: ThingId, b: ThingId): Question => ({ kind: 'pair', a, b, order: 'newest' });

const hasSeveralAccounts = (index: GraphIndex, thing: ThingId): thing is `engagement:${string}` => {
  const found = index.things.get(thing);
  return found?.kind === 'engagement' && reportersOf(index, found.record.id).length > 1;
};
