import type { ClauseHead } from './clause-heads.ts';
import { keyAt, type ClauseText } from '../clause/clause-text.ts';
import { RELATIVES } from '../clause/grammar-words.ts';
import type { OperativeVerb } from './operative-verb.ts';
import type { FormOfVerb } from '../ladder/verb-ladder.ts';

/**
 * Whether a modal or copula at a clause's head goes on under the subject of the verb before it:
 * "Parties shall prepare X and shall apply Y", "are committed to X and are determined to".
 */
export function continuesModal(
  clause: ClauseText,
  head: ClauseHead,
  found: FormOfVerb,
  last: OperativeVerb | null,
): boolean {
  if (!last?.subject || head.atSentenceStart) return false;
  if (found.form !== 'modal') return last.form !== 'third';
  return last.form === 'modal' ? !isOffered(clause, head, last) : carriesOn(clause, head, last);
}

/** "which the Party [shall][should] implement": offered beside a modal that is no operative verb. */
function isOffered(clause: ClauseText, head: ClauseHead, last: OperativeVerb): boolean {
  const before = keyAt(clause, head.verbAt - 1);
  return /^(?:shall|should|will|must|may)$/u.test(before) && last.range.to !== head.verbAt;
}

/** "Parties agree to enhance action and shall adopt": no "that" or "which" between the two. */
function carriesOn(clause: ClauseText, head: ClauseHead, last: OperativeVerb): boolean {
  for (let at = last.range.to; at < head.verbAt; at += 1) {
    const key = keyAt(clause, at);
    if (RELATIVES.has(key) || key === ';' || key === ':') return false;
  }
  return true;
}
