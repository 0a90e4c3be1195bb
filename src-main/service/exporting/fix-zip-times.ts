/** Signatures of the zip format (PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16). */
const CENTRAL_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;

/** 1 January 1980, midnight: the earliest instant the format can hold. */
const FIXED_TIME = 0x0000;
const FIXED_DATE = 0x0021;

/**
 * Sets the time of every entry of a zip file to one fixed instant, so that the same contents give
 * the same bytes. Changes the given bytes and returns them. Throws when they are no zip file.
 */
export function fixZipTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = findEnd(view);
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== CENTRAL_ENTRY) throw new Error('zip directory is damaged');
    setTime(view, at + 12);
    setTime(view, view.getUint32(at + 42, true) + 10);
    at += CENTRAL_LENGTH + variableLength(view, at);
  }
  return zip;
}

/** Lengths of an entry's name, extra field and comment, which follow it. */
function variableLength(view: DataView, entry: number): number {
  return [28, 30, 32].reduce((sum, offset) => sum + view.getUint16(entry + offset, true), 0);
}

function setTime(view: DataView, offset: number): void {
  view.setUint16(offset, FIXED_TIME, true);
  view.setUint16(offset + 2, FIXED_DATE, true);
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - END_LENGTH; at >= 0; at -= 1)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  throw new Error('not a zip file');
}
