import { WordForm } from './word-forms.ts';

/** What stands for "not" and for verbs after an apostrophe in English. */
const ENDINGS: Readonly<Record<string, string>> = {
  "'ll": 'will',
  "'ve": 'have',
  "'re": 'are',
  "'m": 'am',
};
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  cannot: ['can', 'not'],
  "can't": ['can', 'not'],
  "won't": ['will', 'not'],
  "shan't": ['shall', 'not'],
};
const ENGLISH = /^(.+?)(n't|'ll|'ve|'re|'m)$/u;

/** "l'article", "qu'il", "n'est": the first word lost its vowel before the apostrophe. */
const ELISION = /^(l|d|qu|n|s|j|m|t|c|dell|nell|all|dall|sull|un)'(?=\p{L})/u;
const WITH_ELISION = new Set(['fr', 'it', 'ca']);
const WHOLE: Readonly<Record<string, string>> = {
  l: 'le',
  n: 'ne',
  qu: 'que',
  d: 'de',
  s: 'se',
  j: 'je',
  m: 'me',
  t: 'te',
  c: 'ce',
};

/**
 * The words a contraction stands for: "cannot" is "can" and "not", "we'll" is "we" and "will",
 * French "n'est" is "ne" and "est". Undefined for a word that is none, and for forms that stand
 * for several, such as "it's" and "they'd". `language` is a BCP 47 code.
 */
export function expandContraction(form: WordForm, language: string): WordForm[] | undefined {
  const { key, written } = form;
  if (form.kind !== 'word' || (!key.includes("'") && key !== 'cannot')) return undefined;
  const [primary = ''] = language.toLowerCase().split('-');
  if (WITH_ELISION.has(primary)) return expandElision(form);
  const known = IRREGULAR[key];
  if (known) return known.map(word);
  const [, start = '', ending = ''] = ENGLISH.exec(key) ?? [];
  if (ending === '') return undefined;
  const kept = word(written.slice(0, start.length));
  return [kept, word(ending === "n't" ? 'not' : (ENDINGS[ending] ?? ''))];
}

function expandElision({ key, written }: WordForm): WordForm[] | undefined {
  const elided = ELISION.exec(key)?.[1];
  if (elided === undefined) return undefined;
  return [word(WHOLE[elided] ?? elided), word(written.slice(elided.length + 1))];
}

function word(written: string): WordForm {
  return new WordForm(written, 'word');
}
