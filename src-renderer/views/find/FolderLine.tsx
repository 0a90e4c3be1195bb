import type { FolderAnswer } from '../../../src-main/contract/folders.ts';

/** Problems shown by name; more are counted. */
const MOST_SHOWN = 20;

/** How much of the folder was looked through, and what could not be. */
export function FolderLine({ answer }: { readonly answer: FolderAnswer }) {
  const { count, problems } = answer;
  const texts = `${String(count)} ${count === 1 ? 'text' : 'texts'}`;
  if (problems.length === 0) return <p className="hint">Looked in {texts} of the folder.</p>;
  const left = problems.length - MOST_SHOWN;
  return (
    <details className="hint">
      <summary>
        Looked in {texts} of the folder; {problems.length}{' '}
        {problems.length === 1 ? 'file' : 'files'} could not be read
      </summary>
      <ul>
        {problems.slice(0, MOST_SHOWN).map(({ sentence }) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {left > 0 && <p>and {left} more</p>}
    </details>
  );
}
