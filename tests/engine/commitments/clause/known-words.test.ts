import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  defineRole,
  knownWords,
  wordOf,
} from '../../../../src-main/engine/commitments/clause/known-words.ts';
import { tokenise } from '../../../../src-main/engine/text/tokens.ts';

function agree(text: string): void {
  const run = knownWords(text, { start: 0, end: text.length });
  const tokens = tokenise(text);
  expect(run.words.map(({ key }) => key)).toEqual(tokens.map(({ key }) => key));
  expect(run.starts).toEqual(tokens.map(({ start }) => start));
  expect(run.ends).toEqual(tokens.map(({ end }) => end));
}

test('splits any text as tokenise does', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), agree));
});

test('tells words apart that agree in their first eight letters', () => {
  agree('internationally international internationale INTERNATIONAL internat');
});

test('tells words apart over long lists of short words', () => {
  const letters = fc.stringMatching(/^[abAB]{1,10}$/u);
  fc.assert(fc.property(fc.array(letters, { maxLength: 50 }), (words) => agree(words.join(' '))));
});

test('keeps typographic spellings as one word with the plain one', () => {
  const { words } = knownWords("women’s women's", { start: 0, end: 15 });
  expect(words.map(({ key }) => key)).toEqual(["women's", "women's"]);
});

test('gives a role that is defined later to words met before', () => {
  expect(wordOf('lantern', 'word').key).toBe('lantern');
  const role = defineRole((key) => key === 'lantern');
  expect(wordOf('lantern', 'word').roles & role).toBe(role);
  expect(wordOf('globe', 'word').roles & role).toBe(0);
});
