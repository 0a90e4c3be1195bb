import type { AlignedParagraph, Api, Revised } from '../../contract/api.ts';
import { failed } from '../../contract/problem.ts';
import type { Result } from '../../contract/problem.ts';
import type { Document, Paragraph } from '../../engine/documents/document.ts';
import { makeQuote } from '../../engine/notes/anchors/anchor-note.ts';
import { decidedPairs, replacedPairs } from '../../engine/notes/decisions/decided-pairs.ts';
import type { PairDecision } from '../../engine/notes/decisions/decided-pairs.ts';
import type { Note } from '../../engine/notes/note.ts';
import type { RowChange } from '../workspace/workspace-change.ts';
import { unknownDocument } from './document-methods.ts';
import type { ServiceContext } from './service-ports.ts';
import { change, unchanged } from './workspace-state.ts';

/** Which paragraphs belong together, as the user decides it. */
export function pairingMethods(context: ServiceContext): Pick<Api, 'alignByHand'> {
  return {
    alignByHand: ({ a, b, decision }) => {
      const [inA, inB] = [placeOf(context, a), placeOf(context, b)];
      if (!inA || !inB || inA.document.id === inB.document.id)
        return Promise.resolve(unknownDocument());
      return Promise.resolve(decide(context, [inA, inB], decision));
    },
  };
}

interface Place {
  readonly document: Document;
  readonly paragraph: Paragraph;
}

function placeOf({ store }: ServiceContext, one: AlignedParagraph): Place | undefined {
  const document = store.content().documents.get(one.document);
  const paragraph = document?.paragraphs.find(({ id }) => id === one.paragraph);
  return document && paragraph && { document, paragraph };
}

const names = {
  paired: 'pair paragraphs',
  unpaired: 'unpair paragraphs',
  back: 'take back a pairing',
} as const;

/** The decision takes the place of earlier ones that it contradicts, as one change. */
function decide(
  context: ServiceContext,
  [a, b]: readonly [Place, Place],
  decision: PairDecision | null,
): Result<Revised> {
  const { notes } = context.store.content();
  const decided = decidedPairs([...notes.values()], a.document, b.document);
  const pair = { a: a.paragraph.id, b: b.paragraph.id };
  const known = decided.find((one) => one.a === pair.a && one.b === pair.b);
  if (decision === null && !known)
    return failed('bad-request', 'Nothing was decided about these two paragraphs.');
  if (known?.decision === decision) return unchanged(context);
  const gone = replacedPairs(decided, pair, decision).map(({ note }): RowChange => ({
    table: 'notes',
    id: note,
    before: notes.get(note) ?? null,
    after: null,
  }));
  const made = decision === null ? [] : [madeNote(context, [a, b], decision)];
  return change(context, names[decision ?? 'back'], [...gone, ...made]);
}

function madeNote(
  context: ServiceContext,
  places: readonly Place[],
  decision: PairDecision,
): RowChange {
  const id = context.newId();
  const now = context.now();
  const quotes = places.map(({ document, paragraph }) => makeQuote(document, paragraph.span));
  const note: Note = {
    id,
    target: { kind: 'pair', id: `pair:${id}` },
    quotes,
    text: '',
    tags: [],
    verdict: { decision, reason: '' },
    created: now,
    changed: now,
  };
  return { table: 'notes', id, before: null, after: note };
}
