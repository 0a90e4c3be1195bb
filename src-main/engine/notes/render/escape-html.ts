import { replaceControls } from './control-characters.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as HTML that reads back as the same characters, in an element or an attribute. */
export function escapeHtml(text: string): string {
  return replaceControls(text).replace(
    /[&<>"']/gu,
    (character) => ENTITIES[character] ?? character,
  );
}
