const focusable =
  'button:not(:disabled), a[href], input:not(:disabled), select, textarea, [tabindex="0"]';

/**
 * Moves the focus to the next (1) or previous (-1) pane: the elements marked `data-pane`, in the
 * order of the page. A pane gets its focus back where it had it last.
 */
export function focusNextPane(direction: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')];
  if (panes.length === 0) return;
  const active = document.activeElement;
  const at = panes.findIndex((pane) => pane.contains(active));
  const left = panes[at];
  if (left && active instanceof HTMLElement) lastFocus.set(left, active);
  const next = panes[(at + direction + panes.length) % panes.length];
  if (next) focusPane(next);
}

const lastFocus = new WeakMap<HTMLElement, HTMLElement>();

function focusPane(pane: HTMLElement): void {
  const last = lastFocus.get(pane);
  const target = last && pane.contains(last) ? last : pane.querySelector<HTMLElement>(focusable);
  if (target) {
    target.focus();
    return;
  }
  pane.tabIndex = -1;
  pane.focus();
}
