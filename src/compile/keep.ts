/**
 * Keeps what took long to work out in a file, under the sum of all that it is worked out of. Whatever is not as it was
 * written is taken for not there: what is kept can always be made again, and costs time only.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { writeWhole } from './write-whole';

/** Bytes of the sum of key and value, with which a file begins. */
const SUM_LENGTH = 32;

const sumOf = (key: string, bytes: Uint8Array): Buffer =>
  createHash('sha256').update(key).update(bytes).digest();

/** Undefined where the file is not there, of something else, or not as it was written. */
export const keptUnder = (key: string, file: string): unknown => {
  const bytes = bytesOf(file);
  const kept = bytes.subarray(SUM_LENGTH);
  return sumOf(key, kept).equals(bytes.subarray(0, SUM_LENGTH)) ? deserialize(kept) : undefined;
};

const bytesOf = (file: string): Buffer => {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
};

/** Where nothing can be written, nothing is kept: that costs time only. */
export const keepUnder = (key: string, file: string, value: unknown): void => {
  const bytes = serialize(value);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeWhole(file, Buffer.concat([sumOf(key, bytes), bytes]), false);
  } catch {
    // as said
  }
};
