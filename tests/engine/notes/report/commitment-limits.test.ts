import { describe, expect, test } from 'vitest';
import type { Lineage } from '../../../../src-main/engine/commitments/lineage.ts';
import { findCommitments } from '../../../../src-main/engine/commitments/find-commitments.ts';
import { trackCommitments } from '../../../../src-main/engine/commitments/track-commitments.ts';
import type { Document } from '../../../../src-main/engine/documents/document.ts';
import { commitmentLimits } from '../../../../src-main/engine/notes/report/commitment-limits.ts';
import { makeDocument, newer, older } from '../sample-documents.ts';

const promises = (...more: string[]) => [
  'We will lend rare maps to village schools;',
  'Urge towns to insure their globes against theft;',
  'We will dry flooded cellars with pumps;',
  ...more,
];
const first = makeDocument('first', promises(), { title: 'First', date: '2010' });
const second = makeDocument('second', promises('We will sing;'), { title: 'Second', date: '2020' });

function limits(...documents: Document[]): string[] {
  const commitments = documents.flatMap((document) => findCommitments(document));
  const lineages: Lineage[] = trackCommitments(documents, commitments);
  return commitmentLimits(documents, commitments, lineages);
}

describe('what is said of documents that take no part', () => {
  test('is nothing when all take part, or when there is only one', () => {
    expect(limits(first, second)).toEqual([]);
    expect(limits(older)).toEqual([]);
  });

  test('names languages that are not read, and those read in part', () => {
    const arabic = makeDocument('ar', ['نص'], { title: 'Text', language: 'ar', date: '2015' });
    const french = makeDocument('fr', ['Texte'], { title: 'Texte', language: 'fr-CH' });
    const unknown = makeDocument('und', ['…'], { title: 'Signs', language: 'und' });
    expect(limits(first, second, arabic, french, unknown)).toEqual([
      'Commitments are not read in Arabic: Text.',
      'In French only verbs, their kind and force, hedges, who is asked and dates are read, not actions: Texte.',
      'Commitments are not read where the language is not known: Signs.',
      'Texte has no date and is left out of the timeline.',
    ]);
  });

  test('names the undated in one sentence', () => {
    const drafts = ['a', 'b'].map((id) => makeDocument(id, promises(), { title: `Draft ${id}` }));
    expect(limits(first, second, ...drafts)).toEqual([
      'Draft a and Draft b have no date and are left out of the timeline.',
    ]);
  });

  test('names the first of many and counts the others', () => {
    const drafts = Array.from({ length: 1000 }, (_, i) =>
      makeDocument(`d${i}`, promises(), { title: `Draft ${i}` }),
    );
    const [sentence = ''] = limits(first, second, ...drafts);
    expect(sentence.split(', ')).toHaveLength(7);
    expect(sentence).toMatch(/ and 993 others have no date and are left out of the timeline\.$/u);
    const eight = limits(first, second, ...drafts.slice(0, 8));
    expect(eight[0]).not.toContain('others');
  });

  test('says of another subject that nothing is called missing or new there', () => {
    const rules = makeDocument(
      'rules',
      [
        'Passengers shall keep their tickets until the end of the journey;',
        'The ferry company shall refund cancelled crossings;',
        'Drivers should switch off engines on the car deck;',
      ],
      { title: 'Ferry rules', date: '2015' },
    );
    expect(limits(first, rules, second)).toEqual([
      'Ferry rules is left out of the timeline: its commitments have no counterparts in the other documents, so nothing is called missing or new there.',
    ]);
  });

  test('tells a text without commitments from one alone in its language', () => {
    const report = makeDocument('report', ['The sea is wide.'], { title: 'Report', date: '2015' });
    const french = makeDocument('fr', ['Nous nous engageons à prêter des cartes;'], {
      title: 'Texte',
      language: 'fr',
      date: '2016',
    });
    expect(limits(first, second, report, french).slice(1)).toEqual([
      'Report is left out of the timeline: no commitment was found in it that could be followed.',
      'Texte is left out of the timeline: it is the only dated document in its language, and commitments are not followed from one language to another.',
    ]);
  });

  test('tells documents apart whose names tie', () => {
    const again = { ...newer, id: 'cccc', date: '2023' };
    expect(limits(older, newer, { ...again, language: 'ar' })[0]).toContain('(2023)');
  });
});
