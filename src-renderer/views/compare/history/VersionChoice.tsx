import { Button, Dialog, DialogTrigger } from 'react-aria-components';
import type { Document } from '../../../../src-main/engine/documents/document.ts';
import { FloatingPanel } from '../../../parts/FloatingPanel.tsx';
import { useActions, useClauseline } from '../../../state/StoreContext.tsx';
import { useDocuments } from '../../../state/use-documents.ts';
import { useToldApartName } from '../../../state/use-short-name.ts';
import { VersionDate } from './VersionDate.tsx';

/** Which documents are taken for versions of one text, and the dates that put them in order. */
export function VersionChoice({ chain }: { readonly chain: readonly string[] }) {
  const documents = useDocuments();
  const chosen = useClauseline((s) => s.chain);
  const { chooseChain } = useActions();
  const undated = documents.filter(({ id, date }) => chain.includes(id) && !date).length;
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
          {documents.map((document) => (
            <VersionLine key={document.id} document={document} chain={chain} />
          ))}
          <button
            type="button"
            disabled={chosen === null}
            onClick={() => {
              chooseChain(null);
            }}
          >
            As the tool would choose
          </button>
        </Dialog>
      </FloatingPanel>
    </DialogTrigger>
  );
}

function VersionLine(props: { readonly document: Document; readonly chain: readonly string[] }) {
  const { document, chain } = props;
  const { chooseChain } = useActions();
  const { name, detail } = useToldApartName()(document);
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
