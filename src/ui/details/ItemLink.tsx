/** A way from one item to another. A link, so that it can be opened beside and copied, that acts without a reload. */
import type { MouseEvent, ReactNode } from 'react';
import type { ItemId } from '../../graph/ids';
import { formatAddress } from '../../view/address/address';
import { useView } from '../use-view';
import styles from './ItemLink.module.css';

export const ItemLink = ({ item, children }: { readonly item: ItemId; readonly children?: ReactNode }) => {
  const { index, state, dispatch } = useView();
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return; // the reader wants it beside
    event.preventDefault();
    dispatch({ type: 'itemPicked', item });
  };
  return (
    <a
      className={styles.link}
      href={formatAddress({ ...state, selection: item, quote: null }, index)}
      onClick={follow}
    >
      {children ?? index.itemNameOf(item)}
    </a>
  );
};
