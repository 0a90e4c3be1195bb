import { Fragment, type ReactNode } from 'react';
import type { Span } from '../../src-main/engine/text/span.ts';
import { cutSegments, type Mark, type Segment } from './cut-segments.ts';

/**
 * Words of a document with marks, as text nodes: nothing in the text is ever taken for markup.
 * `span` is the stretch to show (offsets into `text`); marks may reach beyond it. A click on marked
 * words calls `onMark` with the ids of all marks under it, the last given first.
 */
export function MarkedText(props: {
  readonly text: string;
  readonly span: Span;
  readonly marks: readonly Mark[];
  /** Id of the marks that are selected, or null. */
  readonly selected?: string | null;
  readonly onMark?: (ids: readonly string[]) => void;
}) {
  const segments = cutSegments(props.text, props.span, props.marks);
  return (
    <span className="marked-text" onClick={(event) => props.onMark && clicked(event, props.onMark)}>
      {segments.map((segment) => (
        <Fragment key={segment.start}>{renderSegment(segment, props.selected ?? null)}</Fragment>
      ))}
    </span>
  );
}

function clicked(event: React.MouseEvent, onMark: (ids: readonly string[]) => void): void {
  // Ending a text selection is not a click on a finding.
  if (window.getSelection()?.type === 'Range') return;
  const element = event.target instanceof Element ? event.target.closest('[data-marks]') : null;
  const ids = element?.getAttribute('data-marks');
  if (ids) onMark(ids.split(' '));
}

function renderSegment(segment: Segment, selected: string | null): ReactNode {
  if (segment.kinds.length === 0) return segment.text;
  const isSelected = selected !== null && segment.ids.includes(selected);
  const looks = isSelected ? [...segment.kinds, 'selected'] : segment.kinds;
  const attributes = {
    className: `mark ${looks.map((look) => `mark-${look}`).join(' ')}`,
    ...(segment.ids.length > 0 && { 'data-marks': segment.ids.join(' ') }),
  };
  if (segment.kinds.includes('inserted')) {
    return <ins {...attributes}>{spoken('inserted', segment)}</ins>;
  }
  if (segment.kinds.includes('deleted')) {
    return <del {...attributes}>{spoken('deleted', segment)}</del>;
  }
  if (segment.kinds.includes('found')) return <mark {...attributes}>{segment.text}</mark>;
  if (segment.kinds.includes('moved')) {
    return <span {...attributes}>{spoken('moved', segment)}</span>;
  }
  return <span {...attributes}>{segment.text}</span>;
}

/** The kind of change as words that only screen readers meet; they are never copied. */
function spoken(kind: string, segment: Segment): ReactNode {
  return (
    <>
      <span className="spoken">{` ${kind}: `}</span>
      {segment.text}
    </>
  );
}
