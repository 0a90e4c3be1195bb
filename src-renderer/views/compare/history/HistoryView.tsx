import { useEffect, useMemo, useState } from 'react';
import { Button, Dialog, DialogTrigger } from 'react-aria-components';
import type { Document } from '../../../../src-main/engine/documents/document.ts';
import { EmptyState } from '../../../parts/EmptyState.tsx';
import { FloatingPanel } from '../../../parts/FloatingPanel.tsx';
import { useActions, useClauseline } from '../../../state/StoreContext.tsx';
import { useDocuments } from '../../../state/use-documents.ts';
import { useToldApartName } from '../../../state/use-short-name.ts';
import { hasHistory } from './history-cells.ts';
import { HistoryGrid } from './HistoryGrid.tsx';
import { orderHistories } from '../../../../src-main/engine/differences/order-histories.ts';
import './history.css';

/** Every paragraph through a chain of versions: a row for each, a column for each version. */
export function HistoryView() {
  const chain = useClauseline((s) => s.chainShown);
  const history = useClauseline((s) => s.history);
  const revision = useClauseline((s) => s.workspace?.revision);
  const { loadHistory } = useActions();
  const versions = useVersions(chain);
  const [all, setAll] = useState(false);
  useEffect(() => {
    if (chain.length > 1) void loadHistory(chain);
  }, [chain, loadHistory, revision]);
  const isCurrent = history?.chain.join() === chain.join();
  const rows = useMemo(
    () => (history && isCurrent ? orderHistories(history.history.paragraphs, versions) : []),
    [history, isCurrent, versions],
  );
  const told = useMemo(() => rows.filter(hasHistory), [rows]);
  return (
    <div className="history-view">
      <div className="history-bar">
        <VersionChoice chain={chain} />
        <label className="switch">
          <input
            type="checkbox"
            checked={all}
            onChange={(event) => {
              setAll(event.target.checked);
            }}
          />
          Show the {rows.length - told.length} that never changed
        </label>
        <span className="quiet" role="status">
          {isCurrent
            ? `${String(told.length)} of ${String(rows.length)} paragraphs have a history`
            : ''}
        </span>
        {history?.history.limits.map((limit) => (
          <span key={limit} className="quiet">
            {limit}
          </span>
        ))}
      </div>
      {chain.length < 2 ? (
        <EmptyState title="Choose two versions or more">
          Tick the versions of one text under Versions; they are compared in the order of their
          dates.
        </EmptyState>
      ) : (
        <HistoryGrid rows={all ? rows : told} versions={versions} />
      )}
    </div>
  );
}

function useVersions(chain: readonly string[]): readonly Document[] {
  const documents = useDocuments();
  return useMemo(
    () => chain.flatMap((id) => documents.find((one) => one.id === id) ?? []),
    [chain, documents],
  );
}

/** Which documents are taken for versions of one text. */
function VersionChoice({ chain }: { readonly chain: readonly string[] }) {
  const documents = useDocuments();
  const chosen = useClauseline((s) => s.chain);
  const told = useToldApartName();
  const { chooseChain } = useActions();
  const versionsUndated = documents.some(({ id, date }) => chain.includes(id) && !date);
  return (
    <DialogTrigger>
      <Button>
        Versions: {chain.length} of {documents.length}
      </Button>
      <FloatingPanel placement="bottom start">
        <Dialog className="version-choice" aria-label="Versions">
          <p className="hint">
            Versions of one text, in the order of their dates. Unless you choose, they are the texts
            in the columns and those that have much of their wording.
          </p>
          {versionsUndated && (
            <p className="hint">
              Versions without a date stand last; give them one in the list of documents.
            </p>
          )}
          {documents.map((document) => {
            const { name, detail } = told(document);
            return (
              <label key={document.id}>
                <input
                  type="checkbox"
                  checked={chain.includes(document.id)}
                  disabled={chain.length <= 2 && chain.includes(document.id)}
                  onChange={(event) => {
                    const { checked } = event.target;
                    const others = chain.filter((id) => id !== document.id);
                    chooseChain(checked ? [...others, document.id] : others);
                  }}
                />
                <span className="figures quiet">{document.date ?? 'undated'}</span>
                <span>
                  {name}
                  {detail && <span className="quiet"> · {detail}</span>}
                </span>
              </label>
            );
          })}
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
