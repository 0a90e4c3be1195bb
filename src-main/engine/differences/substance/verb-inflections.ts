import { standardSpelling } from '../word-changes/spelling-variants.ts';
import type { Substance } from './substance-kinds.ts';
import english from './substance-words.json' with { type: 'json' };
import type { WordForm } from '../word-changes/word-forms.ts';

const IRREGULAR: Readonly<Record<string, readonly string[] | undefined>> =
  english.irregularVerbForms;
/** Verbs stressed on the last syllable double its consonant. */
const DOUBLES = /(?:mit|fer|pel|gret|bar|ban|cur)$/u;

/**
 * The forms of an English verb or verbal phrase: "urge" gives "urge", "urges", "urged" and "urging",
 * "call upon" gives "calls upon" and so on. Nouns made from it, such as "establishment", are none.
 */
export function inflectionsOf(verb: string): string[] {
  const [base = '', ...rest] = verb.split(' ');
  const forms = [base, thirdPerson(base), past(base), participle(base)];
  const phrases = forms.map((form) => [standardSpelling(form), ...rest].join(' '));
  return [...phrases, ...(IRREGULAR[verb] ?? [])];
}

function thirdPerson(base: string): string {
  if (/(?:s|x|z|ch|sh)$/u.test(base)) return `${base}es`;
  return /[^aeiou]y$/u.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

function past(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ied`;
  return `${doubled(base)}ed`;
}

function participle(base: string): string {
  return /[^e]e$/u.test(base) ? `${base.slice(0, -1)}ing` : `${doubled(base)}ing`;
}

function doubled(base: string): string {
  return DOUBLES.test(base) ? base + (base.at(-1) ?? '') : base;
}

/** What goes before a noun and not before a verb. */
const BEFORE_NOUN = new Set(
  (
    'the a an this that these those its their our his her your my any no such each every some another ' +
    'of in for with by on under upon without from through political free good mutual financial technical ' +
    'strong full continued international'
  ).split(' '),
);
/** Modal words that are also nouns: "political will", "a can". */
const MODAL_NOUNS = new Set(['will', 'might', 'can', 'must', 'need']);

/**
 * Whether a word that is both verb and noun stands as a noun at a place: behind "the" or "of", or
 * before "of", as in "the support of crews". Told by the neighbours alone.
 */
export function isNounHere(tokens: readonly WordForm[], index: number, kind: Substance): boolean {
  const token = tokens[index];
  const before = tokens[index - 1]?.key ?? '';
  if (!token) return false;
  if (kind === 'modal')
    return MODAL_NOUNS.has(token.key) && BEFORE_NOUN.has(before) && before !== 'that';
  if (kind !== 'operative verb' || token.key.endsWith('ing')) return false;
  if (BEFORE_NOUN.has(before)) return true;
  const after = tokens[index + 1]?.key;
  return (
    !token.key.endsWith('ed') && (after === 'of' || after === 'for') && !/^call/u.test(token.key)
  );
}
