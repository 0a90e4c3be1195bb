import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NameNumbers } from '../../../../src-main/engine/shared-language/wording/name-numbers.ts';

test('names have the numbers that a map would give them', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 60 }), (names) => {
      const numbers = new NameNumbers();
      const map = new Map<string, number>();
      for (const name of names) {
        if (!map.has(name)) map.set(name, map.size);
        expect(numbers.add(name)).toBe(map.get(name));
      }
      expect(numbers.names).toEqual([...map.keys()]);
    }),
  );
});

test('names are found when the table has grown, and others are not', () => {
  const numbers = new NameNumbers();
  for (let i = 0; i < 20_000; i++) numbers.add(`word ${i}`);
  for (let i = 0; i < 20_000; i += 999) expect(numbers.find(`word ${i}`)).toBe(i);
  expect(numbers.find('word 20000')).toBe(-1);
});
