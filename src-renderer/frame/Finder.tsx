import { useDeferredValue, useMemo, useState } from 'react';
import { citeSpan } from '../../src-main/engine/notes/anchors/cite-span.ts';
import { useActions, useClauseline } from '../state/StoreContext.tsx';
import { useDocuments } from '../state/use-documents.ts';
import { findInTexts, MOST_MATCHES, type TextMatch } from './find-in-texts.ts';

/** The find bar over all texts, whether on screen or not. */
export function Finder() {
  const finder = useClauseline((s) => s.finder);
  return finder.open ? <FindBar /> : null;
}

function FindBar() {
  const query = useClauseline((s) => s.finder.query);
  const { changeFinder } = useActions();
  const { matches, at, go } = useMatches();
  const close = () => {
    changeFinder({ open: false });
  };
  const onKey = (event: React.KeyboardEvent) => {
    if (event.key === 'Escape') {
      // Here it closes the bar; it must not clear the selection as well.
      event.preventDefault();
      close();
    }
    if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
  };
  return (
    <search className="finder" aria-label="Find in all texts" onKeyDown={onKey}>
      <input
        type="search"
        aria-label="Find in all texts"
        placeholder="Find in all texts"
        value={query}
        autoFocus
        onFocus={(event) => {
          event.target.select();
        }}
        onChange={(event) => {
          changeFinder({ query: event.target.value });
        }}
      />
      <output className="figures">{countText(matches, at, query)}</output>
      <FindOptions />
      <Step
        label="Previous match"
        sign="↑"
        onPress={() => {
          go(-1);
        }}
        disabled={matches.length === 0}
      />
      <Step
        label="Next match"
        sign="↓"
        onPress={() => {
          go(1);
        }}
        disabled={matches.length === 0}
      />
      <Step label="Close" sign="×" onPress={close} disabled={false} />
    </search>
  );
}

function FindOptions() {
  const { matchCase, wholeWords } = useClauseline((s) => s.finder);
  const { changeFinder } = useActions();
  return (
    <>
      <Option
        label="Match case"
        on={matchCase}
        sign="Aa"
        toggle={() => {
          changeFinder({ matchCase: !matchCase });
        }}
      />
      <Option
        label="Whole words"
        on={wholeWords}
        sign="“ ”"
        toggle={() => {
          changeFinder({ wholeWords: !wholeWords });
        }}
      />
    </>
  );
}

/** The matches, which of them is shown, and a way to the next. */
function useMatches() {
  const documents = useDocuments();
  const finder = useClauseline((s) => s.finder);
  const query = useDeferredValue(finder.query);
  const { matchCase, wholeWords } = finder;
  const { showPlace, announce } = useActions();
  const matches = useMemo(
    () => findInTexts(documents, query, { matchCase, wholeWords }),
    [documents, query, matchCase, wholeWords],
  );
  const [shown, setShown] = useState<TextMatch | null>(null);
  const at = shown ? matches.indexOf(shown) : -1;
  const go = (direction: 1 | -1) => {
    const first = direction === 1 ? 0 : matches.length - 1;
    const next = at < 0 ? first : (at + direction + matches.length) % matches.length;
    const match = matches[next];
    if (!match) return;
    setShown(match);
    showPlace(match.document, match.span);
    const document = documents.find((one) => one.id === match.document);
    const where = document ? `, ${citeSpan(document, match.span)}` : '';
    announce(`${String(next + 1)} of ${String(matches.length)}${where}`);
  };
  return { matches, at, go };
}

function countText(matches: readonly TextMatch[], at: number, query: string): string {
  if (!query.trim()) return '';
  if (matches.length === 0) return 'Nowhere';
  const all = matches.length >= MOST_MATCHES ? `more than ${String(MOST_MATCHES)}` : matches.length;
  return at < 0 ? `${String(all)} found` : `${String(at + 1)} of ${String(all)}`;
}

function Option(props: {
  readonly label: string;
  readonly sign: string;
  readonly on: boolean;
  readonly toggle: () => void;
}) {
  return (
    <button
      type="button"
      className="plain"
      aria-pressed={props.on}
      aria-label={props.label}
      title={props.label}
      onClick={props.toggle}
    >
      {props.sign}
    </button>
  );
}

function Step(props: {
  readonly label: string;
  readonly sign: string;
  readonly onPress: () => void;
  readonly disabled: boolean;
}) {
  return (
    <button
      type="button"
      className="plain"
      aria-label={props.label}
      title={props.label}
      disabled={props.disabled}
      onClick={props.onPress}
    >
      {props.sign}
    </button>
  );
}
