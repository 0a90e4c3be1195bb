import type { ExportedFile } from '../../src-main/contract/api.ts';

/** Hands a finished file to the browser to save, where the host has no dialog of its own. */
export function saveDownload(file: ExportedFile): void {
  const blob = new Blob([new Uint8Array(file.bytes)], { type: file.mediaType });
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  // The browser has taken the address over once the click returns; later is safe everywhere.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
