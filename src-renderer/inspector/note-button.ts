const NOTE_BUTTON = 'note-on-finding';

/** Marks the button of the inspector by which a note on the finding shown is begun. */
export const noteButton = { 'data-command': NOTE_BUTTON } as const;

/**
 * Begins a note on the finding that the inspector shows, as its button does: what is quoted is known
 * there alone. Without such a button it does nothing; see `isEnabled`.
 */
export function startNoteOnFinding(): void {
  document.querySelector<HTMLElement>(`[data-command="${NOTE_BUTTON}"]`)?.click();
}
