import { expect, test } from 'vitest';
import { itemKindInWords } from '../../../src/ui/details/item-kind';
import { articleIndex as index } from '../../graph/article';

test.each([
  ['country:PK', 'Country'],
  ['organisation:ispr', 'Organisation'],
  ['engagement:austin-bajwa-call', 'Phone call · PLOVER CONSULT, phone'],
  ['engagement:suh-bajwa-meeting', 'Meeting · PLOVER CONSULT'],
  ['statement:suh-bajwa-meeting/matters-discussed', 'Statement · meeting'],
  ['represents:official:suh-sangpyo~country:KR', 'Line'],
] as const)('%s is called “%s”', (item, words) => {
  expect(itemKindInWords(index, item)).toBe(words);
});
