import type { PastedPreview } from '../../src-main/contract/pasted-preview.ts';
import type { PreviewState } from './use-paste-preview.ts';

/** What reading made of rich text: its paragraphs as words, never its own markup. */
export function PastePreview({ preview }: { readonly preview: PreviewState }) {
  if (preview.state === 'reading') {
    return (
      <p className="paste-preview quiet" role="status">
        Reading what you pasted …
      </p>
    );
  }
  if (preview.state === 'failed') {
    return (
      <p className="paste-preview paste-problem" role="alert">
        {preview.sentence} You can take it as plain text.
      </p>
    );
  }
  const { paragraphs, allParagraphs } = preview.read;
  return (
    <div className="paste-taken">
      <p className="quiet figures" role="status">
        {summary(preview.read)}
      </p>
      <ol className="paste-preview" tabIndex={0} aria-label="What was read">
        {paragraphs.map((paragraph, index) => (
          <Line key={index} paragraph={paragraph} />
        ))}
        {allParagraphs > paragraphs.length && (
          <li className="quiet">
            <span />
            <span>… and {(allParagraphs - paragraphs.length).toLocaleString('en')} more</span>
          </li>
        )}
      </ol>
    </div>
  );
}

function Line({ paragraph }: { readonly paragraph: PastedPreview['paragraphs'][number] }) {
  const { kind, label, words, cut } = paragraph;
  const isCited = /^(?:\d|note)/u.test(label) || kind === 'item';
  return (
    <li className={`is-${kind}`}>
      <span className="paste-label figures">{isCited ? label : ''}</span>
      <span className="serif" dir="auto">
        {words}
        {cut && ' …'}
      </span>
    </li>
  );
}

function summary({ allParagraphs, allWords }: PastedPreview): string {
  const paragraphs = allParagraphs === 1 ? '1 paragraph' : `${counted(allParagraphs)} paragraphs`;
  const words = allWords === 1 ? '1 word' : `${counted(allWords)} words`;
  return `Read as ${paragraphs}, ${words}:`;
}

function counted(count: number): string {
  return count.toLocaleString('en');
}
