import { useClauseline } from '../../state/store-context.tsx';

/** The view "Compare". */
export function CompareView() {
  const count = useClauseline((s) => s.workspace?.documents.length ?? 0);
  return <p>{count} documents</p>;
}
