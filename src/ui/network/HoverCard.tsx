/** A short card beside the pointer: what is under it and how many quotes it has. The list says the same in words. */
import type { ItemId } from '../../graph/ids';
import { counted } from '../../graph/words';
import { itemKindInWords } from '../details/item-kind';
import { useView } from '../use-view';
import styles from './HoverCard.module.css';

export interface Hovered {
  readonly item: ItemId;
  readonly x: number;
  readonly y: number;
}

const WIDTH = 240;

export const HoverCard = ({ hovered }: { readonly hovered: Hovered }) => {
  const { index } = useView();
  const { item, x, y } = hovered;
  const nearRight = x > WIDTH + 24;
  return (
    <div
      className={styles.card}
      aria-hidden
      style={{ left: x + (nearRight ? -14 : 14), top: y + 14, translate: nearRight ? '-100%' : undefined }}
    >
      <p className={styles.kind}>{itemKindInWords(index, item)}</p>
      <p className={styles.name}>{index.itemNameOf(item)}</p>
      <p className={styles.count}>
        {index.graph.unsourced ? 'no quote' : counted(index.evidenceOf(item).length, 'quote')}
      </p>
    </div>
  );
};
