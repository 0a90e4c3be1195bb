import { describe, expect, it } from 'vitest';
import { markedChange } from '../show-words.ts';

describe('word changes for readers', () => {
  it('marks a replaced word and leaves the spaces around it alone', () => {
    expect(markedChange('We encourage States to act.', 'We urge States to act.')).toBe(
      'We [-encourage-]{+urge+} States to act.',
    );
  });

  it('marks a clause taken out with the comma that went with it', () => {
    expect(
      markedChange('Promote, where feasible, cheap transfers.', 'Promote cheap transfers.'),
    ).toBe('Promote[-, where feasible,-] cheap transfers.');
  });

  it('puts an inserted sentence where a sentence begins', () => {
    expect(
      markedChange(
        'The committee reports in June.',
        'The committee votes in May. The committee reports in June.',
      ),
    ).toBe('{+The committee votes in May. +}The committee reports in June.');
  });

  it('keeps list items whole', () => {
    expect(
      markedChange(
        'collect data; share data; protect data',
        'collect data; store data; share data; protect data',
      ),
    ).toBe('collect data; {+store data; +}share data; protect data');
  });

  it('shows swapped clauses as moved, not as deleted and inserted', () => {
    const marked = markedChange(
      'Acknowledge the long shadow of the lighthouse, as well as the patience of its keeper;',
      'Acknowledge the patience of its keeper, as well as the long shadow of the lighthouse;',
    );
    expect(marked).toContain('<');
    expect(marked).not.toMatch(/\[-\w|\{\+\w/u);
  });

  it('does not keep a lonely function word between rewritten phrases', () => {
    expect(
      markedChange(
        'In the years to come all the States parties to this agreement shall consider the ratification of all relevant older conventions in due course, and report on what they have done to the next meeting.',
        'In the years to come all the States parties to this agreement shall accelerate the protection of most exposed coastal workers in due course, and report on what they have done to the next meeting.',
      ),
    ).toBe(
      'In the years to come all the States parties to this agreement shall [-consider the ratification of all relevant older conventions-]{+accelerate the protection of most exposed coastal workers+} in due course, and report on what they have done to the next meeting.',
    );
  });

  it('leaves the capital of a first word unmarked and marks any other', () => {
    expect(markedChange('We recognise the work.', 'Moreover, we recognise the work.')).toBe(
      '{+Moreover, +}we recognise the work.',
    );
    expect(markedChange('Every State keeps a register.', 'Every state keeps a register.')).toBe(
      'Every [-State-]{+state+} keeps a register.',
    );
  });

  it('never marks part of a number', () => {
    expect(markedChange('Plant 10,000 trees by 2030.', 'Plant 12,000 trees by 2035.')).toBe(
      'Plant [-10,000-]{+12,000+} trees by [-2030-]{+2035+}.',
    );
  });

  it('always shows a negation', () => {
    expect(markedChange('The list shall be public.', 'The list shall not be public.')).toBe(
      'The list shall {+not +}be public.',
    );
  });

  it('marks words of scripts without spaces one character at a time', () => {
    expect(markedChange('我们承诺保护所有移民', '我们决定保护所有移民')).toBe(
      '我们[-承诺-]{+决定+}保护所有移民',
    );
  });
});
