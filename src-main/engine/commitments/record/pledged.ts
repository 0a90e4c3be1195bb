import { textOf } from '../../text/span.ts';
import type { Document, Paragraph } from '../../documents/document.ts';

/** "Commitments", "Pledges and commitments": a heading of so many characters at most names its section. */
const LONGEST_HEADING = 80;
const NAMES_PLEDGES = /\b(?:commitments?|pledges?|undertakings|promises)\b/iu;
/** "undertakes the following pledges:", "we make these commitments:". */
const ANNOUNCES_PLEDGES =
  /\b(?:following|these)\b[^.;:]{0,60}\b(?:commitments|pledges|undertakings|promises)\b[^.;:]{0,60}:\s*$/iu;

/**
 * Ids of the paragraphs that list what is pledged, so that "Promote dialogue" there is a promise: the
 * items after a paragraph that announces pledges, also under headings that sort them, and whatever
 * stands under a short heading that names them.
 */
export function pledgedParagraphs({ text, paragraphs }: Document): ReadonlySet<string> {
  const pledged = new Set<string>();
  let [announced, headed] = [false, false];
  for (const paragraph of paragraphs) {
    const { id, kind, span } = paragraph;
    if (kind === 'heading' || kind === 'title') headed = namesPledges(textOf(text, span));
    else if (kind === 'item' ? announced || headed : headed && kind === 'operative')
      pledged.add(id);
    if (endsList(kind)) announced = ANNOUNCES_PLEDGES.test(textOf(text, span));
  }
  return pledged;
}

function namesPledges(heading: string): boolean {
  return heading.length <= LONGEST_HEADING && NAMES_PLEDGES.test(heading);
}

function endsList(kind: Paragraph['kind']): boolean {
  return kind === 'operative' || kind === 'text';
}
