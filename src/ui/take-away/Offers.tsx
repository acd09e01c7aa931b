/** What can be taken away of what is on the screen: a table, sources, a dossier, a picture, a network, or all of it on paper. */
import { lazy, type ReactNode, Suspense, useId, useState } from 'react';
import { countedEvidence } from '../../export/evidence-rows';
import type { Unsourced } from '../../graph/unsourced';
import { counted, listed } from '../../graph/words';
import { onScreenOf } from '../../view/on-screen';
import { useView } from '../use-view';
import { download, type TakenFile } from './download';
import { OfferButton, OfferList } from './OfferList';
import styles from './TakeAway.module.css';
import type { FileKind } from './take-away-files';

const NetworkOffers = lazy(() =>
  import('./NetworkOffers').then((module) => ({ default: module.NetworkOffers })),
);

interface Offer {
  readonly kind: FileKind;
  readonly name: string;
  readonly what: string;
}

const EVIDENCE: readonly Offer[] = [
  { kind: 'csv', name: 'Evidence as CSV', what: 'A table for a spreadsheet: a row for each fact and quote' },
  { kind: 'html', name: 'Dossier', what: 'One page with facts, quotes and sources, readable anywhere' },
  { kind: 'ris', name: 'Sources as RIS', what: 'For Zotero, EndNote and other reference managers' },
  { kind: 'json', name: 'Sources as CSL-JSON', what: 'For Pandoc and citation tools' },
];

const PICTURE: readonly Offer[] = [
  { kind: 'png', name: 'Picture as PNG', what: 'The network, at twice the size for print' },
  { kind: 'svg', name: 'Picture as SVG', what: 'The network, sharp at every size' },
];

/** Quick files need no word of how far they are. */
const MILLISECONDS_UNTIL_TOLD = 1000;

export const Offers = ({ onPrint }: { readonly onPrint: () => void }) => {
  const view = useView();
  const { index, state } = view;
  const [outcome, setOutcome] = useState('');
  const [soFar, setSoFar] = useState('');
  const onScreen = onScreenOf(index, state);
  const isEmpty = onScreen.facts.length === 0;
  const { unsourced } = index.graph;
  const hasPicture = (view.ofArchive?.scene ?? index.levels[state.level]).things.length > 0;

  const take = async (name: string, make: (tell: (soFar: string) => void) => Promise<TakenFile>) => {
    const begun = performance.now();
    setOutcome(`${name} is being made…`);
    try {
      const file = await make((words) => {
        if (performance.now() - begun > MILLISECONDS_UNTIL_TOLD) setSoFar(words);
      });
      download(file);
      setOutcome(`${file.name} is in your downloads.`);
    } catch (error) {
      setOutcome(`${name} could not be made: ${error instanceof Error ? error.message : String(error)}.`);
    }
    setSoFar('');
  };
  const takeShown = ({ kind, name }: Offer) =>
    take(name, async () => {
      const { fileOf } = await import('./take-away-files');
      return fileOf(kind, view, onScreen);
    });
  const print = () => {
    onPrint();
    // Once the dialog is gone.
    setTimeout(() => window.print());
  };

  return (
    <>
      <p>
        {isEmpty ? (
          <>
            Nothing is on the screen to take away: no fact of {onScreen.subject} is in what is loaded and
            shown.
          </>
        ) : (
          <>
            <strong>
              {unsourced
                ? `${counted(onScreen.facts.length, 'fact')}, no quote`
                : countedEvidence(index, onScreen.facts)}
            </strong>{' '}
            of {onScreen.subject}.
          </>
        )}
      </p>
      {unsourced ? (
        <Group heading="On paper" offers={[]} onTake={takeShown}>
          <OfferButton
            name="Print"
            what="What is on the page, on paper or as PDF"
            isDisabled={isEmpty}
            onClick={print}
          />
        </Group>
      ) : (
        <Group heading="Evidence" offers={EVIDENCE} isDisabled={isEmpty} onTake={takeShown}>
          <OfferButton
            name="Print"
            what="Facts, quotes and sources on paper, or as PDF"
            isDisabled={isEmpty}
            onClick={print}
          />
        </Group>
      )}
      <Group heading="Picture" offers={PICTURE} isDisabled={!hasPicture} onTake={takeShown} />
      {view.archive ? (
        <p className={styles.note}>
          The network of an archive is taken away as its folder: copy it from where it is served.
        </p>
      ) : (
        <Suspense fallback={<p className={styles.note}>Other formats are being prepared…</p>}>
          <NetworkOffers onTake={take} />
        </Suspense>
      )}
      {/* What can be had comes first. */}
      {unsourced && (
        <Group
          heading="Evidence"
          offers={EVIDENCE}
          whyNot={noEvidenceInWords(unsourced)}
          onTake={takeShown}
        />
      )}
      <p className={styles.note}>
        Files are made on this machine. In a picture things stand where the graph places them, even if you
        moved some.{state.question && ' It is a picture of the network, not of the page that lies over it.'}
      </p>
      {/* How far a large file is can be seen, and is not said aloud again and again. */}
      <div className={styles.outcome}>
        <p role="status">{outcome}</p>
        {soFar && <p aria-hidden>{soFar}</p>}
      </div>
    </>
  );
};

const noEvidenceInWords = ({ files }: Unsourced): string =>
  `This network was brought from ${listed(files)}, which ${files.length > 1 ? 'give' : 'gives'} no sentence: there is no quote and no article to take away.`;

interface GroupProps {
  readonly heading: string;
  readonly offers: readonly Offer[];
  readonly isDisabled?: boolean;
  /** Why none of the offers can be taken, where the graph has nothing of that sort. */
  readonly whyNot?: string;
  readonly onTake: (offer: Offer) => void;
  /** One more button. */
  readonly children?: ReactNode;
}

const Group = ({ heading, offers, isDisabled = false, whyNot, onTake, children }: GroupProps) => {
  const id = useId();
  const reason = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={styles.heading}>
        {heading}
      </h3>
      {whyNot && (
        <p id={reason} className={styles.whyNot}>
          {whyNot}
        </p>
      )}
      <OfferList
        offers={offers}
        isDisabled={isDisabled || whyNot !== undefined}
        {...(whyNot ? { reason } : {})}
        onTake={onTake}
      >
        {children}
      </OfferList>
    </section>
  );
};
