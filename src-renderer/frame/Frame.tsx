import type { ReactNode } from 'react';
import { isPaneShown } from '../state/panes.ts';
import { useClauseline } from '../state/StoreContext.tsx';

/** The grid of the window. Dragging an edge renders it alone, not what it holds. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const panes = useClauseline((s) => s.panes);
  const documents = useClauseline((s) => isPaneShown(s, 'documents'));
  const inspector = useClauseline((s) => isPaneShown(s, 'inspector'));
  const widths = {
    ...(documents && { '--documents-width': `${String(panes.documents.width)}px` }),
    ...(inspector && { '--inspector-width': `${String(panes.inspector.width)}px` }),
  };
  return (
    <div className="frame" style={widths as React.CSSProperties}>
      {children}
    </div>
  );
}
