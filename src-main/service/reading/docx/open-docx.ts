import type { TrackedReading } from '../../../engine/documents/document.ts';
import { readXml } from '../xml/read-xml.ts';
import { openZip } from '../zip/open-zip.ts';
import type { OpenedZip } from '../zip/open-zip.ts';
import { TrackedCounter } from '../styled/tracked-counter.ts';
import type { FoundChanges } from '../styled/tracked-counter.ts';
import type { DocxParagraph } from './docx-paragraph.ts';
import { NO_NUMBERING, readNumbering } from './docx-numbering.ts';
import type { DocxNumbering } from './docx-numbering.ts';
import { readStyles } from './docx-styles.ts';
import type { DocxStyles } from './docx-styles.ts';
import { readPart } from './read-part.ts';

/** What a DOCX holds, part by part. */
export interface OpenedDocx {
  readonly body: readonly DocxParagraph[];
  readonly footnotes: readonly DocxParagraph[];
  readonly endnotes: readonly DocxParagraph[];
  readonly headers: readonly (readonly DocxParagraph[])[];
  readonly footers: readonly (readonly DocxParagraph[])[];
  readonly styles: DocxStyles;
  readonly numbering: DocxNumbering;
  /** Number formats of the notes. */
  readonly noteFormats: { readonly footnote: string; readonly endnote: string };
  readonly title?: string;
  readonly language?: string;
  readonly tracked?: FoundChanges;
}

const MAIN = 'word/document.xml';

/** Reads the parts of a DOCX. Throws `ZipError` and `XmlError`. */
export function openDocx(bytes: Uint8Array, reading: TrackedReading): OpenedDocx | undefined {
  const zip = openZip(bytes);
  const main = zip.part(MAIN);
  if (!main) return undefined;
  const styles = readOptional(zip, 'word/styles.xml', readStyles) ?? new Map();
  const paragraphsOf = (name: string): readonly DocxParagraph[] =>
    readOptional(zip, name, (part) => readPart(part, styles, reading).paragraphs) ?? [];
  const partsLike = (pattern: RegExp): readonly (readonly DocxParagraph[])[] =>
    [...zip.names]
      .filter((name) => pattern.test(name))
      .sort()
      .map(paragraphsOf);
  const counter = new TrackedCounter();
  const text = (part: Uint8Array): readonly DocxParagraph[] =>
    readPart(part, styles, reading, counter).paragraphs;
  const body = text(main);
  const footnotes = readOptional(zip, 'word/footnotes.xml', text) ?? [];
  const endnotes = readOptional(zip, 'word/endnotes.xml', text) ?? [];
  const tracked = counter.found();
  return {
    body,
    ...(tracked ? { tracked } : {}),
    styles,
    numbering: readOptional(zip, 'word/numbering.xml', readNumbering) ?? NO_NUMBERING,
    footnotes,
    endnotes,
    headers: partsLike(/^word\/header\d*\.xml$/u),
    footers: partsLike(/^word\/footer\d*\.xml$/u),
    noteFormats: readOptional(zip, 'word/settings.xml', noteFormats) ?? NOTE_FORMATS,
    ...readOptional(zip, 'docProps/core.xml', coreProperties),
  };
}

const NOTE_FORMATS = { footnote: 'decimal', endnote: 'lowerRoman' };

function readOptional<T>(
  zip: OpenedZip,
  name: string,
  read: (bytes: Uint8Array) => T,
): T | undefined {
  const part = zip.part(name);
  return part && read(part);
}

function noteFormats(bytes: Uint8Array): { footnote: string; endnote: string } {
  const formats = { ...NOTE_FORMATS };
  let inside: 'footnote' | 'endnote' | undefined;
  readXml(bytes, {
    open: (name, attributes) => {
      if (name === 'w:footnotePr') inside = 'footnote';
      if (name === 'w:endnotePr') inside = 'endnote';
      if (inside && name === 'w:numFmt') formats[inside] = attributes['w:val'] ?? formats[inside];
    },
    close: (name) => {
      if (name === 'w:footnotePr' || name === 'w:endnotePr') inside = undefined;
    },
  });
  return formats;
}

function coreProperties(bytes: Uint8Array): { title?: string; language?: string } {
  const found: { title?: string; language?: string } = {};
  let inside = '';
  readXml(bytes, {
    open: (name) => (inside = name),
    close: () => (inside = ''),
    text: (text) => {
      if (inside === 'dc:title' && text.trim() !== '') found.title = text.trim();
      if (inside === 'dc:language' && text.trim() !== '') found.language = text.trim();
    },
  });
  return found;
}
