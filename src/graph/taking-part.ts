/**
 * By which quotes an account tells that somebody took part: those that say so, or else what it has them say there. Who is
 * quoted took part, though an account of it may tell neither by which name nor in which role.
 */
import { participantIdOf } from './dealings';
import type { Engagement, EvidenceId, Participant } from './schema';

interface ToldOfTakingPart {
  readonly evidence: readonly EvidenceId[];
  /** In words, what had to be inferred. */
  readonly basis?: string;
  /** Whether the participation itself is told; a statement does not tell who called whom. */
  readonly isOfItself: boolean;
}

/** Undefined where the account, whose quotes `isTold` knows, tells nothing of it. */
export const toldOfTakingPart = (
  { participants, statements }: Engagement,
  participant: Participant,
  isTold: (id: EvidenceId) => boolean,
): ToldOfTakingPart | undefined => {
  const told = participant.evidence.filter(isTold);
  const { basis } = participant;
  if (told.length > 0) return { evidence: told, ...(basis ? { basis } : {}), isOfItself: true };
  const who = participantIdOf(participant);
  // A speaker acts for one country or another: where the account tells for which, being quoted tells of no second one.
  if (participants.some((each) => participantIdOf(each) === who && each.evidence.some(isTold)))
    return undefined;
  const said = statements.flatMap(({ evidence, speakers }) => {
    const quotes = evidence.filter(isTold);
    const speaker = speakers.find((each) => participantIdOf(each) === who);
    return speaker && quotes.length > 0
      ? [{ quotes, ...speaker, named: speaker.evidence.filter(isTold) }]
      : [];
  });
  if (said.length === 0) return undefined;
  const naming = said.filter(({ named }) => named.length > 0);
  const bases = distinct((naming.length > 0 ? naming : said).flatMap(({ basis }) => basis ?? [])).join(' ');
  return {
    evidence: distinct(
      naming.length > 0 ? naming.flatMap(({ named }) => named) : said.flatMap(({ quotes }) => quotes),
    ),
    ...(bases ? { basis: bases } : {}),
    isOfItself: false,
  };
};

const distinct = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)];
