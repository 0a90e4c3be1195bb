import type {
  Document,
  Paragraph,
  ParagraphKind,
} from '../../src-main/engine/documents/document.ts';
import { fingerprint } from '../../src-main/engine/text/fingerprint.ts';

/** One paragraph of a test document; text alone is a numbered operative paragraph. */
export interface TestParagraph {
  readonly text: string;
  readonly label?: string;
  readonly kind?: ParagraphKind;
  readonly part?: string;
  readonly parent?: string;
}

/** Builds a document from its paragraphs; what is not given is made up in a fixed way. */
export function documentForTests(
  name: string,
  paragraphs: readonly (string | TestParagraph)[],
  facts: Partial<Document> = {},
): Document {
  let text = '';
  const made: Paragraph[] = [];
  for (const [index, given] of paragraphs.entries()) {
    const paragraph = typeof given === 'string' ? { text: given } : given;
    if (index > 0) text += '\n\n';
    const start = text.length;
    text += paragraph.text;
    made.push({
      id: `p${index}`,
      label: paragraph.label ?? String(index + 1),
      kind: paragraph.kind ?? 'operative',
      span: { start, end: text.length },
      ...(paragraph.part === undefined ? {} : { part: paragraph.part }),
      ...(paragraph.parent === undefined ? {} : { parent: paragraph.parent }),
    });
  }
  return {
    id: fingerprint([name, text]),
    title: name,
    language: 'en',
    text,
    paragraphs: made,
    removed: [],
    warnings: [],
    source: { name: `${name}.txt`, format: 'text', encoding: 'utf-8', bytes: text.length },
    ...facts,
  };
}

/** A document of a plain text whose paragraphs are parted by blank lines. */
export function plainDocument(name: string, text: string, facts: Partial<Document> = {}): Document {
  return documentForTests(
    name,
    text
      .split(/\n\s*\n/u)
      .map((part) => part.trim())
      .filter(Boolean),
    facts,
  );
}
