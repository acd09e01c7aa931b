/** The archive of a corpus as it is made of the whole graph at once. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { archiveFilesOf } from '../../src/graph/archive/archive-files';
import { graphOfWhole } from './graph-of-whole';

/** By name. */
export type Files = ReadonlyMap<string, string>;

export const archiveOfWhole = async (corpus: string): Promise<Files> =>
  new Map([...archiveFilesOf(await graphOfWhole(corpus))].map(({ name, text }) => [name, text]));

export const filesIn = (folder: string): Files =>
  new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

/** Names of what is not in both alike. */
export const differences = (a: Files, b: Files): readonly string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name));
