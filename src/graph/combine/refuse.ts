/** How the parts of combining say that graphs cannot be combined, and which of the graphs it is about. */

/** `records` are those that cannot stand beside each other, as they came out of their graphs. */
export type Refuse = (records: readonly object[], message: string) => void;
