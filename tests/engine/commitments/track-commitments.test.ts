import { describe, expect, it } from 'vitest';
import { undatedDocuments } from '../../../src-main/engine/commitments/track-commitments.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { documentForTests } from '../documents-for-tests.ts';
import { CHAPEAU, dated, OTHERS, step, track } from './one-step.ts';

describe('trackCommitments', () => {
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

  it('tells what a chapeau lost once, and not of every item', () => {
    const made = (date: string, bound: string): Document =>
      documentForTests(
        date,
        [
          { text: `Each town shall${bound}:`, kind: 'operative', label: '1' },
          { text: 'print maps of wells and springs;', kind: 'item', label: '1 (a)', parent: 'p0' },
          { text: 'lend globes to village schools.', kind: 'item', label: '1 (b)', parent: 'p0' },
          ...OTHERS,
        ],
        { date },
      );
    const steps = track(made('2010-01-01', ', by 2020'), made('2015-01-01', '')).flatMap(
      (lineage) => lineage.steps,
    );
    const items = steps.filter((one) => one.from.some((id) => /\.p[12]\./u.test(id)));
    expect(items.map((one) => one.verdict)).toEqual(['reaffirmed', 'reaffirmed']);
  });

  it('says of what stood in brackets that it was not agreed', () => {
    const found = step('[We will print an atlas of caves;]', 'We will hire singers;');
    expect(found.verdict).toBe('dropped');
    expect(found.evidence.sentence).toContain('in brackets');
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
