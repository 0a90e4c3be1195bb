import { describe, expect, it } from 'vitest';
import type { SharedPassage } from '../../../../src-main/engine/shared-language/shared-passage.ts';
import { textOf } from '../../../../src-main/engine/text/span.ts';
import { markColumn } from '../../../../src-renderer/views/compare/column-marks.ts';
import { harbourCharter, harbourReview, spanOf } from '../../sample-documents.ts';
import { harbourComparison, harbourFindings } from '../../sample-findings.ts';

const all = { shared: true, differences: true, commitments: true };
const review = {
  document: harbourReview,
  beside: [harbourCharter],
  left: harbourComparison,
  right: undefined,
  passages: harbourFindings.passages,
  commitments: harbourFindings.commitments,
  layers: all,
};

const marked = (column: typeof review, paragraph: string) =>
  (markColumn(column).get(paragraph) ?? []).map(
    ({ kind, span }) => `${kind}: ${textOf(column.document.text, span)}`,
  );

describe('markColumn', () => {
  it('marks shared words, changed words and verbs, each in its paragraph', () => {
    expect(marked(review, 'p0')).toEqual([
      `verbatim: ${textOf(harbourReview.text, harbourReview.paragraphs[0]!.span)}`,
    ]);
    expect(marked(review, 'p1')).toEqual([
      'inserted: Urges',
      'inserted: twice',
      'inserted: by 2025',
      'verb: Urges',
    ]);
  });

  it('leaves the words of a wholly new paragraph unmarked: its margin says it', () => {
    expect(marked(review, 'p2')).toEqual([]);
  });

  it('marks a summary as a whole, and what it sums up in every paragraph but without a look', () => {
    const [whole, summary] = [
      { start: 0, end: harbourReview.text.length },
      { start: 0, end: 40 },
    ];
    const passage: SharedPassage = {
      ...harbourFindings.passages[0]!,
      kind: 'reworded',
      summary: true,
      occurrences: [
        { document: harbourCharter.id, paragraph: 'p0', span: summary },
        { document: harbourReview.id, paragraph: 'p0', span: whole },
      ],
    };
    const layers = { shared: true, differences: false, commitments: false };
    const source = markColumn({ ...review, passages: [passage], layers });
    expect([...source.keys()]).toEqual(harbourReview.paragraphs.map(({ id }) => id));
    expect([...source.values()].flat().map(({ kind }) => kind)).toEqual([
      'shared',
      'shared',
      'shared',
    ]);
    const column = {
      ...review,
      document: harbourCharter,
      beside: [harbourReview],
      left: undefined,
    };
    const short = markColumn({ ...column, passages: [passage], layers });
    expect(short.get('p0')?.map(({ kind }) => kind)).toEqual(['shared', 'reworded']);
    expect(short.size).toBe(1);
  });

  it('shows nothing of a layer that is off', () => {
    const layers = { shared: false, differences: false, commitments: false };
    expect(markColumn({ ...review, layers }).size).toBe(0);
  });

  it('leaves gaps in a near-verbatim bar where words differ, but joins the whole for pointing', () => {
    const words = 'harbour towns to publish the depth of their channels';
    const earlier = spanOf(harbourCharter, `${words} once a year`);
    const later = spanOf(harbourReview, `${words} twice a year`);
    const passage: SharedPassage = {
      ...harbourFindings.passages[0]!,
      id: 'near',
      kind: 'near-verbatim',
      occurrences: [
        { document: harbourCharter.id, paragraph: 'p1', span: earlier },
        { document: harbourReview.id, paragraph: 'p1', span: later },
      ],
    };
    const layers = { ...all, differences: false, commitments: false };
    expect(marked({ ...review, passages: [passage], layers }, 'p1')).toEqual([
      `shared: ${words} twice a year`,
      `near-verbatim: ${words}`,
      'near-verbatim: a year',
    ]);
  });
});
