import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tokeniseWords } from '../../src-main/engine/text/tokens.ts';

/**
 * Makes `common-words.json` of shared language anew: `node tests/evaluation/count-common-words.ts`.
 * Counts in how many sentences of official documents each word stands, language by language.
 */
const SOURCE = new URL('../../../shared/texts/six-languages/UNv1.0.devset.', import.meta.url);
const TARGET = new URL(
  '../../src-main/engine/shared-language/words/common-words.json',
  import.meta.url,
);

/** Least shares of sentences. A Chinese character is part of many words, so it is met more often. */
const SHARES = {
  words: { everywhere: 0.04, often: 0.01 },
  han: { everywhere: 0.12, often: 0.025 },
};

function countSentences(lines: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    for (const key of new Set(tokeniseWords(line).map((token) => token.key))) {
      if (/^\p{L}/u.test(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

const languages: Record<string, { everywhere: string; often: string }> = {};
for (const language of ['ar', 'es', 'fr', 'ru', 'zh']) {
  const file = new URL(`${SOURCE.href}${language}`);
  if (!existsSync(file)) continue;
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  const shares = language === 'zh' ? SHARES.han : SHARES.words;
  const counts = [...countSentences(lines)].sort((x, y) => (x[0] < y[0] ? -1 : 1));
  const between = (least: number, most: number): string =>
    counts
      .filter(([, count]) => count >= least * lines.length && count < most * lines.length)
      .map(([word]) => word)
      .join(' ');
  languages[language] = {
    everywhere: between(shares.everywhere, Infinity),
    often: between(shares.often, shares.everywhere),
  };
}
if (Object.keys(languages).length === 0) console.log('skipped: texts in six languages are absent');
else {
  const about =
    'Counted on the 4,000 sentences of the development set of the United Nations Parallel Corpus ' +
    'v1.0 (Ziemski, Junczys-Dowmunt and Pouliquen, LREC 2016). "everywhere": words in at least 4 % ' +
    'of the sentences, "often": in 1 to 4 %; Chinese characters in at least 12 % and in 2.5 to 12 %.';
  writeFileSync(TARGET, `${JSON.stringify({ about, languages }, null, 2)}\n`);
}
