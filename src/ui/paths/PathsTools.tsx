/** What the reader can choose of paths: the kind of engagement, time order, the way about, another end. */
import { ArrowLeftRight, Waypoints } from 'lucide-react';
import { useState } from 'react';
import { kindsInWords } from '../../graph/paths/words';
import { type Engagement, KINDS_OF_ENGAGEMENT } from '../../graph/schema';
import type { PathsQuestion } from '../../view/question';
import { ActionButton } from '../question/ActionButton';
import { ConnectPicker } from '../question/ConnectPicker';
import { useView } from '../use-view';
import styles from './PathsTools.module.css';

const kindOf = (value: string): Engagement['kind'] | null =>
  KINDS_OF_ENGAGEMENT.find((kind) => kind === value) ?? null;

export const PathsTools = ({ question }: { readonly question: PathsQuestion }) => {
  const { dispatch } = useView();
  const { from, to, via, time } = question;
  const [isPicking, setIsPicking] = useState(false);
  const ask = (change: Partial<PathsQuestion>) =>
    dispatch({ type: 'questionAsked', question: { ...question, ...change } });
  return (
    <>
      <label className={styles.choice}>
        Through
        <select value={via ?? 'any'} onChange={(event) => ask({ via: kindOf(event.target.value) })}>
          <option value="any">Any engagement</option>
          {KINDS_OF_ENGAGEMENT.map((kind) => (
            <option key={kind} value={kind}>
              {kindsInWords(kind)}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={time === 'forward'}
          onChange={(event) => ask({ time: event.target.checked ? 'forward' : 'any' })}
        />
        In time order
      </label>
      <div className={styles.buttons}>
        <ActionButton
          icon={<ArrowLeftRight size={15} aria-hidden />}
          onClick={() => ask({ from: to, to: from })}
        >
          Swap
        </ActionButton>
        <ActionButton
          icon={<Waypoints size={15} aria-hidden />}
          opensDialog
          onClick={() => setIsPicking(true)}
        >
          Connect with…
        </ActionButton>
      </div>
      <ConnectPicker
        one={from}
        isOpen={isPicking}
        onPick={(id) => {
          setIsPicking(false);
          ask({ to: id });
        }}
        onClose={() => setIsPicking(false)}
      />
    </>
  );
};
