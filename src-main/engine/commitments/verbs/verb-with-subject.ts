import { hasPlausibleObject } from './chain-guards.ts';
import { isCapitalised, keyAt, type ClauseText, type TokenRange } from '../clause/clause-text.ts';
import { AGENTS } from '../clause/grammar-words.ts';
import type { OperativeVerb } from './operative-verb.ts';
import { declaresSo, isPerformative } from './performatives.ts';
import type { PhraseMatch } from '../clause/phrase-index.ts';
import { isAgent, subjectBefore } from './subjects.ts';
import type { FormOfVerb } from '../ladder/verb-ladder.ts';
import { verbAt, type Search } from './verb-search.ts';

/** "will" of a thing foretells, "may not" of a thing allows for doubt: neither binds. */
const NEEDS_AGENT = new Set(['will', 'may']);

/** The verb has a noun phrase as its subject: "Each Party shall", "The Committee urges". */
export function acceptWithSubject(
  search: Search,
  at: number,
  match: PhraseMatch<FormOfVerb>,
  last: OperativeVerb | null,
): OperativeVerb | null {
  const { clause } = search;
  const { form } = match.value;
  if (form === 'participle' || isNoVerb(clause, at, form)) return null;
  if (last && isAlternativeModal(at, form, last))
    return verbAt(search, at, match, at, last.subject);
  if (last !== null && !sameManner(last, form) && !hasPronoun(clause, at, form)) return null;
  const subject = subjectAfter(search, last, at);
  if (!subject || !canGovern(search, at, match, subject, last)) return null;
  const needsObject = form !== 'modal' && !isPerformative(match);
  if (needsObject && !hasPlausibleObject(clause, at + match.length, match.value)) return null;
  return verbAt(search, at, match, subject.from, subject);
}

/** "to will"; "the heads of the Support Office": with a capital of its own the word is part of a name. */
function isNoVerb(clause: ClauseText, at: number, form: string): boolean {
  return form === 'modal' ? keyAt(clause, at - 1) === 'to' : isCapitalised(clause, at);
}

function subjectAfter(
  { clause, sentence }: Search,
  last: OperativeVerb | null,
  at: number,
): TokenRange | null {
  const from = last ? afterConjunction(clause, last.range.to, at) : sentence.from;
  return from === null ? null : subjectBefore(clause, from, at);
}

/** "Parties [shall][should] report": the other modal offered for the same act. */
function isAlternativeModal(at: number, form: string, last: OperativeVerb): boolean {
  return form === 'modal' && last.form === 'modal' && last.range.to === at;
}

function canGovern(
  search: Search,
  at: number,
  match: PhraseMatch<FormOfVerb>,
  subject: TokenRange,
  last: OperativeVerb | null,
): boolean {
  const { form } = match.value;
  const { clause, sentence } = search;
  if (isPerformative(match)) return declaresSo(clause, subject, at + match.length);
  if (form === 'base' || form === 'third') {
    if (!agreesWith(clause, subject, form)) return false;
  }
  if (isAgent(clause, subject, sentence.from)) return true;
  if (form !== 'modal' || NEEDS_AGENT.has(keyAt(clause, at))) return false;
  return last === null || isSetOff(clause, subject.from);
}

/** "…, and financial resources shall be": a clause of its own after the comma. */
function isSetOff(clause: ClauseText, subject: number): boolean {
  return keyAt(clause, subject - 1) === 'and' && keyAt(clause, subject - 2) === ',';
}

/** "…, and you agree": a pronoun opens a clause of its own. */
function hasPronoun(clause: ClauseText, at: number, form: string): boolean {
  const subject = keyAt(clause, at - 1);
  const isJoined = /^(?:and|but|;)$/u.test(keyAt(clause, at - 2));
  return form === 'base' && isJoined && (subject === 'you' || subject === 'they');
}

/** Only a modal clause is followed by another clause with a subject of its own. */
function sameManner(last: OperativeVerb, form: string): boolean {
  return (
    (form === 'modal' || form === 'copula') && (last.form === 'modal' || last.form === 'copula')
  );
}

function afterConjunction(clause: ClauseText, from: number, to: number): number | null {
  for (let at = to - 1; at >= from; at -= 1) {
    const key = keyAt(clause, at);
    if (key === 'and' || key === 'but' || key === ';' || key === ':') return at + 1;
  }
  return null;
}

function agreesWith(clause: ClauseText, subject: TokenRange, form: string): boolean {
  const head = keyAt(clause, subject.to - 1);
  // A name in -s is one body as often as many: "Honduras undertakes", "Friends of the Earth urge".
  if (isCapitalised(clause, subject.to - 1) && !AGENTS.has(head)) return true;
  const plural = (/[^s]s$/u.test(head) && head !== 'nations') || head === 'you' || head === 'they';
  return plural === (form === 'base');
}
