/** How a question stands in the address: `pair=country:PK~country:US&order=oldest`. */
import type { GraphIndex } from '../../graph/graph-index';
import type { ThingId } from '../../graph/ids';
import type { EngagementId } from '../../graph/schema';
import { KINDS_OF_ENGAGEMENT } from '../../graph/schema';
import { oneOf } from '../one-of';
import { canBeAsked, type Question } from '../question';

/** The keys and values that stand for a question; what is as it opens is left out. */
export const questionInAddress = (question: Question | null): readonly (readonly [string, string])[] => {
  switch (question?.kind) {
    case 'pair':
      return [
        ['pair', `${question.a}~${question.b}`],
        ...(question.order === 'newest' ? [] : [['order', question.order] as const]),
      ];
    case 'accounts':
      return [
        ['accounts', question.engagement],
        ...(question.rows === 'all' ? [] : [['rows', question.rows] as const]),
      ];
    case 'paths':
      return [
        ['paths', `${question.from}~${question.to}`],
        ...(question.via ? [['via', question.via] as const] : []),
        ...(question.time === 'any' ? [] : [['time', question.time] as const]),
      ];
    case undefined:
      return [];
  }
};

/** The keys that open a question. An address asks one: of several, the first of these. */
export const QUESTION_KEYS = ['pair', 'accounts', 'paths'] as const;

/** `known` reads one key; undefined where the address does not have it, or names nothing there. */
export const questionFromAddress = (
  key: (typeof QUESTION_KEYS)[number],
  text: string,
  known: <Value>(key: string, accept: (text: string) => Value | undefined) => Value | undefined,
  index: GraphIndex,
): Question | undefined => {
  const [from, to, ...rest] = text.split('~') as ThingId[]; // looked up by canBeAsked before they are believed
  if (from === undefined || rest.length > 0) return undefined;
  const asked = (question: Question) => (canBeAsked(index, question) ? question : undefined);
  if (key === 'accounts')
    return asked({
      kind: 'accounts',
      engagement: text as EngagementId,
      rows: known('rows', (rows) => oneOf(['all', 'differing'], rows)) ?? 'all',
    });
  if (to === undefined) return undefined;
  if (key === 'pair')
    return asked({
      kind: 'pair',
      a: from,
      b: to,
      order: known('order', (order) => oneOf(['newest', 'oldest'], order)) ?? 'newest',
    });
  return asked({
    kind: 'paths',
    from,
    to,
    via: known('via', (via) => oneOf(KINDS_OF_ENGAGEMENT, via)) ?? null,
    time: known('time', (time) => oneOf(['any', 'forward'], time)) ?? 'any',
  });
};
