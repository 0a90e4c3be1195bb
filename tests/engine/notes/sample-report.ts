import type { Commitment } from '../../../src-main/engine/commitments/commitment.ts';
import type { Lineage } from '../../../src-main/engine/commitments/lineage.ts';
import type { Comparison } from '../../../src-main/engine/differences/difference.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { makeQuote } from '../../../src-main/engine/notes/anchors/anchor-note.ts';
import type { ReportInput } from '../../../src-main/engine/notes/report.ts';
import type { SharedPassage } from '../../../src-main/engine/shared-language/shared-passage.ts';
import type { Span } from '../../../src-main/engine/text/span.ts';
import { newer, older, spanOf } from './sample-documents.ts';

const passage: SharedPassage = {
  id: 'passage-1',
  kind: 'near-verbatim',
  occurrences: [
    {
      document: older.id,
      paragraph: 'p0',
      span: spanOf(older, 'every harbour to keep a register of lost nets'),
    },
    {
      document: newer.id,
      paragraph: 'p1',
      span: spanOf(newer, 'every harbour to keep, as appropriate, a register of lost nets'),
    },
  ],
  words: 9,
  distinctiveness: 0.9,
  formula: false,
  evidence: {
    rule: '9 words in common, 2 added',
    matchedWords: 9,
    changedWords: 2,
    similarity: 0.82,
  },
};

const formula: SharedPassage = {
  ...passage,
  id: 'passage-2',
  kind: 'verbatim',
  formula: true,
  occurrences: [
    { document: older.id, paragraph: 'p1', span: spanOf(older, 'Recognize that') },
    { document: newer.id, paragraph: 'p0', span: spanOf(newer, 'Recognize that') },
  ],
  words: 2,
  evidence: { rule: 'a set phrase', matchedWords: 2, changedWords: 0, similarity: 1 },
};

function commitment(
  document: Document,
  paragraph: string,
  words: string,
  verb: string,
  about: Pick<Commitment, 'lemma' | 'class' | 'force'>,
): Commitment {
  const span = spanOf(document, words);
  return {
    id: `${document.id}.${paragraph}.1`,
    document: document.id,
    paragraph,
    sequence: 1,
    span,
    actor: null,
    verb: { span: { start: span.start, end: span.start + verb.length }, text: verb },
    addressee: null,
    content: { span, text: words },
    effectiveForce: about.force,
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
    ...about,
  };
}

const urge: Commitment = {
  ...commitment(older, 'p0', older.text.slice(0, 59), 'Urge', {
    lemma: 'urge',
    class: 'exhortation',
    force: 4,
  }),
  timeBounds: [
    { span: spanOf(older, 'by 2020'), text: 'by 2020', kind: 'hard' as const, year: 2020 },
  ],
};
const pay = commitment(older, 'p2', 'We will pay for the lighthouse.', 'will', {
  lemma: 'will',
  class: 'own_commitment',
  force: 4,
});
const encourage: Commitment = {
  ...commitment(newer, 'p1', newer.text.slice(40), 'Encourage', {
    lemma: 'encourage',
    class: 'exhortation',
    force: 3,
  }),
  hedges: [
    {
      span: spanOf(newer, 'as appropriate'),
      text: 'as appropriate',
      kind: 'hedge' as const,
      effect: 'weaken' as const,
      weight: -1,
      scope: newer.paragraphs[1]!.span,
    },
  ],
};

const lineages: Lineage[] = [
  {
    id: 'lineage-1',
    topic: 'register nets',
    steps: [
      {
        fromDocument: older.id,
        toDocument: newer.id,
        from: [urge.id],
        to: [encourage.id],
        verdict: 'weakened',
        facets: [
          {
            facet: 'force',
            from: 'Urge',
            to: 'Encourage',
            effect: 'weaker',
            sentence: '“Urge” became “Encourage”',
          },
          {
            facet: 'hedge',
            from: null,
            to: 'as appropriate',
            effect: 'weaker',
            sentence: 'adds “as appropriate”',
          },
          {
            facet: 'time',
            from: 'by 2020',
            to: null,
            effect: 'weaker',
            sentence: 'loses the date “by 2020”',
          },
        ],
        evidence: {
          score: 0.8,
          certainty: 'found',
          nearest: null,
          sentence: 'Weakened: “Urge” became “Encourage”.',
        },
      },
    ],
  },
  {
    id: 'lineage-2',
    topic: 'lighthouse',
    steps: [
      {
        fromDocument: older.id,
        toDocument: newer.id,
        from: [pay.id],
        to: [],
        verdict: 'dropped',
        facets: [],
        evidence: {
          score: 0.12,
          certainty: 'found',
          nearest: encourage.id,
          sentence: 'No commitment of the later text comes near.',
        },
      },
    ],
  },
];

const comparison: Comparison = {
  a: older.id,
  b: newer.id,
  limits: [],
  differences: [
    {
      id: 'difference-1',
      kind: 'moved',
      a: ['p1'],
      b: ['p0'],
      words: [{ kind: 'same', a: older.paragraphs[1]!.span, b: newer.paragraphs[0]!.span }],
      similarity: 1,
      renumbered: true,
      rule: 'the same words at another place',
    },
    {
      id: 'difference-2',
      kind: 'changed',
      a: ['p0'],
      b: ['p1'],
      words: changedWords(),
      similarity: 0.75,
      renumbered: true,
      rule: 'three words in four in common',
    },
    {
      id: 'difference-3',
      kind: 'deleted',
      a: ['p2'],
      b: [],
      words: [{ kind: 'deleted', a: older.paragraphs[2]!.span }],
      similarity: 0,
      renumbered: false,
      rule: 'no paragraph is like it',
    },
  ],
};

function changedWords(): Comparison['differences'][number]['words'] {
  const inA = (words: string) => spanOf(older, words);
  const inB = (words: string) => spanOf(newer, words);
  return [
    { kind: 'deleted', a: inA('Urge') },
    { kind: 'inserted', b: inB('Encourage') },
    { kind: 'same', a: inA('every harbour to keep'), b: inB('every harbour to keep') },
    { kind: 'inserted', b: inB(', as appropriate,') },
    { kind: 'same', a: inA('a register of lost nets'), b: inB('a register of lost nets') },
    { kind: 'deleted', a: inA('by 2020') },
    { kind: 'same', a: signAfter(older, 'by 2020'), b: signAfter(newer, 'lost nets') },
  ];
}

function signAfter(document: Document, words: string): Span {
  const { end } = spanOf(document, words);
  return { start: end, end: end + 1 };
}

/** Everything a report can hold, over two small texts of our own. */
export const sampleInput: ReportInput = {
  documents: [newer, older],
  passages: [passage, formula],
  comparisons: [comparison],
  histories: [],
  commitments: [urge, pay, encourage],
  lineages,
  notes: [
    {
      id: 'note-1',
      target: { kind: 'lineage', id: 'lineage-1' },
      quotes: [makeQuote(older, urge.span), makeQuote(newer, encourage.span)],
      text: 'This is the point to raise.\n\nAsk the secretariat.',
      tags: ['nets', 'to raise'],
      verdict: { decision: 'overruled', verdict: 'mixed', reason: 'the register stays' },
      created: '2024-01-02T03:04:05.000Z',
      changed: '2024-01-02T03:04:05.000Z',
    },
  ],
  settings: {
    shared: { shortestPhrase: 8, changedWordsInTen: 2, showFormulas: false },
    ladder: null,
  },
  include: { notes: true, shared: true, differences: true, commitments: true },
  formulas: false,
  version: '0.0.0-test',
  limits: ['Only the first 100 passages were kept.'],
};
