import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * Length of an id in hexadecimal digits. 16 digits are 64 bits: among a million findings the
 * chance that any two collide is about 3 in 100 million.
 */
const ID_DIGITS = 16;

/**
 * A short name for some content: the first 16 hexadecimal digits of the SHA-256 of its parts.
 * The same parts give the same id on every machine and in every run. Parts are kept apart, so
 * `['ab', 'c']` and `['a', 'bc']` differ.
 */
export function fingerprint(parts: readonly string[]): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts)))).slice(0, ID_DIGITS);
}
