import { useEffect, useRef, type ReactNode } from 'react';
import { commands, shortcutText } from '../../src-main/contract/commands.ts';
import { isPaneShown, type PaneName } from '../state/panes.ts';
import { useActions, useClauseline } from '../state/StoreContext.tsx';
import { PaneSeparator } from './PaneSeparator.tsx';
import { onMac } from './use-commands.ts';

/** A pane at a side of the window: it can be hidden, brought back by its thin edge, and resized. */
export function SidePane(props: {
  readonly pane: PaneName;
  readonly label: string;
  readonly children: ReactNode;
}) {
  const { pane, label } = props;
  const shown = useClauseline((s) => isPaneShown(s, pane));
  const hasFocus = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // What had the focus is gone with the pane's content.
    if (!shown && hasFocus.current) button.current?.focus();
  }, [shown]);
  const Element = pane === 'documents' ? 'nav' : 'aside';
  const id = `pane-${pane}`;
  return (
    <Element
      id={id}
      className={`side-pane ${pane}-pane ${shown ? '' : 'is-hidden'}`}
      aria-label={label}
      data-pane={pane}
      onFocus={() => {
        hasFocus.current = true;
      }}
      onBlur={() => {
        hasFocus.current = false;
      }}
    >
      <ToggleButton pane={pane} shown={shown} ref={button} />
      {shown && props.children}
      {shown && <PaneSeparator pane={pane} controls={id} />}
    </Element>
  );
}

/** In an open pane a button at its head, of a hidden one all that is left: its edge. */
function ToggleButton({
  pane,
  shown,
  ref,
}: {
  readonly pane: PaneName;
  readonly shown: boolean;
  readonly ref: React.Ref<HTMLButtonElement>;
}) {
  const { togglePane } = useActions();
  const name = `${shown ? 'Hide' : 'Show'} the ${pane}`;
  const keys = commands.find(({ id }) => id === `toggle-${pane}`)?.shortcuts[0];
  return (
    <button
      ref={ref}
      type="button"
      className="plain pane-toggle"
      aria-expanded={shown}
      aria-label={name}
      title={keys ? `${name} (${shortcutText(keys, onMac)})` : name}
      onClick={() => {
        togglePane(pane);
      }}
    >
      <span aria-hidden="true">{(pane === 'documents') === shown ? '‹' : '›'}</span>
    </button>
  );
}
