import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openZip, ZipError } from '../../../../src-main/service/reading/zip/open-zip.ts';
import type { ZipFault } from '../../../../src-main/service/reading/zip/open-zip.ts';

function faultOf(read: () => unknown): ZipFault | 'none' {
  try {
    read();
    return 'none';
  } catch (error) {
    if (error instanceof ZipError) return error.fault;
    throw error;
  }
}

const ENTRY = [0x50, 0x4b, 0x01, 0x02];
function entryAt(bytes: Uint8Array): number {
  return bytes.findIndex((_, at) => ENTRY.every((byte, index) => bytes[at + index] === byte));
}

describe('opening a zip', () => {
  it('gives parts by name, packed or stored', () => {
    const zip = openZip(zipSync({ a: strToU8('words'), b: [strToU8('kept'), { level: 0 }] }));
    expect([...zip.names]).toEqual(['a', 'b']);
    expect(new TextDecoder().decode(zip.part('a'))).toBe('words');
    expect(new TextDecoder().decode(zip.part('b'))).toBe('kept');
    expect(zip.part('c')).toBeUndefined();
  });

  it('refuses a part that swells beyond belief, whatever size it states', () => {
    const bytes = zipSync({ a: new Uint8Array(4_000_000) });
    expect(faultOf(() => openZip(bytes).part('a'))).toBe('too-large');
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(entryAt(bytes) + 24, 10, true);
    expect(faultOf(() => openZip(bytes).part('a'))).toBe('too-large');
  });

  it('refuses a part of another size than stated', () => {
    const bytes = zipSync({ a: strToU8('words and more words') });
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(entryAt(bytes) + 24, 3, true);
    expect(faultOf(() => openZip(bytes).part('a'))).toBe('damaged');
  });

  it('refuses encrypted parts', () => {
    const bytes = zipSync({ a: strToU8('words') });
    bytes[entryAt(bytes) + 8] = 1;
    expect(faultOf(() => openZip(bytes).part('a'))).toBe('encrypted');
  });

  it('refuses entries that share their bytes', () => {
    const bytes = zipSync({ a: strToU8('words'), b: strToU8('other') });
    const second = entryAt(bytes.subarray(entryAt(bytes) + 4)) + entryAt(bytes) + 4;
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(second + 42, 0, true);
    expect(faultOf(() => openZip(bytes))).toBe('damaged');
  });

  it('never fails otherwise on a zip cut or changed anywhere', () => {
    const bytes = zipSync({ 'word/a': strToU8('words '.repeat(50)), b: strToU8('other') });
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      for (const broken of [changed, bytes.subarray(0, at)]) {
        faultOf(() => {
          const zip = openZip(broken);
          for (const name of zip.names) zip.part(name);
        });
      }
    }
  });
});
