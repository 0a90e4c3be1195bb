import { foldWord, tokeniseWords } from '../../text/tokens.ts';
import common from './common-words.json' with { type: 'json' };
import lists from './formulas.json' with { type: 'json' };
import type { WordTable } from './word-table.ts';

/** What any other word tells. Weights are hundredths, as one byte for each word is enough then. */
export const FULL_WEIGHT = 100;

/** What a word of the genre's own stock tells, beside `FULL_WEIGHT` for any other word. */
const GENRE_WORD_WEIGHT = 25;

/** What a content word inside a set phrase tells: something, or all formulas would rank alike. */
export const FORMULA_WORD_WEIGHT = 5;

/** Words that stand in every text of a language or of the genre, as they are compared. */
const functionWords = new Set(lists.functionWords.map(foldWord));
const genreWords = new Set(lists.genreWords.map(foldWord));

/** Set phrases as sequences of compared words. */
const setPhrases = lists.phrases.map((phrase) => {
  const words = tokeniseWords(phrase).map((token) => token.key);
  // Texts put other articles before a name, so the article does not belong to the phrase.
  return words[0] === 'the' ? words.slice(1) : words;
});
const wordsOfPhrases = new Set(setPhrases.flat());

/** Set phrases all of whose words have numbers, as these, by the number of the first word. */
function numberPhrases(keyNames: readonly string[]): ReadonlyMap<number, readonly number[][]> {
  const numbers = new Map<string, number>();
  keyNames.forEach((name, number) => {
    if (wordsOfPhrases.has(name)) numbers.set(name, number);
  });
  const grouped = new Map<number, number[][]>();
  for (const words of setPhrases) {
    const phrase = words.flatMap((word) => numbers.get(word) ?? []);
    const first = phrase[0];
    if (first === undefined || phrase.length < words.length) continue;
    grouped.set(first, [...(grouped.get(first) ?? []), phrase]);
  }
  return grouped;
}

/**
 * How much each word of a table tells about where wording comes from, in hundredths: nothing for words
 * such as "of" of the document's language, little for words every text of the genre uses and for words inside a set phrase
 * (formulas.json), `FULL_WEIGHT` for all others. It depends on the words alone, not on how many documents
 * are loaded.
 */
export function weighWords(table: WordTable): Uint8Array {
  const { keys, keyNames, length } = table;
  const weights = new Uint8Array(length);
  const byLanguage = new Map<string, Uint8Array>();
  for (const { document, from, to } of table.paragraphs) {
    const language = table.documents[document]!.language.slice(0, 2);
    const known = byLanguage.get(language) ?? weighKeys(keyNames, language);
    byLanguage.set(language, known);
    for (let i = from; i < to; i++) weights[i] = known[keys[i]!]!;
  }
  const phrases = numberPhrases(keyNames);
  const beginsPhrase = Uint8Array.from(keyNames, (_, number) => Number(phrases.has(number)));
  for (let i = 0; i < length; i++) {
    if (beginsPhrase[keys[i]!] === 0) continue;
    for (const phrase of phrases.get(keys[i]!) ?? []) {
      if (standsAt(table, i, phrase)) dimWords(weights, i, i + phrase.length);
    }
  }
  return weights;
}

/** A Chinese or Japanese character is half a word, as most words are two of them. */
const HAN_WEIGHT = 50;
const HAN = /^\p{sc=Han}/u;

/** Words that are common in official documents of a language besides English. */
const commonWords = new Map(
  Object.entries(common.languages).map(([language, { everywhere, often }]) => [
    language,
    { everywhere: new Set(everywhere.split(' ')), often: new Set(often.split(' ')) },
  ]),
);

function weighKeys(names: readonly string[], language: string): Uint8Array {
  const listed = commonWords.get(language);
  return Uint8Array.from(names, (name) => {
    if (listed?.everywhere.has(name)) return 0;
    const full = HAN.test(name) ? HAN_WEIGHT : weightOf(name);
    return listed?.often.has(name) ? Math.min(full, GENRE_WORD_WEIGHT) : full;
  });
}

function weightOf(name: string): number {
  if (functionWords.has(name)) return 0;
  return genreWords.has(name) ? GENRE_WORD_WEIGHT : FULL_WEIGHT;
}

function standsAt(table: WordTable, place: number, phrase: readonly number[]): boolean {
  const { keys, paragraphOf } = table;
  for (let i = 1; i < phrase.length; i++) if (keys[place + i] !== phrase[i]) return false;
  return paragraphOf[place] === paragraphOf[place + phrase.length - 1];
}

function dimWords(weights: Uint8Array, from: number, to: number): void {
  for (let i = from; i < to; i++) weights[i] = Math.min(weights[i] ?? 0, FORMULA_WORD_WEIGHT);
}

/** Whether a word carries no content of its own, such as "of". Expects a compared word. */
export function isFunctionWord(key: string): boolean {
  return functionWords.has(key);
}

/**
 * Wording that tells less than so many ordinary content words is a set phrase. One rare word in a
 * formula may be chance (a year, a place's name); two are wording of someone's own.
 */
export const LEAST_TELLING = 2;

/** Sum of what the words `[from, to)` tell, in ordinary content words. */
export function tellingOf(weights: Uint8Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += weights[i] ?? 0;
  return sum / FULL_WEIGHT;
}
