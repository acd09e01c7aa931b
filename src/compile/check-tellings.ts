/**
 * Whether articles may tell of the same engagement: all but one of them must declare it (`sameAs`), and what is of one
 * engagement only must agree. Says so of tellings; joins nothing.
 */

import type { CountryId, Engagement } from '../graph/schema';
import type { Path } from '../graph/schema-problems';
import { refuseDisagreements } from './compare-tellings';
import { groupedBy } from './merge-proof';

/** One article's telling of an engagement. */
export interface ToldEngagement {
  /** The folder of the article, and its id; they are the same, or that is refused elsewhere. */
  readonly folder: string;
  readonly article: string;
  /** Its annotations, as messages call them. */
  readonly file: string;
  /** Where in the file the engagement stands. */
  readonly path: Path;
  readonly sameAs: string | undefined;
  readonly engagement: Engagement;
}

export type Refuse = (folder: string, path: Path, message: string) => void;

/** `declared` is told of each country that only another article brings into an engagement, and that a statement is about. */
export const checkTellings = (
  tellings: readonly ToldEngagement[],
  refuse: Refuse,
  declared: (folder: string, code: string, path: Path) => void,
): void => {
  for (const group of groupedBy(tellings, ({ engagement }) => engagement.id).values()) {
    for (const telling of group)
      telling.engagement.statements.forEach(({ about }, at) => {
        if (about === undefined || isIn(about, telling.engagement)) return;
        const [path, code] = [[...telling.path, 'statements', at, 'about'], about.slice('country:'.length)];
        if (group.some(({ engagement }) => isIn(about, engagement))) declared(telling.folder, code, path);
        else
          refuse(
            telling.folder,
            path,
            `"${code}" neither takes part in this engagement nor is among its concerns. Add it to the concerns with a quote, or correct it`,
          );
      });
    if (group.length > 1 || group[0]?.sameAs !== undefined)
      refuseDisagreements(declaredTellings(group, refuse), refuse);
  }
};

/** Whether a country takes part in an engagement or is talked about in it. */
const isIn = (country: CountryId, { participants, concerns }: Engagement): boolean =>
  participants.some(({ onBehalfOf }) => onBehalfOf === country) ||
  concerns.some((concern) => 'country' in concern && concern.country === country);

/**
 * The first entry of an engagement, then those that declare to tell of the same, in the order of their articles. The
 * others are refused, and not compared: they may be of another engagement.
 */
const declaredTellings = (group: readonly ToldEngagement[], refuse: Refuse): readonly ToldEngagement[] => {
  const first = group.find(({ sameAs }) => sameAs === undefined);
  const declared = new Map<string, ToldEngagement>();
  for (const telling of group) {
    const { folder, article, path, sameAs, engagement } = telling;
    const id = engagement.id.slice('engagement:'.length);
    const refuseAt = (key: 'id' | 'sameAs', message: string) => refuse(folder, [...path, key], message);
    if (declared.has(article))
      refuseAt('id', `the id "${id}" is already used in this file. Give this one an id of its own`);
    else if (telling === first || (first && sameAs === first.article)) declared.set(article, telling);
    else if (sameAs === undefined)
      refuseAt(
        'id',
        `the id "${id}" is already used in ${first?.file}. Give this one an id of its own; or, if it is the same engagement, say so with "sameAs: ${first?.article}"`,
      );
    else if (first)
      refuseAt(
        'sameAs',
        `the first entry of "${id}" is in the article "${first.article}", not in "${sameAs}". Write "sameAs: ${first.article}"`,
      );
    else if (group.length > 1)
      refuseAt(
        'sameAs',
        `no article has a first entry of "${id}", one without "sameAs". Take "sameAs" out of one of them`,
      );
    else
      refuseAt(
        'sameAs',
        `no other article has an engagement "${id}". Give this one the id that it has there; or, if it is told here only, take "sameAs" out`,
      );
  }
  const others = [...declared.values()].filter((telling) => telling !== first);
  return first ? [first, ...others] : [];
};
