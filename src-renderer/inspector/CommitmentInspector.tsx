import type { Commitment } from '../../src-main/engine/commitments/commitment.ts';
import type { Document } from '../../src-main/engine/documents/document.ts';
import { makeQuote } from '../../src-main/engine/notes/anchors/anchor-note.ts';
import { classWords, forceWords } from '../../src-main/engine/notes/report/verdict-words.ts';
import { textOf } from '../../src-main/engine/text/span.ts';
import { Citation } from '../parts/Citation.tsx';
import { useActions, useClauseline } from '../state/StoreContext.tsx';
import { paragraphOf, useDocument } from '../state/use-documents.ts';
import { FindingActions } from './FindingActions.tsx';
import { FindingGone } from './FindingGone.tsx';
import { FindingNotes } from './FindingNotes.tsx';

/** One commitment: who, what, how strongly, and what weakens or limits it. */
export function CommitmentInspector({ id }: { readonly id: string }) {
  const commitment = useClauseline((s) => s.findings?.commitments.find((one) => one.id === id));
  const document = useDocument(commitment?.document);
  if (!commitment || !document) return <FindingGone />;
  const quotes = [makeQuote(document, commitment.span)];
  return (
    <>
      <h2>Commitment: {commitment.lemma}</h2>
      <p>
        <Citation
          document={document}
          paragraph={paragraphOf(document, commitment.paragraph)}
          span={commitment.span}
        />
      </p>
      <blockquote className="serif" dir="auto" lang={document.language}>
        {textOf(document.text, commitment.span)}
      </blockquote>
      <FindingActions target={{ kind: 'commitment', id }} quotes={quotes} />
      <FollowThrough commitment={commitment} />
      <Facts commitment={commitment} document={document} />
      <FindingNotes id={id} />
    </>
  );
}

function FollowThrough({ commitment }: { readonly commitment: Commitment }) {
  const lineage = useClauseline((s) =>
    s.findings?.lineages.find((one) =>
      one.steps.some(({ from, to }) => [...from, ...to].includes(commitment.id)),
    ),
  );
  const { showView, select } = useActions();
  if (!lineage) return null;
  return (
    <button
      type="button"
      className="link"
      onClick={() => {
        showView('commitments');
        select({ kind: 'lineage', id: lineage.id });
      }}
    >
      Follow it through the documents
    </button>
  );
}

function Facts({
  commitment,
  document,
}: {
  readonly commitment: Commitment;
  readonly document: Document;
}) {
  const { effectiveForce, force } = commitment;
  const level = (value: number) => `${String(value)} of 5 (${forceWords[value] ?? ''})`;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Kind', classWords[commitment.class]],
    ['Force', level(effectiveForce)],
    ['Verb alone', force === effectiveForce ? undefined : level(force)],
    ['Who', whoActs(commitment) ?? document.body],
    ['Who is asked', commitment.addressee?.text],
    ['Weakened by', quoted(commitment.hedges)],
    ['On condition', quoted(commitment.conditions)],
    ['Strengthened by', quoted(commitment.intensifiers)],
    ['By when', quoted(commitment.timeBounds)],
    ['How much', quoted(commitment.quantities)],
    ['Not agreed', commitment.bracketed ? 'stands in square brackets' : undefined],
    ['Rules', commitment.rules.join(', ')],
  ];
  return (
    <dl className="facts">
      {rows
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** An actor that a pronoun stands for is said to be inferred. */
function whoActs({ actor, flags }: Commitment): string | undefined {
  const inferred = flags.includes('inferred_actor') ? ', from the sentence before' : '';
  return actor ? `${actor.text}${inferred}` : undefined;
}

function quoted(words: readonly { readonly text: string }[]): string {
  return words.map(({ text }) => `“${text}”`).join(', ');
}
