import { strToU8, zipSync } from 'fflate';
import type { IsolatedFormat } from '../../../../src-main/service/reading/isolated/parse-limits.ts';
import { odtFile } from '../odt/odt-file.ts';
import { paragraph, wordFile } from '../docx/word-file.ts';

const SECRET = '/etc/hostname';
const ADDRESS = 'http://127.0.0.1:9/a.png';

/** Files that ask for other files and for the network in the ways of their formats, one of each. */
export const askingFiles: readonly (readonly [IsolatedFormat, Uint8Array])[] = [
  [
    'html',
    strToU8(
      `<html><head><link rel="stylesheet" href="${ADDRESS}"><base href="file:///etc/">
       <script src="${ADDRESS}"></script><style>@import url(file://${SECRET})</style></head>
       <body><p>Words <img src="${ADDRESS}"><iframe src="file://${SECRET}"></iframe></p></body></html>`,
    ),
  ],
  [
    'akoma-ntoso',
    strToU8(
      `<!DOCTYPE akomaNtoso [<!ENTITY x SYSTEM "file://${SECRET}">]><akomaNtoso><act><body><p>&x;</p></body></act></akomaNtoso>`,
    ),
  ],
  ['rtf', strToU8(`{\\rtf1 Words {\\field{\\*\\fldinst INCLUDETEXT "${SECRET}"}{\\fldrslt x}}}`)],
  ['docx', wordFile(paragraph('Words'))],
  [
    'odt',
    odtFile(
      `<text:p>Words <draw:frame><draw:image xlink:href="${ADDRESS}" xmlns:xlink="x"/></draw:frame></text:p>`,
    ),
  ],
  ['epub', askingBook()],
  ['pdf', askingPdf()],
  ['text', strToU8(`Words ![a](${ADDRESS}) [b](file://${SECRET})`)],
];

function askingBook(): Uint8Array {
  const page = `<html xmlns="http://www.w3.org/1999/xhtml"><head><link rel="stylesheet" href="file://${SECRET}"/></head><body><p>Words <img src="${ADDRESS}"/></p></body></html>`;
  return zipSync({
    mimetype: strToU8('application/epub+zip'),
    'META-INF/container.xml': strToU8(
      '<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>',
    ),
    'book.opf': strToU8(
      '<package><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>',
    ),
    'a.xhtml': strToU8(page),
  });
}

/** A page of words that opens an address, starts a program and runs a script. */
function askingPdf(): Uint8Array {
  const content = `BT /F1 12 Tf 72 600 Td (All rivers are open to all who live there.) Tj ET`;
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (this.submitForm('${ADDRESS}')) >> >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> /AA << /O << /S /Launch /F (${SECRET}) >> /C << /S /URI /URI (${ADDRESS}) >> >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  // Without a table of places: a reader has to look for the objects, as it does in damaged files.
  return strToU8(`%PDF-1.4\n${body}trailer << /Size 6 /Root 1 0 R >>\n%%EOF`);
}
