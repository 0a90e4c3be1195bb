import type {
  HistoryStep,
  ParagraphHistory,
  TextHistory,
} from '../../src-main/engine/differences/history.ts';
import type { Document } from '../../src-main/engine/documents/document.ts';
import { textOf } from '../../src-main/engine/text/span.ts';
import { Citation } from '../parts/Citation.tsx';
import { WordChanges } from '../parts/WordChanges.tsx';
import { useActions, useClauseline } from '../state/StoreContext.tsx';
import { paragraphsById, useDocuments } from '../state/use-documents.ts';
import { useShortName } from '../state/use-short-name.ts';
import {
  eventSigns,
  eventWords,
  historyCells,
  rowName,
  type HistoryCell,
} from '../views/compare/history/history-cells.ts';
import { FindingGone } from './FindingGone.tsx';

/** A paragraph through the versions of its text: its wording in each, and what changed. */
export function HistoryInspector({ id }: { readonly id: string }) {
  const loaded = useClauseline((s) => s.history);
  const pointedAt = useClauseline((s) => s.selection?.document);
  const documents = useDocuments();
  const { showHistory } = useActions();
  const isShown = useClauseline((s) => s.historyShown && s.view === 'compare');
  const history = loaded?.history.paragraphs.find((one) => one.id === id);
  if (!loaded || !history) return <FindingGone />;
  const versions = loaded.chain.flatMap((one) => documents.find((d) => d.id === one) ?? []);
  const cells = historyCells(history, versions.length).filter(({ event }) => event !== 'absent');
  return (
    <>
      <h2>History of {rowName(history, versions).label}</h2>
      <p className="quiet">{summary(cells, versions.length)}</p>
      {!isShown && (
        <button
          type="button"
          className="link"
          onClick={() => {
            showHistory(true);
          }}
        >
          All paragraphs by versions
        </button>
      )}
      <ol className="occurrences history-steps">
        {cells.map((cell) => (
          <Step
            key={cell.from}
            cell={cell}
            versions={versions}
            history={loaded.history}
            isPointedAt={versions[cell.from]?.id === pointedAt}
          />
        ))}
      </ol>
      <Related history={history} all={loaded.history} versions={versions} />
    </>
  );
}

function summary(cells: readonly HistoryCell[], versions: number): string {
  const there = cells
    .filter(({ event }) => event !== 'gone')
    .reduce((sum, { length }) => sum + length, 0);
  const changes = cells.filter(({ event }) => !settled.includes(event)).length;
  return `In ${String(there)} of ${String(versions)} versions; ${String(changes)} ${changes === 1 ? 'change' : 'changes'}.`;
}

/** What happens in these is no change of the paragraph. */
const settled: readonly HistoryCell['event'][] = ['same', 'born', 'there'];

function Step(props: {
  readonly cell: HistoryCell;
  readonly versions: readonly Document[];
  readonly history: TextHistory;
  readonly isPointedAt: boolean;
}) {
  const { cell, versions } = props;
  const { step, event, from, length } = cell;
  const shortName = useShortName();
  const document = versions[from];
  const last = versions[from + length - 1];
  if (!step || !document || !last) return null;
  const names = document === last ? [document] : [document, last];
  return (
    <li aria-current={props.isPointedAt || undefined}>
      <p>
        <span aria-hidden="true">{eventSigns[event]} </span>
        <strong>{eventWords[event]}</strong>{' '}
        <span className="quiet">{names.map(shortName).join(' to ')}</span>
      </p>
      {step.substance && <p className="quiet">What changed: {step.substance.join(', ')}.</p>}
      {event !== 'same' &&
        step.paragraphs.map((id) => {
          const paragraph = paragraphsById(document).get(id);
          return paragraph ? (
            <p key={id}>
              <Citation document={document} paragraph={paragraph} />
            </p>
          ) : null;
        })}
      <Wording step={step} versions={versions} history={props.history} />
    </li>
  );
}

/** The whole wording where it was born, afterwards the words that changed; nothing where none did. */
function Wording(props: {
  readonly step: HistoryStep;
  readonly versions: readonly Document[];
  readonly history: TextHistory;
}) {
  const { step, versions, history } = props;
  const [before, document] = [versions[step.version - 1], versions[step.version]];
  if (!document || step.event === 'same') return null;
  const difference = history.comparisons[step.version - 1]?.differences.find(
    ({ id }) => id === step.difference,
  );
  if (before && difference && step.event !== 'born') {
    return (
      <blockquote className="serif" lang={document.language}>
        <WordChanges words={difference.words} a={before.text} b={document.text} />
      </blockquote>
    );
  }
  const known = paragraphsById(document);
  const words = step.paragraphs.flatMap((id) => known.get(id) ?? []);
  return (
    <blockquote className="serif" dir="auto" lang={document.language}>
      {words.map(({ span }) => textOf(document.text, span)).join(' ¶ ')}
    </blockquote>
  );
}

function Related(props: {
  readonly history: ParagraphHistory;
  readonly all: TextHistory;
  readonly versions: readonly Document[];
}) {
  const { history, all, versions } = props;
  const { select } = useActions();
  const related = all.paragraphs.filter(({ id }) => history.related.includes(id));
  if (related.length === 0) return null;
  return (
    <>
      <h3>Merged with it, or of the same wording</h3>
      <ul>
        {related.map((one) => {
          const { label, words } = rowName(one, versions);
          return (
            <li key={one.id}>
              <button
                type="button"
                className="link"
                onClick={() => {
                  select({ kind: 'history', id: one.id });
                }}
              >
                {label}: {words.slice(0, 60)} …
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
