import { useMemo } from 'react';
import type { Findings } from '../../../src-main/contract/api.ts';
import { commitmentLimits } from '../../../src-main/engine/notes/report/commitment-limits.ts';
import { useDocuments } from '../../state/use-documents.ts';

/** Up to so many limits are written out; more of them would push the timeline off the screen. */
const MOST_WRITTEN_OUT = 2;

/** Which documents are not read for commitments or left out of the timeline, and why. */
export function ReadingLimits({ findings }: { readonly findings: Findings }) {
  const documents = useDocuments();
  const limits = useMemo(
    () => commitmentLimits(documents, findings.commitments, findings.lineages),
    [documents, findings],
  );
  if (limits.length === 0) return null;
  const list = (
    <ul aria-label="Documents that take no part">
      {limits.map((limit) => (
        <li key={limit}>{limit}</li>
      ))}
    </ul>
  );
  if (limits.length <= MOST_WRITTEN_OUT) return <div className="reading-limits">{list}</div>;
  return (
    <details className="reading-limits">
      <summary>Documents left out or read in part: {limits.length} reasons</summary>
      {list}
    </details>
  );
}
