const LABEL =
  /^(\d{1,3}\.|\d{1,3}[A-Z]?(?:\.(?:\d{1,3}|[IVX]{1,5})){1,4}\.?|\(?[a-z]{1,4}\)|[IVXLivxl]{1,5}\.|[A-Z]\.|[•●▪◦–—\uF0B7])\t\s*/u;

/**
 * The number or bullet a paragraph starts with, where white space as wide as a TAB sets it apart
 * from the words, and how much of the text both take. Undefined when nothing follows.
 */
export function typedLabel(text: string): { label: string; length: number } | undefined {
  const match = LABEL.exec(text);
  if (!match || match[0].length === text.length) return undefined;
  return { label: match[1] ?? '', length: match[0].length };
}
