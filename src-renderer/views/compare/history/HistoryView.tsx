import { useEffect, useMemo, useState } from 'react';
import type { Document } from '../../../../src-main/engine/documents/document.ts';
import { EmptyState } from '../../../parts/EmptyState.tsx';
import { useActions, useClauseline } from '../../../state/StoreContext.tsx';
import { useDocuments } from '../../../state/use-documents.ts';
import { hasHistory } from './history-cells.ts';
import { HistoryGrid } from './HistoryGrid.tsx';
import { VersionChoice } from './VersionChoice.tsx';
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
        {rows.length > told.length && (
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
        )}
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
