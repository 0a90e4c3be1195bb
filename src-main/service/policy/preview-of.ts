import type { PastedPreview } from '../../contract/pasted-preview.ts';
import type { Document } from '../../engine/documents/document.ts';
import { textOf } from '../../engine/text/span.ts';
import { countWords } from '../../engine/text/tokens.ts';

/** Paragraphs of a preview, and characters of each: two screens at most. */
const MOST_PARAGRAPHS = 60;
const MOST_CHARACTERS = 400;

/** The beginning of a document, as words alone. */
export function previewOf(document: Document): PastedPreview {
  const { text, paragraphs, title, source } = document;
  return {
    // Without a title of its own a document is called as its file is.
    ...(title === source.name ? {} : { title }),
    paragraphs: paragraphs.slice(0, MOST_PARAGRAPHS).map(({ kind, label, span }) => {
      const words = textOf(text, span);
      const cut = words.length > MOST_CHARACTERS;
      return {
        kind,
        label,
        words: cut ? words.slice(0, MOST_CHARACTERS).toWellFormed() : words,
        cut,
      };
    }),
    allParagraphs: paragraphs.length,
    allWords: countWords(text),
  };
}
