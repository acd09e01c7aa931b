/** The questions that take the place of network and details while they are open. */
import type { GraphIndex } from '../graph/graph-index';
import { THING_KINDS, type ThingId, thingKindOf } from '../graph/ids';
import type { Engagement, EngagementId } from '../graph/schema';

/** What is between these two? `a` stands left. Both are countries, or both officials. */
export interface PairQuestion {
  readonly kind: 'pair';
  readonly a: ThingId;
  readonly b: ThingId;
  readonly order: 'newest' | 'oldest';
}

/** Do the accounts of one engagement tell the same? */
export interface AccountsQuestion {
  readonly kind: 'accounts';
  readonly engagement: EngagementId;
  readonly rows: 'all' | 'differing';
}

/** How are these two connected? */
export interface PathsQuestion {
  readonly kind: 'paths';
  readonly from: ThingId;
  readonly to: ThingId;
  /** Only through engagements of this kind. */
  readonly via: Engagement['kind'] | null;
  /** `forward`: the dates along a path never go back. */
  readonly time: 'any' | 'forward';
}

export type Question = PairQuestion | AccountsQuestion | PathsQuestion;

/** Whether both ask about the same things, whatever their order, rows and ways. */
export const isSameQuestion = (one: Question | null, other: Question | null): boolean =>
  subjectOf(one) === subjectOf(other);

const subjectOf = (question: Question | null): string => {
  switch (question?.kind) {
    case 'pair':
      return `pair ${question.a} ${question.b}`;
    case 'accounts':
      return `accounts ${question.engagement}`;
    case 'paths':
      return `paths ${question.from} ${question.to}`;
    case undefined:
      return '';
  }
};

/** What is asked, in a few words: 'Between Pakistan and United States'. */
export const questionInWords = (index: GraphIndex, question: Question): string => {
  switch (question.kind) {
    case 'pair':
      return `Between ${index.nameOf(question.a)} and ${index.nameOf(question.b)}`;
    case 'accounts':
      return `Accounts: ${index.itemNameOf(question.engagement)}`;
    case 'paths':
      return `From ${index.nameOf(question.from)} to ${index.nameOf(question.to)}`;
  }
};

/** Whether there is a ledger of these two: two countries, or two officials. */
export const isPair = (a: ThingId, b: ThingId): boolean =>
  a !== b && thingKindOf(a) === thingKindOf(b) && ['country', 'official'].includes(thingKindOf(a));

const isThing = (index: GraphIndex, id: ThingId): boolean =>
  index.has(id) && (THING_KINDS as readonly string[]).includes(thingKindOf(id));

/** Whether a question is about things that this graph has. */
export const canBeAsked = (index: GraphIndex, question: Question): boolean => {
  switch (question.kind) {
    case 'pair':
      return index.has(question.a) && index.has(question.b) && isPair(question.a, question.b);
    case 'accounts':
      return index.has(question.engagement) && thingKindOf(question.engagement) === 'engagement';
    case 'paths':
      // A path may lead through any engagement, and of an archive only some are at hand.
      if (index.outline) return false;
      return isThing(index, question.from) && isThing(index, question.to) && question.from !== question.to;
  }
};
