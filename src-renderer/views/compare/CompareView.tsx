import { useCallback, useRef, useState } from 'react';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { useActions, useClauseline, useClauselineStore } from '../../state/StoreContext.tsx';
import type { Selection } from '../../state/store-types.ts';
import type { ColumnHandle } from './column-handle.ts';
import { ColumnFrame } from './ColumnFrame.tsx';
import { CompareToolbar } from './CompareToolbar.tsx';
import { HistoryView } from './history/HistoryView.tsx';
import { useChain } from './history/use-chain.ts';
import { Ribbons } from './Ribbons.tsx';
import { SelectionTools } from './SelectionTools.tsx';
import { UnifiedText } from './UnifiedText.tsx';
import { useCompareModel, useCompareSteps, type CompareModel } from './use-compare-model.ts';
import { useLinkedScrolling, type ColumnHandles } from './use-linked-scrolling.ts';
import { useReadingPlaces } from './use-reading-places.ts';
import { useReveal } from './use-reveal.ts';
import './compare.css';

/** Documents beside each other: what they share, what changed, what moved. */
export function CompareView() {
  const model = useCompareModel();
  const historyShown = useClauseline((s) => s.historyShown);
  useCompareSteps(model);
  useChain();
  if (model.documents.length === 0) return <NothingToCompare />;
  return (
    <div className="compare">
      <CompareToolbar model={model} />
      {historyShown ? <HistoryView /> : <Texts model={model} />}
      <SelectionTools />
    </div>
  );
}

function Texts({ model }: { readonly model: CompareModel }) {
  const unified = useClauseline((s) => s.unified);
  return unified && model.comparisons[0] ? (
    <UnifiedText model={model} />
  ) : (
    <Columns model={model} />
  );
}

function NothingToCompare() {
  const loaded = useClauseline((s) => (s.workspace?.documents.length ?? 0) > 0);
  const { openAdd } = useActions();
  if (loaded) {
    return (
      <EmptyState title="No column chosen">
        Tick the documents at the left that you want to see beside each other.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="Nothing to compare yet"
      actions={
        <button
          type="button"
          className="primary"
          onClick={() => {
            openAdd(null);
          }}
        >
          Add documents…
        </button>
      }
    >
      Add two texts, such as a draft and its revision or a declaration and its follow-up. Drop files
      anywhere in this window, or paste text.
    </EmptyState>
  );
}

function Columns({ model }: { readonly model: CompareModel }) {
  const container = useRef<HTMLDivElement>(null);
  const [handles, onHandle] = useHandles();
  const lead = useLinkedScrolling(container, handles, model);
  useReadingPlaces(handles, lead);
  useReveal(handles, model, lead);
  const onMark = useSelectMark();
  const { documents, marks, signs, links, places } = model;
  return (
    <div
      ref={container}
      className="columns"
      style={{ gridTemplateColumns: documents.map(() => 'minmax(240px, 1fr)').join(' 40px ') }}
    >
      {documents.flatMap((document, i) => [
        ...(i > 0
          ? [
              <Ribbons
                key={`ribbons-${document.id}`}
                left={handles.get(documents[i - 1]?.id ?? '')}
                right={handles.get(document.id)}
                links={links[i - 1] ?? []}
                onSelect={(id) => {
                  onMark([id], documents[i - 1]?.id ?? '');
                }}
              />,
            ]
          : []),
        <ColumnFrame
          key={document.id}
          document={document}
          index={i}
          marks={marks[i] ?? new Map()}
          signs={signs[i] ?? new Map()}
          places={places[i] ?? new Map()}
          handle={handles.get(document.id)}
          onMark={onMark}
          onHandle={onHandle}
          onLead={lead.by}
        />,
      ])}
    </div>
  );
}

function useHandles() {
  const [handles, setHandles] = useState<ColumnHandles>(new Map());
  const onHandle = useCallback((document: string, handle: ColumnHandle | null) => {
    setHandles((known) => {
      const next = new Map(known);
      if (handle) next.set(document, handle);
      else next.delete(document);
      return next;
    });
  }, []);
  return [handles, onHandle] as const;
}

/** Selects the marks that were clicked; a second click goes to what lies under the first. */
function useSelectMark() {
  const store = useClauselineStore();
  return useCallback(
    (ids: readonly string[], document: string) => {
      const { selection, select } = store.getState();
      const at = selection ? ids.indexOf(`${selection.kind}:${selection.id}`) : -1;
      const id = ids[(at + 1) % ids.length] ?? '';
      const colon = id.indexOf(':');
      const kind = id.slice(0, colon) as Selection['kind'];
      select({ kind, id: id.slice(colon + 1), document });
    },
    [store],
  );
}
