import { useEffect, useMemo, useRef } from 'react';
import type { Lineage, LineageStep } from '../../../src-main/engine/commitments/lineage.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import {
  clauseWithDecisive,
  decisiveWords,
} from '../../../src-main/engine/notes/report/decisive-words.ts';
import { facetsBesideSentence } from '../../../src-main/engine/notes/report/facets-once.ts';
import { markedRuns } from '../../../src-main/engine/notes/report/quote-runs.ts';
import { doubtOf } from '../../../src-main/engine/notes/report/verdict-words.ts';
import { Citation } from '../../parts/Citation.tsx';
import { WordRuns } from '../../parts/WordChanges.tsx';
import { useActions } from '../../state/StoreContext.tsx';
import { useShortName } from '../../state/use-short-name.ts';
import { paragraphOf } from '../../state/use-documents.ts';
import { quotesOfStep, type FindingsById } from './quotes-of-step.ts';
import { StepJudgement, targetOfStep } from './StepJudgement.tsx';
import { ForceMark } from './Timeline.tsx';
import { VerdictLabel } from './VerdictLabel.tsx';

/** One commitment opened: every step with both texts, the deciding words marked, each facet. */
export function LineageDetail(props: {
  readonly lineage: Lineage;
  /** The step to bring into view, or null. */
  readonly step: LineageStep | null;
  readonly findings: FindingsById;
  readonly onClose: () => void;
}) {
  const { lineage, findings } = props;
  const wanted = props.step === null ? -1 : lineage.steps.indexOf(props.step);
  const steps = useRef<HTMLElement>(null);
  useEffect(() => {
    const article = steps.current?.querySelectorAll('article')[Math.max(0, wanted)];
    if (wanted > 0) article?.scrollIntoView({ block: 'start' });
    else if (steps.current) steps.current.scrollTop = 0;
  }, [lineage.id, wanted]);
  return (
    <section className="lineage-detail" ref={steps} aria-label={`Commitment: ${lineage.topic}`}>
      <header>
        <h2 dir="auto">{lineage.topic}</h2>
        <button type="button" className="plain" onClick={props.onClose}>
          Close
        </button>
      </header>
      {lineage.steps.map((step, index) => (
        <Step
          key={`${lineage.id}-${String(index)}`}
          lineage={lineage}
          step={step}
          findings={findings}
        />
      ))}
    </section>
  );
}

interface StepProps {
  readonly lineage: Lineage;
  readonly step: LineageStep;
  readonly findings: FindingsById;
}

function Step({ lineage, step, findings }: StepProps) {
  const { startNote } = useActions();
  const nameOf = useShortName();
  const quotes = useMemo(() => quotesOfStep(step, findings), [step, findings]);
  return (
    <article className="lineage-step">
      <h3>
        <VerdictLabel verdict={step.verdict} />{' '}
        <span className="quiet">{wayOf(step, findings.documents, nameOf)}</span>
      </h3>
      {step.evidence.sentence && <p>{step.evidence.sentence}</p>}
      <Facets step={step} />
      <div className="step-texts">
        <Side title="Earlier" side="from" ids={step.from} step={step} findings={findings} />
        <Side title="Later" side="to" ids={step.to} step={step} findings={findings} />
      </div>
      <div className="actions">
        <StepJudgement key={lineage.id} lineage={lineage.id} step={step} quotes={quotes} />
        <button
          type="button"
          onClick={() => {
            startNote({ target: targetOfStep(lineage.id, step), quotes, text: '', tags: [] });
          }}
        >
          Add note
        </button>
      </div>
    </article>
  );
}

/** Each facet once, and what it does; a single one is told in the sentence above. */
function Facets({ step }: { readonly step: LineageStep }) {
  const facets = facetsBesideSentence(step);
  if (facets.length === 0) return null;
  return (
    <ul className="facets">
      {facets.map(({ sentence, effect }) => (
        <li key={sentence}>
          {sentence} {effect !== 'neutral' && <span className="quiet">({effect})</span>}
        </li>
      ))}
    </ul>
  );
}

function wayOf(
  step: LineageStep,
  documents: ReadonlyMap<string, Document>,
  nameOf: (document: Document) => string,
): string {
  const name = (id: string): string => {
    const document = documents.get(id);
    return document ? nameOf(document) : '';
  };
  const doubted = doubtOf(step.verdict, step.evidence.certainty);
  const doubt = doubted && `, ${doubted}`;
  if (step.fromDocument === null) return `first in ${name(step.toDocument)}${doubt}`;
  return `from ${name(step.fromDocument)} to ${name(step.toDocument)}${doubt}`;
}

function Side(props: {
  readonly title: string;
  readonly side: 'from' | 'to';
  readonly ids: readonly string[];
  readonly step: LineageStep;
  readonly findings: FindingsById;
}) {
  const { ids, step, side, findings } = props;
  const nearest = step.evidence.nearest;
  return (
    <div className="step-text">
      <h4>{props.title}</h4>
      {ids.map((id) => (
        <Clause key={id} id={id} step={step} side={side} findings={findings} />
      ))}
      {ids.length === 0 && <p className="quiet">No commitment was taken for its counterpart.</p>}
      {ids.length === 0 && nearest !== null && (
        <>
          <p className="quiet">
            The nearest, {String(Math.round(step.evidence.score * 100))} % alike:
          </p>
          <Clause id={nearest} step={step} side={null} findings={findings} />
        </>
      )}
    </div>
  );
}

function Clause(props: {
  readonly id: string;
  readonly step: LineageStep;
  /** Null for the nearest, in which nothing decided. */
  readonly side: 'from' | 'to' | null;
  readonly findings: FindingsById;
}) {
  const { documents, commitments } = props.findings;
  const commitment = commitments.get(props.id);
  const document = commitment && documents.get(commitment.document);
  if (!document) return null;
  const { side, step } = props;
  const decisive = side ? decisiveWords(document, commitment, step.facets, side) : [];
  const span = side ? clauseWithDecisive(document, commitment, step.facets, side) : commitment.span;
  return (
    <figure>
      <blockquote className="serif" dir="auto" lang={document.language}>
        <WordRuns runs={markedRuns({ text: document.text, span }, decisive)} />
      </blockquote>
      <figcaption>
        <Citation
          document={document}
          paragraph={paragraphOf(document, commitment.paragraph)}
          span={span}
        />
        <ForceMark force={commitment.effectiveForce} />
      </figcaption>
    </figure>
  );
}
