/** The refusal of a file whose bytes are not those that its name vouches for. */
import type { Refusal } from '../check/check-graph';

/** Undefined where it is the file that was asked for: `digits` are those of its own sum. */
export const notAsNamed = (name: string, expected: string, isCutShort: boolean): Refusal | undefined =>
  name === expected
    ? undefined
    : {
        title: 'A file of the archive is not the one that was asked for',
        advice:
          'Load the page again. If that does not help, copy the whole folder to the host again: the file was changed or cut short.',
        problems: [
          {
            path: [],
            place: name,
            message: isCutShort
              ? 'there is nothing in this file'
              : `its bytes are others: a file with them would be called ${expected}`,
          },
        ],
      };
