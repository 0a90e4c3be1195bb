import { stemOf } from '../../text/stems.ts';
import { spansOverlap, type Span } from '../../text/span.ts';
import { tokenise, type Token } from '../../text/tokens.ts';
import type { AliasIndex } from './aliases.ts';
import {
  CONJUNCTIONS,
  DETERMINERS,
  isAdverb,
  PREPOSITIONS,
  RELATIVES,
} from '../clause/grammar-words.ts';
import { matchPhrase } from '../clause/phrase-index.ts';
import { actionVerb, verbOfNoun } from '../clause/verb-forms.ts';

/** A word as it is compared: its place, its key, and the stem that makes "ratification" "ratify". */
export interface ComparedWord extends Span {
  readonly key: string;
  readonly stem: string;
  /** Neither function word nor sign: it counts for alignment. */
  readonly counts: boolean;
}

const LIGHT = new Set([
  'be',
  'is',
  'are',
  'was',
  'were',
  'been',
  'being',
  'has',
  'have',
  'had',
  'do',
  'does',
  'it',
  'they',
  'them',
  'we',
  'us',
  'you',
  'i',
  'he',
  'she',
  'who',
  'there',
  'not',
  'also',
  'inter',
  'alia',
  'including',
  'well',
  'order',
  'will',
  'shall',
  'must',
  'should',
  'may',
  'can',
  'could',
  'would',
  'need',
  'those',
  'so',
  'if',
  'when',
  'where',
  'than',
  'more',
  'most',
  'view',
  'regard',
]);

/**
 * The words of a span, as they are compared between documents. Words inside `without` (hedges,
 * dates, numbers) are left out: they are compared by themselves. A renamed body is one word under
 * all its names.
 */
export function comparedWords(
  text: string,
  span: Span,
  without: readonly Span[],
  aliases: AliasIndex,
): ComparedWord[] {
  const tokens = tokenise(text, span);
  const words: ComparedWord[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || without.some((left) => spansOverlap(left, token))) continue;
    const alias = matchPhrase(aliases, tokens, at, tokens.length);
    const last = alias ? tokens[at + alias.length - 1] : undefined;
    if (alias && last) {
      words.push({
        start: token.start,
        end: last.end,
        key: alias.value,
        stem: alias.value,
        counts: true,
      });
      at += alias.length - 1;
    } else {
      words.push(wordOf(token));
    }
  }
  return words;
}

function wordOf(token: Token): ComparedWord {
  const { start, end, key } = token;
  return {
    start,
    end,
    key,
    stem: comparedStem(key),
    counts: token.kind !== 'sign' && isContent(key),
  };
}

/** Stem of a word with nominalisations undone: "interaction" and "interacting" are one. */
export function comparedStem(key: string): string {
  return stemOf(verbOfNoun(key) ?? actionVerb(key)?.base ?? key);
}

function isContent(key: string): boolean {
  if (LIGHT.has(key) || DETERMINERS.has(key) || CONJUNCTIONS.has(key)) return false;
  return !PREPOSITIONS.has(key) && !RELATIVES.has(key) && !(isAdverb(key) && key.length < 8);
}
