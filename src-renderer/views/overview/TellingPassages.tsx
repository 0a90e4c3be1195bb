import { paragraphName } from '../../../src-main/engine/documents/citation.ts';
import { paragraphAt } from '../../../src-main/engine/notes/anchors/cite-span.ts';
import type { SharedPassage } from '../../../src-main/engine/shared-language/shared-passage.ts';
import { textOf } from '../../../src-main/engine/text/span.ts';
import { SectionHeading } from '../../parts/SectionHeading.tsx';
import { useActions, useClauseline } from '../../state/StoreContext.tsx';
import { useDocuments } from '../../state/use-documents.ts';
import { useShortName } from '../../state/use-short-name.ts';

/** The list is a taste; Compare and the export have them all. */
const MOST_LISTED = 12;

/** The passages that say most about how the texts are related. */
export function TellingPassages() {
  const passages = useClauseline((s) => s.findings?.passages);
  if (!passages) return null;
  const telling = passages.filter((passage) => !passage.formula).slice(0, MOST_LISTED);
  return (
    <section>
      <SectionHeading
        title="Most telling passages"
        hint={
          telling.length > 0
            ? 'Long wording that stands in few other places.'
            : 'These texts share no wording of their own.'
        }
      />
      <ol className="telling">
        {telling.map((passage) => (
          <TellingPassage key={passage.id} passage={passage} />
        ))}
      </ol>
    </section>
  );
}

function TellingPassage({ passage }: { readonly passage: SharedPassage }) {
  const documents = useDocuments();
  const shortName = useShortName();
  const { select, showPair } = useActions();
  const places = passage.occurrences.flatMap((occurrence) => {
    const document = documents.find(({ id }) => id === occurrence.document);
    return document ? [{ document, occurrence }] : [];
  });
  const [first] = places;
  if (!first) return null;
  const other = places.find(({ document }) => document !== first.document) ?? first;
  return (
    <li>
      <button
        type="button"
        onClick={() => {
          showPair(first.document.id, other.document.id);
          select({ kind: 'passage', id: passage.id });
        }}
      >
        <span className="words" dir="auto" lang={first.document.language}>
          {textOf(first.document.text, first.occurrence.span)}
        </span>
        <span className="quiet figures">
          {passage.kind} · {passage.words} words
          <br />
          {places
            .map(({ document, occurrence }) => {
              const paragraph = paragraphAt(document, occurrence.span.start);
              return `${shortName(document)} ${paragraphName(paragraph)}`;
            })
            .join(' → ')}
        </span>
      </button>
    </li>
  );
}
