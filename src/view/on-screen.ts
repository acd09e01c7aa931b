/**
 * What evidence is on the screen: the facts that a reader sees and may take away, and what they are of, in words. A
 * question comes before a selection, a selection before the whole network. Chosen days limit the network alone: they light
 * part of it, while a selection and a question stand in full in their panes.
 */
import { canBeWithin, normalisedDateOf } from '../graph/dates';
import { thingsOfEngagement } from '../graph/engagement-things';
import type { Fact } from '../graph/fact';
import { factsOf } from '../graph/facts';
import type { GraphIndex } from '../graph/graph-index';
import { type ItemId, isLineId, isStatementId, type ThingId } from '../graph/ids';
import { nameInSentence } from '../graph/names';
import { factsOfPair, pairOf } from '../graph/pair/pair';
import { connectionOf } from '../graph/paths/paths';
import { stepFactsOf } from '../graph/paths/proof';
import type { EngagementId } from '../graph/schema';
import { countryInWords } from '../graph/words';
import type { Question } from './question';
import type { ViewState } from './view-state';

export interface OnScreen {
  /** Each once, in the order in which the screen gives them. */
  readonly facts: readonly Fact[];
  /** What they are of, as it stands in a sentence: 'the phone call', 'the whole network'. */
  readonly subject: string;
  /** The same in ids, which are ASCII: the makings of a file's name. */
  readonly ids: readonly string[];
}

export const onScreenOf = (
  index: GraphIndex,
  { selection, question, span }: Pick<ViewState, 'selection' | 'question' | 'span'>,
): OnScreen => {
  if (question)
    return {
      facts: factsAskedFor(index, question),
      ...subjectOf(index, question),
    };
  if (selection)
    return {
      facts: index.factsShownUnder(selection),
      subject: itemInSentence(index, selection),
      ids: [selection],
    };
  const facts = factsOf(index.graph, index.nameOf);
  const network = index === index.whole ? 'the whole network' : 'the filtered network';
  if (!span) return { facts, subject: network, ids: ['network'] };
  const days = normalisedDateOf({ earliest: span.from, latest: span.to });
  return {
    facts: factsWithin(index, facts, span),
    subject: `${network}, ${span.from === span.to ? 'on ' : ''}${days}`,
    ids: ['network', span.from, span.to],
  };
};

/** The engagement that a fact is of; undefined for what stands by itself, such as an official's post. */
export const engagementOfFact = (index: GraphIndex, { id }: Fact): EngagementId | undefined => {
  const record = id.replace(/#.*$/s, '');
  const said = index.statements.get(record);
  if (said) return said.engagement.id;
  const thing = (index.things as ReadonlyMap<string, { kind: string; record: { id: ThingId } }>).get(record);
  return thing?.kind === 'engagement' ? (thing.record.id as EngagementId) : undefined; // the kind says so
};

/** Of a pair and of accounts all that is told of the engagements shown, and what the pair has in common; of paths what their steps rest on. */
const factsAskedFor = (index: GraphIndex, question: Question): readonly Fact[] => {
  switch (question.kind) {
    case 'pair':
      return factsOfPair(index, pairOf(index, question.a, question.b));
    case 'accounts':
      return index.factsShownUnder(question.engagement);
    case 'paths': {
      const engagements = new Map(index.graph.engagements.map((engagement) => [engagement.id, engagement]));
      const steps = (connectionOf(index, question)?.paths ?? []).flatMap(({ things, steps }) =>
        steps.map((ids, at) => ({ ids, between: things.slice(at, at + 2) })),
      );
      return [
        ...new Set(
          steps.flatMap(({ ids, between }) =>
            ids.flatMap((id) => {
              const engagement = engagements.get(id);
              return engagement ? stepFactsOf(index, engagement, between) : [];
            }),
          ),
        ),
      ];
    }
  }
};

const subjectOf = (index: GraphIndex, question: Question): Pick<OnScreen, 'subject' | 'ids'> => {
  const name = (id: ThingId) => itemInSentence(index, id);
  switch (question.kind) {
    case 'pair': {
      const { a, b } = question;
      return { subject: `what is between ${name(a)} and ${name(b)}`, ids: ['pair', a, b] };
    }
    case 'accounts':
      return {
        subject: `the accounts of ${name(question.engagement)}`,
        ids: ['accounts', question.engagement],
      };
    case 'paths': {
      const { from, to } = question;
      return { subject: `how ${name(from)} and ${name(to)} are connected`, ids: ['paths', from, to] };
    }
  }
};

const itemInSentence = (index: GraphIndex, item: ItemId): string => {
  if (isStatementId(item)) return `the statement “${index.itemNameOf(item)}”`;
  if (isLineId(item)) return `the line “${index.itemNameOf(item)}”`;
  const thing = index.whole.things.get(item);
  return thing ? nameInSentence(thing, index.nameOf(item)) : countryInWords(index.nameOf(item));
};

/** What is told of the engagements that can have been within the days, and of the things that those name. */
const factsWithin = (
  index: GraphIndex,
  facts: readonly Fact[],
  span: NonNullable<ViewState['span']>,
): readonly Fact[] => {
  const within = index.graph.engagements.filter(({ dates }) => canBeWithin(dates, span));
  const lit = new Set<string>(within.flatMap(thingsOfEngagement));
  return facts.filter((fact) => lit.has(engagementOfFact(index, fact) ?? fact.id.replace(/#.*$/s, '')));
};
