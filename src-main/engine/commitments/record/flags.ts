import { defineRole } from '../clause/known-words.ts';
import { spansOverlap, type Span } from '../../text/span.ts';
import type { Document } from '../../documents/document.ts';
import type { ActionPart } from './actions.ts';
import {
  type ClauseText,
  keyAt,
  rolesAt,
  spanOfRange,
  type TokenRange,
} from '../clause/clause-text.ts';
import type { CommitmentClass } from '../commitment.ts';
import { MANDATE_HOLDERS } from '../clause/grammar-words.ts';
import type { OperativeVerb } from '../verbs/operative-verb.ts';
import { verbOfNoun } from '../clause/verb-forms.ts';

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
  const asks = judgement.class === 'exhortation' || judgement.class === 'request';
  const flags: string[] = [];
  const mark = (flag: string, holds: boolean): void => {
    if (holds) flags.push(flag);
  };
  mark('preambular', setting.preambular);
  mark('reaffirmation', CONTINUITY.has(verb.entry.lemma));
  mark(
    'mandate',
    judgement.class === 'request' && addressee !== null && holdsMandate(clause, addressee),
  );
  mark('no_addressee', asks && !addressee);
  mark('enacting_clause', enacts(setting.document, clause, verb));
  mark('menu', offersMenu(clause, governed));
  mark(
    'nominalised_action',
    acts.some((act) => act.verbs.some((at) => verbOfNoun(keyAt(clause, at)) !== null)),
  );
  mark(
    'softening_head',
    acts.some((act) => act.softening > 0),
  );
  mark('chapeau', isChapeau(clause, verb));
  return flags;
}

function isChapeau(clause: ClauseText, verb: OperativeVerb): boolean {
  const { length } = clause.words;
  return verb.sentenceEnd === length && keyAt(clause, length - 1) === ':';
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

const FROM = defineRole((key) => key === 'from');

/** "from the following actions". */
function offersMenu(clause: ClauseText, range: TokenRange): boolean {
  for (let at = range.from; at <= range.to - 3; at += 1) {
    if ((rolesAt(clause, at) & FROM) === 0 || keyAt(clause, at + 1) !== 'the') continue;
    if (keyAt(clause, at + 2) === 'following') return true;
  }
  return false;
}
