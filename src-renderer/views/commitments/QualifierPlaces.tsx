import { useMemo } from 'react';
import type { Commitment } from '../../../src-main/engine/commitments/commitment.ts';
import type {
  QualifierStation,
  QualifierTrack,
} from '../../../src-main/engine/commitments/lineages/qualifier-track.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { paragraphAt } from '../../../src-main/engine/notes/anchors/cite-span.ts';
import { Citation } from '../../parts/Citation.tsx';
import { WordRuns } from '../../parts/WordChanges.tsx';
import { useDocuments } from '../../state/use-documents.ts';
import { useShortName } from '../../state/use-short-name.ts';
import { quoteInContext } from './quote-context.ts';

/** A qualifier opened: every place in which it stands, document by document. */
export function QualifierPlaces(props: {
  readonly track: QualifierTrack;
  readonly commitments: readonly Commitment[];
  readonly onClose: () => void;
}) {
  const { track, commitments } = props;
  const documents = useDocuments();
  const clauses = useMemo(() => new Map(commitments.map((one) => [one.id, one])), [commitments]);
  return (
    <section className="lineage-detail" aria-label={`Qualifier: ${track.qualifier}`}>
      <header>
        <h2 dir="auto">{track.qualifier}</h2>
        <button type="button" className="plain" onClick={props.onClose}>
          Close
        </button>
      </header>
      <p>{track.sentence}</p>
      {track.course.map((station, index) => {
        const document = documents.find(({ id }) => id === station.document);
        return (
          document &&
          station.change !== 'absent' && (
            <Station
              key={document.id}
              station={station}
              isFirst={index === 0}
              document={document}
              clauses={clauses}
            />
          )
        );
      })}
    </section>
  );
}

const changeWords = { came: '+ came', went: '− went', stands: 'stands', absent: '' } as const;

function Station(props: {
  readonly station: QualifierStation;
  readonly isFirst: boolean;
  readonly document: Document;
  readonly clauses: ReadonlyMap<string, Commitment>;
}) {
  const { station, document, clauses } = props;
  // What stands in the oldest document came from nowhere that is known.
  const change = props.isFirst && station.change === 'came' ? 'stands' : station.change;
  const nameOf = useShortName();
  return (
    <article className="lineage-step">
      <h3>
        <span className={`station-${change}`}>{changeWords[change]}</span>{' '}
        <span className="quiet">in {nameOf(document)}</span>
      </h3>
      {station.places.map(({ commitment, quote }) => (
        <figure className="qualifier-place" key={quote.span.start}>
          <blockquote className="serif" dir="auto" lang={document.language}>
            <WordRuns
              runs={quoteInContext(
                document,
                clauses.get(commitment)?.span ?? quote.span,
                quote.span,
              )}
            />
          </blockquote>
          <figcaption>
            <Citation
              document={document}
              paragraph={paragraphAt(document, quote.span.start)}
              span={quote.span}
            />
          </figcaption>
        </figure>
      ))}
    </article>
  );
}
