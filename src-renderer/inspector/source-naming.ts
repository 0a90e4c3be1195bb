import type { Document } from '../../src-main/engine/documents/document.ts';
import { paragraphAt } from '../../src-main/engine/notes/anchors/cite-span.ts';
import { textOf, type Span } from '../../src-main/engine/text/span.ts';

/** Where a text names the one it took wording from. */
export type SourceNaming = 'here' | 'elsewhere' | 'nowhere';

/**
 * Whether the paragraph of a reused passage, or at least its document, names the source: by its
 * symbol ("A/RES/68/4", also as "resolution 68/4") or by its title.
 */
export function sourceNaming(document: Document, span: Span, source: Document): SourceNaming {
  const pattern = namesOf(source);
  const paragraph = paragraphAt(document, span.start);
  if (pattern.test(plain(textOf(document.text, paragraph.span)))) return 'here';
  return pattern.test(plain(document.text)) ? 'elsewhere' : 'nowhere';
}

function namesOf(source: Document): RegExp {
  const names = [plain(source.title)];
  if (source.symbol) names.push(plain(source.symbol), ...resolutionNumber(source.symbol));
  const parts = names.map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`));
  // Neither a longer symbol (A/RES/68/42) nor a longer word may pass for the name.
  return new RegExp(String.raw`(?<![\p{L}\p{N}/])(?:${parts.join('|')})(?![\p{L}\p{N}/])`, 'iu');
}

/** "resolution 68/4" for A/RES/68/4: how other resolutions of the Assembly cite it. */
function resolutionNumber(symbol: string): string[] {
  const number = /^A\/RES\/(\d+\/\d+)$/u.exec(symbol)?.[1];
  return number ? [`resolution ${number}`, `resolutions ${number}`] : [];
}

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
