/**
 * What the files of an archive are called. All but the manifest bear the sum of their own bytes, so that a file can be
 * kept for ever, and is known on arrival to be the one that was asked for.
 */
import { sha256Of } from '../check/sha256';

export const MANIFEST = 'manifest.json';

/** Hexadecimal digits of the SHA-256 sum that a name bears: 128 bits, of which nobody finds two files that share them. */
export const DIGITS = 32;

export const networkNameOf = (digits: string): string => `network-${digits}.json`;
export const shardNameOf = (digits: string): string => `${digits}.json`;
export const wordsNameOf = (digits: string): string => `words-${digits}.json`;
export const searchNameOf = (digits: string): string => `search-${digits}.json`;

/** Works out the SHA-256 sum of a text in UTF-8, in hexadecimal digits. */
export type Sum = (text: string) => string;

export const digitsOf = (text: string, sum: Sum = sha256Of): string => sum(text).slice(0, DIGITS);
