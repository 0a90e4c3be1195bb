import { describe, expect, it } from 'vitest';
import { findCommitments } from '../../../src-main/engine/commitments/find-commitments.ts';
import type { TestParagraph } from '../documents-for-tests.ts';
import { agreement, only, resolution, summary } from './one-paragraph.ts';

const heading = (text: string): TestParagraph => ({ text, kind: 'heading', label: text });
const item = (text: string, label: string): TestParagraph => ({ text, kind: 'item', label });

describe('lists without a subject, and those who act by name', () => {
  it('reads acts under a heading that names commitments as promises', () => {
    const document = agreement(
      { text: 'Order', kind: 'heading', label: 'h 1' },
      'Ensure that the maps are dry.',
      'The hall is open.',
      'The cellars are damp.',
      'The globes are old.',
      heading('Commitments'),
      'Ensure that the maps stay dry.',
      'Consider a second cellar.',
      heading('History'),
      'Support was scarce.',
    );
    expect(summary(document)).toEqual(['will own_commitment 4', 'will own_commitment 3']);
  });

  it('reads acts that pledges announced before headings as promises, each once', () => {
    const document = agreement(
      'In its candidature the Council undertakes the following pledges and commitments:',
      heading('In the valley'),
      item('Support the schools of the valley.', 'bullet 1'),
      heading('Abroad'),
      item('Actively engage with engravers.', 'bullet 2'),
      'The town has two libraries.',
      item('Promote reading.', 'bullet 3'),
    );
    expect(findCommitments(document).map(({ verb }) => verb.text)).toEqual([
      'undertakes',
      'Support',
      'engage',
    ]);
  });

  it('reads wording proposed in a list by its bare forms', () => {
    const parent = 'p0';
    const document = agreement(
      'The assembly may wish to consider the following actions:',
      { ...item('Recall that maps are old;', '(a)'), parent },
      { ...item('Commending the keepers, urge towns to lend maps;', '(b)'), parent },
      { ...item('Express concern that the cellars are damp;', '(c)'), parent },
    );
    expect(summary(document)).toEqual([
      'recall notice 0',
      'urge exhortation 4',
      'express concern concern 1',
    ]);
  });

  it('takes a name that opens a sentence for somebody who acts, a common noun for nothing', () => {
    const named = agreement('Veldoria will lend its maps.', 'The towns thank Veldoria.');
    expect(summary(named)).toEqual(['will own_commitment 4']);
    const common = agreement('Lending will grow.', 'The towns favour Lending and lending.');
    expect(summary(common)).toEqual([]);
  });

  it('lets a name in -s stand with a verb in the singular', () => {
    const document = agreement('The Republic of Malvis undertakes to lend its maps.');
    expect(only(document).actor?.text).toBe('The Republic of Malvis');
  });

  it('takes a verb with a capital of its own within a sentence for part of a name', () => {
    expect(summary(agreement('The heads of the Support Office of the valley met.'))).toEqual([]);
  });

  it('takes a run-in label and what is handed out for no verbs', () => {
    const label: TestParagraph = { text: 'Support data: what readers write.', kind: 'item' };
    expect(summary(agreement({ ...label, parent: 'p9' }, { ...label, parent: 'p9' }))).toEqual([]);
    expect(summary(agreement('We share your letters with the printers.'))).toEqual([]);
    expect(summary(agreement('We share a common vision of the maps.'))).toHaveLength(1);
  });

  it('joins a further reason over what stands between', () => {
    const text =
      'Noting that maps are old, and, in this regard, welcoming the loan of globes to the towns,';
    expect(summary(resolution({ text, kind: 'preambular', label: 'preamble 1' }))).toEqual([
      'note notice 0',
      'welcome appreciation 1',
    ]);
  });
});

describe('whom a clause asks, and for what', () => {
  it('keeps those singled out with the others, and leaves out through whom they act', () => {
    const singled = only(
      resolution(
        'Calls upon the towns, particularly those whose maps are believed to be damp, to report;',
      ),
    );
    expect(singled.addressee?.text).toBe(
      'the towns, particularly those whose maps are believed to be damp',
    );
    const through = only(
      resolution(
        'Requests the Committee, including through the office set up pursuant to order 6, to report;',
      ),
    );
    expect(through.addressee?.text).toBe('the Committee');
  });

  it('asks nobody where an act is encouraged for its effect', () => {
    const found = only(
      resolution('Encourages mobilizing funds in the valley to boost the trade in maps;'),
    );
    expect([found.addressee, found.actions[0]?.predicate]).toEqual([null, 'mobilize']);
  });

  it('begins an act after the hedge between the verb and its object', () => {
    const found = only(resolution('Encourages, as appropriate, the use of the hall;'));
    expect(found.actions.map(({ text }) => text)).toEqual(['the use of the hall']);
    expect(found.hedges.map(({ text }) => text)).toEqual(['as appropriate']);
  });

  it('reads acts to leave undone after “not to”', () => {
    const found = only(agreement('You agree not to copy, sell or lend the maps.'));
    expect(found.actions.map(({ predicate, negated }) => [predicate, negated])).toEqual([
      ['copy', true],
    ]);
  });
});
