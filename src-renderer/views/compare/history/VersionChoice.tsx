import { useState } from 'react';
import { Button, Dialog, DialogTrigger } from 'react-aria-components';
import type { ToldApartName } from '../../../../src-main/engine/documents/citation.ts';
import type { Document } from '../../../../src-main/engine/documents/document.ts';
import { DocumentSearch } from '../../../parts/DocumentSearch.tsx';
import { FloatingPanel } from '../../../parts/FloatingPanel.tsx';
import { useActions, useClauseline } from '../../../state/StoreContext.tsx';
import { MOST_AT_A_GLANCE, matchDocuments } from '../../../state/match-documents.ts';
import { useDocuments } from '../../../state/use-documents.ts';
import { useToldApartName } from '../../../state/use-short-name.ts';
import { VersionDate } from './VersionDate.tsx';

/** Which documents are taken for versions of one text, and the dates that put them in order. */
export function VersionChoice({ chain }: { readonly chain: readonly string[] }) {
  const documents = useDocuments();
  const chosen = useClauseline((s) => s.chain);
  const { chooseChain } = useActions();
  const isIn = ({ id }: Document) => chain.includes(id);
  const undated = documents.filter((one) => isIn(one) && !one.date).length;
  return (
    <DialogTrigger>
      <Button>
        Versions: {chain.length} of {documents.length}
        {undated > 0 && `, ${String(undated)} undated`}
      </Button>
      <FloatingPanel placement="bottom start">
        <Dialog className="version-choice" aria-label="Versions">
          <p className="hint">
            Versions of one text, in the order of their dates; those without one stand last. Click a
            date to set it. Unless you choose, they are the texts in the columns and those that have
            much of their wording.
          </p>
          <VersionLines documents={documents.filter(isIn)} chain={chain} />
          <button
            type="button"
            disabled={chosen === null}
            onClick={() => {
              chooseChain(null);
            }}
          >
            As the tool would choose
          </button>
          <OtherDocuments documents={documents.filter((one) => !isIn(one))} chain={chain} />
        </Dialog>
      </FloatingPanel>
    </DialogTrigger>
  );
}

interface LinesProps {
  readonly documents: readonly Document[];
  readonly chain: readonly string[];
}

/** Lines beyond these are found by typing. */
const MOST_LINES = 100;

/** Documents that are no versions yet, to be found by name where there are many. */
function OtherDocuments({ documents, chain }: LinesProps) {
  const [query, setQuery] = useState('');
  const found = matchDocuments(documents, query);
  if (documents.length === 0) return null;
  return (
    <>
      <h3>Other documents</h3>
      {documents.length > MOST_AT_A_GLANCE && (
        <DocumentSearch label="Find a document to add" query={query} onChange={setQuery} />
      )}
      <VersionLines documents={found.slice(0, MOST_LINES)} chain={chain} />
      {found.length > MOST_LINES && (
        <p className="hint">{found.length - MOST_LINES} more; type to find one.</p>
      )}
    </>
  );
}

function VersionLines({ documents, chain }: LinesProps) {
  const told = useToldApartName();
  return documents.map((document) => (
    <VersionLine key={document.id} document={document} chain={chain} told={told(document)} />
  ));
}

function VersionLine(props: {
  readonly document: Document;
  readonly chain: readonly string[];
  readonly told: ToldApartName;
}) {
  const { document, chain } = props;
  const { chooseChain } = useActions();
  const { name, detail } = props.told;
  const others = chain.filter((id) => id !== document.id);
  const isIn = chain.includes(document.id);
  return (
    <div className="version-line">
      <VersionDate document={document} name={name} />
      <label>
        <input
          type="checkbox"
          checked={isIn}
          disabled={chain.length <= 2 && isIn}
          onChange={(event) => {
            chooseChain(event.target.checked ? [...others, document.id] : others);
          }}
        />
        <span>
          {name}
          {detail && <span className="quiet"> · {detail}</span>}
        </span>
      </label>
    </div>
  );
}
