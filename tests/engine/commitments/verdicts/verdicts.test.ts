import { describe, expect, it } from 'vitest';
import { step } from '../one-step.ts';

const LENDING = 'to lend rare maps to village schools';

/** Earlier clause, later clause, verdict, and words its sentence must name. */
const VERDICTS: readonly (readonly [string, string, string, readonly string[]])[] = [
  [`Emphasize the need ${LENDING};`, `Stress the need ${LENDING};`, 'reaffirmed', []],
  [`Encourage towns ${LENDING};`, `Urge towns ${LENDING};`, 'strengthened', ['Encourage', 'Urge']],
  [`Call upon towns ${LENDING};`, `Invite towns ${LENDING};`, 'weakened', ['Call upon', 'Invite']],
  [
    `Urge towns ${LENDING};`,
    `Urge towns ${LENDING}, where feasible;`,
    'weakened',
    ['where feasible'],
  ],
  [
    `Urge towns ${LENDING}, as appropriate;`,
    `Urge towns ${LENDING};`,
    'strengthened',
    ['as appropriate'],
  ],
  [
    `Urge towns ${LENDING};`,
    'Urge towns to consider lending rare maps to village schools;',
    'weakened',
    ['consider'],
  ],
  [
    `Recognize the need ${LENDING};`,
    'We will lend rare maps to village schools;',
    'strengthened',
    ['We will'],
  ],
  [
    `We call upon towns ${LENDING};`,
    'We will lend rare maps to village schools;',
    'reclassified',
    ['We call upon towns to', 'We will'],
  ],
  [
    'We will lend rare maps to village schools;',
    'We will, by 2020, lend rare maps to village schools;',
    'strengthened',
    ['by 2020'],
  ],
  [
    'We will, by 2020, lend rare maps to village schools;',
    'We will, by 2030, lend rare maps to village schools;',
    'weakened',
    ['by 2020', 'by 2030'],
  ],
  [
    'Decide to extend the mandate of the map survey until 9 May 2010;',
    'Decide to extend the mandate of the map survey until 30 April 2016;',
    'reaffirmed',
    ['until 9 May 2010', 'until 30 April 2016'],
  ],
  [
    'Urge towns to lend rare maps to village schools;',
    'Urge provinces to lend rare maps to village schools;',
    'reaffirmed',
    ['who is asked', 'towns', 'provinces'],
  ],
  [
    'The committee of printers shall lend rare maps to village schools;',
    'The council of elders shall lend rare maps to village schools;',
    'reaffirmed',
    ['who acts', 'The committee of printers', 'The council of elders'],
  ],
  [
    'We will lend rare maps to village schools;',
    'We will gladly lend rare coloured maps, including atlases, to village schools;',
    'narrowed',
    ['coloured', 'including atlases'],
  ],
  [
    'We will lend rare maps to village schools [by 2020] [and to harbour masters];',
    'We will lend rare maps to village schools [and to harbour masters];',
    'reaffirmed',
    ['bracketed wording not taken up: “by 2020”', 'still in brackets: “and to harbour masters”'],
  ],
  [
    'We will lend rare maps to village schools [and to harbour masters];',
    'We will lend rare maps to village schools and to harbour masters;',
    'reaffirmed',
    ['brackets removed from “and to harbour masters”'],
  ],
  [
    'We will help with the voluntary return of lent maps to village schools;',
    'We will help readers to voluntarily return lent maps to village schools;',
    'reaffirmed',
    [],
  ],
  [
    'We will lend rare maps [to village schools][to harbour masters and pilots];',
    'We will lend rare maps to village schools;',
    'reaffirmed',
    ['brackets removed from “to village schools”', 'not taken up: “to harbour masters and pilots”'],
  ],
  [
    'We will lend rare maps to village schools {pending the talks on article 9};',
    'We will lend rare maps to village schools;',
    'reaffirmed',
    ['no word added or lost that counts'],
  ],
  [
    '[We will lend rare maps to village schools;]',
    'We will lend rare maps to village schools;',
    'reaffirmed',
    ['brackets around the clause are removed'],
  ],
  [
    'We will answer map requests within 90 days of receipt;',
    'We will answer map requests within 30 days of receipt;',
    'strengthened',
    ['within 30 days'],
  ],
  [
    'We will lend at least ten maps to village schools;',
    'We will lend at least four maps to village schools;',
    'weakened',
    ['at least four maps'],
  ],
  [
    'We will cut late fees for borrowers to less than 9 per cent;',
    'We will cut late fees for borrowers to less than 3 per cent;',
    'strengthened',
    ['less than 3 per cent'],
  ],
  [
    `Call upon towns ${LENDING};`,
    `Encourage towns, by 2030, ${LENDING};`,
    'mixed',
    ['Encourage', 'by 2030'],
  ],
  [
    'We will lend rare maps to blind children;',
    'We will lend rare maps to children;',
    'broadened',
    ['blind children'],
  ],
  [
    'We will lend rare maps to all students;',
    'We will lend rare maps to students from island schools;',
    'narrowed',
    ['from island schools'],
  ],
  [
    `Urge towns ${LENDING};`,
    `Urge towns that own an archive ${LENDING};`,
    'narrowed',
    ['towns that own an archive'],
  ],
  [
    'We will eliminate late fees for borrowers;',
    'We will reduce late fees for borrowers;',
    'weakened',
    ['eliminate', 'reduce'],
  ],
  [
    'Each town shall lend rare maps to village schools;',
    'Each town should lend rare maps to village schools;',
    'weakened',
    ['shall', 'should'],
  ],
  [
    'Decide that the map survey shall be public;',
    'Decide that the map survey shall not be public;',
    'mixed',
    ['not'],
  ],
];

describe('the verdict on a pair of clauses', () => {
  it.each(VERDICTS)('“%s” to “%s” is %s', (earlier, later, verdict, words) => {
    const found = step(earlier, later);
    expect([found.verdict, found.evidence.certainty]).toEqual([verdict, 'found']);
    for (const word of words) expect(found.evidence.sentence).toContain(word);
  });
});
