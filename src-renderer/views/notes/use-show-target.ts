import type { Note } from '../../../src-main/engine/notes/note.ts';
import { useActions, useClauseline } from '../../state/StoreContext.tsx';
import type { Selection } from '../../state/store-types.ts';

/** Goes from a note to what it hangs on, where that is still there. */
export function useShowTarget() {
  const findings = useClauseline((s) => s.findings);
  const reworded = useClauseline((s) => s.reworded);
  const documents = useClauseline((s) => s.workspace?.documents);
  const { select, showView, showPlace, focusDocument } = useActions();
  return {
    isThere: ({ target, quotes }: Note): boolean => {
      const between = Object.values(reworded).flatMap(({ passages }) => passages);
      const lists = {
        passage: [...(findings?.passages ?? []), ...between],
        lineage: findings?.lineages,
      };
      if (target.kind === 'passage' || target.kind === 'lineage')
        return lists[target.kind]?.some(({ id }) => id === target.id) ?? false;
      const wanted = target.kind === 'document' ? target.id : quotes[0]?.document;
      return documents?.some(({ id }) => id === wanted) ?? false;
    },
    show: ({ target, quotes }: Note): void => {
      if (target.kind === 'document') {
        focusDocument(target.id);
        showView('overview');
        return;
      }
      const [first] = quotes;
      if (target.kind === 'lineage') showView('commitments');
      else if (first) showPlace(first.document, first.span);
      if (target.kind !== 'selection' && target.kind !== 'pair') select(target as Selection);
    },
  };
}
