import { useMemo } from 'react';
import { readableDate } from '../../src-main/engine/documents/citation.ts';
import type { Document, DocumentFact } from '../../src-main/engine/documents/document.ts';
import { textOf } from '../../src-main/engine/text/span.ts';
import { countWords } from '../../src-main/engine/text/tokens.ts';
import { countsByKind, formatText, languageText, numberRuns, runText } from './report-facts.ts';
import { ShowPlace } from './ShowPlace.tsx';

/** What was recognised in a file, one line for each fact. */
export function RecognisedFacts({ document }: { readonly document: Document }) {
  const words = useMemo(() => countWords(document.text), [document.text]);
  const runs = useMemo(() => numberRuns(document), [document]);
  const { symbol, date, body, status, enactingFormula: formula, text } = document;
  return (
    <section>
      <h3>Recognised</h3>
      <dl className="report-facts">
        <Fact name="Title" fact="title" document={document} value={document.title} />
        <Fact name="Symbol" fact="symbol" document={document} value={symbol} />
        <Fact name="Body" fact="body" document={document} value={body} />
        <Fact name="Date" fact="date" document={document} value={date && readableDate(date)} />
        <Fact name="Status" fact="status" document={document} value={status} />
        <Fact name="Language" value={languageText(document.language)} />
        <Fact name="File" value={`${document.source.name} (${formatText(document)})`} />
        <Fact name="Length" value={`${words.toLocaleString('en')} words`} />
        <Fact name="Paragraphs" value={countsByKind(document).join(', ')} />
        <Fact name="Numbers" value={runs.map(runText).join('; ') || 'none'} />
        {formula && (
          <>
            <dt>Adopted with</dt>
            <dd>
              <span className="serif" dir="auto">
                “{textOf(text, formula)}”
              </span>{' '}
              <ShowPlace document={document} span={formula} />
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

function Fact(props: {
  readonly name: string;
  readonly value: string | undefined;
  /** The fact as the user may have set it by hand. */
  readonly fact?: DocumentFact;
  readonly document?: Document;
}) {
  const byHand = props.fact && props.document?.edited?.includes(props.fact);
  return (
    <>
      <dt>{props.name}</dt>
      <dd>
        {props.value ? (
          <span dir="auto">{props.value}</span>
        ) : (
          <span className="quiet">not found</span>
        )}
        {byHand && <span className="quiet"> · set by you</span>}
      </dd>
    </>
  );
}
