import { describe, expect, it } from 'vitest';
import { findCommitments } from '../../../src-main/engine/commitments/find-commitments.ts';
import type { Lineage, LineageStep } from '../../../src-main/engine/commitments/lineage.ts';
import {
  trackCommitments,
  undatedDocuments,
} from '../../../src-main/engine/commitments/track-commitments.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { documentForTests } from '../documents-for-tests.ts';

const CHAPEAU = { text: 'We, keepers of maps,', kind: 'text', label: 'text 1' } as const;
const OTHERS = [
  'Recognize the need to train bookbinders in every province;',
  'We will dry flooded cellars with pumps;',
  'Urge towns to insure their globes against theft;',
];

function dated(date: string, ...paragraphs: string[]): Document {
  return documentForTests(date, [CHAPEAU, ...paragraphs, ...OTHERS], { date });
}

function track(...documents: Document[]): Lineage[] {
  return trackCommitments(
    documents,
    documents.flatMap((one) => findCommitments(one)),
  );
}

/** The step between two versions of one clause. */
function step(earlier: string, later: string): LineageStep {
  const lineages = track(dated('2010-01-01', earlier), dated('2015-01-01', later));
  const steps = lineages
    .flatMap((lineage) => lineage.steps)
    .filter((one) => one.from.some((id) => id.endsWith('.p1.1')));
  if (!steps[0]) throw new Error('no step starts from the clause');
  return steps[0];
}

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

describe('trackCommitments', () => {
  it.each(VERDICTS)('“%s” to “%s” is %s', (earlier, later, verdict, words) => {
    const found = step(earlier, later);
    expect([found.verdict, found.evidence.certainty]).toEqual([verdict, 'found']);
    for (const word of words) expect(found.evidence.sentence).toContain(word);
  });

  it('reports what has no counterpart, and what expired before', () => {
    const gone = step('Urge towns to print an atlas of caves;', 'We will hire singers;');
    expect([gone.verdict, gone.to]).toEqual(['dropped', []]);
    const past = step('Urge towns to print, by 2012, an atlas of caves;', 'We will hire singers;');
    expect(past.verdict).toBe('expired');
    expect(past.evidence.sentence).toContain('by 2012');
    const future = step(
      'Urge towns to print, by 2040, an atlas of caves;',
      'We will hire singers;',
    );
    expect(future.verdict).toBe('dropped');
  });

  const SESSION = 'Request the archivist to report on the atlas of caves';
  it.each([
    [`${SESSION} to the General Assembly at its sixty-sixth session;`, 'expired'],
    [`${SESSION} to the General Assembly at its seventieth session;`, 'dropped'],
    [`${SESSION} to the Conference of the Parties at its twenty-second session;`, 'dropped'],
    [`${SESSION} to the Cave Council at its sixty-sixth session;`, 'dropped'],
    ['The Cave Council shall, at its twenty-second session, print an atlas of caves;', 'dropped'],
    ['At its twenty-second session, the Cave Council shall print an atlas of caves;', 'dropped'],
    [`${SESSION} at the 2012 session;`, 'expired'],
    [`${SESSION} by 31 December 2014;`, 'expired'],
    [`${SESSION} by 31 January 2015;`, 'dropped'],
    [`${SESSION} by 2015;`, 'dropped'],
  ])('“%s” of 2010 is %s in January 2015', (clause, verdict) => {
    expect(step(clause, 'We will hire singers;').verdict).toBe(verdict);
  });

  it('dates what is new to the first document that has it', () => {
    const [first, second, third] = [
      dated('2010-01-01'),
      dated('2015-01-01', 'We will print an atlas of caves;'),
      dated('2020-01-01', 'We will print an atlas of caves;'),
    ];
    const steps = track(third, first, second).flatMap((lineage) => lineage.steps);
    expect(steps.filter((one) => one.verdict === 'new').map((one) => one.toDocument)).toEqual([
      second.id,
    ]);
  });

  it('lets a lineage go on after a document that lacks it', () => {
    const lineages = track(
      dated('2010-01-01', 'We will print an atlas of caves;'),
      dated('2015-01-01'),
      dated('2020-01-01', 'We will print, by 2025, an atlas of caves;'),
    );
    const caves = lineages.find((lineage) => lineage.topic.includes('caves'));
    expect(caves?.steps.map((one) => one.verdict)).toEqual(['dropped', 'strengthened']);
  });

  it('sees one commitment become two, and two become one', () => {
    const whole =
      'Express the commitment to restore the painted ceilings of chapels, and to teach apprentices fresco and gilding;';
    const parts = [
      'We will restore the painted ceilings of chapels;',
      'We will teach apprentices fresco and gilding;',
    ];
    const verdicts = (from: string[], to: string[]): string[] =>
      track(dated('2010-01-01', ...from), dated('2015-01-01', ...to))
        .flatMap((lineage) => lineage.steps)
        .map((one) => `${one.verdict} ${one.from.length} ${one.to.length}`);
    expect(verdicts([whole], parts)).toContain('split 1 2');
    expect(verdicts(parts, [whole])).toContain('merged 2 1');
  });

  it('knows a renamed body by what the document itself says', () => {
    const found = step(
      'Stress the importance of regular talks between the Cave Survey Office and towns;',
      'Stress the importance of regular talks between the Underground Agency (formerly the Cave Survey Office) and towns;',
    );
    expect(found.verdict).toBe('reaffirmed');
  });

  it('knows a body by the abbreviation behind its name', () => {
    const found = step(
      'Request the Mission of the United Towns in the Lower Valley (MUTILV) to draw a map of wells;',
      'Request MUTILV to draw a map of wells;',
    );
    expect(found.facets).toEqual([]);
  });

  it('forces nothing between unrelated texts', () => {
    const a = documentForTests('a', [CHAPEAU, ...OTHERS], { date: '2010-01-01' });
    const b = documentForTests(
      'b',
      [
        CHAPEAU,
        'We will plant olive trees along the motorway;',
        'Request the mayor to repair the bells;',
      ],
      { date: '2015-01-01' },
    );
    const steps = track(a, b).flatMap((lineage) => lineage.steps);
    expect(steps.filter((one) => one.from.length > 0 && one.to.length > 0)).toEqual([]);
  });

  it('leaves out undated documents and says which', () => {
    const undated = documentForTests('undated', [CHAPEAU, 'We will lend maps;']);
    expect(undatedDocuments([dated('2010-01-01'), undated])).toEqual([undated]);
    expect(track(dated('2010-01-01', 'We will lend maps;'), undated)).toEqual([]);
  });

  it('gives the same lineages in whatever order documents come', () => {
    const documents = ['2010-01-01', '2015-01-01', '2020-01-01'].map((date, i) =>
      dated(date, `We will lend at least ${i + 2} maps to village schools;`),
    );
    expect(track(...[...documents].reverse())).toEqual(track(...documents));
  });
});

describe('clauses of few words', () => {
  it('are not paired when others act in them', () => {
    const lineages = track(
      dated('2010-01-01', 'The printers’ guild shall serve this library.'),
      dated('2015-01-01', 'The orchard committee shall serve this library.'),
    );
    const pairs = lineages.flatMap(({ steps }) => steps).filter((one) => one.to.length > 0);
    expect(pairs.some((one) => one.from.some((id) => id.endsWith('.p1.1')))).toBe(false);
  });

  it('are paired when the same one acts', () => {
    const clause = 'The printers’ guild shall serve this library.';
    expect(step(clause, clause).verdict).toBe('reaffirmed');
  });
});
