import { useMemo } from 'react';
import type { ExportedFile, ExportFormat } from '../../../src-main/contract/api.ts';
import { LONGEST_PREVIEW } from './export-choice.ts';

/** The export as it will be: a page for formats with a look, the text itself for the others. */
export function Preview(props: {
  readonly file: ExportedFile | null;
  readonly isOld: boolean;
  readonly format: ExportFormat;
}) {
  const { file, format } = props;
  const text = useMemo(() => (file ? new TextDecoder().decode(file.bytes) : ''), [file]);
  if (!file) return <p className="preview-waiting hint">Making the preview …</p>;
  const isPage = file.mediaType.startsWith('text/html');
  return (
    <div className="preview" aria-busy={props.isOld}>
      {format === 'docx' && (
        <p className="hint">The Word file holds the same, with Word’s own headings and tables.</p>
      )}
      {isPage ? (
        <iframe title="Preview" sandbox="" srcDoc={text} />
      ) : (
        <pre tabIndex={0} role="region" aria-label="Preview" dir="auto">
          {text.slice(0, LONGEST_PREVIEW)}
          {text.length > LONGEST_PREVIEW && '\n…\n(The file goes on; the preview ends here.)'}
        </pre>
      )}
    </div>
  );
}
