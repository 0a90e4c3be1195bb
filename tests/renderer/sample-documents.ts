import type { Document, Paragraph } from '../../src-main/engine/documents/document.ts';

/** A document with numbered operative paragraphs, written for tests. */
export function sampleDocument(
  fields: Partial<Document> & { readonly title: string },
  paragraphs: readonly string[],
): Document {
  const parts: Paragraph[] = [];
  let text = '';
  for (const [index, words] of paragraphs.entries()) {
    if (index > 0) text += '\n\n';
    const start = text.length;
    text += words;
    parts.push({
      id: `p${String(index)}`,
      label: String(index + 1),
      kind: 'operative',
      span: { start, end: text.length },
    });
  }
  return {
    id: fields.title.toLowerCase().replace(/\W+/gu, '-'),
    language: 'en',
    text,
    paragraphs: parts,
    removed: [],
    warnings: [],
    source: { name: `${fields.title}.md`, format: 'markdown', encoding: 'utf-8', bytes: 1000 },
    ...fields,
  };
}

/** The span of the first place where `words` stand in a document. Throws when they do not. */
export function spanOf(document: Document, words: string): { start: number; end: number } {
  const start = document.text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” does not stand in ${document.title}`);
  return { start, end: start + words.length };
}

/** An older text about harbours, adopted in 2011. */
export const harbourCharter = sampleDocument(
  { title: 'Harbour charter', symbol: 'HC/2011/4', date: '2011-05-02', status: 'adopted' },
  [
    'Decides to keep every public harbour open to small boats throughout the year;',
    'Encourages harbour towns to publish the depth of their channels once a year;',
    'Recalls the agreement on lighthouses of 1998.',
  ],
);

/** Its successor of 2019, with one paragraph kept, one changed, one gone and one new. */
export const harbourReview = sampleDocument(
  { title: 'Harbour review', symbol: 'HR/2019/1', date: '2019-09-12', status: 'draft' },
  [
    'Decides to keep every public harbour open to small boats throughout the year;',
    'Urges harbour towns to publish the depth of their channels twice a year by 2025;',
    'Invites pilots to report drifting cargo.',
  ],
);
