import type { Document } from '../../src-main/engine/documents/document.ts';
import { paragraphName } from '../../src-main/engine/documents/citation.ts';
import { makeQuote } from '../../src-main/engine/notes/anchors/anchor-note.ts';
import { paragraphAt } from '../../src-main/engine/notes/anchors/cite-span.ts';
import { changedRuns } from '../../src-main/engine/notes/report/quote-runs.ts';
import type {
  Occurrence,
  SharedPassage,
} from '../../src-main/engine/shared-language/shared-passage.ts';
import { textOf } from '../../src-main/engine/text/span.ts';
import { Citation } from '../parts/Citation.tsx';
import { WordRuns } from '../parts/WordChanges.tsx';
import { useClauseline } from '../state/StoreContext.tsx';
import type { ClauselineState } from '../state/store-types.ts';
import { paragraphOf, useDocuments } from '../state/use-documents.ts';
import { useShortName } from '../state/use-short-name.ts';
import { FindingActions } from './FindingActions.tsx';
import { FindingGone } from './FindingGone.tsx';
import { PassageDecisions } from './PassageDecisions.tsx';
import { FindingNotes } from './FindingNotes.tsx';
import { sourceNaming } from './source-naming.ts';

interface Place {
  readonly document: Document;
  readonly occurrence: Occurrence;
}

/** A shared passage: all its places, oldest first, and what changed from each to the next. */
export function PassageInspector({ id }: { readonly id: string }) {
  const passage = useClauseline((s) => passageNow(s, id));
  const documents = useDocuments();
  if (!passage) return <FindingGone />;
  const places = passage.occurrences.flatMap((occurrence) => {
    const document = documents.find((one) => one.id === occurrence.document);
    return document ? [{ document, occurrence }] : [];
  });
  const quotes = places.map(({ document, occurrence }) => makeQuote(document, occurrence.span));
  return (
    <>
      <h2>Shared passage</h2>
      <p>{describe(passage)}</p>
      <FindingActions target={{ kind: 'passage', id: passage.id }} quotes={quotes} />
      <PassageDecisions key={passage.id} passage={passage} quotes={quotes} />
      <ol className="occurrences">
        {places.map((place, index) => (
          <OnePlace
            key={`${place.document.id}-${String(place.occurrence.span.start)}`}
            place={place}
            isSummary={passage.summary === true}
            before={places[index - 1]}
          />
        ))}
      </ol>
      <h3>Why it counts as shared</h3>
      <p>{why(passage)}</p>
      <FindingNotes id={passage.id} />
    </>
  );
}

/** The passage of an id, or the one that a decision of the user's has made of it. */
function passageNow(
  { findings, reworded }: Pick<ClauselineState, 'findings' | 'reworded'>,
  id: string,
): SharedPassage | undefined {
  const lists = [findings, ...Object.values(reworded)].map((one) => one?.passages ?? []);
  const decided = lists[0]?.find((one) => one.decided?.from.includes(id));
  for (const passages of lists) {
    const found = passages.find((one) => one.id === id);
    if (found) return found;
  }
  return decided;
}

function describe({ kind, words, formula, summary, evidence }: SharedPassage): string {
  if (summary) return 'Summary of one text in the other, in its own words.';
  const kinds = { verbatim: 'Verbatim', 'near-verbatim': 'Near-verbatim', reworded: 'Reworded' };
  const changed =
    evidence.changedWords > 0 ? `, up to ${String(evidence.changedWords)} changed` : '';
  const name = formula ? 'A set phrase' : kinds[kind];
  return `${name}: ${String(words)} words${changed}.`;
}

function why({ evidence, distinctiveness, formula }: SharedPassage): string {
  const common = `${String(Math.round(evidence.similarity * 100))} % of the words are the same in the two least alike places`;
  const telling = formula
    ? 'It is a set phrase of such texts, so it says little about a relation.'
    : distinctiveness > 0.66
      ? 'The wording is unusual in this set, so chance is unlikely.'
      : distinctiveness > 0.33
        ? 'Part of the wording is common in this set.'
        : 'Most of the wording is common in this set.';
  return `${capital(evidence.rule)}. ${common}. ${telling}`;
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function OnePlace({
  place,
  before,
  isSummary,
}: {
  readonly place: Place;
  readonly before: Place | undefined;
  readonly isSummary: boolean;
}) {
  const { document, occurrence } = place;
  const last = paragraphAt(document, occurrence.span.end - 1);
  return (
    <li>
      <p className="place-heading">
        <Citation
          document={document}
          paragraph={paragraphOf(document, occurrence.paragraph)}
          span={occurrence.span}
        />
        {last.id !== occurrence.paragraph && ` to ${paragraphName(last)}`}
      </p>
      <blockquote
        className={isSummary ? 'serif is-long' : 'serif'}
        dir="auto"
        lang={document.language}
      >
        <PlaceWords place={place} before={isSummary ? undefined : before} />
      </blockquote>
      {before && <Relation place={place} before={before} />}
    </li>
  );
}

/** The words of a place, with what changed since the one before; all as they stand without one. */
function PlaceWords({
  place,
  before,
}: {
  readonly place: Place;
  readonly before: Place | undefined;
}) {
  const words = { text: place.document.text, span: place.occurrence.span };
  if (before) {
    const earlier = { text: before.document.text, span: before.occurrence.span };
    return <WordRuns runs={changedRuns(earlier, words)} />;
  }
  return textOf(words.text, words.span);
}

/** Whether nothing changed, and whether the text says where the words come from. */
function Relation({ place, before }: { readonly place: Place; readonly before: Place }) {
  const shortName = useShortName();
  const [earlier, later] = [before, place].map(({ document, occurrence }) =>
    textOf(document.text, occurrence.span),
  );
  if (before.document === place.document)
    return <p className="quiet">Repeated in the same text.</p>;
  const same = earlier === later ? 'Word for word as there. ' : '';
  const naming = sourceNaming(place.document, place.occurrence.span, before.document);
  const name = shortName(before.document);
  const said = {
    here: `Cites ${name} in the same paragraph.`,
    elsewhere: `Does not cite ${name} here; names it elsewhere in the text.`,
    nowhere: `Reuses it silently: ${name} is named nowhere in the text.`,
  }[naming];
  return (
    <p className="quiet">
      {same}
      {said}
    </p>
  );
}
