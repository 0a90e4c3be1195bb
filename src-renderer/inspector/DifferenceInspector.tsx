import { changeKindOf } from '../../src-main/engine/differences/substance/change-kinds.ts';
import type { Difference } from '../../src-main/engine/differences/difference.ts';
import type { Document } from '../../src-main/engine/documents/document.ts';
import { makeQuote } from '../../src-main/engine/notes/anchors/anchor-note.ts';
import { Citation } from '../parts/Citation.tsx';
import { WordChanges } from '../parts/WordChanges.tsx';
import { useClauseline } from '../state/StoreContext.tsx';
import { useDocument } from '../state/use-documents.ts';
import { useShortName } from '../state/use-short-name.ts';
import { areForeign } from '../views/compare/filter-changes.ts';
import { byHandWords, kindWords } from '../views/compare/margin-signs.ts';
import { AlignmentActions } from './AlignmentActions.tsx';
import { AlternativesPanel } from './AlternativesPanel.tsx';
import { FindingActions } from './FindingActions.tsx';
import { FindingGone } from './FindingGone.tsx';
import { FindingNotes } from './FindingNotes.tsx';
import { UsedPlacesList } from './UsedPlacesList.tsx';

/** What became of a paragraph: both places, the words that changed, the rule that joined them. */
export function DifferenceInspector({ id }: { readonly id: string }) {
  const comparison = useClauseline((s) =>
    Object.values(s.comparisons).find((c) => c.differences.some((one) => one.id === id)),
  );
  const shortName = useShortName();
  const a = useDocument(comparison?.a);
  const b = useDocument(comparison?.b);
  const difference = comparison?.differences.find((one) => one.id === id);
  if (!comparison || !difference || !a || !b) return <FindingGone />;
  const isPaired = difference.a.length > 0 && difference.b.length > 0;
  const isUnread = !isPaired && areForeign(a.language, b.language);
  const quotes = [...paragraphsOf(a, difference.a), ...paragraphsOf(b, difference.b)].map(
    ({ document, paragraph }) => makeQuote(document, paragraph.span),
  );
  return (
    <>
      <h2>{isUnread ? 'Paragraph without a pair' : heading(difference)}</h2>
      <p className="quiet">
        {shortName(a)} → {shortName(b)}
      </p>
      {difference.byHand && <p className="by-hand">✎ {capital(byHandWords[difference.byHand])}</p>}
      {difference.kind !== 'same' && !isUnread && (
        <FindingActions target={{ kind: 'difference', id }} quotes={quotes} />
      )}
      <AlignmentActions comparison={comparison} difference={difference} a={a} b={b} />
      <Places title="Earlier" document={a} ids={difference.a} />
      <Places title="Later" document={b} ids={difference.b} />
      <blockquote className="serif" lang={b.language}>
        <WordChanges words={difference.words} a={a.text} b={b.text} />
      </blockquote>
      <h3>Why</h3>
      <p>
        {isUnread
          ? 'The texts are in different languages, so nothing in their words says what belongs together.'
          : why(difference)}
      </p>
      <UsedPlacesList comparison={comparison} difference={difference} a={a} b={b} />
      <AlternativesPanel difference={difference} a={a} b={b} />
      <FindingNotes id={id} />
    </>
  );
}

function paragraphsOf(document: Document, ids: readonly string[]) {
  return document.paragraphs
    .filter((paragraph) => ids.includes(paragraph.id))
    .map((paragraph) => ({ document, paragraph }));
}

function heading(difference: Difference): string {
  return `Paragraph ${kindWords[changeKindOf(difference)]}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function Places(props: {
  readonly title: string;
  readonly document: Document;
  readonly ids: readonly string[];
}) {
  const places = paragraphsOf(props.document, props.ids);
  return (
    <p>
      <span className="quiet">{props.title}: </span>
      {places.length === 0 && 'no counterpart'}
      {places.map(({ document, paragraph }) => (
        <Citation key={paragraph.id} document={document} paragraph={paragraph} />
      ))}
    </p>
  );
}

function why({ rule, similarity, renumbered, substance, a, b }: Difference): string {
  const paired = a.length > 0 && b.length > 0;
  const sentences = [
    `${capital(rule)}.`,
    paired && `${String(Math.round(similarity * 100))} % of the words in common.`,
    renumbered && 'The number of the paragraph changed too.',
    substance && substance.length > 0 && `What changed: ${substance.join(', ')}.`,
  ];
  return sentences.filter(Boolean).join(' ');
}
