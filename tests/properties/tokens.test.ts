import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Token } from '../../src-main/engine/text/tokens.ts';
import { countWords, tokenise, tokeniseWords } from '../../src-main/engine/text/tokens.ts';

const SEED = Number(process.env['PROPERTY_SEED'] ?? 20_131_003);
const RUNS = 10 * Number(process.env['PROPERTY_RUNS'] ?? 300);
console.log(`token properties: seed ${SEED}, ${RUNS} runs (PROPERTY_SEED, PROPERTY_RUNS)`);
const settings = { seed: SEED, numRuns: RUNS };

/** What a token is, as one expression: slow, and the definition that `tokenise` must agree with. */
const ALONE = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}`;
const TOKEN = new RegExp(
  [
    String.raw`[${ALONE}]\p{M}*`,
    String.raw`\p{Lu}[\p{Lu}\d]*(?:\/[\p{Lu}\d](?:[[\p{L}\d.\-]--[${ALONE}]]*[[\p{L}\d]--[${ALONE}]])?)+`,
    String.raw`\p{N}+(?:[.,:\/’'\-–]\p{N}+)*(?:[\p{L}--[${ALONE}]]+)?`,
    String.raw`[[\p{L}\p{M}]--[${ALONE}]]+(?:[\p{N}]+)?(?:['’‘\-‐‑][[\p{L}\p{M}\p{N}]--[${ALONE}]]+)*`,
    String.raw`[^\s\p{L}\p{N}\p{Cf}]`,
  ].join('|'),
  'gv',
);

function tokensByDefinition(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    kind: /^\p{N}/u.test(word) ? 'number' : /^[\p{L}\p{M}]/u.test(word) ? 'word' : 'sign',
    key: word
      .normalize('NFKC')
      .replace(/[’‘ʼ]/gu, "'")
      .replace(/[‐‑]/gu, '-')
      .replace(/[“”„«»]/gu, '"')
      .toLowerCase(),
  }));
}

const pieces = fc.constantFrom(
  ...['a', 'Z', 'É', 'é', '\u0301', 'ﬁ', '7', '²', '٣', '/', '-', '–', '‐', "'", '’', 'ʼ', '.'],
  ...[',', ':', ';', '(', '[', '%', '“', ' ', ' ', '\n', '\u00a0', '\u200b', '\u0000', '移', 'ก'],
  ...['か', 'ั', '〇', 'س', 'ж', '\u00ad', '𝒜', '𠀀', '𝟙', '\u{1d173}', 'Rev.1', 'B/'],
  ...['😀', '\ud83d', 'A/RES/68/4', 'women’s', '10,000', 'x1y', 'and/or', '1st', 'the', 'State'],
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 14 }).map((list) => list.join('')),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

describe('tokens of any text', () => {
  it('are those of the expression that defines them', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(tokenise(text)).toEqual(tokensByDefinition(text));
      }),
      settings,
    );
  });

  it('of a span are those of the text cut out', () => {
    fc.assert(
      fc.property(texts, fc.nat(9), fc.nat(9), (text, start, length) => {
        const span = { start, end: start + length };
        const cut = tokensByDefinition(text.slice(span.start, span.end));
        const expected = cut.map((one) => ({
          ...one,
          start: one.start + start,
          end: one.end + start,
        }));
        expect(tokenise(text, span)).toEqual(expected);
        const words = expected.filter(({ kind }) => kind !== 'sign');
        expect(tokeniseWords(text, span)).toEqual(words);
        expect(countWords(text, span)).toBe(words.length);
      }),
      settings,
    );
  });
});
