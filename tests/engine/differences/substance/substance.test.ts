import { describe, expect, it } from 'vitest';
import { compareDocuments } from '../../../../src-main/engine/differences/compare-documents.ts';
import { documentForTests } from '../../documents-for-tests.ts';
import { compareParagraphs } from '../show-words.ts';

const substance = (before: string, after: string) =>
  compareParagraphs([before], [after]).comparison.differences[0]?.substance;

describe('substanceOf', () => {
  it.each([
    ['number', 'Train 40 pilots a year.', 'Train 50 pilots a year.'],
    ['number', 'Train forty pilots each year.', 'Train fifty pilots each year.'],
    ['number', 'Cover 5 of the costs of pilots.', 'Cover 5% of the costs of pilots.'],
    ['date', 'Report on the pilots by 2030.', 'Report on the pilots by 2035.'],
    ['date', 'Meet the pilots on 3 June.', 'Meet the pilots on 5 June.'],
    ['date', 'Report on the pilots.', 'Report on the pilots by 2030.'],
    ['modal', 'Pilots of section D.8 may be heard.', 'Pilots of section D.8 can be heard.'],
    ['date', 'Meet the pilots on 3 May.', 'Meet the pilots on 3 March.'],
    ['negation', 'Pilots shall be paid.', 'Pilots shall not be paid.'],
    ['modal', 'Pilots shall be paid.', 'Pilots should be paid.'],
    ['hedge', 'Pay pilots a wage.', 'Pay pilots, as appropriate, a wage.'],
    ['operative verb', 'We urge pilots to rest.', 'We invite pilots to rest.'],
    ['wording', 'Pay pilots a wage.', 'Pay sailors a wage.'],
    ['unbracketed', 'Pay [all pilots] a wage.', 'Pay all pilots a wage.'],
    ['bracketed', 'Pay all pilots a wage.', 'Pay [all pilots] a wage.'],
    ['number', 'Train twenty-five pilots a year.', 'Train twenty-six pilots a year.'],
    ['number', 'Pay the pilots 5 million a year.', 'Pay the pilots 5 billion a year.'],
    ['editorial', 'Meet the pilots on 2 March 2014.', 'Meet the pilots on March 2, 2014.'],
    ['editorial', 'Train twelve pilots every year.', 'Train 12 pilots every year.'],
    ['negation', 'The pilots can land here.', 'The pilots can’t land here.'],
    ['editorial', 'The pilots cannot land here.', 'The pilots can’t land here.'],
    [
      'editorial',
      'The pilots of each port: (a) rest; (b) eat.',
      'The pilots of each port: (i) rest; (ii) eat.',
    ],
    ['editorial', '2. Rest of pilots in port', '3. Rest of pilots in port'],
    ['editorial', 'Article 4. Rest of pilots', 'Article 5. Rest of pilots'],
    ['wording', 'The request of pilots is heard.', 'The voice of pilots is heard.'],
    ['named body', 'Pilots write to the Harbour Council.', 'Pilots write to the Coastal Board.'],
    ['named body', 'Pilots of the General Assembly.', 'Pilots of the Security Council.'],
    [
      'cross-reference',
      'As in resolution 68/4, pilots rest.',
      'As in resolution 70/1, pilots rest.',
    ],
    ['alternative chosen', 'Pilots [shall][should] be paid.', 'Pilots shall be paid.'],
    ['alternative chosen', 'Pay pilots [, if possible,] a wage.', 'Pay pilots a wage.'],
    ['editorial', 'Pay pilots, and sailors.', 'Pay pilots and sailors.'],
    ['editorial', 'Every Pilot of the harbour.', 'Every pilot of the harbor.'],
    [
      'editorial',
      'We praise the organisation of co-operation among pilots.',
      'We praise the organization of cooperation among pilots.',
    ],
    ['editorial', 'Meet on 2 and3 March 2014 in port.', 'Meet on 2 and 3 March 2014 in port.'],
    ['negation', 'Both pilots are asleep in port.', 'Neither pilot is asleep in port.'],
    ['negation', 'Pilots have slept in port.', 'Pilots have not yet slept in port.'],
    ['negation', 'Pilots eat fish in port.', 'Pilots decline to eat fish in port.'],
    [
      'wording',
      'Write to us of any loss in port.',
      'Write to us by the Pilot Support portal of any loss in port.',
    ],
    ['wording', 'Pilots of the port rest.', 'Pilots of the Open Commons Zero port rest.'],
    ['wording', 'Pilots of the port rest.', 'Pilots of third parties of the port rest.'],
    ['number', 'The second pilot of the port rests.', 'The third pilot of the port rests.'],
    [
      'cross-reference',
      'Pilots of Sections D.4 — D.7 of this text rest.',
      'Pilots of Sections D.4 — D.9 of this text rest.',
    ],
    ['editorial', 'Any non-governmental body of pilots.', 'Any nongovernmental body of pilots.'],
  ])('names a change of %s', (kind, before, after) => {
    expect(substance(before, after)).toEqual([kind]);
  });

  it('tells brackets that went from brackets that came', () => {
    expect(substance('Pay [all] pilots a wage.', 'Pay all [pilots] a wage.')).toEqual([
      'unbracketed',
      'bracketed',
    ]);
  });

  it('names what lost its brackets beside another change', () => {
    expect(substance('Pilots shall rest [in port].', 'Pilots should rest in port.')).toEqual([
      'modal',
      'unbracketed',
    ]);
  });

  it('does not count a modal that stands in both wordings of a replaced phrase', () => {
    const before = 'In each port the pilots shall draw up the yearly plan of work for all crews.';
    const after =
      'In each port the pilots shall by spring agree on the roster of boats for all crews.';
    expect(substance(before, after)).not.toContain('modal');
  });

  it('never takes a number or a negation for editorial', () => {
    expect(substance('Pay 1 0 pilots of the harbour.', 'Pay 10 pilots of the harbour.')).toEqual([
      'number',
    ]);
    expect(
      substance('Pay those four pilots of the harbour.', 'Pay those for pilots of the harbour.'),
    ).not.toEqual(['editorial']);
  });

  it('says nothing of a paragraph whose words are the same', () => {
    expect(substance('Pay pilots.', 'Pay pilots.')).toBeUndefined();
  });
});

