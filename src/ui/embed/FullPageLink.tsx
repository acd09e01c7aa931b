/** The way from an embedded page to the full one, in a window of its own. */
import { ExternalLink } from 'lucide-react';
import styles from './FullPageLink.module.css';

export const FullPageLink = ({ address }: { readonly address: string }) => (
  <a className={styles.link} href={address} target="_blank" rel="noopener">
    Open in Readout <ExternalLink size={14} aria-label="(opens in a new tab)" />
  </a>
);
