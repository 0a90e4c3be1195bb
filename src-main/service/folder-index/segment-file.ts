import { createHash } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import type { PackedWording } from '../../engine/shared-language/wording/packed-wording.ts';

/** The arrays of a packed index in the order in which they stand in the file. */
const arrays = [
  'keys',
  'starts',
  'ends',
  'places',
  'offsets',
  'stemOfKey',
  'paragraphs',
] as const satisfies readonly (keyof PackedWording)[];

/** "ClWo" and the version of this layout, so that another file is not taken for one. */
const MAGIC = 0x43_6c_57_6f;

/** Magic, bytes of the names, and the length of each array, as 32-bit numbers; then a checksum. */
const HEADER_NUMBERS = 2 + arrays.length;
const CHECKSUM_BYTES = 32;
const HEADER_BYTES = 4 * HEADER_NUMBERS + CHECKSUM_BYTES;

/**
 * Writes a packed index as one file that is there whole or not at all. Numbers are in the byte order
 * of the machine, since the file never leaves it. Throws the system's errors.
 */
export function writeSegment(path: string, packed: PackedWording): void {
  const names = padded(new TextEncoder().encode(packed.names));
  const parts = [names, ...arrays.map((name) => bytesOf(packed[name]))];
  const header = new Uint8Array(HEADER_BYTES);
  const numbers = [MAGIC, names.length, ...arrays.map((name) => packed[name].length)];
  header.set(new Uint8Array(Uint32Array.from(numbers).buffer));
  header.set(checksum(header.subarray(0, 4 * HEADER_NUMBERS), names), 4 * HEADER_NUMBERS);
  const unfinished = `${path}.part`;
  const file = openSync(unfinished, 'w', 0o600);
  try {
    for (const part of [header, ...parts]) writeWhole(file, part);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(unfinished, path);
}

/** Reads a file of `writeSegment`; undefined when it is not there, not whole, or of another kind. */
export function readSegment(path: string): PackedWording | undefined {
  const bytes = readOrNothing(path);
  if (!bytes || bytes.length < HEADER_BYTES) return undefined;
  const numbers = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER_NUMBERS);
  const [magic, namesLength = 0, ...lengths] = numbers;
  const size = HEADER_BYTES + namesLength + 4 * lengths.reduce((sum, length) => sum + length, 0);
  if (magic !== MAGIC || bytes.length !== size) return undefined;
  const names = bytes.subarray(HEADER_BYTES, HEADER_BYTES + namesLength);
  const expected = checksum(bytes.subarray(0, 4 * HEADER_NUMBERS), names);
  const found = bytes.subarray(4 * HEADER_NUMBERS, HEADER_BYTES);
  if (!Buffer.from(expected).equals(found)) return undefined;
  return {
    names: new TextDecoder().decode(names).trimEnd(),
    ...arraysOf(bytes, namesLength, lengths),
  };
}

/** Removes a segment that nothing names any more. */
export function removeSegment(path: string): void {
  rmSync(path, { force: true });
}

function arraysOf(
  bytes: Uint8Array<ArrayBuffer>,
  namesLength: number,
  lengths: readonly number[],
): Omit<PackedWording, 'names'> {
  let at = bytes.byteOffset + HEADER_BYTES + namesLength;
  const found = arrays.map((name, index) => {
    const length = lengths[index] ?? 0;
    const array = new Int32Array(bytes.buffer, at, length);
    at += 4 * length;
    return [name, array];
  });
  return Object.fromEntries(found) as Omit<PackedWording, 'names'>;
}

function readOrNothing(path: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const bytes = readFileSync(path);
    // Small files come out of a shared pool, where a 32-bit number may stand at any place.
    return bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  } catch {
    return undefined;
  }
}

/** Over the header and the names; the arrays are checked against these when they are opened. */
function checksum(header: Uint8Array, names: Uint8Array): Uint8Array {
  return createHash('sha256').update(header).update(names).digest();
}

/** With spaces after it up to a whole 32-bit number; the names are JSON, to which they are nothing. */
function padded(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(Math.ceil(bytes.length / 4) * 4).fill(0x20);
  whole.set(bytes);
  return whole;
}

function bytesOf(array: Int32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}
