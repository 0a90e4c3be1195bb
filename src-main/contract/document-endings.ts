/**
 * Endings of the files that are taken from a folder, in small letters. A file named by itself is
 * tried whatever its ending is: what it is, its content tells.
 */
export const documentEndings: readonly string[] = [
  '.md',
  '.markdown',
  '.txt',
  '.text',
  '.pdf',
  '.docx',
  '.html',
  '.htm',
  '.xhtml',
  '.odt',
  '.rtf',
  '.xml',
  '.akn',
  '.epub',
];

/** Whether a file found in a folder is named like a text that can be read; hidden ones are not. */
export function isDocumentName(name: string): boolean {
  const lower = name.toLowerCase();
  return !name.startsWith('.') && documentEndings.some((ending) => lower.endsWith(ending));
}
