import { useClauseline } from '../../state/StoreContext.tsx';
import { useDocuments } from '../../state/use-documents.ts';
import type { SearchFolders } from './use-search-folders.ts';

const CHOOSE = 'choose';

/** Where wording is looked for: the documents that are loaded, or a folder of this computer. */
export function LookIn(props: {
  readonly known: SearchFolders;
  /** Id of a folder; an empty string for the loaded documents. */
  readonly folder: string;
  readonly onChange: (folder: string) => void;
}) {
  const { known, folder, onChange } = props;
  const host = useClauseline((s) => s.capabilities?.host);
  const count = useDocuments().length;
  const pick = async (value: string) => {
    if (value !== CHOOSE) return onChange(value);
    const chosen = await known.choose();
    if (chosen) onChange(chosen.id);
  };
  if (host === 'browser' && known.folders.length === 0) return null;
  return (
    <label className="look-in">
      Look in
      <select
        value={folder}
        onChange={(event) => {
          void pick(event.target.value);
        }}
      >
        <option value="">
          {count === 1 ? 'the loaded document' : `the ${String(count)} loaded documents`}
        </option>
        {known.folders.map(({ id, name }) => (
          <option key={id} value={id}>
            folder {name}
          </option>
        ))}
        {host === 'electron' && <option value={CHOOSE}>another folder…</option>}
      </select>
    </label>
  );
}
