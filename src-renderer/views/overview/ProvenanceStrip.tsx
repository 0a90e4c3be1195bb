import { useMemo } from 'react';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { citeSpan } from '../../../src-main/engine/notes/anchors/cite-span.ts';
import {
  provenance,
  type Provenance,
  type ProvenanceSegment,
} from '../../../src-main/engine/shared-language/passages/provenance.ts';
import { percent } from '../../parts/percent.ts';
import { SectionHeading } from '../../parts/SectionHeading.tsx';
import { useActions, useClauseline } from '../../state/StoreContext.tsx';
import { useDocuments } from '../../state/use-documents.ts';
import { useShortName } from '../../state/use-short-name.ts';
import { ageTint } from './age-colours.ts';
import { paragraphTicks } from './paragraph-ticks.ts';

/** The selected document as a band: every stretch in the colour of the oldest text that has it. */
export function ProvenanceStrip() {
  const documents = useDocuments();
  const focused = useClauseline((s) => s.focusedDocument);
  const passages = useClauseline((s) => s.findings?.passages);
  const shortName = useShortName();
  const { focusDocument } = useActions();
  // Until one is picked, the newest document: it has the most to look back on.
  const document = documents.find(({ id }) => id === focused) ?? newestOf(documents);
  const traced = useMemo(
    () =>
      document &&
      provenance(
        document,
        documents,
        (passages ?? []).filter((passage) => !passage.formula),
      ),
    [document, documents, passages],
  );
  if (!document || !traced) return null;
  return (
    <section>
      <SectionHeading
        title="Where the wording comes from"
        hint="The oldest loaded text that has it."
      >
        <select
          aria-label="Document whose wording is traced"
          value={document.id}
          onChange={(event) => {
            focusDocument(event.target.value);
          }}
        >
          {documents.map((one) => (
            <option key={one.id} value={one.id}>
              {shortName(one)}
            </option>
          ))}
        </select>
      </SectionHeading>
      <Strip document={document} traced={traced} />
      <Sources document={document} traced={traced} />
    </section>
  );
}

/** The newest dated document; undated ones stand last and say nothing about age. */
function newestOf(documents: readonly Document[]): Document | undefined {
  return documents.findLast(({ date }) => date !== undefined) ?? documents.at(-1);
}

interface Traced {
  readonly document: Document;
  readonly traced: Provenance;
}

function Strip({ document, traced }: Traced) {
  const shortName = useShortName();
  const length = Math.max(1, document.text.length);
  return (
    <>
      <div className="strip" role="group" aria-label={`${shortName(document)}, from start to end`}>
        {traced.segments.map((segment) => (
          <Band key={segment.span.start} document={document} segment={segment} length={length} />
        ))}
      </div>
      <div className="strip-ticks figures" aria-hidden="true">
        {paragraphTicks(document).map(({ label, at }) => (
          <span key={label} style={{ insetInlineStart: `${(at * 100).toFixed(2)}%` }}>
            {label}
          </span>
        ))}
      </div>
    </>
  );
}

/** Share of the strip that a letter of a name takes; a band too narrow has it read out only. */
const LETTER_ROOM = 0.01;

function Band(props: {
  readonly document: Document;
  readonly segment: ProvenanceSegment;
  readonly length: number;
}) {
  const { document, segment, length } = props;
  const shortName = useShortName();
  const documents = useDocuments();
  const { select, showPair, showPlace } = useActions();
  const share = (segment.span.end - segment.span.start) / length;
  const rank = documents.findIndex(({ id }) => id === segment.source);
  const source = documents[rank];
  const isNew = segment.source === document.id;
  const name = isNew || !source ? 'new here' : shortName(source);
  const open = () => {
    if (!isNew && segment.passage) {
      showPair(segment.source, document.id);
      select({ kind: 'passage', id: segment.passage.id, document: document.id });
    } else showPlace(document.id, segment.span);
  };
  const where = `${citeSpan(document, segment.span)}, ${String(segment.words)} words: ${name}`;
  return (
    <button
      type="button"
      className={isNew ? 'is-new' : ''}
      style={{
        inlineSize: `${(share * 100).toFixed(3)}%`,
        ...(!isNew && ageTint(rank, documents.length)),
      }}
      title={where}
      aria-label={where}
      tabIndex={segment.words > 0 ? 0 : -1}
      onClick={open}
    >
      {share > name.length * LETTER_ROOM ? name : ''}
    </button>
  );
}

function Sources({ document, traced }: Traced) {
  const shortName = useShortName();
  const documents = useDocuments();
  return (
    <ul className="strip-sources figures">
      {traced.sources.map(({ document: id, share }) => {
        const rank = documents.findIndex((one) => one.id === id);
        const source = documents[rank];
        const isNew = id === document.id;
        return (
          <li key={id}>
            <span
              className={isNew ? 'swatch is-new' : 'swatch'}
              style={isNew ? {} : ageTint(rank, documents.length)}
            />
            {isNew || !source ? 'new here' : shortName(source)}
            <span className="quiet">{percent(share)}</span>
          </li>
        );
      })}
    </ul>
  );
}
