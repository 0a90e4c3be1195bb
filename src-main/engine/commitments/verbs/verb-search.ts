import type { ClauseText, TokenRange } from '../clause/clause-text.ts';
import type { LadderVerb } from '../commitment.ts';
import type { OperativeVerb } from './operative-verb.ts';
import type { PhraseMatch } from '../clause/phrase-index.ts';
import type { FormOfVerb, VerbIndex } from '../ladder/verb-ladder.ts';

/** How a document speaks, which decides what forms its verbs have. */
export interface Manner {
  /** Numbered paragraphs open with bare forms under a "We" chapeau: "Recognize". */
  readonly bareForms: boolean;
  /** It is one of a list of pledges: whatever act it opens with is promised. */
  readonly pledged: boolean;
  /** The paragraph is preambular: participles are its verbs. */
  readonly preambular: boolean;
}

/** One sentence in which verbs are looked for. */
export interface Search {
  readonly clause: ClauseText;
  readonly index: VerbIndex;
  readonly manner: Manner;
  readonly sentence: TokenRange;
}

/** The operative verb of a match: where it stands, opens and whose it is. */
export function verbAt(
  search: Search,
  at: number,
  match: PhraseMatch<FormOfVerb>,
  opens: number,
  subject: TokenRange | null,
): OperativeVerb {
  const { entry, form } = match.value;
  return {
    entry,
    form,
    range: { from: at, to: at + match.length },
    opens,
    subject,
    passive: form === 'copula' && isDirective(entry),
    sentenceStart: search.sentence.from,
    sentenceEnd: search.sentence.to,
  };
}

function isDirective(entry: LadderVerb): boolean {
  return entry.class === 'exhortation' || entry.class === 'request';
}
