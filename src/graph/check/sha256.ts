/**
 * The SHA-256 sum (FIPS 180-4) of a text in UTF-8, by which a source's text is known to be the one that was compiled. From
 * a library, because what browsers have for it cannot be asked at once, and not at all on a page that comes over plain HTTP.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** In 64 hexadecimal digits. The text holds no half of a character. */
export const sha256Of = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));
