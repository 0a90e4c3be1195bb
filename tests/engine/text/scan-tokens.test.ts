import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scanTokens } from '../../../src-main/engine/text/scan-tokens.ts';

function tokensOf(text: string, from = 0, to = text.length): string[] {
  const tokens: string[] = [];
  scanTokens(text, from, to, (start, end) => tokens.push(text.slice(start, end)));
  return tokens;
}

it.each([
  ['in 2030, 10,000 of 3.5', ['in', '2030', ',', '10,000', 'of', '3.5']],
  ['A/RES/68/4 and 12th', ['A/RES/68/4', 'and', '12th']],
  ['women’s decision-making', ['women’s', 'decision-making']],
  ['到2030年前实现', ['到', '2030', '年', '前', '实', '现']],
  ['第A/RES/68/4号决议', ['第', 'A/RES/68/4', '号', '决', '议']],
  ['第5段和A组', ['第', '5', '段', '和', 'A', '组']],
  ['x中-中y', ['x', '中', '-', '中', 'y']],
  ['2030سنة', ['2030سنة']],
  ['Übung und naïveté', ['Übung', 'und', 'naïveté']],
])('%s is read as %j', (text, tokens) => {
  expect(tokensOf(text)).toEqual(tokens);
});

it('every letter and digit is in a token, and tokens follow one another', () => {
  const signs = fc.constantFrom('a', 'É', '7', '中', 'か', 'ไ', 'س', 'ж', '-', '’', '/', '.', ' ');
  fc.assert(
    fc.property(fc.string({ unit: signs, maxLength: 40 }), (text) => {
      let last = 0;
      let covered = '';
      scanTokens(text, 0, text.length, (start, end) => {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        covered += text.slice(start, end);
        last = end;
      });
      expect(covered).toBe(text.replaceAll(' ', ''));
    }),
  );
});

it('reads a stretch as if nothing stood around it', () => {
  expect(tokensOf('before 2030年前 after', 7, 12)).toEqual(['2030', '年']);
});
