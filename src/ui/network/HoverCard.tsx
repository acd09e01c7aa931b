/** A short card beside the pointer: what is under it and how many quotes it has. The list says the same in words. */
import type { GraphIndex } from '../../graph/graph-index';
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
      <p className={styles.count}>{worthInWords(index, item)}</p>
    </div>
  );
};

/** Of an archive the quotes are read when it is chosen; how many engagements name a thing is known before. */
const worthInWords = (index: GraphIndex, item: ItemId): string => {
  const { graph, outline } = index;
  if (graph.unsourced) return 'no quote';
  if (!outline) return counted(index.evidenceOf(item).length, 'quote');
  const thing = outline.numberOf(item);
  return thing === undefined ? '' : counted(outline.engagementsOf(thing).length, 'engagement');
};
