import { describe, expect, it } from 'vitest';
import { alternativesOf } from '../../../../src-main/engine/differences/brackets/brackets.ts';
import type { TestParagraph } from '../../documents-for-tests.ts';
import { documentForTests } from '../../documents-for-tests.ts';

function alternatives(place: number, ...paragraphs: (string | TestParagraph)[]) {
  const document = documentForTests('draft', paragraphs);
  return alternativesOf(document, document.paragraphs[place]!).map((one) => ({
    ...one,
    text: document.text.slice(one.words.start, one.words.end),
    whole: document.text.slice(one.span.start, one.span.end),
  }));
}

describe('alternativesOf', () => {
  it('finds none in settled text, nor in a sentence that speaks of an option', () => {
    expect(alternatives(0, 'Pilots shall be paid.')).toEqual([]);
    expect(alternatives(0, 'Pilots chose option 2 in the vote of the alternative port.')).toEqual(
      [],
    );
  });

  it('puts brackets side by side into one choice and others into their own', () => {
    const found = alternatives(0, 'Pilots [shall] [should] / [may] rest [each day].');
    expect(found.map(({ text, choice, whole }) => [text, choice, whole])).toEqual([
      ['shall', 0, '[shall]'],
      ['should', 0, '[should]'],
      ['may', 0, '[may]'],
      ['each day', 1, '[each day]'],
    ]);
  });

  it('tells brackets inside brackets by their depth', () => {
    const found = alternatives(0, '[Pilots [and sailors [of the coast]] rest.]');
    expect(found.map(({ depth, text }) => `${depth} ${text}`)).toEqual([
      '1 Pilots [and sailors [of the coast]] rest.',
      '2 and sailors [of the coast]',
      '3 of the coast',
    ]);
    expect(new Set(found.map(({ choice }) => choice)).size).toBe(3);
  });

  it('reads a bracket without its other half to the edge of the paragraph', () => {
    const found = alternatives(0, 'Pilots] rest [each day');
    expect(found.map(({ text, complete }) => [text, complete])).toEqual([
      ['Pilots', false],
      ['each day', false],
    ]);
  });

  it('answers for empty brackets', () => {
    const [empty] = alternatives(0, 'Rest for [] hours.');
    expect(empty?.text).toBe('');
    expect(empty?.words.start).toBe(empty?.words.end);
  });

  it('reads options inside a paragraph, with the brackets in them', () => {
    const found = alternatives(0, 'Option 1: Pilots [shall] rest. Option 2: No text.');
    expect(found.map(({ kind, label, text }) => [kind, label, text])).toEqual([
      ['option', 'Option 1', 'Pilots [shall] rest.'],
      ['bracket', undefined, 'shall'],
      ['option', 'Option 2', 'No text.'],
    ]);
    expect(found[0]?.choice).toBe(found[2]?.choice);
  });

  it('finds the options that stand in paragraphs of their own, from each of them and above', () => {
    const draft = ['Rest of pilots', 'Option I: Pilots rest.', 'Option II: Pilots work.', 'End.'];
    const labels = (place: number) => alternatives(place, ...draft).map(({ label }) => label);
    expect(labels(0)).toEqual(['Option I', 'Option II']);
    expect(labels(1)).toEqual(['Option I', 'Option II']);
    expect(labels(2)).toEqual(['Option I', 'Option II']);
    expect(labels(3)).toEqual([]);
    expect(new Set(alternatives(2, ...draft).map(({ choice }) => choice)).size).toBe(1);
  });

  it('gives one choice to all options also when a bracket is closed in one that was not opened', () => {
    const found = alternatives(1, 'Option 1: [Rest.', 'Option 2: Work.]');
    const options = found.filter(({ kind }) => kind === 'option');
    expect(options).toHaveLength(2);
    expect(options[0]?.choice).toBe(options[1]?.choice);
  });

  it('keeps options of the next choice and of another chapter apart', () => {
    const heading = { text: 'Wages', kind: 'heading' as const };
    const draft = ['Option 1: Rest.', 'Option 2: Work.', 'Option 1: Pay.', 'Option 2: Owe.'];
    expect(alternatives(0, ...draft).map(({ text }) => text)).toEqual(['Rest.', 'Work.']);
    expect(alternatives(0, draft[0]!, heading, draft[1]!)).toHaveLength(1);
  });

  it('finds paragraphs numbered alt and bis after their own', () => {
    const found = alternatives(
      0,
      { text: 'Pilots rest.', label: '3' },
      { text: '3 alt. Pilots work.', label: 'text 1', kind: 'text' },
      { text: '3bis Pilots are paid.', label: 'text 2', kind: 'text' },
      { text: 'Sailors rest.', label: '3 ter' },
      { text: 'Cooks rest.', label: '4 alt' },
    );
    expect(found.map(({ kind, label, text }) => [kind, label, text])).toEqual([
      ['alt', '3 alt', 'Pilots work.'],
      ['bis', '3bis', 'Pilots are paid.'],
      ['bis', '3 ter', 'Sailors rest.'],
    ]);
  });

  it.each([
    ['[Coast, Isles: shall]', 'Coast, Isles', 'shall'],
    ['[G9 and Coast: by spring]', 'G9 and Coast', 'by spring'],
    ['[by spring] (CU)', 'CU', 'by spring'],
  ])('says whose wording %s is', (bracket, attribution, text) => {
    const [found] = alternatives(0, `Pilots ${bracket} rest.`);
    expect([found?.attribution, found?.text]).toEqual([attribution, text]);
  });

  it('does not take a list of duties for names', () => {
    const [found] = alternatives(0, 'Pilots [shall: rest and eat] in port.');
    expect([found?.attribution, found?.text]).toEqual([undefined, 'shall: rest and eat']);
  });

  it('does not take what the text is about for somebody', () => {
    const attribution = (...paragraphs: TestParagraph[]) =>
      alternatives(0, ...paragraphs).map((one) => one.attribution);
    expect(attribution({ text: '[PORTS-plus: pilots rest in port.]' })).toEqual([undefined]);
    expect(attribution({ text: '[Norway: pilots rest in port.]' })).toEqual(['Norway']);
    const rest = { text: 'Pilots [rest by plan] (PRP) in port.' };
    expect(attribution(rest)).toEqual(['PRP']);
    expect(attribution(rest, { text: 'Each PRP is set in spring.' })).toEqual([undefined]);
    const heading = { text: '[Article 3] (PORTS-plus)', kind: 'heading' } as const;
    expect(attribution(heading)).toEqual([undefined]);
  });

  it.each([
    '[without reference to a Main Pilot (P/73/L.4 and P/73/L.4/Add.1)]',
    '[on the report of the Third Pilot (P/68/440 and Corr.1)]',
    '[sur la base du rapport de la troisième équipe (P/68/440)]',
    '[دون الإحالة إلى طاقم (P/68/440)]',
    '[未经发交（P/68/L.4）]',
  ])('finds nothing to choose in “%s” in the head of a resolution', (text) => {
    const head = { text: 'Resolution of pilots', kind: 'title' } as const;
    const note = { text, kind: 'text' } as const;
    const recalling = { text: 'Recalling the rest of pilots,', kind: 'preambular' } as const;
    expect(alternatives(1, head, note, recalling)).toEqual([]);
    expect(alternatives(2, head, recalling, note)).not.toEqual([]);
  });

  it('keeps wordings by different hands in one choice', () => {
    const found = alternatives(0, 'Pilots [shall] (CU) [should] (G9) rest.');
    expect(found.map(({ choice }) => choice)).toEqual([0, 0]);
  });

  it.each(['[ ]', '[]', '[X]', '[no text]', '[TBD]', '[__]'])(
    'takes %s for an empty place',
    (one) => {
      const [found] = alternatives(0, `Rest for ${one} hours.`);
      expect(found?.placeholder).toBe(true);
    },
  );

  it.each(['[…]', '[...]', '[sic]', '[emphasis added]', '[A/RES/68/4]', '[^3]'])(
    'takes %s for no alternative',
    (one) => {
      expect(alternatives(0, `Pilots rest ${one} in port.`)).toEqual([]);
    },
  );

  it('parts alternatives at a slash, but not "and/or"', () => {
    expect(alternatives(0, 'Pilots [shall/should] rest.').map(({ text }) => text)).toEqual([
      'shall/should',
      'shall',
      'should',
    ]);
    expect(alternatives(0, 'Pilots [and/or] crews rest.').map(({ text }) => text)).toEqual([
      'and/or',
    ]);
  });

  it('says of a paragraph between two halves of a bracket that it is open', () => {
    const texts = ['[Pilots rest.', 'Crews eat.', 'Keepers sleep.]', 'Boats leave.'] as const;
    expect(alternatives(1, ...texts)).toMatchObject([{ text: 'Crews eat.', complete: false }]);
    expect(alternatives(3, ...texts)).toEqual([]);
  });

  it('reads a label on a line of its own, and "Alt"', () => {
    expect(alternatives(0, 'OPTION 2').map(({ label }) => label)).toEqual(['OPTION 2']);
    expect(
      alternatives(0, 'Alt 1: Pilots rest. Alt 2: Crews rest.').map((one) => one.text),
    ).toEqual(['Pilots rest.', 'Crews rest.']);
  });
});
