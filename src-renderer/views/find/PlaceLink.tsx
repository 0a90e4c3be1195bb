import { useContext } from 'react';
import { citation } from '../../../src-main/engine/documents/citation.ts';
import type { Document, Paragraph } from '../../../src-main/engine/documents/document.ts';
import type { Span } from '../../../src-main/engine/text/span.ts';
import { Citation } from '../../parts/Citation.tsx';
import { useActions } from '../../state/StoreContext.tsx';
import { FolderContext } from './folder-context.ts';

/** A citation that opens its place; a document found in a folder is added first. */
export function PlaceLink(props: {
  readonly document: Document;
  readonly paragraph: Paragraph;
  readonly span: Span;
}) {
  const { document, paragraph, span } = props;
  const folder = useContext(FolderContext);
  const { openFromFolder } = useActions();
  if (folder === null) return <Citation {...props} />;
  return (
    <button
      type="button"
      className="link citation"
      title={`Adds ${document.source.name} to the documents and opens it`}
      onClick={() => void openFromFolder(folder, document.id, span)}
    >
      {citation(document, paragraph)}
    </button>
  );
}
