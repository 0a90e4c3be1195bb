import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCommitments } from '../../../src-main/engine/commitments/find-commitments.ts';
import { defaultLadder } from '../../../src-main/engine/commitments/ladder/verb-ladder.ts';
import { documentForTests } from '../documents-for-tests.ts';
import { agreement, declaration, only, resolution, summary } from './one-paragraph.ts';

describe('findCommitments', () => {
  it('finds every operative verb of a chain in a declaration', () => {
    const document = declaration(
      'Reiterate our commitment to lend and repair books, stress the need to open, where possible, two reading rooms, and encourage towns to sign the lending charter;',
    );
    expect(summary(document)).toEqual([
      'reiterate own_commitment 4',
      'stress need 2',
      'encourage exhortation 3',
    ]);
  });

  it('finds the verbs of a resolution in the third person', () => {
    const document = resolution(
      'Notes with concern the damp in the archive, and requests the Head Librarian to report on it;',
      'Also decides to remain seized of the matter.',
    );
    expect(summary(document)).toEqual([
      'note with concern concern 1',
      'request request 4',
      'decide decision 5',
    ]);
  });

  it('finds shall, must and will with their subject in agreements and policies', () => {
    const document = agreement(
      'Each Party shall keep a catalogue and shall publish it. Readers who damage a book must replace it. You must return books on time. This policy will be helpful.',
    );
    expect(summary(document)).toEqual([
      'shall own_commitment 5',
      'shall own_commitment 5',
      'must decision 5',
      'must exhortation 5',
    ]);
  });

  it('takes a further verb after a linker and a semicolon', () => {
    const document = declaration(
      'Recognize all efforts made by volunteers; and bearing this in mind, further emphasize the need to train them;',
      'Recognize that books age, and in this regard recognize that they should be bound well;',
    );
    expect(summary(document)).toEqual([
      'recognize appreciation 1',
      'emphasize need 2',
      'recognize recognition 1',
      'recognize recognition 2',
    ]);
  });

  it('takes no verb of a series of infinitives for an operative one', () => {
    const document = declaration(
      'Decide to open branches, welcome readers and support schools;',
      'Emphasize the need to consult and to recognize local authors;',
    );
    expect(summary(document)).toEqual(['decide decision 5', 'emphasize need 2']);
  });

  it('takes no participle beside the main clause for an operative verb', () => {
    const document = declaration(
      'Reaffirm the need to protect rare maps, recognizing the duties of keepers, and avoiding bright light;',
    );
    expect(summary(document)).toEqual(['reaffirm need 2']);
  });

  it('caps what a preamble says at an appraisal', () => {
    const document = documentForTests('preamble', [
      {
        text: 'Emphasizing the need to preserve newspapers,',
        kind: 'preambular',
        label: 'preamble 1',
      },
    ]);
    const found = only(document);
    expect([found.class, found.effectiveForce, found.flags]).toEqual([
      'need',
      1,
      expect.arrayContaining(['preambular']),
    ]);
  });

  it('makes a second record of a need after a fact under one verb', () => {
    const document = declaration(
      'Recognize that half of all readers are children, and the need to buy more picture books;',
    );
    expect(summary(document)).toEqual(['recognize recognition 1', 'recognize need 2']);
    expect(findCommitments(document)[1]?.flags).toContain('gapped_verb');
  });

  it('lets lettered items inherit verb, force and hedges of their chapeau', () => {
    const document = declaration(
      { text: 'We will, within existing resources, take the following steps:', label: '1' },
      { text: 'open a night desk;', kind: 'item', label: '1 (a)', parent: 'p1' },
      { text: 'lend, where feasible, to prisons;', kind: 'item', label: '1 (b)', parent: 'p1' },
    );
    const [, first, second] = findCommitments(document);
    expect([first?.verb.text, first?.class, first?.effectiveForce]).toEqual([
      'will',
      'own_commitment',
      4,
    ]);
    expect(first?.hedges.map((hedge) => hedge.text)).toEqual(['within existing resources']);
    expect(second?.hedges.map((hedge) => hedge.text)).toEqual([
      'within existing resources',
      'where feasible',
    ]);
  });

  it('flags wording in square brackets, and gives alternatives one content', () => {
    const document = declaration('[Urge][Encourage] towns to share catalogues;');
    const found = findCommitments(document);
    expect(found.map((one) => [one.lemma, one.bracketed, one.content.text])).toEqual([
      ['urge', true, 'to share catalogues'],
      ['encourage', true, 'to share catalogues'],
    ]);
  });

  it('reads a passive as asked of its subject', () => {
    const found = only(
      agreement('Member libraries and other agencies are encouraged to share data.'),
    );
    expect([found.class, found.addressee?.text, found.actor]).toEqual([
      'exhortation',
      'Member libraries and other agencies',
      null,
    ]);
  });

  it('names who speaks', () => {
    expect(only(declaration('We commit to lending maps;')).actor?.text).toBe('We');
    expect(only(declaration('Decide to lend maps;')).actor?.text).toBe(
      'We, librarians of nine towns',
    );
    expect(only(resolution('Decides to lend maps;')).actor?.text).toBe('The Library Assembly');
  });

  it('follows the ladder it is given', () => {
    const ladder = defaultLadder.map((entry) =>
      entry.lemma === 'urge' ? { ...entry, force: 2 as const } : entry,
    );
    const document = declaration('Urge towns to lend maps;');
    expect(findCommitments(document, ladder)[0]?.effectiveForce).toBe(2);
  });

  it('reads no commitments in a language it does not know', () => {
    const document = { ...declaration('Urge towns to lend maps;'), language: 'fr' };
    expect(findCommitments(document)).toEqual([]);
  });

  it('gives only words that stand where their spans say, whatever the text', () => {
    const words = [
      'Recognize',
      'the need',
      'to',
      'lend',
      ',',
      'and',
      'urge',
      'States',
      'shall',
      '[',
      ']',
      ';',
      'by 2030',
      'where needed',
      'three books',
      'that',
      '.',
      'We',
      'will',
      'not',
      'consider',
      '(',
      ')',
      ':',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), (parts) => {
        const document = declaration(parts.join(' '));
        for (const one of findCommitments(document)) {
          const quotes = [
            one.verb,
            one.content,
            ...one.actions,
            ...one.hedges,
            ...one.conditions,
            ...one.timeBounds,
            ...one.quantities,
            ...(one.actor ? [one.actor] : []),
            ...(one.addressee ? [one.addressee] : []),
          ];
          for (const { span, text } of quotes) {
            expect(document.text.slice(span.start, span.end)).toBe(text);
          }
        }
      }),
    );
  });
});
