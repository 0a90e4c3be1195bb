import { useState } from 'react';
import type { Document, Removal } from '../../src-main/engine/documents/document.ts';
import { wordsAround } from './words-around.ts';
import { whereText } from './report-facts.ts';
import { ShowPlace } from './ShowPlace.tsx';

/** So many are shown at first; a long PDF has a running head and a number on every page. */
const SHOWN_AT_FIRST = 50;

/** What was taken out of the file, why, and where it stood: nothing disappears unlisted. */
export function RemovedList({ document }: { readonly document: Document }) {
  const [all, setAll] = useState(false);
  const { removed } = document;
  const shown = all ? removed : removed.slice(0, SHOWN_AT_FIRST);
  return (
    <section>
      <h3>Removed{removed.length > 0 && ` (${String(removed.length)})`}</h3>
      {removed.length === 0 ? (
        <p className="quiet">Nothing was taken out of the file.</p>
      ) : (
        <table className="removed-list">
          <thead>
            <tr>
              <th scope="col">Why</th>
              <th scope="col">Words</th>
              <th scope="col">In the file</th>
              <th scope="col">Place</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((removal, index) => (
              <Row key={index} document={document} removal={removal} />
            ))}
          </tbody>
        </table>
      )}
      {shown.length < removed.length && (
        <button
          type="button"
          className="link"
          onClick={() => {
            setAll(true);
          }}
        >
          Show all {removed.length}
        </button>
      )}
    </section>
  );
}

function Row({ document, removal }: { readonly document: Document; readonly removal: Removal }) {
  const [open, setOpen] = useState(false);
  const { what, reason, where } = removal;
  const offset = Math.min(where.offset, document.text.length);
  return (
    <tr>
      <td>{reason}</td>
      <td className="serif removed-words" dir="auto">
        <button
          type="button"
          className="plain"
          aria-expanded={open}
          title={open ? undefined : 'Show the words around it'}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {what}
        </button>
        {open && <InPlace document={document} removal={removal} />}
      </td>
      <td className="figures">{whereText(document.source.format, removal)}</td>
      <td>
        <ShowPlace document={document} span={{ start: offset, end: offset }} lead="at" />
      </td>
    </tr>
  );
}

/** What was taken out between the words that stand around it in the clean text. */
function InPlace({
  document,
  removal,
}: {
  readonly document: Document;
  readonly removal: Removal;
}) {
  const { before, after } = wordsAround(document.text, removal.where.offset);
  return (
    <p className="removed-place" dir="auto">
      {before === '' ? <span className="quiet">At the beginning of the text: </span> : `${before} `}
      <del>{removal.what}</del>
      {after === '' ? <span className="quiet"> At the end of the text.</span> : ` ${after}`}
    </p>
  );
}
