/**
 * The network for other tools: how much of it, and in which format. A heavy module, loaded when the dialog opens.
 */
import { useId, useMemo, useState } from 'react';
import { fileNameOf } from '../../export/file-names';
import { missingOf, partOf, SCOPES, type Scope } from '../../export/network/scope';
import { counted } from '../../graph/words';
import { onScreenOf } from '../../view/on-screen';
import { useView, type View } from '../use-view';
import type { TakenFile } from './download';
import styles from './NetworkOffers.module.css';
import { FIRST_FORMATS, MORE_FORMATS, type NetworkFormat } from './network-formats';
import { OfferList } from './OfferList';
import { writtenInSlices } from './write-in-slices';

interface NetworkOffersProps {
  /** Takes away what a format makes, and tells how it goes; `make` is given a way to say how much there is. */
  readonly onTake: (name: string, make: (tell: (soFar: string) => void) => Promise<TakenFile>) => void;
}

export const NetworkOffers = ({ onTake }: NetworkOffersProps) => {
  const view = useView();
  const { index, state, quoteStates } = view;
  const [wanted, setWanted] = useState<Scope>('whole');
  const heading = useId();
  const parts = useMemo(
    () =>
      SCOPES.map((scope) => {
        const missing = missingOf(scope, state);
        return { scope, missing, part: missing ? undefined : partOf(scope, index, state, quoteStates) };
      }),
    [index, state, quoteStates],
  );
  const chosen = parts.find(({ scope, part }) => scope === wanted && part) ?? parts[0];
  const part = chosen?.part;
  const isEmpty = !part || part.index.graph.sources.length === 0;

  const take = ({ name, extension, type, write }: NetworkFormat) => {
    if (!chosen || !part) return;
    onTake(name, async (tell) => ({
      name: fileNameOf(idsOf(view, chosen.scope), extension),
      content: await writtenInSlices(write(part), type, (characters) =>
        tell(`${(characters / 1e6).toFixed(0)} MB so far`),
      ),
    }));
  };
  return (
    <section aria-labelledby={heading} className={styles.network}>
      <h3 id={heading} className={styles.heading}>
        Graph for other tools
      </h3>
      <fieldset className={styles.scopes}>
        <legend className={styles.legend}>How much of it</legend>
        {parts.map(({ scope, missing, part: each }) => (
          <label key={scope} className={styles.scope} data-off={missing ? true : undefined}>
            <input
              type="radio"
              name={heading}
              checked={scope === chosen?.scope}
              disabled={missing !== undefined}
              onChange={() => setWanted(scope)}
            />
            <span>
              <span className={styles.words}>{scopeInWords(view, scope, missing !== undefined)}</span>{' '}
              <span className={styles.count}>
                ·{' '}
                {each
                  ? [
                      counted(each.network.nodeCount, 'thing'),
                      counted(each.network.edgeCount, 'line'),
                      counted(each.index.graph.engagements.length, 'engagement'),
                    ].join(', ')
                  : missing}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <OfferList offers={FIRST_FORMATS} isDisabled={isEmpty} onTake={take} />
      <details className={styles.more}>
        <summary>More formats</summary>
        <OfferList offers={MORE_FORMATS} isDisabled={isEmpty} onTake={take} />
      </details>
    </section>
  );
};

const scopeInWords = ({ index, state }: View, scope: Scope, isMissing: boolean): string => {
  if (scope === 'whole') return 'Everything';
  if (scope === 'filtered') return 'As filtered';
  if (isMissing) return 'What is selected';
  const { subject } = onScreenOf(index, { ...state, span: null });
  return `${subject.charAt(0).toUpperCase()}${subject.slice(1)}, with its surroundings`;
};

const idsOf = ({ index, state }: View, scope: Scope): readonly string[] => {
  if (scope === 'whole') return ['graph'];
  if (scope === 'filtered')
    return ['filtered-graph', ...(state.span ? [state.span.from, state.span.to] : [])];
  return ['graph', ...onScreenOf(index, state).ids];
};
