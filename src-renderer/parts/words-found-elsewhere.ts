import type { Document } from '../../src-main/engine/documents/document.ts';
import type { SharedPassage } from '../../src-main/engine/shared-language/shared-passage.ts';
import type { Span } from '../../src-main/engine/text/span.ts';
import { tokeniseWords } from '../../src-main/engine/text/tokens.ts';

/** How many words a document has, and which share of them stands in any other document. */
export interface WordsFoundElsewhere {
  readonly words: number;
  /** 0 to 1. */
  readonly share: number;
}

/** For each document id: its words, and the share covered by passages it has with others. */
export function wordsFoundElsewhere(
  documents: readonly Document[],
  passages: readonly SharedPassage[],
): ReadonlyMap<string, WordsFoundElsewhere> {
  const spans = spansByDocument(passages);
  return new Map(
    documents.map((document) => [document.id, measure(document, spans.get(document.id) ?? [])]),
  );
}

function spansByDocument(passages: readonly SharedPassage[]): Map<string, Span[]> {
  const spans = new Map<string, Span[]>();
  for (const { occurrences } of passages) {
    const places = new Set(occurrences.map((o) => o.document));
    if (places.size < 2) continue;
    for (const { document, span } of occurrences) {
      spans.set(document, [...(spans.get(document) ?? []), span]);
    }
  }
  return spans;
}

function measure(document: Document, spans: readonly Span[]): WordsFoundElsewhere {
  const words = tokeniseWords(document.text);
  const covered = words.filter((word) =>
    spans.some((span) => span.start <= word.start && word.end <= span.end),
  );
  return { words: words.length, share: words.length ? covered.length / words.length : 0 };
}
