import { describe, expect, it } from 'vitest';
import { findCommitments } from '../../../../src-main/engine/commitments/find-commitments.ts';
import { documentForTests } from '../../documents-for-tests.ts';

/** Who acts in the last commitment of a paragraph, and whether that was inferred. */
function lastActor(paragraph: string): [string | undefined, boolean] {
  const document = documentForTests('rules', [{ text: paragraph, kind: 'text', label: '1' }]);
  const last = findCommitments(document).at(-1);
  const actor = last?.actor;
  if (actor) expect(document.text.slice(actor.span.start, actor.span.end)).toBe(actor.text);
  return [actor?.text, last?.flags.includes('inferred_actor') ?? false];
}

describe('withAntecedents', () => {
  it.each([
    ['The Committee shall meet twice a year. It shall report to the mayor.', 'The Committee'],
    [
      'The Committee shall meet twice a year. It shall elect a chair. It shall report to the mayor.',
      'The Committee',
    ],
    [
      'The Conference of the Parties shall meet in May. To this end, it shall print an agenda.',
      'The Conference of the Parties',
    ],
    [
      'The Committee shall meet twice a year and shall elect a chair. It shall report to the mayor.',
      'The Committee',
    ],
    ['All Parties shall keep accounts. They shall publish them.', 'All Parties'],
  ])('finds in “%s” who acts', (paragraph, actor) => {
    expect(lastActor(paragraph)).toEqual([actor, true]);
  });

  it.each([
    ['The Parties shall meet twice a year. It shall report to the mayor.', 'It'],
    ['The Committee shall meet twice a year. They shall report to the mayor.', 'They'],
    [
      'The Committee shall print maps, and the Council shall sell them. It shall report to the mayor.',
      'It',
    ],
    ['The Committee shall print maps. The archive is old and damp. It shall be open to all.', 'It'],
    ['It shall report to the mayor.', 'It'],
  ])('leaves in “%s” open who acts', (paragraph, actor) => {
    expect(lastActor(paragraph)).toEqual([actor, false]);
  });
});
