import { useClauseline } from '../state/store-context.tsx';

/** Explains what is selected. */
export function Inspector() {
  const selection = useClauseline((s) => s.selection);
  return <p>{selection?.kind}</p>;
}
