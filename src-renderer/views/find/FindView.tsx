import { useEffect, useMemo, useRef, useState } from 'react';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { useClauseline } from '../../state/StoreContext.tsx';
import { paragraphOf, useDocuments } from '../../state/use-documents.ts';
import './find.css';
import { FolderContext } from './folder-context.ts';
import { FolderLine } from './FolderLine.tsx';
import { HitCard } from './HitCard.tsx';
import {
  firstHits,
  groupHits,
  isAgreed,
  likenessOf,
  nearestAdopted,
  type HitGroup,
} from './hit-groups.ts';
import { LookIn } from './LookIn.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import { useSearchFolders } from './use-search-folders.ts';
import { useWordingSearch, type WordingAnswer } from './use-wording-search.ts';

/** Where this or similar wording was used before. */
export function FindView() {
  const [wording, setWording] = useState('');
  const field = useFocusWhenAsked();
  const documents = useDocuments();
  const known = useSearchFolders();
  const [folder, setFolder] = useState('');
  const answer = useWordingSearch(wording, folder);
  const isLate = answer?.wording !== wording.trim();
  return (
    <div className="find-view">
      <label className="wording">
        Wording to look for
        <textarea
          ref={field}
          rows={3}
          dir="auto"
          placeholder="Type or paste a sentence"
          value={wording}
          onChange={(event) => {
            setWording(event.target.value);
          }}
        />
      </label>
      <LookIn known={known} folder={folder} onChange={setFolder} />
      {wording.trim() === '' ? (
        <EmptyState title="Was this said before?">
          {folder !== ''
            ? 'Type or paste a sentence. The first time all texts of the folder are read, which may take minutes; after that only those that changed.'
            : documents.length === 0
              ? 'Add documents first; then type a sentence here to see where it, or something near it, stands.'
              : `Type or paste a sentence. Its places in your ${String(documents.length)} documents show at once: word for word first, then nearly the same, then reworded, each as adopted or draft.`}
        </EmptyState>
      ) : (
        <div className="answer" aria-busy={isLate}>
          {answer && (
            <FolderContext value={answer.inFolder ? folder : null}>
              {answer.inFolder && <FolderLine answer={answer.inFolder} />}
              <Answer answer={answer} documents={answer.inFolder?.documents ?? documents} />
            </FolderContext>
          )}
        </div>
      )}
    </div>
  );
}

/** A command that opens the view puts the focus in its field; a tab keeps it. */
function useFocusWhenAsked() {
  const asked = useClauseline((s) => s.wordingFocus);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!asked) return;
    field.current?.focus();
    field.current?.select();
  }, [asked]);
  return field;
}

function Answer(props: {
  readonly answer: WordingAnswer;
  readonly documents: readonly Document[];
}) {
  const { answer, documents } = props;
  const { hits, problem } = answer;
  const groups = useMemo(() => groupHits(hits, documents), [hits, documents]);
  if (problem) return <p role="alert">{problem.sentence}</p>;
  if (hits.length === 0)
    return (
      <p role="status">
        Neither this nor similar wording stands in these documents. Try fewer words: the part that
        matters most.
      </p>
    );
  return (
    <>
      <AgreedLine answer={answer} documents={documents} />
      <p className="hint" role="status">
        {countHits(groups)}.{' '}
        {hits.some(({ changed }) => changed.length > 0) && (
          <>
            Words that differ from yours are marked <ins className="mark mark-inserted">so</ins>.
          </>
        )}
      </p>
      {groups.map((group) => (
        <Group key={`${answer.wording}-${group.kind}`} group={group} />
      ))}
    </>
  );
}

function countHits(groups: readonly HitGroup[]): string {
  const counts = groups.map(({ title, count }) => `${title.toLowerCase()} ${String(count)}`);
  const all = groups.reduce((sum, { count }) => sum + count, 0);
  return `${String(all)} ${all === 1 ? 'place' : 'places'}: ${counts.join(', ')}`;
}

/** What a drafter asks first: is this agreed, and where. */
function AgreedLine(props: {
  readonly answer: WordingAnswer;
  readonly documents: readonly Document[];
}) {
  const { hits } = props.answer;
  const best = nearestAdopted(hits, props.documents);
  if (!best)
    return (
      <p className="agreed">Not found in any adopted text among these documents; in drafts only.</p>
    );
  const { hit, document } = best;
  return (
    <p className="agreed">
      {hit.kind === 'verbatim' && hit.similarity === 1
        ? 'Agreed language, word for word: '
        : `Not adopted word for word. Nearest adopted wording (${likenessOf(hit)}): `}
      <PlaceLink
        document={document}
        paragraph={paragraphOf(document, hit.paragraph)}
        span={hit.span}
      />
    </p>
  );
}

/** Hits of one kind shown at first, and more with each press of the button. */
const SHOWN_AT_ONCE = 40;

function Group({ group }: { readonly group: HitGroup }) {
  const [most, setMost] = useState(SHOWN_AT_ONCE);
  return (
    <section className="hit-group" aria-label={group.title}>
      <h2>
        {group.title} <span className="quiet figures">{group.count}</span>
      </h2>
      {firstHits(group, most).map(({ document, hits }) => (
        <div key={document.id}>
          <h3>
            {document.title} <StatusWord document={document} />
          </h3>
          <ul>
            {hits.map((hit) => (
              <HitCard
                key={`${String(hit.span.start)}-${String(hit.span.end)}`}
                document={document}
                hit={hit}
              />
            ))}
          </ul>
        </div>
      ))}
      {group.count > most && (
        <button
          type="button"
          onClick={() => {
            setMost(most + SHOWN_AT_ONCE);
          }}
        >
          Show more ({group.count - most} left)
        </button>
      )}
    </section>
  );
}

const statusWords = { draft: 'Draft', adopted: 'Adopted', treaty: 'Treaty' } as const;

function StatusWord({ document }: { readonly document: Document }) {
  const { status } = document;
  const look = isAgreed(status) ? 'is-agreed' : '';
  return (
    <span className={`status-word ${look}`}>
      {status ? statusWords[status] : 'Status not stated'}
    </span>
  );
}
