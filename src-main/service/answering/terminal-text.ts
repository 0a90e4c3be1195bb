/**
 * Text of a document as a terminal may show it: on one line, and without the control and
 * direction characters by which a text could move the cursor, change colours or hide words.
 */
export function terminalText(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim();
}

/** The start of a text, cut between words with an ellipsis when it is longer than `length`. */
export function shortened(text: string, length: number): string {
  const plain = terminalText(text);
  if (plain.length <= length) return plain;
  const cut = plain.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** Rows as lines with aligned columns, two spaces between; the last column is not padded. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => signs(row[column] ?? ''))),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => (column === row.length - 1 ? cell : padded(cell, widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

/** Lines moved to the right. */
export function indented(lines: readonly string[], by = 2): string[] {
  return lines.map((line) => ' '.repeat(by) + line);
}

/** "1 passage", "2 passages". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

function padded(cell: string, width: number): string {
  return cell + ' '.repeat(Math.max(0, width - signs(cell)));
}

function signs(text: string): number {
  return [...text].length;
}
