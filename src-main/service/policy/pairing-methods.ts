import type { AlignedParagraph, Api, Revised } from '../../contract/api.ts';
import { failed } from '../../contract/problem.ts';
import type { Result } from '../../contract/problem.ts';
import type { Document, Paragraph } from '../../engine/documents/document.ts';
import { makeQuote } from '../../engine/notes/anchors/anchor-note.ts';
import { decidedPairs, replacedPairs } from '../../engine/notes/decisions/decided-pairs.ts';
import type { DecidedPair, PairDecision } from '../../engine/notes/decisions/decided-pairs.ts';
import type { ParagraphPair } from '../../engine/differences/alignment/pairs-by-hand.ts';
import type { Note } from '../../engine/notes/note.ts';
import type { RowChange } from '../workspace/workspace-change.ts';
import { unknownDocument } from './document-methods.ts';
import type { ServiceContext } from './service-ports.ts';
import { change, unchanged } from './workspace-state.ts';

/** Which paragraphs belong together, as the user decides it. */
export function pairingMethods(context: ServiceContext): Pick<Api, 'alignByHand'> {
  return {
    alignByHand: ({ a, b, decision, also = [] }) => {
      const places = [{ a, b }, ...also].map((pair) => placesOf(context, pair));
      const [pair, ...others] = places;
      if (!pair || places.includes(undefined)) return Promise.resolve(unknownDocument());
      const more = others.filter((one) => one !== undefined);
      if (more.some(([x, y]) => x.document !== pair[0].document || y.document !== pair[1].document))
        return Promise.resolve(
          failed('bad-request', 'All pairs must be of the same two documents.'),
        );
      return Promise.resolve(decide(context, pair, decision, more));
    },
  };
}

type Places = readonly [Place, Place];

function placesOf(
  context: ServiceContext,
  { a, b }: { readonly a: AlignedParagraph; readonly b: AlignedParagraph },
): Places | undefined {
  const [inA, inB] = [placeOf(context, a), placeOf(context, b)];
  return inA && inB && inA.document.id !== inB.document.id ? [inA, inB] : undefined;
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

/**
 * The decision takes the place of earlier ones that it contradicts, as one change; those that hold
 * as well are made with it where they are not there yet.
 */
function decide(
  context: ServiceContext,
  [a, b]: Places,
  decision: PairDecision | null,
  also: readonly Places[],
): Result<Revised> {
  const { notes } = context.store.content();
  const decided = decidedPairs([...notes.values()], a.document, b.document);
  const pair = pairOf([a, b]);
  const known = findPair(decided, pair);
  if (decision === null && !known)
    return failed('bad-request', 'Nothing was decided about these two paragraphs.');
  if (known?.decision === decision && also.length === 0) return unchanged(context);
  const kept = also.map((one) => findPair(decided, pairOf(one)));
  const gone = replacedPairs(decided, pair, decision)
    .filter((one) => one.decision !== 'paired' || !kept.includes(one))
    .map(({ note }): RowChange => ({
      table: 'notes',
      id: note,
      before: notes.get(note) ?? null,
      after: null,
    }));
  const made = decision === null ? [] : [madeNote(context, [a, b], decision)];
  const others = also
    .filter((_, index) => kept[index]?.decision !== 'paired')
    .map((one) => madeNote(context, one, 'paired'));
  return change(context, names[decision ?? 'back'], [...gone, ...made, ...others]);
}

function pairOf([a, b]: Places): ParagraphPair {
  return { a: a.paragraph.id, b: b.paragraph.id };
}

function findPair(decided: readonly DecidedPair[], { a, b }: ParagraphPair) {
  return decided.find((one) => one.a === a && one.b === b);
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
