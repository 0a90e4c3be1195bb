import { describe, expect, it } from 'vitest';
import { findCommitments } from '../../../../src-main/engine/commitments/find-commitments.ts';
import type { Document } from '../../../../src-main/engine/documents/document.ts';
import { agreement, declaration } from '../one-paragraph.ts';

const amounts = (document: Document): string[] =>
  findCommitments(document).flatMap((one) => one.quantities.map((quantity) => quantity.text));

describe('quantities', () => {
  it('are numbers with what they count', () => {
    expect(amounts(declaration('We will open at least three offices.'))).toEqual([
      'at least three offices',
    ]);
  });

  it('are no footnote marks beside a bracketed alternative', () => {
    expect(amounts(agreement('Each Party shall submit [plans[^1]][reports] to the body.'))).toEqual(
      [],
    );
  });

  it('are no parts of a symbol', () => {
    expect(
      amounts(agreement('Parties shall act in accordance with [decision 4/AB.7][rules].')),
    ).toEqual([]);
  });
});
