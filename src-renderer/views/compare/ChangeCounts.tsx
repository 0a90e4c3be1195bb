import { Button, Dialog, DialogTrigger, ListBox, ListBoxItem } from 'react-aria-components';
import { FloatingPanel } from '../../parts/FloatingPanel.tsx';
import type {
  Difference,
  DifferenceKind,
} from '../../../src-main/engine/differences/difference.ts';
import { changeCounts } from '../../../src-main/engine/differences/list-changes.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { textOf } from '../../../src-main/engine/text/span.ts';
import { useActions } from '../../state/StoreContext.tsx';
import { kindSigns, kindWords } from './margin-signs.ts';
import type { CompareModel } from './use-compare-model.ts';

/** How many paragraphs changed, and in which way; each count opens the list of its changes. */
export function ChangeCounts({ model }: { readonly model: CompareModel }) {
  const [comparison] = model.comparisons;
  const [a, b] = model.documents;
  if (!comparison || !a || !b || model.documents.length !== 2) return null;
  const counts = changeCounts(comparison).filter(({ count, kind }) => count > 0 && kind !== 'same');
  if (counts.length === 0) return <span className="quiet">Word for word the same</span>;
  return (
    <div className="change-counts" role="group" aria-label="Changes by kind">
      {counts.map(({ kind, count }) => (
        <DialogTrigger key={kind}>
          <Button className="plain">
            <span aria-hidden="true">{kindSigns[kind]} </span>
            {count} {kindWords[kind]}
          </Button>
          <FloatingPanel placement="bottom start">
            <Dialog className="popover-list" aria-label={`Paragraphs ${kindWords[kind]}`}>
              {({ close }) => (
                <ChangeList
                  kind={kind}
                  changes={comparison.differences.filter((one) => one.kind === kind)}
                  a={a}
                  b={b}
                  onDone={close}
                />
              )}
            </Dialog>
          </FloatingPanel>
        </DialogTrigger>
      ))}
    </div>
  );
}

function ChangeList(props: {
  readonly kind: DifferenceKind;
  readonly changes: readonly Difference[];
  readonly a: Document;
  readonly b: Document;
  readonly onDone: () => void;
}) {
  const { select } = useActions();
  return (
    <ListBox
      className="menu change-list"
      aria-label={`Paragraphs ${kindWords[props.kind]}`}
      autoFocus
      items={props.changes}
      onAction={(key) => {
        select({ kind: 'difference', id: String(key) });
        props.onDone();
      }}
    >
      {(difference) => (
        <ListBoxItem id={difference.id} className="menu-item" textValue={difference.id}>
          <span className="figures quiet">{placeName(difference, props.a, props.b)}</span>
          <span className="serif">{beginning(difference, props.a, props.b)}</span>
        </ListBoxItem>
      )}
    </ListBox>
  );
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
  return words.length > 80 ? `${words.slice(0, 80).trimEnd()} …` : words;
}
