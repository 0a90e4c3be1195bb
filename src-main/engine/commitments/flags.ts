import { spansOverlap, type Span } from '../text/span.ts';
import type { Document } from '../documents/document.ts';
import type { ActionPart } from './actions.ts';
import { keyAt, spanOfRange, type ClauseText, type TokenRange } from './clause-text.ts';
import type { CommitmentClass } from './commitment.ts';
import { MANDATE_HOLDERS } from './grammar-words.ts';
import type { OperativeVerb } from './operative-verb.ts';
import { verbOfNoun } from './verb-forms.ts';

const CONTINUITY = new Set(['reaffirm', 'reiterate', 'recall', 'renew']);

interface Flagged {
  readonly clause: ClauseText;
  readonly verb: OperativeVerb;
  readonly governed: TokenRange;
  readonly addressee: TokenRange | null;
  readonly acts: readonly ActionPart[];
  readonly judgement: { readonly class: CommitmentClass };
}

/** Marks that matter for reading and tracking: "reaffirmation", "mandate", "menu" … */
export function flagsOf(
  setting: { readonly document: Document; readonly preambular: boolean },
  flagged: Flagged,
): string[] {
  const { clause, verb, governed, addressee, acts, judgement } = flagged;
  const tests: readonly (readonly [string, boolean])[] = [
    ['preambular', setting.preambular],
    ['reaffirmation', CONTINUITY.has(verb.entry.lemma)],
    [
      'mandate',
      judgement.class === 'request' && addressee !== null && holdsMandate(clause, addressee),
    ],
    [
      'no_addressee',
      (judgement.class === 'exhortation' || judgement.class === 'request') && !addressee,
    ],
    ['enacting_clause', enacts(setting.document, clause, verb)],
    ['menu', hasWords(clause, governed, ['from', 'the', 'following'])],
    [
      'nominalised_action',
      acts.some((act) => act.verbs.some((at) => verbOfNoun(keyAt(clause, at)) !== null)),
    ],
    ['softening_head', acts.some((act) => act.softening > 0)],
    [
      'chapeau',
      keyAt(clause, clause.tokens.length - 1) === ':' && verb.sentenceEnd === clause.tokens.length,
    ],
  ];
  return tests.filter(([, holds]) => holds).map(([flag]) => flag);
}

function holdsMandate(clause: ClauseText, range: TokenRange): boolean {
  for (let at = range.from; at < range.to; at += 1) {
    if (keyAt(clause, at) === ',') return false;
    if (MANDATE_HOLDERS.has(keyAt(clause, at))) return true;
  }
  return false;
}

function enacts(document: Document, clause: ClauseText, verb: OperativeVerb): boolean {
  const span: Span = spanOfRange(clause, verb.range);
  if (document.enactingFormula && spansOverlap(document.enactingFormula, span)) return true;
  return verb.entry.lemma === 'adopt' && keyAt(clause, verb.range.to + 1) === 'following';
}

function hasWords(clause: ClauseText, range: TokenRange, words: readonly string[]): boolean {
  for (let at = range.from; at <= range.to - words.length; at += 1) {
    if (words.every((word, i) => keyAt(clause, at + i) === word)) return true;
  }
  return false;
}
