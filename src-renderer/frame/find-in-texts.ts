import type { Document } from '../../src-main/engine/documents/document.ts';
import type { Span } from '../../src-main/engine/text/span.ts';

/** One match of the find bar. */
export interface TextMatch {
  readonly document: string;
  readonly span: Span;
}

/** How the find bar compares. */
export interface FindOptions {
  readonly matchCase: boolean;
  readonly wholeWords: boolean;
}

/** Past so many matches the bar says "more than": nobody steps through them one by one. */
export const MOST_MATCHES = 5000;

/**
 * Every place where the words stand in any text, documents in the given order. Runs of white space
 * count as one blank, so that words found in one document are found across line ends of another.
 */
export function findInTexts(
  documents: readonly Document[],
  query: string,
  options: FindOptions,
): TextMatch[] {
  const pattern = patternOf(query, options);
  if (!pattern) return [];
  const matches: TextMatch[] = [];
  for (const document of documents) {
    for (const match of document.text.matchAll(pattern)) {
      if (matches.length >= MOST_MATCHES) return matches;
      const span = { start: match.index, end: match.index + match[0].length };
      matches.push({ document: document.id, span });
    }
  }
  return matches;
}

/** The query as a pattern in which every sign stands for itself; null for an empty query. */
function patternOf(query: string, options: FindOptions): RegExp | null {
  const words = query.trim().split(/\s+/u).filter(Boolean).map(escapeSigns);
  if (words.length === 0) return null;
  const body = words.join(String.raw`\s+`);
  const letter = String.raw`[\p{L}\p{N}]`;
  const whole = options.wholeWords ? `(?<!${letter})${body}(?!${letter})` : body;
  return new RegExp(whole, options.matchCase ? 'gu' : 'giu');
}

function escapeSigns(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}
