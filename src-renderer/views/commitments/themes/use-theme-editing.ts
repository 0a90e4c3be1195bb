import { useState } from 'react';
import { useClauseline } from '../../../state/StoreContext.tsx';

/** Whether the editor of themes is open, and with which theme. */
export interface ThemeEditing {
  readonly isOpen: boolean;
  /** Id of the theme to begin with, or null. */
  readonly first: string | null;
  readonly open: (theme: string | null) => void;
  readonly close: () => void;
}

/** The editor and an opened commitment share one place: what was asked for last is there. */
export function useThemeEditing(): ThemeEditing {
  const [first, setFirst] = useState<string | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const selection = useClauseline((s) => s.selection);
  const [before, setBefore] = useState(selection);
  if (selection !== before) {
    setBefore(selection);
    if (selection) setIsOpen(false);
  }
  return {
    isOpen,
    first,
    open: (theme) => {
      setFirst(theme);
      setIsOpen(true);
    },
    close: () => {
      setIsOpen(false);
    },
  };
}
