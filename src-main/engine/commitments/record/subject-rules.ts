import { quoteOfRange, type ClauseText } from '../clause/clause-text.ts';
import type { CommitmentClass } from '../commitment.ts';
import type { OperativeVerb } from '../verbs/operative-verb.ts';
import { isAgent } from '../verbs/subjects.ts';

/** Class and force while they are worked out, with the rules that have decided so far. */
export interface Step {
  readonly class: CommitmentClass;
  readonly force: number;
  readonly rules: readonly string[];
}

/** "Parties should" recommends. */
const RECOMMENDATION_FORCE = 3;

/** "You must": a duty laid on the reader is asked of them; what cannot act promises nothing. */
export function bySubject(
  { clause, verb }: { readonly clause: ClauseText; readonly verb: OperativeVerb },
  step: Step,
): Step {
  if (
    verb.entry.lemma === 'should' &&
    verb.subject &&
    isAgent(clause, verb.subject, verb.sentenceStart)
  ) {
    return asked(step);
  }
  if (verb.form !== 'modal' || step.class !== 'own_commitment' || !verb.subject) return step;
  const words = quoteOfRange(clause, verb.subject).text.toLowerCase();
  if (isReader(verb.entry.lemma, words)) {
    return {
      ...step,
      class: 'exhortation',
      rules: [...step.rules, 'subject: asked of the reader'],
    };
  }
  if (isAgent(clause, verb.subject, verb.sentenceStart)) return step;
  return { ...step, class: 'decision', rules: [...step.rules, 'subject: cannot act'] };
}

/** "You must", "your use must not"; but what "your feedback" lets us do is no duty of yours. */
function isReader(lemma: string, words: string): boolean {
  const names = /^(?:[^,]*\b)?(?:you|users?|customers?)$/u.test(words);
  return names || (lemma === 'must' && /\byour\b/u.test(words));
}

/** "Parties should": a norm with somebody to keep it is a recommendation to them. */
function asked(step: Step): Step {
  return {
    class: 'exhortation',
    force: RECOMMENDATION_FORCE,
    rules: [...step.rules, 'subject: recommended to'],
  };
}
