import { describe, expect, it } from 'vitest';
import { absentElements } from '../../../../src-main/engine/commitments/lineages/absences.ts';
import { textOf } from '../../../../src-main/engine/text/span.ts';
import { datedDeclarations, follow, type Tracked } from '../dated-documents.ts';

function absences({ lineages, commitments }: Tracked): string[] {
  return absentElements(lineages, commitments).map(({ kind, quote }) => `${kind} ${quote.text}`);
}

const FIRST = [
  'Urge the Cave Office, the Globe Fund and towns to lend, by 2012, at least ten maps to village schools, where feasible;',
  'We will dry flooded cellars with pumps;',
];

describe('absentElements', () => {
  it('names actors, deadlines, numbers and qualifiers that no later document repeats', () => {
    const later = [
      'Urge the Cave Office and towns to lend maps to village schools;',
      'We will dry flooded cellars with pumps;',
    ];
    const found = absences(follow(datedDeclarations(FIRST, later, later)));
    expect(found).toEqual([
      'actor the Globe Fund and towns',
      'deadline by 2012',
      'number at least ten maps',
      'qualifier where feasible',
    ]);
  });

  it('does not count as absent what any later document says, in whatever clause', () => {
    const later = [
      'Urge the Cave Office and towns to lend maps to village schools;',
      'Invite the Globe Fund and towns to dry, by 2012, at least ten maps, where feasible;',
    ];
    expect(absences(follow(datedDeclarations(FIRST, FIRST.slice(1), later)))).toEqual([]);
  });

  it('finds nothing absent from the newest document', () => {
    const { documents } = follow(datedDeclarations(FIRST.slice(1), FIRST));
    expect(absences(follow(documents))).toEqual([]);
  });

  it('quotes the words at their place and says how many documents lack them', () => {
    const { documents, lineages, commitments } = follow(
      datedDeclarations(FIRST, FIRST.slice(1), FIRST.slice(1)),
    );
    for (const { document, quote, sentence } of absentElements(lineages, commitments)) {
      const text = documents.find((one) => one.id === document)?.text ?? '';
      expect(textOf(text, quote.span)).toBe(quote.text);
      expect(sentence).toContain('any of the 2 later documents');
    }
  });

  it('knows a renamed body', () => {
    const tracked = follow(
      datedDeclarations(
        ['Urge the Globe Fund to lend maps to village schools;'],
        ['Urge the World Purse to lend maps to village schools;'],
      ),
    );
    const aliases = [{ earlier: 'Globe Fund', later: 'World Purse' }];
    expect(absences(tracked)).toEqual(['actor the Globe Fund']);
    expect(absentElements(tracked.lineages, tracked.commitments, aliases)).toEqual([]);
  });
});
