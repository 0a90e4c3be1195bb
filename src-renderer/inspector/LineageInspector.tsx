import type { LineageStep } from '../../src-main/engine/commitments/lineage.ts';
import { facetsBesideSentence } from '../../src-main/engine/notes/report/facets-once.ts';
import { doubtOf, verdictWords } from '../../src-main/engine/notes/report/verdict-words.ts';
import { useActions, useClauseline } from '../state/StoreContext.tsx';
import { useDocument } from '../state/use-documents.ts';
import { useShortName } from '../state/use-short-name.ts';
import { FindingGone } from './FindingGone.tsx';
import { FindingNotes } from './FindingNotes.tsx';

/** A commitment through the documents, in short: each step's verdict and the words that decided. */
export function LineageInspector({ id }: { readonly id: string }) {
  const lineage = useClauseline((s) => s.findings?.lineages.find((one) => one.id === id));
  if (!lineage) return <FindingGone />;
  return (
    <>
      <h2>{lineage.topic}</h2>
      <ol className="occurrences">
        {lineage.steps.map((step) => (
          <Step key={`${step.toDocument}-${step.verdict}-${step.to.join()}`} step={step} />
        ))}
      </ol>
      <FindingNotes id={id} />
    </>
  );
}

function Step({ step }: { readonly step: LineageStep }) {
  const from = useDocument(step.fromDocument);
  const to = useDocument(step.toDocument);
  const { showPair } = useActions();
  const shortName = useShortName();
  const { sign, word } = verdictWords[step.verdict];
  const doubt = doubtOf(step.verdict, step.evidence.certainty);
  const names = [from, to].flatMap((document) => (document ? [shortName(document)] : []));
  return (
    <li>
      <p>
        <span aria-hidden="true">{sign} </span>
        <strong>{word}</strong> <span className="quiet">{names.join(' → ')}</span>
        {doubt && <span className="quiet">, {doubt}</span>}
      </p>
      <p>{step.evidence.sentence}</p>
      <ul>
        {facetsBesideSentence(step).map((facet) => (
          <li key={facet.sentence}>– {facet.sentence}</li>
        ))}
      </ul>
      {from && to && (
        <button
          type="button"
          className="link"
          onClick={() => {
            showPair(from.id, to.id);
          }}
        >
          See both texts side by side
        </button>
      )}
    </li>
  );
}
