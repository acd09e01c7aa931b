import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askedOfOutline } from '../../../src/graph/archive/asked-of-outline';
import { type Filter, NO_FILTER } from '../../../src/graph/filter';
import { narrowedIndexOf } from '../../../src/graph/narrow';
import { LEVELS } from '../../../src/graph/schema';
import {
  archiveFacetChoicesOf,
  archiveThingChoicesOf,
} from '../../../src/view/archive/archive-filter-choices';
import { facetChoicesOf, thingChoicesOf } from '../../../src/view/filter-choices';
import { countsOf, leftOf } from '../../graph/archive/opened';
import { filterOf } from '../../graph/random-filter';
import { CORPORA } from './corpora';

describe.each(CORPORA)('the filters of $name as an archive', ({ index, outline }) => {
  const choicesOf = (filter: Filter) =>
    archiveFacetChoicesOf(outline, filter, countsOf(outline, NO_FILTER), countsOf(outline, filter));

  test('offer what those of the ordinary graph offer, facet for facet', () => {
    fc.assert(
      fc.property(filterOf(index.graph).map(askedOfOutline), (filter) => {
        const ordinary = new Map(facetChoicesOf(index, filter).map((each) => [each.facet, each]));
        for (const choices of choicesOf(filter)) {
          const expected = ordinary.get(choices.facet);
          // How a day is known is in no outline; whether one is, is.
          if (choices.facet === 'dated')
            expect(choices.choices).toEqual(expected?.choices.filter(({ key }) => key === 'undated'));
          else expect(choices).toEqual(expected);
        }
      }),
      { numRuns: 10 },
    );
    expect(choicesOf(NO_FILTER).map(({ facet }) => facet)).toEqual([
      'kind',
      'status',
      'country',
      'topic',
      'dated',
    ]);
  });

  test('count the things of each kind that are drawn', () => {
    const filter = { ...NO_FILTER, things: ['country', 'official'] } as const;
    for (const level of LEVELS)
      for (const each of [NO_FILTER, filter])
        expect(archiveThingChoicesOf(leftOf(outline, each), each, level)).toEqual(
          thingChoicesOf(narrowedIndexOf(index, each), each, level),
        );
  });
});
