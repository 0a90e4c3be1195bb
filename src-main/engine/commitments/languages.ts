import { isTranslatedLanguage } from './translated/translated-ladder.ts';

/** The primary subtag of a BCP 47 code: "en" of "en-GB". */
export function primaryLanguage(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}

/**
 * How much of commitments can be read in a document's language (a BCP 47 code): "whole" in English,
 * "verbs" where verbs, class, force, hedges, addressee and dates are read, "none" elsewhere, which the tool says
 * plainly instead of finding nothing.
 */
export function readingDepthIn(language: string): 'whole' | 'verbs' | 'none' {
  const primary = primaryLanguage(language);
  if (primary === 'en') return 'whole';
  return isTranslatedLanguage(primary) ? 'verbs' : 'none';
}

/** Whether commitments can be read in a document's language at all (see `readingDepthIn`). */
export function readsCommitmentsIn(language: string): boolean {
  return readingDepthIn(language) !== 'none';
}
