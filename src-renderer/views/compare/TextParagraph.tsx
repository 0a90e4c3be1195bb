import { memo } from 'react';
import type { Document, Paragraph } from '../../../src-main/engine/documents/document.ts';
import type { Mark } from '../../parts/cut-segments.ts';
import { MarkedText } from '../../parts/MarkedText.tsx';
import type { MarginSign } from './margin-signs.ts';
import { ParagraphMargin } from './ParagraphMargin.tsx';

interface ParagraphProps {
  readonly document: Document;
  readonly paragraph: Paragraph;
  readonly index: number;
  readonly marks: readonly Mark[];
  readonly sign: MarginSign | undefined;
  /** Id of the selected marks when this paragraph has them, else null. */
  readonly selected: string | null;
  /** Whether the paragraph as a whole belongs to what is selected. */
  readonly isPlace: boolean;
  readonly measure: ((element: Element | null) => void) | undefined;
  readonly onMark: (ids: readonly string[]) => void;
  /** Chooses the paragraph by its id; absent while there is nothing to compare it with. */
  readonly onChoose: ((paragraph: string) => void) | undefined;
}

/** One paragraph of a column: the sign of its change, its number in the margin, its words. */
export const TextParagraph = memo(function TextParagraph(props: ParagraphProps) {
  const { document, paragraph, sign, selected } = props;
  const signId = sign ? `difference:${sign.difference}` : null;
  const isSelected = props.isPlace || (signId !== null && signId === selected);
  const classes = [
    'text-paragraph',
    `is-${paragraph.kind}`,
    sign && `change-${sign.kind}`,
    isSelected && 'is-selected',
  ];
  return (
    <div
      ref={props.measure}
      className={classes.filter(Boolean).join(' ')}
      data-index={props.index}
      data-paragraph={paragraph.id}
    >
      {sign && signId ? (
        <button
          type="button"
          className="margin-sign"
          aria-label={`${paragraph.label}: ${sign.label}`}
          aria-pressed={signId === selected}
          title={sign.label}
          tabIndex={-1}
          onClick={() => {
            props.onMark([signId]);
          }}
        >
          {sign.sign}
        </button>
      ) : (
        <span />
      )}
      <ParagraphMargin
        document={document}
        paragraph={paragraph}
        selected={isSelected}
        onChoose={
          props.onChoose &&
          (() => {
            props.onChoose?.(paragraph.id);
          })
        }
      />
      <p className="paragraph-words" dir="auto" lang={document.language}>
        <MarkedText
          text={document.text}
          span={paragraph.span}
          marks={props.marks}
          selected={selected}
          onMark={props.onMark}
        />
      </p>
    </div>
  );
});
