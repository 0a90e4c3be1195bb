import { stemOf } from '../../text/stems.ts';
import { tokenise } from '../../text/tokens.ts';
import lists from './scope-words.json' with { type: 'json' };

/** "all", "every", "any": everything of a kind. */
export const UNIVERSAL: ReadonlySet<string> = new Set(lists.universal);
/** "including", "particularly": gives examples, neither opens nor closes. */
export const FOCUS: ReadonlySet<string> = new Set(lists.focus);
/** Openers of purposes, means and reasons, which change no scope. */
export const ASIDES: ReadonlySet<string> = new Set(lists.asides);
/** "from", "involved": what follows restricts the noun before it. */
export const NARROWING: ReadonlySet<string> = new Set(lists.narrowingPrepositions);
/** Nouns for those whom a text protects or serves. */
export const PERSONS: ReadonlySet<string> = new Set(lists.persons);
/** Adjectives that praise or colour and restrict nothing: "effective", "full". */
export const PLAIN_ADJECTIVES: ReadonlySet<string> = new Set(lists.plainAdjectives);

const WIDER = new Map<string, Set<string>>();
for (const [narrow = '', wide = ''] of lists.hypernyms) {
  const key = phraseKey(narrow);
  WIDER.set(key, (WIDER.get(key) ?? new Set()).add(phraseKey(wide)));
}

/** Whether `wide` names a kind that holds `narrow`: "children" and "persons". */
export function isWider(narrow: string, wide: string): boolean {
  return WIDER.get(phraseKey(narrow))?.has(phraseKey(wide)) ?? false;
}

function phraseKey(phrase: string): string {
  return tokenise(phrase)
    .map((token) => stemOf(token.key))
    .join(' ');
}
