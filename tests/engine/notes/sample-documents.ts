import type { Document, Paragraph } from '../../../src-main/engine/documents/document.ts';
import type { Span } from '../../../src-main/engine/text/span.ts';

/** A document whose numbered paragraphs are the given texts. */
export function makeDocument(
  id: string,
  texts: readonly string[],
  about: Partial<Document> = {},
): Document {
  const paragraphs: Paragraph[] = [];
  let text = '';
  texts.forEach((words, index) => {
    if (index > 0) text += '\n\n';
    const span = { start: text.length, end: text.length + words.length };
    paragraphs.push({ id: `p${index}`, label: String(index + 1), kind: 'operative', span });
    text += words;
  });
  return {
    id,
    title: `Text ${id}`,
    language: 'en',
    removed: [],
    warnings: [],
    source: { name: `${id}.txt`, format: 'text', encoding: 'utf-8', bytes: text.length },
    ...about,
    text,
    paragraphs,
  };
}

/** Where some words stand in a document; they must stand there once. */
export function spanOf(document: Document, words: string): Span {
  const start = document.text.indexOf(words);
  if (start < 0 || document.text.includes(words, start + 1))
    throw new Error(`“${words}” must stand once in ${document.id}`);
  return { start, end: start + words.length };
}

export const older = makeDocument(
  'aaaa000011112222',
  [
    'Urge every harbour to keep a register of lost nets by 2020;',
    'Recognize that gulls follow the boats;',
    'We will pay for the lighthouse.',
  ],
  { title: 'Charter of the harbours', symbol: 'H/1', date: '2013-10-03', status: 'adopted' },
);

export const newer = makeDocument(
  'bbbb000011112222',
  [
    'Recognize that gulls follow the boats;',
    'Encourage every harbour to keep, as appropriate, a register of lost nets;',
  ],
  {
    title: 'Review of the charter',
    date: '2022-05',
    notice: 'Written for a test.',
    warnings: ['The month of adoption stands in the file, the day does not.'],
  },
);
