/** The letters that the network file of an archive writes its columns of letters with. */

/** The letters of each column of letters; what a reader keeps of each is its place here. */
export const LETTERS = {
  /** As KINDS_OF_ENGAGEMENT: meeting, call, visit, statement. */
  kinds: 'mcvs',
  /** As STATUSES: occurred, planned, denied. */
  statuses: 'opd',
  /** Undated; dated; dated in ways that exclude each other. */
  datings: 'udx',
  /** Took part, about, concerns, held at, reported; or only named in a statement, for which no line is drawn. */
  ties: 'tachrn',
  /** Represents, belongs to. */
  bonds: 'rb',
} as const;
