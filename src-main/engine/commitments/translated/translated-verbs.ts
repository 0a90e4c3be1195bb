import { keyAt, sentencesOf, type ClauseText, type TokenRange } from '../clause/clause-text.ts';
import { matchPhrase } from '../clause/phrase-index.ts';
import type { LanguageWords, TranslatedVerb } from './translated-ladder.ts';

/** An operative verb of a translated text, with the sentence it stands in. */
export interface FoundTranslation {
  readonly entry: TranslatedVerb;
  readonly range: TokenRange;
  /** First token after the sentence. */
  readonly sentenceEnd: number;
}

/**
 * Every operative verb of a French or Spanish paragraph. A form counts where a clause opens: at the
 * start of a sentence, or after a comma or "et"; a third person further on only after another.
 */
export function findTranslatedVerbs(clause: ClauseText, words: LanguageWords): FoundTranslation[] {
  const found: FoundTranslation[] = [];
  for (const sentence of sentencesOf(clause)) {
    for (let at = sentence.from; at < sentence.to; at += 1) {
      const match = matchPhrase(words.verbs, clause.words, at, sentence.to);
      if (!match) continue;
      const range = { from: at, to: at + match.length };
      const last = found.at(-1) ?? null;
      if (!opensClause(clause, words, sentence, at, match.value, last)) continue;
      found.push({ entry: match.value, range, sentenceEnd: sentence.to });
      at = range.to - 1;
    }
  }
  return found;
}

function opensClause(
  clause: ClauseText,
  words: LanguageWords,
  sentence: TokenRange,
  at: number,
  entry: TranslatedVerb,
  last: FoundTranslation | null,
): boolean {
  if (entry.person === 'modal') return isMainModal(clause, words, sentence, at, last);
  if (entry.person === 'third') return isThirdPerson(clause, words, sentence, at, last);
  const hasSubject = at > sentence.from && words.subject.has(keyAt(clause, at - 1));
  if (hasSubject) return isBoundary(clause, words, sentence, at - 1);
  return !needsSubject(clause, words, sentence, last) && isBoundary(clause, words, sentence, at);
}

/** French says "nous" before each verb, unless one such verb or a "Nous," went before. */
function needsSubject(
  clause: ClauseText,
  words: LanguageWords,
  sentence: TokenRange,
  last: FoundTranslation | null,
): boolean {
  if (words.subject.size === 0) return false;
  const isContinued = last?.entry.person === 'we' && last.range.from >= sentence.from;
  const first = keyAt(clause, sentence.from);
  return !isContinued && !(words.subject.has(first) && keyAt(clause, sentence.from + 1) === ',');
}

function isThirdPerson(
  clause: ClauseText,
  words: LanguageWords,
  sentence: TokenRange,
  at: number,
  last: FoundTranslation | null,
): boolean {
  if (at === sentence.from) return at === 0 || last !== null;
  const opens = words.pronouns.has(keyAt(clause, at - 1)) ? at - 1 : at;
  return last?.entry.person === 'third' && isBoundary(clause, words, sentence, opens);
}

function isBoundary(
  clause: ClauseText,
  words: LanguageWords,
  sentence: TokenRange,
  at: number,
): boolean {
  const before = keyAt(clause, at - 1);
  return at === sentence.from || /^[,;:]$/u.test(before) || words.joints.has(before);
}

/** "La migration devrait être": the sentence's own verb, not one behind "que". */
function isMainModal(
  clause: ClauseText,
  words: LanguageWords,
  sentence: TokenRange,
  at: number,
  last: FoundTranslation | null,
): boolean {
  if (at === sentence.from || (last && last.range.from >= sentence.from)) return false;
  for (let before = sentence.from; before < at; before += 1) {
    if (words.subordinators.has(withoutElision(keyAt(clause, before), words))) return false;
  }
  return true;
}

/** "l'importance" without its article, "qu'il" without the pronoun. */
export function withoutElision(key: string, words: LanguageWords): string {
  const [lead = '', rest] = key.split("'", 2);
  if (rest === undefined || !words.elisions.has(lead)) return key;
  return lead === 'qu' ? 'que' : rest;
}
