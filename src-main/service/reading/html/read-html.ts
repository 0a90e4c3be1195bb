import type { DecodedText } from '../encodings/decode-text.ts';
import { encodingWarnings } from '../encodings/encoding-warnings.ts';
import { refused } from '../parsed.ts';
import type { ParseOutcome } from '../parsed.ts';
import { decodeHtml } from './decode-html.ts';
import { parsePage, readPage } from './html-page.ts';
import type { HtmlPage, PageText } from './html-page.ts';
import { findNotes } from './page-notes.ts';
import { HtmlError } from './parse-html.ts';

/** Reads a web page: its text without navigation, programs and styles. Nothing is fetched or run. */
export function readHtml(bytes: Uint8Array): ParseOutcome {
  try {
    const decoded = decodeHtml(bytes);
    return outcomeOf(parsePage(decoded.text), decoded);
  } catch (error) {
    if (!(error instanceof HtmlError)) throw error;
    return refused('file-damaged', `is damaged: ${error.message}.`);
  }
}

function outcomeOf(page: HtmlPage | undefined, decoded: DecodedText): ParseOutcome {
  const { blocks, removed } = page ? readPage(page, findNotes([page.body])) : NOTHING;
  if (!blocks.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) {
    return refused('no-text', 'is a web page without words of its own.');
  }
  const { encoding } = decoded;
  const warnings = [
    ...encodingWarnings(decoded),
    ...(removed.some(({ reason }) => reason === 'markup')
      ? ['Words that the page hides or strikes out were left out.']
      : []),
  ];
  return {
    ok: true,
    value: { blocks, removed, masthead: [], warnings, partial: false, encoding, ...factsOf(page) },
  };
}

const NOTHING: PageText = { blocks: [], removed: [] };

function factsOf(page: HtmlPage | undefined): Pick<HtmlPage, 'title' | 'language'> {
  const { title, language } = page ?? {};
  return {
    ...(title === undefined ? {} : { title }),
    ...(language === undefined ? {} : { language }),
  };
}
