import { describe, expect, it } from 'vitest';
import { agreement, declaration, only, resolution, summary } from '../one-paragraph.ts';

/** Operative clauses of our own with the class and effective force a reader gives them. */
const CASES: readonly (readonly [string, string])[] = [
  ['Recognize that books are read;', 'recognize recognition 1'],
  ['Recognize the urgent need to bind old books;', 'recognize need 2'],
  ['Acknowledge the importance of lending by post;', 'acknowledge need 2'],
  ['Recognize the efforts made by volunteers in sorting books;', 'recognize appreciation 1'],
  ['Acknowledge the important role that readers play;', 'acknowledge recognition 1'],
  [
    'Acknowledge that the book fair has proved to be a useful meeting place;',
    'acknowledge appreciation 1',
  ],
  ['Note the report of the keeper;', 'note notice 0'],
  ['Take note of the report of the keeper;', 'take note notice 0'],
  ['Note with appreciation the report of the keeper;', 'note with appreciation appreciation 1'],
  ['Express deep concern at the loss of maps;', 'express concern concern 1'],
  ['Express our gratitude to the donors;', 'express appreciation 1'],
  ['Express the commitment to open every day;', 'express own_commitment 4'],
  ['Reaffirm our shared determination to lend to all;', 'reaffirm own_commitment 4'],
  ['Reaffirm the right of readers to borrow;', 'reaffirm right 2'],
  ['Recall that keepers must lock the vault;', 'recall norm_restatement 4'],
  ['Stress that libraries should be warm;', 'stress need 2'],
  ['Stress that towns need to repair roofs;', 'stress need 2'],
  ['Recognize the need to consider longer hours;', 'recognize need 1'],
  ['Decide to work towards a common catalogue;', 'decide decision 4'],
  ['Urge towns to consider signing the charter;', 'urge exhortation 2'],
  ['Request the Head Librarian to give due consideration to the survey;', 'request request 3'],
  ['Call for a better understanding of reading habits;', 'call for exhortation 3'],
  ['We will strive to lend more;', 'will own_commitment 3'],
  ['We intend to lend more;', 'intend own_commitment 3'],
  ['We remain committed to lending;', 'commit own_commitment 4'],
  ['Condemn the burning of books;', 'condemn condemnation 4'],
];

describe('class and force', () => {
  it.each(CASES)('judges “%s”', (text, wanted) => {
    expect(summary(declaration(text))).toEqual([wanted]);
  });

  it('keeps the force when only one of two acts is softened', () => {
    const found = only(declaration('Urge towns to lend maps and to consider lending globes;'));
    expect(found.effectiveForce).toBe(4);
  });

  it('takes a recommendation with somebody to follow it for an exhortation', () => {
    expect(summary(agreement('Parties should lend maps. Reading should be a pleasure.'))).toEqual([
      'should exhortation 3',
      'should need 2',
    ]);
  });

  it('takes a request said once more for the request', () => {
    const found = only(
      resolution('Reiterates its request to the Head Librarian to count the maps;'),
    );
    expect([found.class, found.effectiveForce, found.addressee?.text]).toEqual([
      'request',
      4,
      'the Head Librarian',
    ]);
  });

  it('takes a call said once more for the call', () => {
    expect(summary(resolution('Reiterates its call upon all towns to lend maps;'))).toEqual([
      'reiterate exhortation 4',
    ]);
  });

  it('does not see a need in what is only confirmed', () => {
    expect(
      summary(
        resolution(
          'Reaffirms the unique role of the Map Board;',
          'Reiterates its full support to the work of the Board;',
          'Reaffirms that towns should lend maps;',
        ),
      ),
    ).toEqual(['reaffirm recognition 2', 'reiterate recognition 2', 'reaffirm need 2']);
  });

  it('names the rules that decided', () => {
    const found = only(declaration('Recognize the need to consider longer hours;'));
    expect(found.rules).toEqual(['verb: recognize', 'head: need', 'softened: -1']);
  });
});
