import { describe, expect, it } from 'vitest';
import { findCommitments } from '../../../../src-main/engine/commitments/find-commitments.ts';
import type { Facet } from '../../../../src-main/engine/commitments/lineage.ts';
import {
  clauseWithDecisive,
  decisiveWords,
} from '../../../../src-main/engine/notes/report/decisive-words.ts';
import { facetsOnce } from '../../../../src-main/engine/notes/report/facets-once.ts';
import { textOf } from '../../../../src-main/engine/text/span.ts';
import { agreement } from '../../commitments/one-paragraph.ts';

const facet = (to: string): Facet => ({
  facet: 'condition',
  from: null,
  to,
  effect: 'narrower',
  sentence: `adds “${to}”`,
});

describe('the words that decided', () => {
  const document = agreement('If a net is lost at sea, the owner must report it to the harbour.');
  const [clause] = findCommitments(document);
  const condition = 'If a net is lost at sea';

  it('are shown with the clause when they stand before it', () => {
    const given = [clause!, [facet(condition)], 'to'] as const;
    const span = clauseWithDecisive(document, ...given);
    expect(textOf(document.text, span)).toContain(`${condition}, the owner must report it`);
    expect(decisiveWords(document, ...given).map((one) => textOf(document.text, one))).toEqual([
      condition,
    ]);
  });

  it('do not widen the clause where something else decided', () => {
    const span = clauseWithDecisive(document, clause!, [facet('must')], 'to');
    expect(span).toEqual(clause!.span);
  });

  it('are told once where two facets say the same', () => {
    const twice = [facet('by 2050'), facet('by 2030'), facet('by 2050')];
    expect(facetsOnce(twice).map(({ to }) => to)).toEqual(['by 2050', 'by 2030']);
  });
});
