/** How many independent sources a fact has, and whose they are; 'in all' where a filter hides some of the quotes for it. */
import type { Fact } from '../graph/fact';
import type { GraphIndex } from '../graph/graph-index';
import { originsInWords } from '../graph/origins';

export const sourcesInWords = (index: GraphIndex, fact: Fact): string => {
  const isPartHidden =
    index !== index.whole && index.quotesInAllOf(fact).some((id) => !fact.evidence.includes(id));
  return originsInWords(index.originsOf(fact), index.nameOf, isPartHidden);
};
