import { useContext } from 'react';
import { citeSpan } from '../../../src-main/engine/notes/anchors/cite-span.ts';
import { makeQuote } from '../../../src-main/engine/notes/anchors/anchor-note.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import type { WordingHit } from '../../../src-main/engine/shared-language/shared-passage.ts';
import { textOf } from '../../../src-main/engine/text/span.ts';
import type { Mark } from '../../parts/cut-segments.ts';
import { MarkedText } from '../../parts/MarkedText.tsx';
import { useActions } from '../../state/StoreContext.tsx';
import { paragraphOf } from '../../state/use-documents.ts';
import { FolderContext } from './folder-context.ts';
import { PlaceLink } from './PlaceLink.tsx';
import { contextOf, likenessOf } from './hit-groups.ts';

/** One place where the wording stands, in its context, with what differs marked. */
export function HitCard(props: { readonly document: Document; readonly hit: WordingHit }) {
  const { document, hit } = props;
  const context = contextOf(document, hit);
  const marks: Mark[] = [
    { span: hit.span, kind: hit.kind },
    ...hit.changed.map((span) => ({ span, kind: 'inserted' as const })),
  ];
  const cutsStart = /\S/u.test(document.text.charAt(context.start - 2));
  return (
    <li className="hit">
      <p className="reading hit-text" dir="auto" lang={document.language}>
        {cutsStart && '… '}
        <MarkedText text={document.text} span={context} marks={marks} />
        {/\S/u.test(document.text.charAt(context.end + 1)) && ' …'}
      </p>
      <div className="hit-facts">
        <PlaceLink
          document={document}
          paragraph={paragraphOf(document, hit.paragraph)}
          span={hit.span}
        />
        {hit.kind !== 'verbatim' && <span className="quiet figures">{likenessOf(hit)}</span>}
        <HitActions document={document} hit={hit} />
      </div>
    </li>
  );
}

function HitActions({ document, hit }: { readonly document: Document; readonly hit: WordingHit }) {
  const { startNote, announce } = useActions();
  const folder = useContext(FolderContext);
  const copy = async () => {
    const words = textOf(document.text, hit.span);
    announce(await copyText(`“${words}” (${citeSpan(document, hit.span)})`));
  };
  return (
    <span className="actions">
      {folder === null && (
        <button
          type="button"
          className="plain"
          onClick={() => {
            startNote({
              target: { kind: 'selection', id: document.id },
              quotes: [makeQuote(document, hit.span)],
              text: '',
              tags: [],
            });
          }}
        >
          Add note
        </button>
      )}
      <button type="button" className="plain" onClick={() => void copy()}>
        Copy with citation
      </button>
    </span>
  );
}

/** Copies a text and answers with a sentence about it. */
async function copyText(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return 'Copied with citation.';
  } catch {
    return 'This window may not copy. Select the words and copy them with the keyboard.';
  }
}
