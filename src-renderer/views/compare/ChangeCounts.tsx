import { Button, Dialog, DialogTrigger, ListBox, ListBoxItem } from 'react-aria-components';
import { FloatingPanel } from '../../parts/FloatingPanel.tsx';
import {
  changeKindOf,
  countChanges,
  type ChangeKind,
} from '../../../src-main/engine/differences/substance/change-kinds.ts';
import type { Difference } from '../../../src-main/engine/differences/difference.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { textOf } from '../../../src-main/engine/text/span.ts';
import { useActions } from '../../state/StoreContext.tsx';
import { ChangeFilters } from './ChangeFilters.tsx';
import { areForeign } from './filter-changes.ts';
import { byHandWords, kindSigns, kindWords } from './margin-signs.ts';
import type { CompareModel } from './use-compare-model.ts';

/** How many paragraphs changed, and in which way; each count opens the list of its changes. */
export function ChangeCounts({ model }: { readonly model: CompareModel }) {
  const [comparison] = model.comparisons;
  const [a, b] = model.documents;
  if (!comparison || !a || !b || model.documents.length !== 2) return null;
  if (areForeign(a.language, b.language)) return null;
  const counts = countChanges(comparison).filter(({ count, kind }) => count > 0 && kind !== 'same');
  const changes = comparison.differences.filter(({ kind }) => kind !== 'same');
  const byHand = comparison.differences.filter((one) => one.byHand);
  const lists: readonly CountedList[] = [
    ...(counts.length > 1 ? [{ name: 'changes', sign: '', changes }] : []),
    ...counts.map(({ kind }) => ({
      name: kindWords[kind],
      sign: kindSigns[kind],
      changes: changes.filter((one) => changeKindOf(one) === kind),
    })),
    ...(byHand.length > 0 ? [{ name: 'aligned by hand', sign: '✎', changes: byHand }] : []),
  ];
  return (
    <div className="change-counts" role="group" aria-label="Changes by kind">
      {counts.length === 0 && (
        <span className="quiet">
          {model.hiddenChanges > 0 ? 'No other changes' : 'Word for word the same'}
        </span>
      )}
      <div className={lists.length > MANY_KINDS ? 'count-list many' : 'count-list'}>
        {lists.map((list) => (
          <CountButton key={list.name} list={list} a={a} b={b} />
        ))}
      </div>
      <ChangeFilters model={model} />
    </div>
  );
}

/** So many counts with their words are as wide as two columns of text. */
const MANY_KINDS = 6;

interface CountedList {
  readonly name: string;
  readonly sign: string;
  readonly changes: readonly Difference[];
}

function CountButton(props: {
  readonly list: CountedList;
  readonly a: Document;
  readonly b: Document;
}) {
  const { name, sign, changes } = props.list;
  return (
    <DialogTrigger>
      <Button className="plain">
        <span title={name}>
          {sign && <span aria-hidden="true">{sign} </span>}
          {changes.length}{' '}
          <span className={sign ? 'kind' : undefined}>
            {name === 'changes' && changes.length === 1 ? 'change' : name}
          </span>
        </span>
      </Button>
      <FloatingPanel placement="bottom start">
        <Dialog className="popover-list" aria-label={`Paragraphs: ${name}`}>
          {({ close }) => (
            <ChangeList name={name} changes={changes} a={props.a} b={props.b} onDone={close} />
          )}
        </Dialog>
      </FloatingPanel>
    </DialogTrigger>
  );
}

function ChangeList(props: {
  readonly name: string;
  readonly changes: readonly Difference[];
  readonly a: Document;
  readonly b: Document;
  readonly onDone: () => void;
}) {
  const { select } = useActions();
  return (
    <ListBox
      className="menu change-list"
      aria-label={`Paragraphs: ${props.name}`}
      autoFocus
      items={props.changes}
      onAction={(key) => {
        select({ kind: 'difference', id: String(key) });
        props.onDone();
      }}
    >
      {(difference) => (
        <ListBoxItem
          id={difference.id}
          className="menu-item"
          textValue={`${placeName(difference, props.a, props.b)} ${beginning(difference, props.a, props.b)}`}
        >
          <span className="figures quiet">{placeName(difference, props.a, props.b)}</span>
          <span>
            <span className="serif" dir="auto" lang={props.b.language}>
              {beginning(difference, props.a, props.b)}
            </span>
            <span className="change-facts quiet">{factsOf(difference, props.name)}</span>
          </span>
        </ListBoxItem>
      )}
    </ListBox>
  );
}

/** What kind of change it is, where the list does not say, and what kinds of words it touches. */
function factsOf(difference: Difference, list: string): string {
  const kind: ChangeKind = changeKindOf(difference);
  const paired = difference.a.length > 0 && difference.b.length > 0;
  return [
    kindWords[kind] === list ? '' : kindWords[kind],
    difference.byHand ? byHandWords[difference.byHand] : '',
    ...(paired ? (difference.substance ?? []).filter((one) => one !== kind) : []),
  ]
    .filter(Boolean)
    .join(', ');
}

/** "12 → 14": the labels on both sides, or the one there is. */
export function placeName(difference: Difference, a: Document, b: Document): string {
  const sides = [labelsOf(a, difference.a), labelsOf(b, difference.b)].filter(Boolean);
  return sides[0] === sides[1] ? (sides[0] ?? '') : sides.join(' → ');
}

function labelsOf(document: Document, ids: readonly string[]): string {
  const labels = document.paragraphs.filter((p) => ids.includes(p.id)).map((p) => p.label);
  return labels.join(', ');
}

/** First words of the later text, or of the earlier where the later has none. */
function beginning(difference: Difference, a: Document, b: Document): string {
  const [document, id] = difference.b[0] ? [b, difference.b[0]] : [a, difference.a[0]];
  const paragraph = document.paragraphs.find((one) => one.id === id);
  if (!paragraph) return '';
  const words = textOf(document.text, paragraph.span);
  return words.length > 80 ? `${words.slice(0, 80).replace(/\s*\S*$/u, '')} …` : words;
}
