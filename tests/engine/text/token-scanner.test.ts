import { expect, test } from 'vitest';
import { TokenScanner } from '../../../src-main/engine/text/token-scanner.ts';

/** All that is said of the tokens of a text. */
function scanned(text: string) {
  const scanner = new TokenScanner(text, 0, text.length);
  const found = [];
  while (scanner.next()) {
    const { start, end, kind, plain, high, low, hash } = scanner;
    found.push({ word: text.slice(start, end), kind, plain, letters: [high, low, hash] });
  }
  return found;
}

test('a symbol does not take the full stop of its sentence', () => {
  const words = scanned('See A/RES/68/4. Or A/68/L.5/Rev.1.').map(({ word }) => word);
  expect(words).toEqual(['See', 'A/RES/68/4', '.', 'Or', 'A/68/L.5/Rev.1', '.']);
});

test('letters are summed up alike wherever a word stands and whichever of its letters are capitals', () => {
  const [plain, ...others] = scanned('decide Decide DECIDE, (decide) decide-').filter(
    ({ kind }) => kind === 'word',
  );
  expect(others).toHaveLength(4);
  for (const { letters } of others) expect(letters).toEqual(plain!.letters);
});

test('what is not plain is said not to be', () => {
  expect(scanned('régime regime 12 ١٢ (').map(({ plain }) => plain)).toEqual([
    false,
    true,
    true,
    false,
    true,
  ]);
});
