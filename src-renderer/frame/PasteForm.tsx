import { useState, type ClipboardEvent, type SyntheticEvent } from 'react';
import type { Problem } from '../../src-main/contract/problem.ts';
import { useActions, useClauselineStore } from '../state/StoreContext.tsx';
import { pastedIn, type Pasted } from './clipboard-text.ts';
import { PastePreview } from './PastePreview.tsx';
import './paste.css';
import { usePastePreview } from './use-paste-preview.ts';

/** Names a pasted text, shows what was taken of it, and adds it. */
export function PasteForm(props: { readonly pasted: Pasted }) {
  const { closeDialog } = useActions();
  const [name, setName] = useState<string | undefined>();
  const [pasted, setPasted] = useState(props.pasted);
  const [isRich, setIsRich] = useState(true);
  const preview = usePastePreview(pasted.html);
  const { add, problem } = useAdding();
  const takesRich = pasted.html !== undefined && isRich;
  const suggested = takesRich && preview.state === 'read' ? (preview.read.title ?? '') : '';
  const shownName = name ?? suggested;
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    void add(shownName.trim(), takesRich ? pasted : { text: pasted.text });
  };
  const onPaste = (event: ClipboardEvent) => {
    const taken = richIn(event, pasted);
    if (!taken) return;
    event.preventDefault();
    setPasted(taken);
    setIsRich(true);
  };
  return (
    <form className="paste-form" onSubmit={onSubmit} onPaste={onPaste}>
      <NameField name={shownName} onChange={setName} />
      {pasted.html !== undefined && <Ways isRich={isRich} onChange={setIsRich} />}
      {takesRich ? (
        <PastePreview preview={preview} />
      ) : (
        <PlainText
          text={pasted.text}
          onChange={(text) => {
            setPasted({ ...pasted, text });
          }}
        />
      )}
      {problem && (
        <p className="paste-problem" role="alert">
          {problem.sentence}
        </p>
      )}
      <div className="actions">
        <button type="submit" className="primary">
          Add
        </button>
        <button type="button" onClick={closeDialog}>
          Cancel
        </button>
      </div>
    </form>
  );
}

function NameField(props: { readonly name: string; readonly onChange: (name: string) => void }) {
  return (
    <label>
      Name
      <input
        type="text"
        required
        autoFocus
        placeholder="Draft of 12 March"
        value={props.name}
        onChange={(event) => {
          props.onChange(event.target.value);
        }}
      />
    </label>
  );
}

/** With its headings and numbers, or as letters alone. */
function Ways(props: { readonly isRich: boolean; readonly onChange: (isRich: boolean) => void }) {
  const way = (isRich: boolean, words: string) => (
    <label>
      <input
        type="radio"
        name="paste-way"
        checked={props.isRich === isRich}
        onChange={() => {
          props.onChange(isRich);
        }}
      />
      {words}
    </label>
  );
  return (
    <fieldset className="paste-ways">
      <legend>Take it</legend>
      {way(true, 'with headings, numbers, tables and notes')}
      {way(false, 'as plain text, which you can edit')}
    </fieldset>
  );
}

function PlainText(props: { readonly text: string; readonly onChange: (text: string) => void }) {
  return (
    <label>
      Text
      <textarea
        required
        rows={12}
        dir="auto"
        value={props.text}
        onChange={(event) => {
          props.onChange(event.target.value);
        }}
      />
    </label>
  );
}

/**
 * Rich text that is to take the place of what the form holds: never what is pasted into the name,
 * and into the text only while there is nothing else in it.
 */
function richIn({ target, clipboardData }: ClipboardEvent, now: Pasted): Pasted | undefined {
  if (target instanceof HTMLInputElement) return undefined;
  const isEdited = target instanceof HTMLTextAreaElement && now.text.trim() !== '';
  const taken = pastedIn(clipboardData);
  return isEdited || taken.html === undefined ? undefined : taken;
}

/** Adding, and why it did not work: the notice above the view is behind this dialog. */
function useAdding() {
  const store = useClauselineStore();
  const [problem, setProblem] = useState<Problem | undefined>();
  const add = async (name: string, { text, html }: Pasted) => {
    const before = store.getState().problems;
    if (await store.getState().addText(name, text, html)) {
      store.getState().closeDialog();
      return;
    }
    const { problems } = store.getState();
    setProblem(problems === before ? undefined : problems.at(-1));
  };
  return { add, problem };
}
