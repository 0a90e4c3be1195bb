import type { CommitmentClass, Force, LadderVerb } from '../commitment.ts';
import { buildPhraseIndex, type PhraseIndex } from '../clause/phrase-index.ts';
import ladder from './verb-ladder.json' with { type: 'json' };

/**
 * The verb ladder as it comes with the tool. Each placement names its public source; there is no
 * official scale, so the whole is a convention and the user's to edit.
 */
export const defaultLadder: readonly LadderVerb[] = ladder.map((entry) => ({
  ...entry,
  class: entry.class as CommitmentClass,
  force: entry.force as Force,
}));

/**
 * The grammar of a form: `base` ("urge"), `third` ("urges"), `participle` ("urging"), `copula`
 * ("are committed", "is requested") or `modal` ("shall").
 */
export type VerbForm = 'base' | 'third' | 'participle' | 'copula' | 'modal';

/** A form of the ladder with the entry it belongs to. */
export interface FormOfVerb {
  readonly entry: LadderVerb;
  readonly form: VerbForm;
  /** The form without its "to", for "intend, in accordance with national law, to": "intend". */
  readonly parted: boolean;
}

/** All forms of a ladder, found by their first word. */
export type VerbIndex = PhraseIndex<FormOfVerb>;

const COPULAS = new Set([
  'is',
  'are',
  'am',
  'being',
  'remain',
  'remains',
  'have',
  'has',
  'need',
  'needs',
]);
const MODALS = new Set(['will', 'shall', 'must', 'should', 'ought', 'may']);

const indexes = new WeakMap<readonly LadderVerb[], VerbIndex>();

/** The index of a ladder's forms; built once for each ladder. */
export function verbIndexOf(verbs: readonly LadderVerb[]): VerbIndex {
  const built = indexes.get(verbs);
  if (built) return built;
  const whole = verbs.flatMap(formsOf);
  const known = new Set(whole.map(([form]) => form));
  const index = buildPhraseIndex([...whole, ...whole.flatMap((one) => partedForm(one, known))]);
  indexes.set(verbs, index);
  return index;
}

function formsOf(entry: LadderVerb): (readonly [string, FormOfVerb])[] {
  return [...entry.forms, ...continuedForms(entry)].map(
    (form) => [form, { entry, form: grammarOf(form, entry.lemma), parted: false }] as const,
  );
}

/** "Continues to welcome", "continue to support": said again, the same act. */
function continuedForms({ forms, lemma, class: cls }: LadderVerb): string[] {
  if (cls === 'own_commitment' || cls === 'decision') return [];
  return forms
    .filter((form) => grammarOf(form, lemma) === 'base' && !form.endsWith(' to'))
    .flatMap((form) => [`continue to ${form}`, `continues to ${form}`]);
}

function partedForm(
  [form, found]: readonly [string, FormOfVerb],
  known: ReadonlySet<string>,
): (readonly [string, FormOfVerb])[] {
  const stem = form.endsWith(' to') ? form.slice(0, -' to'.length) : '';
  if (!stem || known.has(stem) || COPULAS.has(stem)) return [];
  return [[stem, { ...found, parted: true }]];
}

function grammarOf(form: string, lemma: string): VerbForm {
  const first = form.split(' ')[0] ?? '';
  if (MODALS.has(first)) return 'modal';
  if (COPULAS.has(first)) return 'copula';
  if (first.endsWith('ing')) return 'participle';
  const isLemma = first === lemma.split(' ')[0];
  return !isLemma && /[^s]s$/u.test(first) ? 'third' : 'base';
}
