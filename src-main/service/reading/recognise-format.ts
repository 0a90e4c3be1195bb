import type { IsolatedFormat } from './isolated/parse-limits.ts';
import { recogniseBinary } from './recognising/recognise-binary.ts';
import { recogniseMarkup } from './recognising/recognise-markup.ts';

/** Formats that need a parser. */
export type ParsedFormat = Exclude<IsolatedFormat, 'mock' | 'text'>;

/** Formats with a reader of their own, by what `recogniseBinary` calls them. */
const FORMATS: Readonly<Record<string, ParsedFormat>> = {
  'a PDF': 'pdf',
  'a Word document (DOCX)': 'docx',
  'an OpenDocument text (ODT)': 'odt',
  'an RTF document': 'rtf',
  'an e-book (EPUB)': 'epub',
};

/** How files of a format are named, and how the format is named to the user. */
const NAMES: Readonly<Record<ParsedFormat, readonly [ending: RegExp, name: string]>> = {
  pdf: [/\.pdf$/iu, 'PDF'],
  docx: [/\.do[ct][xm]$/iu, 'DOCX'],
  html: [/\.x?html?$/iu, 'HTML'],
  odt: [/\.o[dt]t$/iu, 'ODT'],
  rtf: [/\.rtf$/iu, 'RTF'],
  'akoma-ntoso': [/\.akn$/iu, 'Akoma Ntoso XML'],
  epub: [/\.epub$/iu, 'EPUB'],
};

const UNCLEAR = /^(?:a ZIP archive|an empty ZIP archive|not a text file)$/u;

/** Containers say little of themselves: the name tells which reader shall say what is wrong. */
const BINARY_FORMATS: readonly ParsedFormat[] = ['docx', 'pdf', 'odt', 'epub'];

/** The format of a file that needs a parser, by its content; undefined for text and the unknown. */
export function recogniseFormat(name: string, bytes: Uint8Array): ParsedFormat | undefined {
  if (bytes.length === 0) return undefined;
  const known = recogniseBinary(bytes);
  if (known !== undefined && FORMATS[known]) return FORMATS[known];
  // A page with a stray zero byte is still a page.
  if (known === undefined || known === 'not a text file') {
    const markup = recogniseMarkup(name, bytes);
    if (markup) return markup;
  }
  if (known === undefined || !UNCLEAR.test(known)) return undefined;
  return BINARY_FORMATS.find((format) => NAMES[format][0].test(name));
}

/** A file whose name says another format is read, and the reader is told. */
export function misnamed(name: string, format: ParsedFormat): string[] {
  const says = Object.entries(NAMES).find(
    ([other, [ending]]) => other !== format && ending.test(name),
  );
  const own = NAMES[format][1];
  return says ? [`The name says ${says[1][1]}; the file is a ${own}.`] : [];
}
