import type { Document, TrackedReading } from '../../src-main/engine/documents/document.ts';
import { trackedSentence } from '../../src-main/engine/documents/tracked-changes.ts';
import { useActions } from '../state/StoreContext.tsx';
import { useDocument } from '../state/use-documents.ts';
import { Replacing, useReplacing } from './Replacing.tsx';

/** Tracked changes of a file: how they were read, the other way, and both beside each other. */
export function TrackedChanges({ document }: { readonly document: Document }) {
  const { tracked } = document;
  const other = useDocument(tracked?.other ?? null);
  const { compareReadings, readTracked } = useActions();
  const { running, problem, replace } = useReplacing();
  if (!tracked) return null;
  const wanted: TrackedReading = tracked.reading === 'accepted' ? 'original' : 'accepted';
  const isKept = tracked.other !== undefined;
  return (
    <section className="tracked-changes">
      <h3>Tracked changes</h3>
      <p>{trackedSentence(tracked)}</p>
      {!isKept && <p className="quiet">{withoutOther[wanted]}</p>}
      {isKept && (
        <div className="report-tools">
          <button type="button" onClick={() => void compareReadings(document.id)}>
            Compare original and accepted
          </button>
          {!other && (
            <button
              type="button"
              aria-disabled={running !== undefined}
              onClick={() => {
                if (!running) void replace(() => readTracked(document.id, wanted));
              }}
            >
              {wanted === 'original' ? 'Read as original' : 'Read as accepted'}
            </button>
          )}
          {other && (
            <span className="quiet">
              {wanted === 'original' ? 'The original' : 'The accepted text'} is loaded beside it.
            </span>
          )}
          {running && <Replacing job={running.job} stage={running.stage} />}
        </div>
      )}
      {problem && (
        <p className="report-doubts" role="alert">
          {problem.sentence}
        </p>
      )}
    </section>
  );
}

const withoutOther: Readonly<Record<TrackedReading, string>> = {
  original: 'Before the changes the file held no words, so there is no original to compare.',
  accepted: 'With the changes the file holds no words, so there is nothing to compare.',
};
