/**
 * What becomes of the generated files of a data folder: each is written or compared, in an order in which a run that is cut
 * short leaves one form of the graph whole. The graph file and the archive never stand side by side for long: whoever opens
 * the folder would not know which of them is of now.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { counted } from '../graph/words';
import {
  compareArchive,
  holdsArchive,
  type MakeArchive,
  removeArchive,
  writeArchive,
} from './archive-folder';
import { ARCHIVE_FOLDER, type CompiledFolder, GRAPH_FILE } from './compile-folder';
import { firstDifference } from './first-difference';
import { PLACEMENT_FILE } from './placement-file';
import type { Tell } from './progress';
import { writeWhole } from './write-whole';

export interface Outcome {
  /** False where a comparison has found a difference. */
  readonly isAsItShouldBe: boolean;
  /** What happened to the file or folder, or what is wrong with it: a sentence without its subject. */
  readonly words: string;
}

/** One file or folder, by its name in the data folder. `done` throws what the file system says. */
export interface Step {
  readonly name: string;
  done(): Promise<Outcome> | Outcome;
}

type Steps = (folder: string, compiled: CompiledFolder, tell: Tell) => readonly Step[];

const fine = (words: string): Outcome => ({ isAsItShouldBe: true, words });
const wrong = (words: string): Outcome => ({ isAsItShouldBe: false, words });

/** The form that the graph does not have now; nothing, where nothing is there of it. */
const otherForm = (folder: string, { archive }: CompiledFolder): string | undefined => {
  if (archive) return existsSync(join(folder, GRAPH_FILE)) ? GRAPH_FILE : undefined;
  return holdsArchive(join(folder, ARCHIVE_FOLDER)) ? ARCHIVE_FOLDER : undefined;
};

/** What became of an archive, and the text of its placement file, where that is not as it was. */
type MadeArchive = readonly [Outcome, placement: string | undefined];

/** The archive, then the file that stands beside it: what is in that is known only then. */
const stepsOfArchive = (
  make: () => Promise<MadeArchive>,
  finish: (placement: string) => Outcome,
): readonly Step[] => {
  let placement: string | undefined;
  return [
    {
      name: ARCHIVE_FOLDER,
      done: async () => {
        const [outcome, text] = await make();
        placement = text;
        return outcome;
      },
    },
    {
      name: PLACEMENT_FILE,
      done: () => (placement === undefined ? fine('is up to date') : finish(placement)),
    },
  ];
};

export const writeGenerated: Steps = (folder, compiled, tell) => {
  const { files, archive } = compiled;
  const other = otherForm(folder, compiled);
  return [
    ...(archive
      ? stepsOfArchive(
          () => archiveWritten(folder, archive, tell),
          (placement) => written(join(folder, PLACEMENT_FILE), placement),
        )
      : []),
    ...[...files].map(([name, text]): Step => ({ name, done: () => written(join(folder, name), text) })),
    ...(other === undefined
      ? []
      : [
          {
            name: other,
            done: () => {
              if (archive) rmSync(join(folder, GRAPH_FILE));
              else removeArchive(join(folder, ARCHIVE_FOLDER));
              return fine(`removed: ${archive ? ARCHIVE_FOLDER : GRAPH_FILE} takes its place`);
            },
          },
        ]),
  ];
};

const written = (path: string, text: string): Outcome => {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return fine('is up to date');
  writeWhole(path, text);
  return fine('written');
};

const archiveWritten = async (folder: string, archive: MakeArchive, tell: Tell): Promise<MadeArchive> => {
  const made = await writeArchive(join(folder, ARCHIVE_FOLDER), archive, tell);
  const { files, written, removed, placement } = made;
  if (written === 0 && removed === 0) return [fine('is up to date'), placement];
  const gone = removed > 0 ? `, ${removed} of before removed` : '';
  return [fine(`written: ${written} new of ${counted(files, 'file')}${gone}`), placement];
};

export const compareGenerated: Steps = (folder, compiled, tell) => {
  const { files, archive } = compiled;
  const other = otherForm(folder, compiled);
  return [
    ...(archive
      ? stepsOfArchive(
          () => archiveCompared(folder, archive, tell),
          (placement) => compared(join(folder, PLACEMENT_FILE), placement),
        )
      : []),
    ...[...files].map(([name, text]): Step => ({ name, done: () => compared(join(folder, name), text) })),
    ...(other === undefined
      ? []
      : [
          {
            name: other,
            done: () => wrong(`is of before: ${archive ? ARCHIVE_FOLDER : GRAPH_FILE} takes its place`),
          },
        ]),
  ];
};

const compared = (path: string, text: string): Outcome => {
  if (!existsSync(path)) return wrong('is missing');
  const old = readFileSync(path, 'utf8');
  return old === text ? fine('is up to date') : wrong(`is out of date.\n${firstDifference(old, text)}`);
};

const archiveCompared = async (folder: string, archive: MakeArchive, tell: Tell): Promise<MadeArchive> => {
  const { difference, placement } = await compareArchive(join(folder, ARCHIVE_FOLDER), archive, tell);
  return [
    difference === undefined ? fine('is up to date') : wrong(`is out of date: ${difference}`),
    placement,
  ];
};
