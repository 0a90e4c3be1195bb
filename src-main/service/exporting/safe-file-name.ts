/** Leaves room for an ending within 255 bytes even when each character takes three. */
const LONGEST_NAME = 80;

/** Names Windows keeps for devices, whatever their ending (Microsoft, "Naming Files, Paths"). */
const DEVICE_NAME = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;

/**
 * A file name, without ending, that every file system takes: no separators, no signs that Windows
 * forbids, no characters that turn direction or cannot be seen, no leading or trailing points.
 */
export function safeFileName(title: string): string {
  const plain = title
    .normalize('NFC')
    .replace(/[\p{C}<>:"/\\|?*]/gu, '-')
    .replace(/\s+/gu, ' ')
    .replace(/-+/gu, '-');
  const short = [...plain].slice(0, LONGEST_NAME).join('');
  const trimmed = short.replace(/^[.\s-]+|[.\s-]+$/gu, '');
  if (trimmed === '' || DEVICE_NAME.test(trimmed)) return 'Comparison notes';
  return trimmed;
}
