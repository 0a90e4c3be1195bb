import {
  type ClauseText,
  isAdverbAt,
  isCapitalised,
  keyAt,
  type TokenRange,
  trimRange,
} from '../clause/clause-text.ts';
import { skipAdverbs } from '../verbs/clause-heads.ts';
import lists from './content-heads.json' with { type: 'json' };
import {
  AGENTS,
  INSERTION_OPENERS,
  isAdverb,
  MANDATE_HOLDERS,
  PREPOSITIONS,
  RELATIVES,
} from '../clause/grammar-words.ts';
import { PERSONS } from '../clause/scope-lists.ts';
import { actionVerb } from '../clause/verb-forms.ts';

/** "the Secretary-General, in the elaboration of his report": cut at an insertion's comma. */
export function withoutInsertions(clause: ClauseText, range: TokenRange): TokenRange {
  for (let at = range.from + 1; at < range.to - 1; at += 1) {
    if (keyAt(clause, at) === ',' && opensInsertion(clause, at + 1)) {
      return trimRange(clause, { from: range.from, to: at });
    }
  }
  return trimRange(clause, range);
}

/** ", within their mandates", but not ", as well as other organizations". */
export function opensInsertion(clause: ClauseText, at: number): boolean {
  const key = keyAt(clause, at);
  // ", including through its office" is how; ", including the media" is who, and so is ", in
  // particular those at risk".
  const next = keyAt(clause, at + 1);
  if (key === 'including') return PREPOSITIONS.has(next);
  if (FOCUS.has(key)) return PREPOSITIONS.has(next);
  if (key === 'in' && next === 'particular') return PREPOSITIONS.has(keyAt(clause, at + 2));
  if (INSERTION_OPENERS.has(key)) return !(key === 'as' && keyAt(clause, at + 1) === 'well');
  // ", directly and through their action in": an adverb of how, not one more of those asked.
  return /[a-z]{3}ly$/u.test(key) && isAdverb(key) && opensManner(clause, at + 1);
}

const FOCUS = new Set(['particularly', 'especially', 'notably']);

function opensManner(clause: ClauseText, at: number): boolean {
  const key = keyAt(clause, at);
  const next = key === 'and' || key === 'or' ? keyAt(clause, at + 1) : key;
  return key === ',' || PREPOSITIONS.has(next) || isAdverb(next);
}

/** "the others also to do so": the adverb goes with what is asked. */
export function withoutAdverbs(clause: ClauseText, range: TokenRange): TokenRange {
  let { to } = range;
  while (to - 1 > range.from && isAdverbAt(clause, to - 1)) to -= 1;
  return { from: range.from, to };
}

/** "to be held accountable": what is called for is done to the noun before it. */
export function isPassiveAt(clause: ClauseText, to: number): boolean {
  if (keyAt(clause, to + 1) !== 'be') return false;
  return isPast(keyAt(clause, skipAdverbs(clause, to + 2, to + 5)));
}

/** "held", "addressed": a participle of the past, listed or by its ending. */
export function isPast(key: string): boolean {
  return actionVerb(key)?.form === 'past' || /[a-z]{2}ed$/u.test(key);
}

/** "further efforts by the Organization", "the cessation of support": acts, nobody to ask. */
function isHeadedByAct(clause: ClauseText, range: TokenRange): boolean {
  let head = range.from;
  for (let at = range.from; at < range.to; at += 1) {
    const key = keyAt(clause, at);
    if (key === ',' || RELATIVES.has(key) || PREPOSITIONS.has(key)) break;
    if (at > range.from && actionVerb(key)?.form === 'gerund') break;
    head = at;
  }
  const key = keyAt(clause, head);
  if (AGENTS.has(key) || MANDATE_HOLDERS.has(key) || PERSONS.has(key)) return false;
  if (isCapitalised(clause, head)) return false;
  return ACT_NOUNS.has(key) || /(?:tion|sion|ment|ing|ance|ence|ism|ity)$/u.test(key);
}

const ACT_NOUNS = new Set(lists.nobody);

/** Whether a noun phrase is of those who can be asked. */
export function namesSomebody(clause: ClauseText, range: TokenRange): boolean {
  if (isHeadedByAct(clause, range)) return false;
  for (let at = range.from; at < range.to; at += 1) {
    const key = keyAt(clause, at);
    if (AGENTS.has(key) || MANDATE_HOLDERS.has(key) || isCapitalised(clause, at)) return true;
    if (key === 'them' || key === 'those' || key === 'all' || /[^s]s$/u.test(key)) return true;
  }
  return false;
}
