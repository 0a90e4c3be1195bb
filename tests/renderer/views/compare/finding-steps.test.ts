import { describe, expect, it } from 'vitest';
import { findingSteps } from '../../../../src-renderer/views/compare/finding-steps.ts';
import { harbourCharter, harbourReview } from '../../sample-documents.ts';
import { harbourComparison, harbourFindings } from '../../sample-findings.ts';

const columns = {
  documents: [harbourCharter, harbourReview],
  comparisons: [harbourComparison],
  passages: harbourFindings.passages,
  commitments: harbourFindings.commitments,
  layers: { shared: true, differences: true, commitments: true },
};

describe('findingSteps', () => {
  it('goes down both texts at once, leaving out what stayed the same', () => {
    expect(findingSteps(columns).map(({ id }) => id)).toEqual([
      'passage-open',
      'd-changed',
      'harbour-charter.p1.1',
      'harbour-review.p1.1',
      'd-gone',
      'd-new',
    ]);
  });

  it('walks only through the layers that are shown', () => {
    const layers = { shared: true, differences: false, commitments: false };
    expect(findingSteps({ ...columns, layers })).toEqual([{ kind: 'passage', id: 'passage-open' }]);
  });
});
