import { Inflate } from 'fflate';

/** What a zip may be at most; figures of Apache POI's ZipSecureFile where it has one. */
export const ZIP_LIMITS = {
  entries: 10_000,
  partBytes: 256 * 2 ** 20,
  totalBytes: 512 * 2 ** 20,
  /** Inflated to packed size … */
  ratio: 100,
  /** … once so many bytes came out. */
  ratioFrom: 100 * 2 ** 10,
} as const;

/** Why a zip is not opened. */
export type ZipFault = 'not-a-zip' | 'damaged' | 'encrypted' | 'too-large';

/** Thrown inside the zip reader only. */
export class ZipError extends Error {
  readonly fault: ZipFault;

  /** @param fault what is wrong */
  constructor(fault: ZipFault) {
    super(`zip: ${fault}`);
    this.name = 'ZipError';
    this.fault = fault;
  }
}

/** One entry of the central directory. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly size: number;
  /** Where the local header begins. */
  readonly at: number;
}

/** An opened zip: names, and parts inflated when asked for. */
export interface OpenedZip {
  readonly names: ReadonlySet<string>;
  /** A part's bytes; undefined when there is none. Throws `ZipError`. */
  readonly part: (name: string) => Uint8Array | undefined;
}

const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const LOCAL_MARK = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;

/** Packed bytes inflated at a time: at most 16 MB come out before they are counted. */
const CHUNK = 16 * 2 ** 10;

/**
 * Opens a zip by its central directory. Nothing is inflated until asked for; while inflating the
 * real bytes are counted, since the sizes a zip states may lie. Throws `ZipError`.
 */
export function openZip(bytes: Uint8Array): OpenedZip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(bytes, view);
  refuseOverlaps(entries);
  const budget = { left: ZIP_LIMITS.totalBytes };
  return {
    names: new Set(entries.keys()),
    part: (name) => {
      const entry = entries.get(name);
      return entry && inflatePart(bytes, view, entry, budget);
    },
  };
}

function readDirectory(bytes: Uint8Array, view: DataView): Map<string, Entry> {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > ZIP_LIMITS.entries) throw new ZipError('too-large');
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY_MARK) {
      throw new ZipError('damaged');
    }
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.set(name, {
      name,
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  if (view.byteLength < END_LENGTH) throw new ZipError('not-a-zip');
  const lowest = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_MARK) return at;
  }
  throw new ZipError(view.getUint32(0, true) === LOCAL_MARK ? 'damaged' : 'not-a-zip');
}

/** Many entries over the same packed bytes are a bomb, never a document. */
function refuseOverlaps(entries: ReadonlyMap<string, Entry>): void {
  const ordered = [...entries.values()].sort((a, b) => a.at - b.at);
  ordered.forEach((entry, index) => {
    const next = ordered[index + 1];
    if (next && entry.at + entry.packed > next.at) throw new ZipError('damaged');
  });
}

function inflatePart(
  bytes: Uint8Array,
  view: DataView,
  entry: Entry,
  budget: { left: number },
): Uint8Array {
  if (entry.encrypted) throw new ZipError('encrypted');
  if (entry.at + 30 > view.byteLength || view.getUint32(entry.at, true) !== LOCAL_MARK) {
    throw new ZipError('damaged');
  }
  const extra = view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const start = entry.at + 30 + extra;
  if (start + entry.packed > bytes.length) throw new ZipError('damaged');
  const packed = bytes.subarray(start, start + entry.packed);
  const out = entry.method === 0 ? packed : inflate(packed, entry, budget);
  if (out.length !== entry.size) throw new ZipError('damaged');
  return out;
}

function inflate(packed: Uint8Array, entry: Entry, budget: { left: number }): Uint8Array {
  if (entry.method !== 8) throw new ZipError('damaged');
  const pieces: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((piece) => {
    length += piece.length;
    budget.left -= piece.length;
    const swollen = length > ZIP_LIMITS.ratioFrom && length > packed.length * ZIP_LIMITS.ratio;
    if (budget.left < 0 || length > ZIP_LIMITS.partBytes || swollen) {
      throw new ZipError('too-large');
    }
    pieces.push(piece);
  });
  try {
    for (let at = 0; at < packed.length; at += CHUNK) {
      stream.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
    }
  } catch (error) {
    throw error instanceof ZipError ? error : new ZipError('damaged');
  }
  return joined(pieces, length);
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const out = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}
