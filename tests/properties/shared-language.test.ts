import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Document } from '../../src-main/engine/documents/document.ts';
import { findSharedLanguage } from '../../src-main/engine/shared-language/find-shared-language.ts';
import { segmentDocument } from '../../src-main/engine/shared-language/passages/segments.ts';
import {
  defaultSharedSettings,
  type SharedPassage,
} from '../../src-main/engine/shared-language/shared-passage.ts';
import { textOf } from '../../src-main/engine/text/span.ts';
import { tokeniseWords } from '../../src-main/engine/text/tokens.ts';
import { documentForTests } from '../engine/documents-for-tests.ts';

const SENTENCES = [
  'Urges port authorities to publish the tide tables that small ferries need before winter comes',
  'Notes that old orchards along the river shelter more bees than any planted meadow does',
  'Calls upon coastal towns to repair within two years the sea walls broken by autumn storms',
  'Reaffirms the Charter of the United Nations and the Universal Declaration of Human Rights, as appropriate',
  'Decides that lamps in every harbour stay lit through nights of fog, sleet and heavy snow',
];

/** A sentence of the pool, perhaps with words dropped, swapped or replaced. */
const paragraph = fc
  .record({
    words: fc.constantFrom(...SENTENCES).map((sentence) => sentence.split(' ')),
    edits: fc.array(
      fc.record({ at: fc.nat(30), kind: fc.constantFrom('drop', 'swap', 'new', 'again') }),
      { maxLength: 4 },
    ),
    tail: fc.constantFrom('', '; and so on', '. Then the gulls slept'),
  })
  .map(({ words, edits, tail }) => edits.reduce(applyEdit, words).join(' ') + tail);

function applyEdit(words: string[], { at, kind }: { at: number; kind: string }): string[] {
  const place = at % words.length;
  const edited = [...words];
  if (kind === 'drop') edited.splice(place, 1);
  else if (kind === 'swap') edited.push(...edited.splice(0, place));
  else if (kind === 'new') edited[place] = `word${at}`;
  else edited.splice(place, 0, edited[place]!);
  return edited.length > 0 ? edited : words;
}

const documentSet = fc
  .array(
    fc.record({ paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 4 }), year: fc.nat(3) }),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((made) =>
    made.map(({ paragraphs, year }, i) =>
      documentForTests(`d${i}`, paragraphs, year === 0 ? {} : { date: `200${year}-01-01` }),
    ),
  );

function find(documents: readonly Document[]): readonly SharedPassage[] {
  return findSharedLanguage(documents, defaultSharedSettings).passages;
}

test('any order of the documents gives the same passages', () => {
  fc.assert(
    fc.property(documentSet, fc.infiniteStream(fc.nat()), (documents, numbers) => {
      const shuffled = documents
        .map((document) => ({ document, rank: numbers.next().value as number }))
        .sort((x, y) => x.rank - y.rank)
        .map(({ document }) => document);
      expect(find(shuffled)).toEqual(find(documents));
    }),
  );
});

test('segments put back together are the text, and know their passages', () => {
  fc.assert(
    fc.property(documentSet, (documents) => {
      const passages = find(documents);
      for (const document of documents) {
        const segments = segmentDocument(document, passages);
        expect(segments.map(({ span }) => textOf(document.text, span)).join('')).toBe(
          document.text,
        );
        for (const { span, passages: here } of segments) {
          for (const passage of here) {
            const holds = passage.occurrences.some(
              (place) =>
                place.document === document.id &&
                place.span.start <= span.start &&
                span.end <= place.span.end,
            );
            expect(holds).toBe(true);
          }
        }
      }
    }),
  );
});

test('an unrelated document changes no passage among the others', () => {
  const unrelated = documentForTests(
    'unrelated',
    [
      'Quorum rules bind nobody: eleven violins, nine oboes and one drum rehearsed Tuesday without sheet music',
    ],
    { date: '2002-06-01' },
  );
  fc.assert(
    fc.property(documentSet, (documents) => {
      expect(find([...documents, unrelated])).toEqual(find(documents));
    }),
  );
});

test('no passage is the same as another, or lies inside another at all of its places', () => {
  fc.assert(
    fc.property(documentSet, (documents) => {
      const passages = find(documents);
      expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
      for (const inner of passages) {
        for (const outer of passages) {
          if (inner !== outer) expect(isNested(inner, outer)).toBe(false);
        }
      }
    }),
  );
});

function isNested(inner: SharedPassage, outer: SharedPassage): boolean {
  return inner.occurrences.every((place) =>
    outer.occurrences.some(
      (other) =>
        other.document === place.document &&
        other.span.start <= place.span.start &&
        place.span.end <= other.span.end,
    ),
  );
}

test('the places of a passage hold what its evidence says', () => {
  fc.assert(
    fc.property(documentSet, (documents) => {
      for (const passage of find(documents)) {
        const words = passage.occurrences.map(({ document, span }) => {
          const { text } = documents.find(({ id }) => id === document)!;
          return tokeniseWords(text, span).map(({ key }) => key);
        });
        const [first, ...others] = words;
        expect(words.length).toBeGreaterThan(1);
        expect(first).toHaveLength(passage.words);
        expect(Math.min(...words.map(({ length }) => length))).toBeGreaterThanOrEqual(
          defaultSharedSettings.shortestPhrase,
        );
        expect(passage.kind === 'verbatim').toBe(
          others.every((other) => other.join(' ') === first!.join(' ')),
        );
        expect(passage.evidence.similarity).toBeGreaterThan(0);
        expect(passage.evidence.matchedWords).toBeLessThanOrEqual(passage.words);
        // A rewording may have all the words in another order.
        if (passage.kind !== 'reworded') {
          expect(passage.evidence.changedWords === 0).toBe(passage.kind === 'verbatim');
        }
      }
    }),
  );
});