describe('substanceOf in other languages', () => {
  const kinds = (language: string, before: string, after: string) =>
    compareDocuments(
      documentForTests('before', [before], { language }),
      documentForTests('after', [after], { language }),
    ).differences[0]?.substance;

  it.each([
    ['fr', 'negation', 'Les pilotes doivent travailler.', 'Les pilotes ne doivent pas travailler.'],
    ['fr', 'modal', 'Les pilotes doivent être payés.', 'Les pilotes devraient être payés.'],
    ['fr', 'hedge', 'Payer les pilotes.', 'Payer les pilotes, le cas échéant.'],
    ['fr', 'operative verb', 'Invite les ports à agir.', 'Exhorte les ports à agir.'],
    ['fr', 'date', 'Réunir les pilotes le 3 mai.', 'Réunir les pilotes le 3 juin.'],
    ['es', 'negation', 'Los pilotos deben trabajar.', 'Los pilotos no deben trabajar.'],
    ['es', 'modal', 'Los pilotos deberán descansar.', 'Los pilotos podrán descansar.'],
    ['es', 'hedge', 'Pagar a los pilotos.', 'Pagar a los pilotos, según proceda.'],
    ['es', 'operative verb', 'Invita a los puertos a actuar.', 'Exhorta a los puertos a actuar.'],
  ])('names in %s a change of %s', (language, kind, before, after) => {
    expect(kinds(language, before, after)).toEqual([kind]);
  });
});
