import { citation } from '../../src-main/engine/documents/citation.ts';
import type { Document, Paragraph } from '../../src-main/engine/documents/document.ts';
import type { Span } from '../../src-main/engine/text/span.ts';
import { useActions } from '../state/StoreContext.tsx';

/** A citation ("A/RES/68/4, para. 17 (3 October 2013)") that opens the place in Compare. */
export function Citation(props: {
  readonly document: Document;
  readonly paragraph: Paragraph;
  /** The words meant; the whole paragraph when left out. */
  readonly span?: Span;
}) {
  const { showPlace } = useActions();
  return (
    <button
      type="button"
      className="link citation"
      onClick={() => {
        showPlace(props.document.id, props.span ?? props.paragraph.span);
      }}
    >
      {citation(props.document, props.paragraph)}
    </button>
  );
}
