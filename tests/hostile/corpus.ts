/** All hostile files, by family. Generated, the same each time; none is stored. */
import type { Family } from './bad-file';
import { brokenGraphs } from './broken-graphs';
import { brokenJson } from './broken-json';
import { nastyTexts } from './nasty-texts';
import { otherFormats } from './other-formats';
import { tooMuch } from './too-much';

export const corpus: readonly Family[] = [
  ...brokenJson,
  ...brokenGraphs,
  ...nastyTexts,
  ...otherFormats,
  ...tooMuch,
];
