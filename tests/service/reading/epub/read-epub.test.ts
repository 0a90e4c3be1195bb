import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readEpub } from '../../../../src-main/service/reading/epub/read-epub.ts';
import { readDocument } from '../../../../src-main/service/reading/read-document.ts';

const CONTAINER =
  '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>';

const page = (body: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`;

/** A book of these pages in this order; other parts by name. */
function book(
  pages: Readonly<Record<string, string>>,
  parts: Readonly<Record<string, string>> = {},
) {
  const names = Object.keys(pages);
  const items = names.map((name, index) => {
    const properties = name === 'nav.xhtml' ? ' properties="nav"' : '';
    return `<item id="i${index}" href="${name}" media-type="application/xhtml+xml"${properties}/>`;
  });
  const order = names.map((_, index) => `<itemref idref="i${index}"/>`);
  const opf = `<package xmlns:dc="d"><metadata><dc:title>On rivers</dc:title><dc:language>fr</dc:language></metadata><manifest>${items.join('')}</manifest><spine>${order.join('')}</spine></package>`;
  const files: Record<string, Uint8Array> = {
    mimetype: strToU8('application/epub+zip'),
    'META-INF/container.xml': strToU8(CONTAINER),
    'OEBPS/book.opf': strToU8(opf),
  };
  for (const [name, body] of Object.entries(pages)) {
    if (body !== '') files[`OEBPS/${decodeURIComponent(name)}`] = strToU8(page(body));
  }
  for (const [name, text] of Object.entries(parts)) files[name] = strToU8(text);
  return zipSync(files, { mtime: new Date(2031, 0, 1) });
}

function read(bytes: Uint8Array) {
  const outcome = readEpub(bytes);
  if (!outcome.ok) throw new Error(outcome.complaint);
  return outcome.value;
}

describe('reading an e-book', () => {
  it('reads its pages in the order of the spine, without its table of contents', () => {
    const value = read(
      book({
        'nav.xhtml': '<nav><a href="z.xhtml">One</a></nav>',
        'z%20z.xhtml': '<h1>One</h1><p>Rivers are open.</p>',
        'a.xhtml': '<h1>Two</h1>',
      }),
    );
    expect(value.blocks.map(({ text }) => text)).toEqual(['One', 'Rivers are open.', 'Two']);
    expect(value.blocks.map(({ line }) => line)).toEqual([1, 2, 3]);
    expect(value).toMatchObject({ title: 'On rivers', language: 'fr', partial: false });
  });

  it('ties marks to notes on another page, and only to the right one', () => {
    const mark = (href: string): string => `<a epub:type="noteref" href="${href}">1</a>`;
    const value = read(
      book({
        'one.xhtml': `<p>Rivers${mark('notes.xhtml#n1')} are open.</p><p id="n1">Next</p>`,
        'notes.xhtml':
          '<aside epub:type="footnote" id="n1" hidden="hidden"><p>1. See the map.</p></aside>',
      }),
    );
    expect(value.blocks).toMatchObject([
      { text: 'Rivers are open.', marks: [{ offset: 6, label: '1' }] },
      { kind: 'paragraph', text: 'Next' },
      { kind: 'note', label: '1', text: 'See the map.' },
    ]);
  });

  it('says when pages are missing', () => {
    const value = read(book({ 'a.xhtml': '<p>Rivers</p>', 'b.xhtml': '' }));
    expect(value.partial).toBe(true);
    expect(value.warnings.join(' ')).toContain('in part');
  });

  it('never reads outside of the book', () => {
    const value = read(book({ 'a.xhtml': '<p>Rivers</p>', '../../../etc/passwd': '' }));
    expect(value.blocks.map(({ text }) => text)).toEqual(['Rivers']);
  });

  it('is refused when its pages are encrypted, not when its fonts are', () => {
    const locked = (uri: string): Record<string, string> => ({
      'META-INF/encryption.xml': `<encryption><CipherReference URI="${uri}"/></encryption>`,
    });
    const pages = { 'a.xhtml': '<p>Rivers</p>' };
    expect(readEpub(book(pages, locked('OEBPS/a.xhtml')))).toMatchObject({ code: 'encrypted' });
    expect(readEpub(book(pages, locked('OEBPS/font.otf')))).toMatchObject({ ok: true });
  });

  it.each([
    ['is no zip', strToU8('words'), 'format-unknown'],
    ['names no package', zipSync({ 'a.txt': strToU8('a') }), 'format-unknown'],
    ['holds no words', book({ 'a.xhtml': '<img/>' }), 'no-text'],
    ['is a bomb', book({ 'a.xhtml': `<p>${'a'.repeat(2_000_000)}</p>` }), 'file-too-large'],
    ['has a page nested without end', book({ 'a.xhtml': '<div>x'.repeat(600) }), 'file-damaged'],
    [
      'declares entities',
      book({ 'a.xhtml': '<p>a</p>' }, { 'META-INF/container.xml': `<!DOCTYPE a>${CONTAINER}` }),
      'file-damaged',
    ],
  ])('is refused when it %s', (_what, bytes, code) => {
    expect(readEpub(bytes)).toMatchObject({ ok: false, code });
  });

  it('is known by its content whatever its name', async () => {
    const outcome = await readDocument(
      'rules.pdf',
      book({ 'a.xhtml': '<ol><li>Decides one.</li></ol>' }),
    );
    expect(outcome).toMatchObject({ ok: true, value: { source: { format: 'epub' } } });
    expect(outcome.ok && outcome.value.warnings.join(' ')).toContain('The name says PDF');
  });
});
