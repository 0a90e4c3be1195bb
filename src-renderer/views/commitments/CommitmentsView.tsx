import { useClauseline } from '../../state/store-context.tsx';

/** Every lineage by its topic. */
export function CommitmentsView() {
  const lineages = useClauseline((s) => s.findings?.lineages);
  return (
    <ul>
      {lineages?.map((lineage) => (
        <li key={lineage.id}>{lineage.topic}</li>
      ))}
    </ul>
  );
}
