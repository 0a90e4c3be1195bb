import type { Commitment, Quote } from '../../commitments/commitment.ts';
import type { Lineage } from '../../commitments/lineage.ts';
import type { Comparison, Difference, WordChange } from '../../differences/difference.ts';
import type { ParagraphHistory } from '../../differences/history.ts';
import type { Document, TrackedChanges } from '../../documents/document.ts';
import type { Occurrence, SharedPassage } from '../../shared-language/shared-passage.ts';
import { textOf } from '../../text/span.ts';
import { countWords } from '../../text/tokens.ts';

/** Documents by id. */
type Documents = ReadonlyMap<string, Document>;

/** A document as JSON gives it: paragraphs with their words, and what reading took out. */
export function documentJson(document: Document): Record<string, unknown> {
  const { text } = document;
  return {
    id: document.id,
    file: document.source.name,
    title: document.title,
    symbol: document.symbol ?? null,
    date: document.date ?? null,
    body: document.body ?? null,
    status: document.status ?? null,
    notice: document.notice ?? null,
    language: document.language,
    words: document.paragraphs.reduce((sum, { span }) => sum + countWords(text, span), 0),
    paragraphs: document.paragraphs.map(({ label, part, kind, span }) => ({
      label,
      ...(part === undefined ? {} : { part }),
      kind,
      start: span.start,
      end: span.end,
      text: textOf(text, span),
    })),
    ...(document.tracked ? { tracked: trackedJson(document.tracked) } : {}),
    warnings: document.warnings,
    removed: document.removed,
  };
}

function trackedJson({ reading, changes, authors }: TrackedChanges): Record<string, unknown> {
  return { reading, changes, authors };
}

/** A passage as JSON gives it, each occurrence with its paragraph's label and its words. */
export function passageJson(passage: SharedPassage, documents: Documents): Record<string, unknown> {
  const { id, kind, words, distinctiveness, formula, evidence } = passage;
  return {
    id,
    kind,
    words,
    distinctiveness,
    formula,
    evidence,
    occurrences: passage.occurrences.map((one) => occurrenceJson(one, documents)),
  };
}

/** A place with its words. Throws when its document is not among the given ones. */
export function occurrenceJson(
  { document, paragraph, span }: Occurrence,
  documents: Documents,
): Record<string, unknown> {
  const found = documentOf(documents, document);
  return {
    document,
    paragraph: labelOf(found, paragraph),
    start: span.start,
    end: span.end,
    text: textOf(found.text, span),
  };
}

/** A difference as JSON gives it: the two documents, labels of paragraphs, and word changes. */
export function differenceJson(
  comparison: Pick<Comparison, 'a' | 'b'>,
  difference: Difference,
  documents: Documents,
): Record<string, unknown> {
  const a = documentOf(documents, comparison.a);
  const b = documentOf(documents, comparison.b);
  return {
    id: difference.id,
    documents: [a.id, b.id],
    kind: difference.kind,
    a: difference.a.map((id) => labelOf(a, id)),
    b: difference.b.map((id) => labelOf(b, id)),
    similarity: difference.similarity,
    renumbered: difference.renumbered,
    rule: difference.rule,
    substance: difference.substance ?? [],
    ...usedAgainJson(difference, a, b),
    ...(difference.byHand && { byHand: difference.byHand }),
    words: difference.words.map((word) => ({ kind: word.kind, text: wordsOf(word, a, b) })),
  };
}

/** The history of a paragraph as JSON gives it; versions count from 1. */
export function historyJson(
  { id, steps, related }: ParagraphHistory,
  documents: Documents,
): Record<string, unknown> {
  return {
    id,
    related,
    steps: steps.map((step) => {
      const document = documentOf(documents, step.document);
      return {
        version: step.version + 1,
        document: step.document,
        event: step.event,
        paragraphs: document.paragraphs
          .filter((one) => step.paragraphs.includes(one.id))
          .map(({ label }) => label),
        difference: step.difference ?? null,
        substance: step.substance ?? [],
      };
    }),
  };
}

/** The label of the paragraph whose wording is used once more, or still. */
function usedAgainJson({ usedAgain, b: later }: Difference, a: Document, b: Document) {
  if (usedAgain === undefined) return {};
  return { usedAgain: labelOf(later.length > 0 ? a : b, usedAgain) };
}

function wordsOf(word: WordChange, a: Document, b: Document): string {
  if (word.b) return textOf(b.text, word.b);
  return word.a ? textOf(a.text, word.a) : '';
}

/** A commitment as JSON gives it, with its place and the label of its paragraph. */
export function commitmentJson(
  commitment: Commitment,
  documents: Documents,
): Record<string, unknown> {
  const { actor, verb, addressee, content, embeddedModal, span, ...rest } = commitment;
  return {
    ...rest,
    paragraph: labelOf(documentOf(documents, commitment.document), commitment.paragraph),
    actor: wordsOrNull(actor),
    verb: verb.text,
    addressee: wordsOrNull(addressee),
    content: content.text,
    embeddedModal: wordsOrNull(embeddedModal),
    start: span.start,
    end: span.end,
  };
}

function wordsOrNull(quote: Quote | null): string | null {
  return quote && quote.text;
}

/** A lineage as JSON gives it. */
export function lineageJson({ id, topic, steps }: Lineage): Record<string, unknown> {
  return { id, topic, steps };
}

function documentOf(documents: Documents, id: string): Document {
  const document = documents.get(id);
  if (!document) throw new Error(`no document ${id} among those given`);
  return document;
}

function labelOf(document: Document, paragraph: string): string {
  return document.paragraphs.find(({ id }) => id === paragraph)?.label ?? paragraph;
}
