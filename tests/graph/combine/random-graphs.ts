/** Small invented graphs that meet: few ids, Wikidata numbers and texts, so that many of them are the same. Nobody exists. */
import * as fc from 'fast-check';
import type { Evidence, Graph, Source } from '../../../src/graph/schema';
import { graphOf } from '../article';
import { quoteAt } from '../invented';

const TEXTS = ['Ann met Bo in Aland.', 'Bo of Bland called Ann.'] as const;
const PASSAGES = [
  [0, 3],
  [4, 10],
  [11, 16],
] as const;

interface Chosen {
  readonly source: Source;
  readonly quotes: readonly Evidence[];
}

const chosenSource: fc.Arbitrary<Chosen> = fc
  .record({
    slug: fc.constantFrom('one', 'two'),
    text: fc.constantFrom(...TEXTS),
    publisher: fc.constantFrom('Aland Times', 'Bland News'),
    headline: fc.constantFrom('Invented', 'Invented too'),
    voice: fc.constantFrom(null, 'organisation:office'),
  })
  .map(({ slug, text, publisher, headline, voice }) => ({
    source: {
      id: `source:${slug}`,
      headline,
      publisher,
      language: 'en',
      text,
      sha256: (text === TEXTS[0] ? 'a' : 'b').repeat(64),
    },
    quotes: PASSAGES.map(([start, end], at) =>
      quoteAt(text, start, end, {
        id: `evidence:${slug}/${start}-${end}`,
        source: `source:${slug}`,
        reportedBy: at === 2 && voice ? 'organisation:office' : null,
      }),
    ),
  }));

const known = fc.record({
  wikidata: fc.constantFrom(undefined, 'Q1', 'Q2', 'Q3'),
  name: fc.constantFrom('Ann', 'Ann Aaa', 'Bo Bbb', 'Cy'),
  basis: fc.constantFrom(undefined, 'One way.', 'Another way.'),
  quote: fc.nat(2),
});

const someIds = <Id extends string>(...ids: Id[]) => fc.subarray(ids, { minLength: 1 });

/** A graph with its own ids for what others may have under other ids. */
export const randomGraph: fc.Arbitrary<Graph> = fc
  .record({
    title: fc.constantFrom('First', 'Second', 'Third'),
    chosen: chosenSource,
    officials: someIds('official:ann', 'official:bo', 'official:cy'),
    known: fc.array(known, { minLength: 8, maxLength: 8 }),
    engagements: fc.subarray(['engagement:one', 'engagement:two'] as const),
    kinds: fc.array(fc.constantFrom('call' as const, 'meeting' as const), { minLength: 2, maxLength: 2 }),
    role: fc.constantFrom('participant' as const, 'caller' as const, 'called' as const),
    day: fc.constantFrom('2021-04-28', '2021-04-29'),
    gist: fc.constantFrom('trade matters', 'trade grows'),
  })
  .map(({ title, chosen: { source, quotes }, officials, engagements, ...drawn }) => {
    const at = (place: number) => drawn.known[place % drawn.known.length];
    const proof = (place: number) => {
      const { quote = 0, basis } = at(place) ?? {};
      return { evidence: [quotes[quote]?.id], ...(basis ? { basis } : {}) };
    };
    const named = (place: number) => {
      const { name = '', wikidata } = at(place) ?? {};
      return { name, aliases: [], ...(wikidata ? { wikidata } : {}), ...proof(place) };
    };
    const parts = {
      title,
      sources: [source],
      countries: [{ id: 'country:XA', iso2: 'XA', name: 'Aland', aliases: [], ...proof(0) }],
      officials: officials.map((id, place) => ({
        id,
        ...named(place),
        posts: [{ title: at(place + 1)?.name, country: 'country:XA', ...proof(place) }],
      })),
      organisations: [{ id: 'organisation:office', ...named(5) }],
      topics: [{ id: 'topic:trade', name: at(6)?.name, ...proof(6) }],
      engagements: engagements.map((id, place) => ({
        id,
        kind: drawn.kinds[place],
        status: 'occurred',
        plover: null,
        label: `What ${at(place)?.name} did`,
        dates: [
          { asWritten: 'then', earliest: drawn.day, latest: drawn.day, precision: 'stated', ...proof(place) },
        ],
        places: [{ asWritten: at(place + 2)?.name, ...proof(place) }],
        participants: officials.map((official) => ({
          official,
          onBehalfOf: 'country:XA',
          role: drawn.role,
          ...proof(place),
        })),
        topics: [{ topic: 'topic:trade', ...proof(place) }],
        concerns: [{ organisation: 'organisation:office', ...proof(1) }],
        reports: [{ organisation: 'organisation:office', dates: [], ...proof(2) }],
        statements: [
          {
            id: `statement:${id.slice('engagement:'.length)}/first`,
            speakers: [{ official: officials[0], ...proof(3) }],
            act: 'said',
            gist: drawn.gist,
            topics: ['topic:trade'],
            ...proof(4),
          },
        ],
        ...proof(place),
      })),
      evidence: quotes,
    };
    const things = [parts.countries, parts.officials, parts.organisations, parts.topics, parts.engagements];
    const placed = Object.fromEntries(things.flat().map(({ id }) => [id, [0, 0]]));
    return graphOf({
      formatVersion: 1,
      ...parts,
      placement: { countries: placed, officials: placed, engagements: placed },
    });
  });
