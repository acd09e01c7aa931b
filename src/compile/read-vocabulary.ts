/** Reads `vocabulary/`, the names that the articles share. Checks each file alone. */
import { join } from 'node:path';
import {
  countryVocabularySchema,
  topicVocabularySchema,
  type VocabularyEntry,
  vocabularySchema,
} from './annotation-schema';
import type { Diagnostic } from './diagnostic';
import { type ReadYaml, readYaml, type YamlFile } from './read-yaml';

type VocabularyFile<Entry> = YamlFile<Readonly<Record<string, Entry>>>;

export interface Vocabulary {
  readonly countries: VocabularyFile<VocabularyEntry>;
  readonly officials: VocabularyFile<VocabularyEntry>;
  readonly organisations: VocabularyFile<VocabularyEntry>;
  readonly topics: VocabularyFile<{ readonly name: string }>;
}

export interface ReadVocabulary {
  /** Absent where a file could not be read; `problems` then says which. */
  readonly vocabulary: Vocabulary | undefined;
  readonly problems: readonly Diagnostic[];
  readonly notes: readonly Diagnostic[];
}

/** In the folder `vocabulary`. */
export const VOCABULARY_FILES = [
  'countries.yaml',
  'officials.yaml',
  'organisations.yaml',
  'topics.yaml',
] as const;

/** `folder` is the data folder; `named` gives the name by which messages call a file of it. */
export const readVocabulary = (folder: string, named: (file: string) => string): ReadVocabulary => {
  const problems: Diagnostic[] = [];
  const notes: Diagnostic[] = [];
  const at = (name: string) => [join(folder, 'vocabulary', name), named(`vocabulary/${name}`)] as const;
  const take = <Value>(read: ReadYaml<Value>): YamlFile<Value> | undefined => {
    if (!read.ok) {
      problems.push(...read.problems);
      return undefined;
    }
    notes.push(...read.notes);
    return read.yaml;
  };
  const countries = take(readYaml(...at('countries.yaml'), countryVocabularySchema));
  const officials = take(readYaml(...at('officials.yaml'), vocabularySchema));
  const organisations = take(readYaml(...at('organisations.yaml'), vocabularySchema));
  const topics = take(readYaml(...at('topics.yaml'), topicVocabularySchema));
  const vocabulary =
    countries && officials && organisations && topics
      ? { countries, officials, organisations, topics }
      : undefined;
  return { vocabulary, problems, notes };
};

/** Not `entries[id]` alone: that would find what every JavaScript object has, such as "constructor". */
export const entryOf = <Entry>(entries: Readonly<Record<string, Entry>>, id: string): Entry | undefined =>
  Object.hasOwn(entries, id) ? entries[id] : undefined;
