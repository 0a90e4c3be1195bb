import { alternativesOf } from '../../../src-main/engine/differences/brackets/brackets.ts';
import { reservationsOf } from '../../../src-main/engine/differences/brackets/reservations.ts';
import type { Document, Paragraph } from '../../../src-main/engine/documents/document.ts';
import { shownLabel } from './shown-label.ts';

/**
 * The number of a paragraph as it is printed, to choose the paragraph by; under it how many
 * alternatives negotiators have left open in it or keep open by a footnote. The keyboard chooses with Alt and the arrows.
 */
export function ParagraphMargin(props: {
  readonly document: Document;
  readonly paragraph: Paragraph;
  readonly selected: boolean;
  readonly onChoose: (() => void) | undefined;
}) {
  const { document, paragraph, onChoose } = props;
  const label = shownLabel(paragraph);
  if (!onChoose) return <span className="paragraph-number figures">{label}</span>;
  const open = alternativeCount(document, paragraph);
  return (
    <span className="paragraph-margin">
      <button
        type="button"
        className={`paragraph-number figures ${label ? '' : 'is-unnumbered'}`}
        tabIndex={-1}
        aria-label={`Choose ${paragraph.label}`}
        aria-pressed={props.selected}
        title="Choose this paragraph (Alt+↓ and Alt+↑)"
        onClick={onChoose}
      >
        {label || '¶'}
      </button>
      {open > 0 && (
        <button
          type="button"
          className="alternatives-sign figures"
          tabIndex={-1}
          title={`${alternativesName(open)} open in this paragraph`}
          aria-label={`${paragraph.label}: ${alternativesName(open)}`}
          onClick={onChoose}
        >
          [{open}]
        </button>
      )}
    </span>
  );
}

function alternativesName(count: number): string {
  return `${String(count)} ${count === 1 ? 'alternative' : 'alternatives'}`;
}

const counts = new WeakMap<Paragraph, number>();

/** Reading brackets takes a while in a long paragraph, and paragraphs never change. */
function alternativeCount(document: Document, paragraph: Paragraph): number {
  const known = counts.get(paragraph);
  if (known !== undefined) return known;
  const count =
    alternativesOf(document, paragraph).length + reservationsOf(document, paragraph).length;
  counts.set(paragraph, count);
  return count;
}
