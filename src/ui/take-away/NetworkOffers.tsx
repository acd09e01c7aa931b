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
  const reason = useId();
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
  const { unsourced } = index.graph;
  const isEmpty = !part || (unsourced ? part.network.nodeCount === 0 : part.index.graph.sources.length === 0);
  const offered = (formats: readonly NetworkFormat[]) => (unsourced ? withoutQuotes(formats) : formats);

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
                      counted(each.network.edgeCount, unsourced ? 'link' : 'line'),
                      ...(unsourced ? [] : [counted(each.index.graph.engagements.length, 'engagement')]),
                    ].join(', ')
                  : missing}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      {unsourced && (
        <p className={styles.marked}>
          Each thing and link is marked <code>proof: none</code>. Things get numbers for ids and keep the
          file’s own beside, as <code>ownId</code>. Values are text.
        </p>
      )}
      <OfferList offers={offered(FIRST_FORMATS)} isDisabled={isEmpty} onTake={take} />
      <details className={styles.more}>
        <summary>More formats</summary>
        <OfferList offers={offered(MORE_FORMATS)} isDisabled={isEmpty} onTake={take} />
      </details>
      {unsourced && (
        <>
          <p id={reason} className={styles.marked}>
            These are made of engagements and the sentences that prove them, and this network has neither:
          </p>
          <OfferList
            offers={[...FIRST_FORMATS, ...MORE_FORMATS]
              .filter(isOfQuotes)
              .map(({ name, what }) => ({ name, what }))}
            isDisabled
            reason={reason}
            onTake={takeNone}
          />
        </>
      )}
    </section>
  );
};

const isOfQuotes = ({ losesWithoutQuotes }: NetworkFormat): boolean => losesWithoutQuotes === null;

/** The formats that a network without quotes can go in, and what each then loses. */
const withoutQuotes = (formats: readonly NetworkFormat[]): readonly NetworkFormat[] =>
  formats.flatMap((format) =>
    format.losesWithoutQuotes === null ? [] : [{ ...format, loses: format.losesWithoutQuotes }],
  );

/** What is not offered cannot be chosen. */
const takeNone = () => undefined;

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
