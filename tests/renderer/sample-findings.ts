import type { Findings } from '../../src-main/contract/api.ts';
import type { Commitment } from '../../src-main/engine/commitments/commitment.ts';
import type { Comparison, WordChange } from '../../src-main/engine/differences/difference.ts';
import type { Document } from '../../src-main/engine/documents/document.ts';
import type { SharedLanguage } from '../../src-main/engine/shared-language/shared-passage.ts';
import { harbourCharter, harbourReview, spanOf } from './sample-documents.ts';

const first = 'Decides to keep every public harbour open to small boats throughout the year;';

function commitment(document: Document, index: number, verb: string, force: 2 | 3): Commitment {
  const paragraph = document.paragraphs[index]!;
  return {
    id: `${document.id}.${paragraph.id}.1`,
    document: document.id,
    paragraph: paragraph.id,
    sequence: 1,
    span: paragraph.span,
    actor: null,
    verb: { span: spanOf(document, verb), text: verb },
    lemma: verb.toLowerCase().replace(/s$/u, ''),
    class: 'exhortation',
    force,
    effectiveForce: force,
    addressee: { span: spanOf(document, 'harbour towns'), text: 'harbour towns' },
    content: { span: paragraph.span, text: '' },
    actions: [],
    hedges: [],
    conditions: [],
    intensifiers: [],
    timeBounds: [],
    quantities: [],
    embeddedModal: null,
    negated: false,
    bracketed: false,
    flags: [],
    rules: [],
  };
}

const earlier = commitment(harbourCharter, 1, 'Encourages', 2);
const later = commitment(harbourReview, 1, 'Urges', 3);

/** Findings over the two harbour texts, as the engine would give them. */
export const harbourFindings: Findings = {
  revision: 1,
  passages: [
    {
      id: 'passage-open',
      kind: 'verbatim',
      occurrences: [
        { document: harbourCharter.id, paragraph: 'p0', span: spanOf(harbourCharter, first) },
        { document: harbourReview.id, paragraph: 'p0', span: spanOf(harbourReview, first) },
      ],
      words: 13,
      distinctiveness: 0.9,
      formula: false,
      evidence: { rule: '13 words in a row', matchedWords: 13, changedWords: 0, similarity: 1 },
    },
  ],
  commitments: [earlier, later],
  lineages: [
    {
      id: 'lineage-depth',
      topic: 'depth of channels',
      steps: [
        {
          fromDocument: harbourCharter.id,
          toDocument: harbourReview.id,
          from: [earlier.id],
          to: [later.id],
          verdict: 'strengthened',
          facets: [
            {
              facet: 'force',
              from: 'Encourages',
              to: 'Urges',
              effect: 'stronger',
              sentence: '“Encourages” became “Urges”',
            },
          ],
          evidence: { score: 0.8, certainty: 'found', nearest: null, sentence: 'A stronger verb.' },
        },
      ],
    },
  ],
  limits: [],
};

/** A rewording of the two harbour texts that only a search between both finds. */
export const retoldHarbours: SharedLanguage = {
  passages: [
    {
      id: 'passage-retold',
      kind: 'reworded',
      occurrences: [
        { document: harbourCharter.id, paragraph: 'p1', span: harbourCharter.paragraphs[1]!.span },
        { document: harbourReview.id, paragraph: 'p1', span: harbourReview.paragraphs[1]!.span },
      ],
      words: 13,
      distinctiveness: 0.8,
      formula: false,
      evidence: {
        rule: '10 words of 13 in any order',
        matchedWords: 10,
        changedWords: 3,
        similarity: 0.7,
      },
    },
  ],
  limits: [],
};

const change = (kind: WordChange['kind'], a: string | null, b: string | null): WordChange => ({
  kind,
  ...(a !== null && { a: spanOf(harbourCharter, a) }),
  ...(b !== null && { b: spanOf(harbourReview, b) }),
});

/** The comparison of the two harbour texts, as the engine would give it. */
export const harbourComparison: Comparison = {
  a: harbourCharter.id,
  b: harbourReview.id,
  limits: [],
  differences: [
    {
      id: 'd-same',
      kind: 'same',
      a: ['p0'],
      b: ['p0'],
      words: [change('same', first, first)],
      similarity: 1,
      renumbered: false,
      rule: 'same words',
    },
    {
      id: 'd-changed',
      kind: 'changed',
      a: ['p1'],
      b: ['p1'],
      words: [
        change('deleted', 'Encourages', null),
        change('inserted', null, 'Urges'),
        change(
          'same',
          'harbour towns to publish the depth of their channels',
          'harbour towns to publish the depth of their channels',
        ),
        change('deleted', 'once', null),
        change('inserted', null, 'twice'),
        change('same', 'a year', 'a year by'),
        change('inserted', null, 'by 2025'),
      ],
      similarity: 0.8,
      renumbered: false,
      rule: 'most words in common',
    },
    {
      id: 'd-gone',
      kind: 'deleted',
      a: ['p2'],
      b: [],
      words: [change('deleted', 'Recalls the agreement on lighthouses of 1998.', null)],
      similarity: 0,
      renumbered: false,
      rule: 'no counterpart',
    },
    {
      id: 'd-new',
      kind: 'inserted',
      a: [],
      b: ['p2'],
      words: [change('inserted', null, 'Invites pilots to report drifting cargo.')],
      similarity: 0,
      renumbered: false,
      rule: 'no counterpart',
    },
  ],
};
