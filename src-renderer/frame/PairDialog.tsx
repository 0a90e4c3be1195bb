import { useId, useMemo, useState } from 'react';
import type { AlignedParagraph } from '../../src-main/contract/api.ts';
import { paragraphName } from '../../src-main/engine/documents/citation.ts';
import type { Document, Paragraph } from '../../src-main/engine/documents/document.ts';
import { textOf } from '../../src-main/engine/text/span.ts';
import { DialogFrame } from '../parts/DialogFrame.tsx';
import {
  selectedDifference,
  selectedParagraph,
  type FoundDifference,
} from '../state/selected-paragraphs.ts';
import { useActions, useClauseline } from '../state/StoreContext.tsx';
import { paragraphsById, useDocuments } from '../state/use-documents.ts';
import { useShortName } from '../state/use-short-name.ts';

/** Chooses the counterpart of the selected paragraph among all of the other text. */
export function PairDialog() {
  const found = useClauseline((s) => selectedKey(selectedDifference(s.comparisons, s.selection)));
  const comparisons = useClauseline((s) => s.comparisons);
  const selection = useClauseline((s) => s.selection);
  const documents = useDocuments();
  const { closeDialog, alignByHand } = useActions();
  const difference = found === null ? null : selectedDifference(comparisons, selection);
  const own = difference && selectedParagraph(difference, selection);
  if (!difference || !own) return null;
  const { comparison } = difference;
  const ownIsA = own.document === comparison.a;
  const other = documents.find(({ id }) => id === (ownIsA ? comparison.b : comparison.a));
  const here = documents.find(({ id }) => id === own.document);
  const paragraph = here && paragraphsById(here).get(own.paragraph);
  if (!other || !here || !paragraph) return null;
  const choose = (id: string) => {
    closeDialog();
    const chosen: AlignedParagraph = { document: other.id, paragraph: id };
    const [a, b] = ownIsA ? [own, chosen] : [chosen, own];
    void alignByHand(a, b, 'paired');
  };
  return (
    <Counterparts
      here={here}
      paragraph={paragraph}
      other={other}
      partner={difference.difference[ownIsA ? 'b' : 'a'][0]}
      onChoose={choose}
      onClose={closeDialog}
    />
  );
}

/** By value, so that a comparison made anew does not close the dialog under the user's hands. */
function selectedKey(found: FoundDifference | null): string | null {
  return found && found.difference.id;
}

function Counterparts(props: {
  readonly here: Document;
  readonly paragraph: Paragraph;
  readonly other: Document;
  /** The present counterpart, which need not be chosen. */
  readonly partner: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}) {
  const { here, paragraph, other } = props;
  const shortName = useShortName();
  const listId = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const found = useMemo(
    () => matching(here, paragraph, other, query),
    [here, paragraph, other, query],
  );
  const onKey = walkThrough(found, at, setAt, props.onChoose);
  return (
    <DialogFrame
      title={`Pair ${paragraphName(paragraph)} of ${shortName(here)}`}
      className="pairing"
      onClose={props.onClose}
    >
      <blockquote className="serif" dir="auto" lang={here.language}>
        {shortened(textOf(here.text, paragraph.span))}
      </blockquote>
      <label>
        Its counterpart in {shortName(other)}
        <input
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={found[at] && `${listId}-${String(at)}`}
          placeholder="Type a number or some of its words"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKey}
        />
      </label>
      {found.length === 0 && <p className="quiet">No paragraph has these words.</p>}
      <CounterpartList
        id={listId}
        other={other}
        found={found}
        at={at}
        partner={props.partner}
        onChoose={props.onChoose}
      />
    </DialogFrame>
  );
}

/** Arrow keys go through the list, around its ends; Enter chooses. */
function walkThrough(
  found: readonly Paragraph[],
  at: number,
  onMove: (at: number) => void,
  onChoose: (id: string) => void,
) {
  return (event: React.KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length > 0) {
      event.preventDefault();
      onMove((at + step + found.length) % found.length);
    }
    const chosen = found[at];
    if (event.key === 'Enter' && chosen) onChoose(chosen.id);
  };
}

function CounterpartList(props: {
  readonly id: string;
  readonly other: Document;
  readonly found: readonly Paragraph[];
  readonly at: number;
  readonly partner: string | undefined;
  readonly onChoose: (id: string) => void;
}) {
  const { id, other, at } = props;
  return (
    <ul id={id} className="menu" role="listbox" aria-label="Paragraphs" tabIndex={-1}>
      {props.found.map((one, index) => (
        // The keyboard acts through the field, which names the active option.
        <li
          key={one.id}
          id={`${id}-${String(index)}`}
          ref={(element) => {
            if (index === at) element?.scrollIntoView({ block: 'nearest' });
          }}
          role="option"
          aria-selected={index === at}
          className="menu-item"
          onClick={() => {
            props.onChoose(one.id);
          }}
        >
          <span className="figures quiet">{one.label}</span>
          <span className="serif" dir="auto" lang={other.language}>
            {shortened(textOf(other.text, one.span))}
            {one.id === props.partner && <span className="quiet"> (its counterpart now)</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Listed at once; what is further down is found by typing. */
const MOST_LISTED = 60;

/**
 * Paragraphs that have every typed word in their number or text; before anything is typed those
 * that have most words in common with the one to be paired come first.
 */
function matching(here: Document, paragraph: Paragraph, other: Document, query: string) {
  const typed = query.toLowerCase().split(/\s+/u).filter(Boolean);
  const words = wordsOf(textOf(here.text, paragraph.span));
  const ranked = other.paragraphs
    .filter(({ label, span }) => {
      const text = `${label} ${textOf(other.text, span)}`.toLowerCase();
      return typed.every((word) => text.includes(word));
    })
    .map((one) => ({ one, likeness: likeness(words, wordsOf(textOf(other.text, one.span))) }));
  ranked.sort((x, y) => y.likeness - x.likeness || x.one.span.start - y.one.span.start);
  return ranked.slice(0, MOST_LISTED).map(({ one }) => one);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}

/** Dice of the words, which is enough for an order to choose from. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}

function shortened(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 160).trimEnd()} …`;
}
