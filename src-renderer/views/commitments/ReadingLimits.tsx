import { useMemo } from 'react';
import type { Findings } from '../../../src-main/contract/api.ts';
import { commitmentLimits } from '../../../src-main/engine/notes/report/commitment-limits.ts';
import { useDocuments } from '../../state/use-documents.ts';

/** Which documents are not read for commitments or left out of the timeline, and why. */
export function ReadingLimits({ findings }: { readonly findings: Findings }) {
  const documents = useDocuments();
  const limits = useMemo(
    () => commitmentLimits(documents, findings.commitments, findings.lineages),
    [documents, findings],
  );
  if (limits.length === 0) return null;
  return (
    <ul className="reading-limits" aria-label="Documents that take no part">
      {limits.map((limit) => (
        <li key={limit}>{limit}</li>
      ))}
    </ul>
  );
}
