/** A text as the clipboard holds it: plain, and as rich text where it has that too. */
export interface Pasted {
  readonly text: string;
  /** HTML as the other program wrote it. It is read by the service and never shown as HTML. */
  readonly html?: string;
}

/** What a paste brings. */
export function pastedIn(clipboard: DataTransfer | null): Pasted {
  const text = clipboard?.getData('text/plain') ?? '';
  const html = clipboard?.getData('text/html') ?? '';
  return html.trim() === '' ? { text } : { text, html };
}
