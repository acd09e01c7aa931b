/** All entries of a listing, in order. */
import type { ListEntry, Listing } from '../../src/view/listing';

export const entriesOf = (listing: Listing): readonly ListEntry[] =>
  Array.from({ length: listing.size }, (_, place) => {
    const entry = listing.at(place);
    if (!entry) throw new RangeError(`no entry at ${place}`);
    return entry;
  });
