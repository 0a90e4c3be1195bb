import { recogniseUtf16 } from '../encodings/recognise-utf16.ts';

import { Buffer } from 'node:buffer';

const OLD_OFFICE = 'an old Office document';

/** How a file begins that is not text, and what to call it in a sentence. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], name: string])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'a PDF'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive'],
  [[0x50, 0x4b, 0x05, 0x06], 'an empty ZIP archive'],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], OLD_OFFICE],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'an RTF document'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG picture'],
  [[0xff, 0xd8, 0xff], 'a JPEG picture'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF picture'],
  [[0x49, 0x49, 0x2a, 0x00], 'a TIFF picture'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'a TIFF picture'],
  [[0x1f, 0x8b], 'a gzip archive'],
  [[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], 'a 7-Zip archive'],
  [[0x42, 0x5a, 0x68], 'a bzip2 archive'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], 'an XZ archive'],
  [[0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], 'a RAR archive'],
  [[0xff, 0x57, 0x50, 0x43], 'a WordPerfect document'],
  [[0x41, 0x54, 0x26, 0x54, 0x46, 0x4f, 0x52, 0x4d], 'a DjVu picture'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], 'a database'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program'],
];

/** The same for signatures that stand further on. */
const INNER_SIGNATURES: readonly (readonly [at: number, words: string, name: string])[] = [
  [8, 'WEBP', 'a WebP picture'],
  [4, 'ftypheic', 'a HEIC picture'],
  [4, 'ftypavif', 'an AVIF picture'],
  [60, 'BOOKMOBI', 'a Kindle e-book'],
];

/** Some writers put up to a kilobyte before the PDF header; readers of PDF accept that. */
const PDF_HEADER_WITHIN = 1024;

/** So many bytes are looked at to tell binary from text. */
const SAMPLE = 64 * 1024;

/**
 * Control characters that no text has (all but tab, line ends, form feed, backspace and escape)
 * may make up this share: a stray one does not make a text binary.
 */
const CONTROL_SHARE = 0.01;

/** What kind of binary file the bytes are, e.g. "a PDF"; undefined when they may be text. */
export function recogniseBinary(bytes: Uint8Array): string | undefined {
  const known = SIGNATURES.find(([signature]) => startsWith(bytes, signature))?.[1];
  if (known === 'a ZIP archive') return zipName(bytes);
  if (known === OLD_OFFICE) return officeName(bytes);
  if (known !== undefined) return known;
  const inner = INNER_SIGNATURES.find(
    ([at, words]) => latin1(bytes.subarray(at, at + words.length)) === words,
  );
  if (inner) return inner[2];
  const head = latin1(bytes.subarray(0, PDF_HEADER_WITHIN));
  if (/^[\s\0]*%PDF-\d/u.test(head)) return 'a PDF';
  return isBinary(bytes) ? 'not a text file' : undefined;
}

/** Office and e-book formats are ZIP archives; the names of their first files tell which. */
function zipName(bytes: Uint8Array): string {
  const names = latin1(bytes.subarray(0, 4096)) + latin1(bytes.subarray(-4096));
  if (names.includes('word/')) return 'a Word document (DOCX)';
  if (names.includes('xl/')) return 'a spreadsheet (XLSX)';
  if (names.includes('ppt/')) return 'a presentation (PPTX)';
  if (names.includes('opendocument.text')) return 'an OpenDocument text (ODT)';
  if (names.includes('epub+zip')) return 'an e-book (EPUB)';
  if (names.includes('opendocument.')) return 'an OpenDocument file that is no text';
  if (names.includes('META-INF/container.xml')) return 'an e-book (EPUB)';
  if (names.includes('content.xml')) return 'an OpenDocument text (ODT)';
  return /Index\/Document\.iwa|index\.xml\.gz|Index\.zip/u.test(names)
    ? 'a Pages document'
    : 'a ZIP archive';
}

/** What the directory of a compound file names, in UTF-16, tells what is in it. */
const COMPOUNDS: readonly (readonly [entry: string, name: string])[] = [
  ['EncryptedPackage', 'a locked Office document'],
  ['WordDocument', 'an old Word document (.doc)'],
  ['PowerPoint Document', 'an old presentation'],
  ['Workbook', 'an old spreadsheet'],
];

function officeName(bytes: Uint8Array): string {
  const found = COMPOUNDS.find(([entry]) => includesWide(bytes, entry));
  return found?.[1] ?? OLD_OFFICE;
}

/** Whether characters stand somewhere in UTF-16; directories may lie anywhere in the file. */
function includesWide(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((sign) => [sign.charCodeAt(0), 0]);
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** 1 for control characters that stand in no text; zero is looked at by itself. */
const UNUSUAL = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte > 0 && byte < 32 && ![8, 9, 10, 12, 13, 27].includes(byte) ? 1 : 0,
);

function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  if (startsWith(sample, [0xff, 0xfe]) || startsWith(sample, [0xfe, 0xff])) return false;
  let controls = 0;
  for (const byte of sample) controls += UNUSUAL[byte] ?? 0;
  if (!sample.includes(0) && controls <= sample.length * CONTROL_SHARE) return false;
  // The bytes of UTF-16 letters are of any value, zero and control characters' too.
  return !hasZerosOnOneSide(sample) && recogniseUtf16(bytes) === undefined;
}

/** UTF-16 of mostly Latin text, even with faults in it. */
function hasZerosOnOneSide(sample: Uint8Array): boolean {
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index & 1] = (zeros[index & 1] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const [less, more] = [Math.min(even, odd), Math.max(even, odd)];
  return less * 20 < more && more > sample.length / 5;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}
