/** Files to choose from, each a button that says what it is for and what it loses. */
import type { ReactNode } from 'react';
import styles from './OfferList.module.css';

interface Offered {
  readonly name: string;
  readonly what: string;
  readonly loses?: string;
}

interface OfferListProps<Offer extends Offered> {
  readonly offers: readonly Offer[];
  readonly isDisabled: boolean;
  /** The id of the words that say why they are. */
  readonly reason?: string;
  readonly onTake: (offer: Offer) => void;
  /** One more button. */
  readonly children?: ReactNode;
}

export const OfferList = <Offer extends Offered>({
  offers,
  isDisabled,
  reason,
  onTake,
  children,
}: OfferListProps<Offer>) => (
  <ul className={styles.offers}>
    {offers.map((offer) => (
      <li key={offer.name}>
        <OfferButton {...offer} isDisabled={isDisabled} reason={reason} onClick={() => onTake(offer)} />
      </li>
    ))}
    {children && <li>{children}</li>}
  </ul>
);

interface OfferButtonProps extends Offered {
  readonly isDisabled: boolean;
  readonly reason?: string | undefined;
  readonly onClick: () => void;
}

export const OfferButton = ({ name, what, loses, isDisabled, reason, onClick }: OfferButtonProps) => (
  <button
    type="button"
    className={styles.offer}
    disabled={isDisabled}
    aria-describedby={reason}
    onClick={onClick}
  >
    <span className={styles.name}>{name}</span>
    <span className={loses ? styles.use : styles.what}>{what}</span>
    {loses && <span className={styles.what}>{loses}</span>}
  </button>
);
