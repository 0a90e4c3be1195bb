import type { Document } from '../../src-main/engine/documents/document.ts';
import { paragraphName } from '../../src-main/engine/documents/citation.ts';
import { paragraphAt } from '../../src-main/engine/notes/anchors/cite-span.ts';
import type { Span } from '../../src-main/engine/text/span.ts';
import { useActions } from '../state/StoreContext.tsx';

/** A button that closes the report and shows a place in the text, named by its paragraph. */
export function ShowPlace(props: {
  readonly document: Document;
  readonly span: Span;
  /** Words before the name of the place: "after", for what stands there no more. */
  readonly lead?: string;
}) {
  const { document, span, lead } = props;
  const { closeDialog, showPlace } = useActions();
  const { part, ...paragraph } = paragraphAt(document, span.start);
  const name = [part, paragraphName(paragraph)].filter(Boolean).join(', ');
  return (
    <button
      type="button"
      className="link"
      aria-label={`Show ${lead ? `${lead} ` : ''}${name} in the text`}
      onClick={() => {
        closeDialog();
        showPlace(document.id, span);
      }}
    >
      {lead ? `${lead} ${name}` : name}
    </button>
  );
}
