import type { WordChange } from '../../src-main/engine/differences/difference.ts';
import { textOf } from '../../src-main/engine/text/span.ts';

/**
 * Word changes as one running text: inserted and deleted words with their own elements, look and
 * words for screen readers. `a` and `b` are the texts that the spans point into.
 */
export function WordChanges(props: {
  readonly words: readonly WordChange[];
  readonly a: string;
  readonly b: string;
}) {
  return (
    <span className="word-changes" dir="auto">
      {props.words.map((change, index) => (
        <OneChange
          key={`${String(change.a?.start)}-${String(change.b?.start)}-${String(index)}`}
          kind={change.kind}
          words={wordsOf(change, props.a, props.b)}
        />
      ))}
    </span>
  );
}

function OneChange(props: { readonly kind: WordChange['kind']; readonly words: string }) {
  if (props.kind === 'same') return <>{props.words} </>;
  const spoken = <span className="spoken">{` ${props.kind}: `}</span>;
  if (props.kind === 'moved') {
    return (
      <span className="mark mark-moved">
        {spoken}
        {props.words}{' '}
      </span>
    );
  }
  const Element = props.kind === 'inserted' ? 'ins' : 'del';
  return (
    <>
      <Element className={`mark mark-${props.kind}`}>
        {spoken}
        {props.words}
      </Element>{' '}
    </>
  );
}

/** The later text's words where both have them. */
function wordsOf(change: WordChange, a: string, b: string): string {
  if (change.b) return textOf(b, change.b).trim();
  return change.a ? textOf(a, change.a).trim() : '';
}
