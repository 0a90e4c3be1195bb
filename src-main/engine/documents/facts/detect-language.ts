import { tokenise } from '../../text/tokens.ts';
import functionWords from './function-words.json' with { type: 'json' };

/** So many code units of a text tell its language as well as all of it. */
const SAMPLE_LENGTH = 40_000;

/**
 * Function words must make up at least this share of a text's words: running text of the
 * languages in the list has 25 to 45 % of them, lists of names and figures under 5 %.
 */
const LEAST_SHARE = 0.12;

/** Fewer words than this tell nothing. */
const LEAST_WORDS = 5;

/** Letters that only one of two languages of a script uses. */
const SCRIPTS: readonly (readonly [code: string, script: RegExp])[] = [
  ['ja', /[\p{sc=Hiragana}\p{sc=Katakana}]/gu],
  ['zh', /\p{sc=Han}/gu],
  ['ar', /\p{sc=Arabic}/gu],
  ['ko', /\p{sc=Hangul}/gu],
  ['he', /\p{sc=Hebrew}/gu],
  ['el', /\p{sc=Greek}/gu],
  ['th', /\p{sc=Thai}/gu],
  ['hi', /\p{sc=Devanagari}/gu],
];

/**
 * Letters of Cyrillic alphabets, where too few words tell the language: what a language's texts
 * must hold, and what they never hold (Unicode CLDR, exemplar characters).
 */
const ALPHABETS: readonly (readonly [code: string, has: RegExp, lacks: RegExp])[] = [
  ['ru', /[ыэё]/iu, /[іїєґўђћџјљњѓќѕ]/iu],
  ['uk', /[їєґ]/iu, /[ыэёўђћџјљњѓќѕ]/iu],
];

/** A script of its own tells the language when it makes up this share of all letters. */
const SCRIPT_SHARE = 0.3;

/**
 * The BCP 47 code of a text's main language: by script where a script has one language here, else
 * by how many of its words are frequent function words of a language. "und" when it cannot be told.
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const found = languageByScript(sample) ?? languageByWords(sample);
  return found === 'und' ? languageByAlphabet(sample) : found;
}

function languageByAlphabet(sample: string): string {
  const cyrillic = sample.match(/\p{sc=Cyrillic}/gu)?.length ?? 0;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (cyrillic * 2 <= letters) return 'und';
  const found = ALPHABETS.find(([, has, lacks]) => has.test(sample) && !lacks.test(sample));
  return found?.[0] ?? 'und';
}

function languageByScript(sample: string): string | undefined {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return 'und';
  for (const [code, script] of SCRIPTS) {
    const share = (sample.match(script)?.length ?? 0) / letters;
    // Japanese mixes Han with its own letters, so a smaller share of these is proof.
    if (share >= (code === 'ja' ? SCRIPT_SHARE / 3 : SCRIPT_SHARE)) return code;
  }
  return undefined;
}

function languageByWords(sample: string): string {
  const words = tokenise(sample).filter((token) => token.kind === 'word');
  if (words.length < LEAST_WORDS) return 'und';
  const frequency = new Map<string, number>();
  for (const { key } of words) frequency.set(key, (frequency.get(key) ?? 0) + 1);
  let best = { code: 'und', share: LEAST_SHARE };
  for (const [code, list] of Object.entries(functionWords)) {
    const found = list.reduce((sum, word) => sum + (frequency.get(word) ?? 0), 0);
    const share = found / words.length;
    if (share > best.share) best = { code, share };
  }
  return best.code;
}
