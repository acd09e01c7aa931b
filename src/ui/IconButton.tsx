/** A button that shows an icon and says what it does in words. */
import type { ComponentProps } from 'react';
import styles from './IconButton.module.css';

type IconButtonProps = Omit<ComponentProps<'button'>, 'type' | 'aria-label'> & { readonly label: string };

export const IconButton = ({ label, className = '', ...button }: IconButtonProps) => (
  <button
    type="button"
    aria-label={label}
    title={label}
    className={`${styles.button} ${className}`}
    {...button}
  />
);
