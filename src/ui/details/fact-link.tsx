/** A fact's one line, which leads to what the fact is about unless the reader is there already. */
import type { Fact } from '../../graph/fact';
import type { ItemId } from '../../graph/ids';
import { ItemLink } from './ItemLink';

export const statementOrItemLink = (fact: Fact, under: ItemId) =>
  fact.leadsTo === under ? fact.words : <ItemLink item={fact.leadsTo}>{fact.words}</ItemLink>;
