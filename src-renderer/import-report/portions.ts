import type { FileToAdd } from '../state/store-types.ts';

/**
 * Most of a portion, in bytes and files. Each is one step to undo, so portions are large; all of
 * one is in memory at a time, so they are not larger.
 */
const PORTION_BYTES = 32_000_000;
const PORTION_FILES = 2_000;

/** Files in their order, parted into portions; a file larger than a portion is one by itself. */
export function inPortions(files: readonly FileToAdd[]): FileToAdd[][] {
  const portions: FileToAdd[][] = [];
  let bytes = 0;
  for (const file of files) {
    const last = portions.at(-1);
    const size = file.size ?? 0;
    if (last && last.length < PORTION_FILES && bytes + size <= PORTION_BYTES) {
      last.push(file);
      bytes += size;
    } else {
      portions.push([file]);
      bytes = size;
    }
  }
  return portions;
}
