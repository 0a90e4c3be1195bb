import { describe, expect, it } from 'vitest';
import { crossReferences } from '../../../../src-main/engine/differences/substance/cross-references.ts';
import { WordForm } from '../../../../src-main/engine/differences/word-changes/word-forms.ts';
import { tokenise } from '../../../../src-main/engine/text/tokens.ts';
import { compareParagraphs } from '../show-words.ts';

const references = (text: string) =>
  crossReferences(
    tokenise(text).map(({ start, end, kind }) => new WordForm(text.slice(start, end), kind)),
  ).map(({ label, elsewhere }) => (elsewhere ? `${label} elsewhere` : label));

describe('crossReferences', () => {
  it.each([
    ['as set out in paragraphs 4, 5 and 12 (a) above', ['4', '5', '12 (a)']],
    ['under article IV and annex B', ['IV', 'B elsewhere']],
    ['in decision 5/CP.20 of the pilots', ['5/CP.20 elsewhere']],
    ['in paragraph 4 of resolution 61/3', ['4 elsewhere', '61/3 elsewhere']],
    ['in paragraph 4 of the present declaration', ['4']],
    ['in Sections D.4 — D.7 and B', ['D.4', 'D.7', 'B']],
    ['au paragraphe 3 ci-dessus', ['3']],
    ['each paragraph of a report of 40 pages', []],
  ])('reads %s', (text, expected) => {
    expect(references(text)).toEqual(expected);
  });
});

describe('a changed cross-reference', () => {
  const rest = ['Pilots of the port rest each day.', 'Boats are counted by the office in spring.'];
  const refers = (to: string) => `Fishers follow what paragraph ${to} says on the rest of pilots.`;
  const kinds = (reference: string) =>
    compareParagraphs(
      [...rest, refers('1')].map((text, n) => ({ text, label: String(n + 1) })),
      ['Lanterns stay lit on the pier in winter.', ...rest, refers(reference)].map((text, n) => ({
        text,
        label: String(n + 1),
      })),
    ).comparison.differences.at(-1)?.substance;

  it('is editorial when it follows the renumbering of what it refers to', () => {
    expect(kinds('2')).toEqual(['editorial']);
  });

  it('is editorial when it follows the new letter of a heading', () => {
    const heading = (letter: string) =>
      ({ text: `${letter}. Rest of pilots`, kind: 'heading' }) as const;
    const see = (letter: string) =>
      `Fishers follow what Section ${letter} says on pilots and lanterns.`;
    const kindsOf = (letter: string) =>
      compareParagraphs(
        [heading('C'), ...rest, see('C')],
        [heading('D'), ...rest, see(letter)],
      ).comparison.differences.at(-1)?.substance;
    expect(kindsOf('D')).toEqual(['editorial']);
    expect(kindsOf('E')).toEqual(['cross-reference']);
  });

  it('is of substance when it now refers to something else', () => {
    expect(kinds('3')).toEqual(['cross-reference']);
    expect(kinds('2 of resolution 61/3')).not.toEqual(['editorial']);
  });
});
