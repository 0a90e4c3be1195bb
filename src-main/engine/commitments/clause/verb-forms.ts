import { isLikelyGerund } from './grammar-words.ts';
import actionVerbs from './action-verbs.json' with { type: 'json' };
import nominalisations from './nominalisations.json' with { type: 'json' };

/** How concrete an act is, 1 minimal to 5 specific, after UPR Info's action categories. */
export type ActionCategory = 1 | 2 | 3 | 4 | 5;

/** A form of a verb of action. */
export interface ActionVerb {
  readonly base: string;
  readonly category: ActionCategory;
  readonly form: 'base' | 'gerund' | 'third' | 'past';
}

/** Final consonant doubled before -ing and -ed: stressed last syllable, consonant-vowel-consonant. */
const DOUBLED = new Set(
  'abet admit ban begin commit compel control cut deter equip fit forbid get incur occur plan permit prefer put refer regret remit run set stop submit transfer transmit trap win'.split(
    ' ',
  ),
);

const IRREGULAR_PAST: Readonly<Record<string, readonly string[]>> = {
  build: ['built'],
  make: ['made'],
  take: ['taken', 'took'],
  give: ['given', 'gave'],
  keep: ['kept'],
  hold: ['held'],
  uphold: ['upheld'],
  meet: ['met'],
  seek: ['sought'],
  undertake: ['undertaken', 'undertook'],
  overcome: ['overcame'],
  bring: ['brought'],
  set: ['set'],
};

const FORMS = buildForms();
const NOUNS: ReadonlyMap<string, string> = new Map(Object.entries(nominalisations.nouns));

/** The verb of action a word is a form of; null when the word is none. Expects a folded word. */
export function actionVerb(key: string): ActionVerb | null {
  const listed = FORMS.get(key);
  if (listed) return listed;
  return isLikelyGerund(key) ? { base: baseOfGerund(key), category: 4, form: 'gerund' } : null;
}

/** "lending" -> "lend", "replacing" -> "replace", "planning" -> "plan". */
function baseOfGerund(key: string): string {
  const bare = key.slice(0, -'ing'.length);
  if (/([bdgmnprt])\1$/u.test(bare)) return bare.slice(0, -1);
  return /(?:[cvzsu]|[aeiou]g|[^aeiou]l|[^aeiou][aeiou][kt]|i[nrsz])$/u.test(bare)
    ? `${bare}e`
    : bare;
}

/** The verb behind a noun that names an act: "ratification" -> "ratify"; null for other nouns. */
export function verbOfNoun(key: string): string | null {
  return NOUNS.get(key) ?? null;
}

/** How concrete a base form is; 4, "general action", for verbs that are not listed. */
export function categoryOf(base: string): ActionCategory {
  return FORMS.get(base)?.category ?? 4;
}

function buildForms(): ReadonlyMap<string, ActionVerb> {
  const forms = new Map<string, ActionVerb>();
  for (const [base, listed] of Object.entries(actionVerbs.verbs)) {
    const category = listed as ActionCategory;
    const add = (key: string, form: ActionVerb['form']): void => {
      if (!forms.has(key) || form === 'base') forms.set(key, { base, category, form });
    };
    add(base, 'base');
    add(gerundOf(base), 'gerund');
    add(thirdOf(base), 'third');
    for (const past of IRREGULAR_PAST[base] ?? [pastOf(base)]) add(past, 'past');
  }
  return forms;
}

function gerundOf(base: string): string {
  if (DOUBLED.has(base)) return `${base}${base.at(-1) ?? ''}ing`;
  return /[^eyo]e$/u.test(base) ? `${base.slice(0, -1)}ing` : `${base}ing`;
}

function thirdOf(base: string): string {
  if (/[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z|o)$/u.test(base) ? `${base}es` : `${base}s`;
}

function pastOf(base: string): string {
  if (DOUBLED.has(base)) return `${base}${base.at(-1) ?? ''}ed`;
  if (/[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ied`;
  return base.endsWith('e') ? `${base}d` : `${base}ed`;
}
