import { useCallback, useRef, type RefObject } from 'react';

/**
 * Gives the focus back when a form goes away that had it: to the element of `area` that bears
 * `data-focus` with the wanted name, or else to the one that bears `data-focus="fallback"`.
 */
export function useFocusReturn<E extends HTMLElement>(): {
  readonly area: RefObject<E | null>;
  readonly giveFocus: (name: string) => void;
} {
  const area = useRef<E>(null);
  const giveFocus = useCallback((name: string) => {
    // What was changed is in the page only after the change has come back from the service.
    setTimeout(() => {
      const places = [...(area.current?.querySelectorAll<HTMLElement>('[data-focus]') ?? [])];
      const find = (wanted: string) => places.find((one) => one.dataset['focus'] === wanted);
      if (!area.current?.contains(document.activeElement))
        (find(name) ?? find('fallback'))?.focus();
    }, AFTER_CHANGE);
  }, []);
  return { area, giveFocus };
}

/** Milliseconds in which a change of the settings is there. */
const AFTER_CHANGE = 60;
