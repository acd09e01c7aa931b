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

export const digitsOf = (text: string): string => sha256Of(text).slice(0, DIGITS);
