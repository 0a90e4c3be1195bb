import { useState } from 'react';
import {
  ownThemeId,
  type ThemeEdits,
  type UserTheme,
} from '../../../../src-main/engine/commitments/themes/theme-edits.ts';
import type { Theme } from '../../../../src-main/engine/commitments/themes/themes.ts';
import { nameOfTheme } from '../../../../src-main/engine/notes/report/report-own-lists.ts';
import { useActions, useClauseline } from '../../../state/StoreContext.tsx';
import { useFocusReturn } from '../use-focus-return.ts';
import {
  addTheme,
  changeOwnTheme,
  mergeTheme,
  readEdits,
  removeTheme,
  renameTheme,
} from './theme-changes.ts';
import { ThemeForm, ThemePlace } from './ThemeForm.tsx';

const noEdits: ThemeEdits = {};
/** In place of the id of a theme: the form for a new one. */
const NEW = 'new';

/** The themes by which commitments are grouped: each may be renamed, merged, removed; new ones added. */
export function ThemeEditor(props: {
  /** The themes as they are now. */
  readonly themes: readonly Theme[];
  /** Id of the theme to open at first, or null. */
  readonly first: string | null;
  readonly onClose: () => void;
}) {
  const { themes } = props;
  const edits = useClauseline((s) => s.workspace?.settings.themeEdits ?? noEdits);
  const [open, setOpen] = useState(props.first);
  const { changeSettings } = useActions();
  const { area, giveFocus } = useFocusReturn<HTMLElement>();
  const show = (id: string | null) => {
    if (id === null && open !== null) giveFocus(open);
    setOpen(id);
  };
  const save = async (themeEdits: ThemeEdits) => {
    await changeSettings({ themeEdits });
    show(null);
    giveFocus(open ?? '');
  };
  return (
    <section className="theme-editor" aria-label="Themes" ref={area}>
      <header>
        <h2>Themes</h2>
        <button type="button" className="plain" onClick={props.onClose}>
          Close
        </button>
      </header>
      <p className="hint">
        A theme is a rare word that commitments have in common. Change what does not suit you; your
        changes are kept with the workspace and printed in exports.
      </p>
      <ul className="theme-list">
        {themes.map((theme) => (
          <ThemeItem
            key={theme.id}
            theme={theme}
            themes={themes}
            edits={edits}
            isOpen={open === theme.id}
            onOpen={show}
            onChange={(changed) => void save(changed)}
          />
        ))}
      </ul>
      <NewTheme
        isOpen={open === NEW}
        taken={themes.map(({ name }) => name)}
        onOpen={show}
        onAdd={(theme) => void save(addTheme(edits, theme))}
      />
      <YourChanges edits={edits} onChange={(changed) => void save(changed)} />
    </section>
  );
}

function NewTheme(props: {
  readonly isOpen: boolean;
  readonly taken: readonly string[];
  readonly onOpen: (id: string | null) => void;
  readonly onAdd: (theme: UserTheme) => void;
}) {
  if (props.isOpen)
    return (
      <ThemeForm
        name=""
        words={[]}
        taken={props.taken}
        saveLabel="Add theme"
        onSave={props.onAdd}
        onCancel={() => {
          props.onOpen(null);
        }}
      />
    );
  return (
    <button
      type="button"
      data-focus="fallback"
      onClick={() => {
        props.onOpen(NEW);
      }}
    >
      Add a theme
    </button>
  );
}

interface ItemProps {
  readonly theme: Theme;
  readonly themes: readonly Theme[];
  readonly edits: ThemeEdits;
  readonly isOpen: boolean;
  readonly onOpen: (id: string | null) => void;
  readonly onChange: (edits: ThemeEdits) => void;
}

function ThemeItem(props: ItemProps) {
  const { theme, edits, isOpen, onOpen } = props;
  const own = edits.own?.find((one) => ownThemeId(one) === theme.id) ?? null;
  const count = theme.lineages.length;
  return (
    <li>
      <button
        type="button"
        className="plain"
        data-focus={theme.id}
        aria-expanded={isOpen}
        onClick={() => {
          onOpen(isOpen ? null : theme.id);
        }}
      >
        {theme.name}{' '}
        <span className="quiet figures">
          {count} <span className="spoken">commitment{count === 1 ? '' : 's'}</span>
          {own && ' · yours'}
        </span>
      </button>
      {isOpen && <OpenTheme {...props} own={own} />}
    </li>
  );
}

function OpenTheme(props: ItemProps & { readonly own: UserTheme | null }) {
  const { theme, themes, edits, own, onChange } = props;
  const others = themes.filter(({ id }) => id !== theme.id);
  return (
    <div className="open-theme">
      <ThemeForm
        name={theme.name}
        words={own?.words ?? null}
        taken={others.map(({ name }) => name)}
        saveLabel="Save"
        onSave={(changed) => {
          onChange(
            own ? changeOwnTheme(edits, own, changed) : renameTheme(edits, theme, changed.name),
          );
        }}
        onCancel={() => {
          props.onOpen(null);
        }}
      />
      <ThemePlace
        others={others}
        onMerge={(into) => {
          onChange(mergeTheme(edits, theme, into));
        }}
        onRemove={() => {
          onChange(removeTheme(edits, theme));
        }}
      />
    </div>
  );
}

function YourChanges(props: {
  readonly edits: ThemeEdits;
  readonly onChange: (edits: ThemeEdits) => void;
}) {
  const { edits, onChange } = props;
  const read = readEdits(edits, nameOfTheme(edits));
  if (read.length === 0 && (edits.own ?? []).length === 0) return null;
  return (
    <>
      {read.length > 0 && <h3>Your changes</h3>}
      <ul className="your-changes">
        {read.map(({ sentence, without }) => (
          <li key={sentence}>
            {sentence}{' '}
            <button
              type="button"
              className="link"
              aria-label={`Take back: ${sentence}`}
              onClick={() => {
                onChange(without);
              }}
            >
              Take back
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        onClick={() => {
          onChange({});
        }}
      >
        Use the themes as found again
      </button>
    </>
  );
}
