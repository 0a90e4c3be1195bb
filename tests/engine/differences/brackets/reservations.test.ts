import { describe, expect, it } from 'vitest';
import { reservationsOf } from '../../../../src-main/engine/differences/brackets/reservations.ts';
import type { TestParagraph } from '../../documents-for-tests.ts';
import { documentForTests } from '../../documents-for-tests.ts';

function reserved(note: string, more: Partial<TestParagraph> = { parent: 'p0' }) {
  const footnote = { text: note, kind: 'footnote', label: 'note 1', ...more } as const;
  const document = documentForTests('draft', ['Pilots shall rest.', 'Boats wait.', footnote]);
  return document.paragraphs
    .slice(0, 2)
    .map((paragraph) => reservationsOf(document, paragraph).map(({ names }) => names));
}

describe('reservationsOf', () => {
  it.each([
    ['Norway and Fiji reserve their position on this paragraph.', 'Norway and Fiji'],
    ['[Fiji wishes its reservation on the text to be recorded; others do not.]', 'Fiji'],
    ['General reservation by the African Group.', 'African Group'],
    ['The delegation of the Isles reserved its position.', 'The delegation of the Isles'],
    ['One group of Parties has reserved its position.', 'One group of Parties'],
    ['The EU can accept this ad referendum.', 'EU'],
    ['Agreed pending instructions from capital.', ''],
    ['La Suisse réserve sa position sur ce paragraphe.', 'Suisse'],
    ['España reserva su posición.', 'España'],
    ['Норвегия: оговорка. Российская Федерация резервирует свою позицию.', 'Норвегия'],
  ])('reads who reserves in “%s”', (note, names) => {
    expect(reserved(note)).toEqual([[names], []]);
  });

  it('reads notes that are tied to nothing by the paragraph they name', () => {
    expect(reserved('Fiji reserves its position on paragraph 2.', {})).toEqual([[], ['Fiji']]);
    expect(reserved('Fiji reserves its position on paragraph 20.', {})).toEqual([[], []]);
  });

  it.each([
    'All rights reserved.',
    'No reservations may be made to this text by Fiji.',
    'Fiji pays for the reserve fund of pilots.',
    'See the report of Norway.',
  ])('finds none in “%s”', (note) => {
    expect(reserved(note)).toEqual([[], []]);
  });
});
