import { useMemo } from 'react';
import type { AlignedParagraph } from '../../src-main/contract/api.ts';
import type { Comparison, Difference } from '../../src-main/engine/differences/difference.ts';
import type { Document } from '../../src-main/engine/documents/document.ts';
import { paragraphName } from '../../src-main/engine/documents/citation.ts';
import { decidedPairs } from '../../src-main/engine/notes/decisions/decided-pairs.ts';
import { selectedParagraph } from '../state/selected-paragraphs.ts';
import { useActions, useClauseline } from '../state/StoreContext.tsx';
import { paragraphsById } from '../state/use-documents.ts';
import { useShortName } from '../state/use-short-name.ts';

interface AlignmentProps {
  readonly comparison: Comparison;
  readonly difference: Difference;
  readonly a: Document;
  readonly b: Document;
}

/** Which paragraphs belong together, to be put right by hand; what was, to be taken back. */
export function AlignmentActions(props: AlignmentProps) {
  const { difference, comparison } = props;
  const { openPairing, unpairSelected, loadHistory } = useActions();
  const chain = useClauseline((s) => s.chainShown);
  const selection = useClauseline((s) => s.selection);
  const isPaired = difference.a.length > 0 && difference.b.length > 0;
  const pointedAt = selectedParagraph({ comparison, difference }, selection);
  const hasHistory = pointedAt !== null && chain.length > 2 && chain.includes(pointedAt.document);
  return (
    <>
      <div className="actions" role="group" aria-label="Alignment">
        <button
          type="button"
          onClick={() => {
            openPairing();
          }}
        >
          Pair with…
        </button>
        {isPaired && (
          <button type="button" onClick={() => void unpairSelected()}>
            Unpair
          </button>
        )}
        {hasHistory && (
          <button type="button" onClick={() => void loadHistory(chain, pointedAt)}>
            History
          </button>
        )}
        <PairWithLast {...props} pointedAt={pointedAt} />
      </div>
      <DecisionsHere {...props} />
    </>
  );
}

/** The paragraph of the other text that was chosen just before is likely to be the one meant. */
function PairWithLast(props: AlignmentProps & { readonly pointedAt: AlignedParagraph | null }) {
  const { a, b, difference, pointedAt } = props;
  const last = useClauseline((s) => s.lastParagraph);
  const { alignByHand } = useActions();
  const shortName = useShortName();
  if (!pointedAt || !last || last.document === pointedAt.document) return null;
  const other = [a, b].find(({ id }) => id === last.document);
  const paragraph = other && paragraphsById(other).get(last.paragraph);
  const isPartner = [...difference.a, ...difference.b].includes(last.paragraph);
  if (!other || !paragraph || (isPartner && difference.a.length > 0 && difference.b.length > 0))
    return null;
  const [inA, inB] = pointedAt.document === a.id ? [pointedAt, last] : [last, pointedAt];
  const also = partnersOf(props, pointedAt);
  return (
    <>
      <button type="button" onClick={() => void alignByHand(inA, inB, 'paired')}>
        Pair with {paragraphName(paragraph)} of {shortName(other)}
      </button>
      {also.length > 0 && (
        <button type="button" onClick={() => void alignByHand(inA, inB, 'paired', also)}>
          Pair with that one too
        </button>
      )}
    </>
  );
}

/** The pairs a paragraph has, when it is one of one side: with one more it is a split or a merge. */
function partnersOf({ a, b, difference }: AlignmentProps, at: AlignedParagraph) {
  const inFirst = at.document === a.id;
  const [own, partners] = inFirst ? [difference.a, difference.b] : [difference.b, difference.a];
  if (own.length !== 1) return [];
  return partners.map((id) => {
    const partner = { document: inFirst ? b.id : a.id, paragraph: id };
    return inFirst ? { a: at, b: partner } : { a: partner, b: at };
  });
}

/** The user's own decisions about these paragraphs, each with a way to take it back. */
function DecisionsHere({ a, b, difference }: AlignmentProps) {
  const notes = useClauseline((s) => s.workspace?.notes);
  const { alignByHand } = useActions();
  const shortName = useShortName();
  const decided = useMemo(() => decidedPairs(notes ?? [], a, b), [notes, a, b]);
  const here = decided.filter(
    (one) => difference.a.includes(one.a) || difference.b.includes(one.b),
  );
  const name = (document: Document, id: string) => {
    const paragraph = paragraphsById(document).get(id);
    return paragraph ? `${paragraphName(paragraph)} of ${shortName(document)}` : '';
  };
  if (here.length === 0) return null;
  return (
    <ul className="decisions-here" aria-label="Your alignment">
      {here.map((one) => (
        <li key={one.note}>
          <p>
            ✎ You {one.decision === 'paired' ? 'paired' : 'parted'} {name(a, one.a)} and{' '}
            {name(b, one.b)}.
          </p>
          <button
            type="button"
            className="link"
            onClick={() =>
              void alignByHand(
                { document: a.id, paragraph: one.a },
                { document: b.id, paragraph: one.b },
                null,
              )
            }
          >
            Take it back
          </button>
        </li>
      ))}
    </ul>
  );
}
