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
    const look = (attempt: number) => {
      const places = [...(area.current?.querySelectorAll<HTMLElement>('[data-focus]') ?? [])];
      const find = (wanted: string) => places.find((one) => one.dataset['focus'] === wanted);
      if (area.current?.contains(document.activeElement)) return;
      const found = find(name) ?? (attempt < MOST_LOOKS ? undefined : find('fallback'));
      if (found) found.focus();
      else if (attempt < MOST_LOOKS) setTimeout(look, BETWEEN_LOOKS, attempt + 1);
    };
    setTimeout(look, BETWEEN_LOOKS, 1);
  }, []);
  return { area, giveFocus };
}

/** Milliseconds between looks for the place, and how many there are: a busy service needs a while. */
const BETWEEN_LOOKS = 60;
const MOST_LOOKS = 10;
