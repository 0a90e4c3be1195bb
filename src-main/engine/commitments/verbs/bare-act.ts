import {
  type ClauseText,
  isAdverbAt,
  isCapitalised,
  keyAt,
  sentencesOf,
} from '../clause/clause-text.ts';
import { DETERMINERS, NOUN_LIKE } from '../clause/grammar-words.ts';
import type { OperativeVerb } from './operative-verb.ts';
import { matchPhrase } from '../clause/phrase-index.ts';
import { actionVerb } from '../clause/verb-forms.ts';
import type { VerbIndex } from '../ladder/verb-ladder.ts';

/**
 * The act that opens a paragraph under a "We" chapeau where no verb of the ladder does: "3. Ensure
 * that …" is read as "We will ensure that …". In a list of pledges a verb of the ladder that promises
 * nothing by itself ("Support", "Consider") is such an act too. Null where the paragraph opens otherwise.
 */
export function bareAct(
  clause: ClauseText,
  index: VerbIndex,
  pledged: boolean,
): OperativeVerb | null {
  const at = openingVerb(clause);
  const { words } = clause;
  const key = keyAt(clause, at);
  if (!opensWithAct(clause, at)) return null;
  const listed = matchPhrase(index, words, at, words.length)?.value.entry;
  if (listed && !(pledged && listed.class !== 'own_commitment')) return null;
  if (!pledged && NOUN_LIKE.has(key) && !DETERMINERS.has(keyAt(clause, at + 1))) return null;
  const [sentence] = sentencesOf(clause);
  const entry = index.get('will')?.find(({ keys }) => keys.length === 1)?.value.entry;
  if (!entry || !sentence) return null;
  return {
    entry,
    form: 'base',
    range: { from: at, to: at + 1 },
    opens: 0,
    subject: null,
    passive: false,
    isAct: true,
    sentenceStart: sentence.from,
    sentenceEnd: sentence.to,
  };
}

function opensWithAct(clause: ClauseText, at: number): boolean {
  if (!isCapitalised(clause, 0) || opensLabel(clause, at)) return false;
  return actionVerb(keyAt(clause, at))?.form === 'base';
}

function openingVerb(clause: ClauseText): number {
  let at = 0;
  while (isAdverbAt(clause, at)) at += 1;
  return at;
}

/** Words of a run-in label at most. */
const LONGEST_LABEL = 4;

/** "Support data: when you write to us, …": a run-in label, whose first word is no verb. */
export function opensLabel(clause: ClauseText, at: number): boolean {
  for (let next = at + 1; next <= at + LONGEST_LABEL; next += 1) {
    if (keyAt(clause, next) === ':') return next < clause.words.length - 1;
  }
  return false;
}
