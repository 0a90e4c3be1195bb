import type { QualifierStation } from '../../../src-main/engine/commitments/lineages/qualifier-track.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { paragraphAt } from '../../../src-main/engine/notes/anchors/cite-span.ts';

/** A qualifier in one document: how often, in which paragraphs, whether it came or went. */
export function QualifierStationCell(props: {
  readonly station: QualifierStation;
  readonly document: Document;
  /** Whether no document is before it: what stands there came from nowhere that is known. */
  readonly isFirst: boolean;
}) {
  const { change, places } = props.station;
  if (change === 'absent') return <span className="quiet station">–</span>;
  if (change === 'went')
    return (
      <span className="station station-went">
        <span aria-hidden="true">− </span>went
      </span>
    );
  const where = paragraphsOf(props.station, props.document);
  return (
    <span className="station" title={where}>
      {change === 'came' && !props.isFirst && (
        <span className="station-came">
          <span aria-hidden="true">+ </span>came{' '}
        </span>
      )}
      <span className="figures">{places.length}</span> <span className="quiet">{where}</span>
    </span>
  );
}

function paragraphsOf({ places }: QualifierStation, document: Document): string {
  const labels = places.map(({ quote }) => paragraphAt(document, quote.span.start).label);
  const numbers = [...new Set(labels)].filter((label) => /^\d/u.test(label));
  const others = [...new Set(labels)].filter((label) => !numbers.includes(label));
  return [...(numbers.length > 0 ? [`para. ${numbers.join(', ')}`] : []), ...others].join(', ');
}
