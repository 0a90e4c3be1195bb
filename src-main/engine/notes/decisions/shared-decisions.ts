import type { Document } from '../../documents/document.ts';
import type {
  SharedDecision,
  SharedDecisionKind,
} from '../../shared-language/passages/shared-decision.ts';
import type { SharedPassage } from '../../shared-language/shared-passage.ts';
import { findQuote } from '../anchors/anchor-note.ts';
import type { Note, UserVerdict } from '../note.ts';
import { compareNotes } from './note-order.ts';

const kinds: readonly UserVerdict['decision'][] = ['joined', 'split', 'added'];

/** What a note decides about the places it quotes; null when it decides nothing of that sort. */
export function sharedDecisionKind({ verdict }: Note): SharedDecisionKind | null {
  return verdict && kinds.includes(verdict.decision)
    ? (verdict.decision as SharedDecisionKind)
    : null;
}

/**
 * The decisions about shared passages that notes hold, in the order in which they were made. Their
 * places are looked up in the documents as they are now; a note that lost one of its quotations
 * decides nothing until it is there again.
 */
export function sharedDecisions(
  notes: Iterable<Note>,
  documents: ReadonlyMap<string, Document>,
): SharedDecision[] {
  return [...notes].sort(compareNotes).flatMap((note) => {
    const kind = sharedDecisionKind(note);
    const places = note.quotes.flatMap((quote) => {
      const document = documents.get(quote.document);
      const found = document && findQuote(quote, document);
      return found ? [{ document: quote.document, span: found.span }] : [];
    });
    return kind && places.length === note.quotes.length ? [{ id: note.id, kind, places }] : [];
  });
}

/** Whether a note speaks of a passage: of it, of what it was made from, or as what made it. */
export function speaksOfPassage({ id, target }: Note, { id: passage, decided }: NamedPassage) {
  if (decided?.by === id) return true;
  const about = target.kind === 'passage';
  return about && (target.id === passage || (decided?.from.includes(target.id) ?? false));
}

type NamedPassage = Pick<SharedPassage, 'id' | 'decided'>;
