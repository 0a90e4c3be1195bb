import { useEffect, useRef } from 'react';
import { changeKindOf } from '../../../src-main/engine/differences/substance/change-kinds.ts';
import type { Difference } from '../../../src-main/engine/differences/difference.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { WordChanges } from '../../parts/WordChanges.tsx';
import { useActions, useClauseline } from '../../state/StoreContext.tsx';
import { useShortName } from '../../state/use-short-name.ts';
import { placeName } from './ChangeCounts.tsx';
import { byHandWords, kindSigns, kindWords } from './margin-signs.ts';
import type { CompareModel } from './use-compare-model.ts';

/** A draft and its revision as one text, with what was taken out and put in where it stood. */
export function UnifiedText({ model }: { readonly model: CompareModel }) {
  const [comparison] = model.comparisons;
  const [a, b] = model.documents;
  const selection = useClauseline((s) => s.selection);
  const shortName = useShortName();
  const scroller = useRef<HTMLDivElement>(null);
  const selected = selection?.kind === 'difference' ? selection.id : null;
  useEffect(() => {
    const element = scroller.current?.querySelector(`[data-difference="${String(selected)}"]`);
    element?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  if (!comparison || !a || !b) return null;
  return (
    <div
      ref={scroller}
      className="unified reading"
      role="region"
      tabIndex={0}
      aria-label={`${shortName(a)} and ${shortName(b)} in one column`}
    >
      {comparison.differences.map((difference) => (
        <UnifiedParagraph
          key={difference.id}
          difference={difference}
          a={a}
          b={b}
          isSelected={difference.id === selected}
        />
      ))}
    </div>
  );
}

function UnifiedParagraph(props: {
  readonly difference: Difference;
  readonly a: Document;
  readonly b: Document;
  readonly isSelected: boolean;
}) {
  const { difference, a, b, isSelected } = props;
  const { select } = useActions();
  const { kind } = difference;
  const changeKind = changeKindOf(difference);
  const number = numberOf(difference, a, b);
  const label = [kindWords[changeKind], difference.byHand && byHandWords[difference.byHand]]
    .filter(Boolean)
    .join(', ');
  const document = difference.b.length > 0 ? b : a;
  const paragraph = document.paragraphs.find((p) => p.id === (difference.b[0] ?? difference.a[0]));
  return (
    <div
      className={`text-paragraph is-${paragraph?.kind ?? 'text'} change-${kind} ${isSelected ? 'is-selected' : ''}`}
      data-difference={difference.id}
    >
      {kind === 'same' && !difference.byHand ? (
        <span />
      ) : (
        <button
          type="button"
          className="margin-sign"
          title={label}
          aria-label={`${placeName(difference, a, b)}: ${label}`}
          aria-pressed={isSelected}
          onClick={() => {
            select({ kind: 'difference', id: difference.id });
          }}
        >
          {kindSigns[changeKind] || '='}
          {difference.byHand && '✎'}
        </button>
      )}
      <button
        type="button"
        className={`paragraph-number figures ${number ? '' : 'is-unnumbered'}`}
        tabIndex={-1}
        aria-label={`Choose ${placeName(difference, a, b)}`}
        onClick={() => {
          select({ kind: 'difference', id: difference.id });
        }}
      >
        {number || '¶'}
      </button>
      <p className="paragraph-words" lang={b.language} dir="auto">
        <WordChanges words={difference.words} a={a.text} b={b.text} />
      </p>
    </div>
  );
}

/** "12 → 14", or "12" where the number stayed; nothing for what has no number. */
function numberOf(difference: Difference, a: Document, b: Document): string {
  const name = placeName(difference, a, b);
  return /^[\d\s()a-z,→]*$/u.test(name) && /\d/u.test(name) && !/[a-z]{3}/u.test(name) ? name : '';
}
