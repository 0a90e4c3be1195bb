import { useMemo } from 'react';
import { shortName } from '../../src-main/engine/documents/citation.ts';
import type { Document } from '../../src-main/engine/documents/document.ts';
import { OfficialLink } from '../frame/Suggestions.tsx';
import { useActions, useClauseline } from '../state/StoreContext.tsx';
import { useDocuments } from '../state/use-documents.ts';
import { referenceGroups, type ReferenceGroup } from './reference-groups.ts';
import { ShowPlace } from './ShowPlace.tsx';

/** The other documents that the text names, each with its places and a way to it. */
export function ReferenceList({ document }: { readonly document: Document }) {
  const documents = useDocuments();
  const catalogue = useClauseline((s) => s.catalogue);
  const groups = useMemo(
    () => referenceGroups(document, documents, catalogue ?? []),
    [document, documents, catalogue],
  );
  return (
    <section>
      <h3>Refers to{groups.length > 0 && ` (${String(groups.length)})`}</h3>
      {groups.length === 0 ? (
        <p className="quiet">No reference to another document was found.</p>
      ) : (
        <ul className="reference-list">
          {groups.map((group) => (
            <li key={group.symbol}>
              <span className="figures">{group.symbol}</span>
              <WayToIt group={group} />
              <Places document={document} group={group} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function WayToIt({ group: { loaded, catalogued } }: { readonly group: ReferenceGroup }) {
  const { closeDialog, showPlace } = useActions();
  if (loaded) {
    return (
      <button
        type="button"
        className="link"
        onClick={() => {
          closeDialog();
          showPlace(loaded.id, { start: 0, end: 0 });
        }}
      >
        Open {loaded.title || shortName(loaded)}
      </button>
    );
  }
  if (catalogued) {
    return (
      <span>
        <OfficialLink entry={catalogued} /> <span className="quiet">(not loaded)</span>
      </span>
    );
  }
  return <span className="quiet">not loaded</span>;
}

/** More places than these say no more. */
const MOST_PLACES = 6;

function Places(props: { readonly document: Document; readonly group: ReferenceGroup }) {
  const { places } = props.group;
  const more = places.length - MOST_PLACES;
  return (
    <span className="reference-places">
      {places.slice(0, MOST_PLACES).map((span) => (
        <ShowPlace key={span.start} document={props.document} span={span} />
      ))}
      {more > 0 && <span className="quiet">and {more} more</span>}
    </span>
  );
}
