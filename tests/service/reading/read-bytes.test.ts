import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../../src-main/contract/problem.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { readBytes, readPastedText } from '../../../src-main/service/reading/read-bytes.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1)
    view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

function documentOf(result: Result<Document>): Document {
  if (!result.ok) throw new Error(result.problem.sentence);
  return result.value;
}

const read = (name: string, text: string): Document => documentOf(readBytes(name, utf8(text)));
const code = (result: Result<Document>): string => (result.ok ? 'read' : result.problem.code);
const shown = (document: Document): string[] =>
  document.paragraphs.map(
    ({ label, span }) => `${label}: ${document.text.slice(span.start, span.end)}`,
  );

describe('Markdown', () => {
  it('keeps the numbers as written when furniture breaks a list', () => {
    const text = '1. One;\n2. Two;\n\n24-01234\n\n3. Three;\n\n5. Five.\n';
    const document = read('a.md', text);
    expect(shown(document)).toEqual(['1: One;', '2: Two;', '3: Three;', '5: Five.']);
    expect(document.warnings[0]).toBe('Paragraph 3 is followed by 5: one number is missing.');
  });

  it('keeps list numbers of any length', () => {
    expect(shown(read('a.md', '1203. One\n1204. Two\n'))).toEqual(['1203: One', '1204: Two']);
  });

  it('counts itself where all numbers are written alike', () => {
    expect(shown(read('a.md', '1. One\n1. Two\n1. Three\n'))).toEqual([
      '1: One',
      '2: Two',
      '3: Three',
    ]);
  });

  it('leaves markup out and keeps the words of links', () => {
    const text =
      'An *old* **rule** of the [guild](https://example.org "t") and `code` &amp; [this][ref] 9<sup>e</sup>.\n\n[ref]: https://example.org/x\n';
    const document = read('a.md', text);
    expect(document.text).toBe('An old rule of the guild and code & this 9e.');
    expect(document.removed).toMatchObject([{ reason: 'markup', where: { line: 3 } }]);
  });

  it('ties footnotes of both forms to their marks', () => {
    const text =
      'First rule[^a] holds.\n\nSecond rule,<sup>1</sup> too.\n\n---\n\n<sup>1</sup> See there.\n\n[^a]: See here.\n';
    const document = read('a.md', text);
    expect(document.text.split('\n\n').slice(0, 2)).toEqual([
      'First rule holds.',
      'Second rule, too.',
    ]);
    const notes = document.paragraphs.filter(({ kind }) => kind === 'footnote');
    expect(notes.map(({ label, parent, mark }) => [label, parent, mark])).toEqual([
      ['note 1', 'p1', 31],
      ['note a', 'p0', 10],
    ]);
  });

  it('reads tables by rows and four spaces as no code', () => {
    const text =
      '| Day | Work |\n| --- | --- |\n| Monday | none |\n\n1. It shall:\n\n    (a) rest;\n\n    (b) sleep.\n';
    expect(shown(read('a.md', text))).toEqual([
      'row 1: Day Work',
      'row 2: Monday none',
      '1: It shall:',
      '1 (a): rest;',
      '1 (b): sleep.',
    ]);
  });

  it('takes contents commands and comments out and lists them', () => {
    const text = '* TOC\n{:toc}\n\n<!-- by the\n\nclerk -->\n\nThe rule.\n';
    const document = read('a.md', text);
    expect(document.text).toBe('The rule.');
    expect(document.removed.map(({ what, where }) => [what.split('\n')[0], where.line])).toEqual([
      ['* TOC', 1],
      ['{:toc}', 2],
      ['<!-- by the', 4],
    ]);
  });

  it('takes words between HTML tags and nothing of scripts', () => {
    const text = '<div>\n<p>Kept &eacute;</p><script>alert(1)</script>\n</div>\n';
    expect(read('a.md', text).text).toBe('Kept é');
  });

  it('is read as plain text when it is nested beyond reason', () => {
    const document = read('a.md', `${'> '.repeat(5000)}deep words`);
    expect(document.source.format).toBe('text');
    expect(document.warnings[0]).toMatch(/read as plain text/u);
  });
});

describe('front matter', () => {
  it('gives metadata and is one removal', () => {
    const text =
      '---\ntitle: "Old rules"\nsymbol: "G/1"\ndate: 2031-02-03\nstatus: draft\nother: 1\n---\n\nThe rule.\n';
    const document = read('a.md', text);
    expect(document).toMatchObject({
      title: 'Old rules',
      symbol: 'G/1',
      date: '2031-02-03',
      status: 'draft',
      text: 'The rule.',
    });
    expect(document.removed.map(({ reason }) => reason)).toEqual(['front matter']);
    expect(document.paragraphs).toMatchObject([{ label: 'text 1' }]);
  });

  it('that is broken is text', () => {
    const document = read('a.md', '---\ntitle: "Old\nrules: [\n---\n\nThe rule.\n');
    expect(document.text).toContain('title: "Old');
    expect(document.text).toContain('The rule.');
  });
});

describe('plain text', () => {
  it('joins hard-wrapped lines and keeps paragraphs apart', () => {
    const text =
      '1. The board of the guild meets in spring and autumn of every year, and\nreports to all members on what it has done for them in the meantime, in\nwriting.\n2. Members may ask.\n\nThe end is near.\n';
    expect(read('a.txt', text).paragraphs.map(({ label }) => label)).toEqual(['1', '2', 'text 1']);
  });

  it('takes each long line as a paragraph', () => {
    const line = 'The board of the guild meets in every season of the year. '.repeat(4).trim();
    expect(read('a.txt', `${line}\n${line}\n${line}`).paragraphs).toHaveLength(3);
  });

  it('is Markdown when its content says so', () => {
    expect(read('a.txt', '# Rules\n\n## Of the guild\n\nText.').source.format).toBe('markdown');
    expect(read('a.txt', 'Rules of the guild.\n\nText.').source.format).toBe('text');
  });
});

describe('encodings', () => {
  const text = 'The rule of the guild: café, naïve, “quoted”.\n\nIt has two paragraphs.\n';

  it.each([
    ['utf-8', utf8(text)],
    ['utf-8', utf8(`\uFEFF${text}`)],
    ['utf-8', utf8(text.replaceAll('\n', '\r\n'))],
    ['utf-8', utf8(text.replaceAll('\n', '\r'))],
    ['utf-16le', utf16(`\uFEFF${text}`, true)],
    ['utf-16be', utf16(`\uFEFF${text}`, false)],
    ['utf-16le', utf16(text, true)],
    ['utf-16be', utf16(text, false)],
  ])('give the same document: %s (case %#)', (encoding, bytes) => {
    const document = documentOf(readBytes('a.txt', bytes));
    expect(document.id).toBe(read('a.txt', text).id);
    expect(document.source.encoding).toBe(encoding);
  });

  it('are guessed and said when the bytes are no UTF-8', () => {
    const bytes = Uint8Array.from(
      'La décision du conseil sera publiée à la fin de la journée.',
      (c) => c.charCodeAt(0),
    );
    const document = documentOf(readBytes('a.txt', bytes));
    expect(document.text).toContain('décision');
    expect(document.warnings[0]).toMatch(/encoding was guessed: windows-1252/u);
  });

  it('let no control character through', () => {
    const rest = ' The guild holds to it.'.repeat(20);
    const document = read('a.txt', `The rule\u0007 and the \u001B[1mlaw.${rest}`);
    expect(document.text).not.toMatch(/\p{Cc}/u);
    expect(document.warnings[0]).toMatch(/^2 characters could not be read/u);
  });

  it('count what could not be read', () => {
    const bytes = Uint8Array.of(0xff, 0xfe, 0x61, 0x00, 0x00, 0xd8, 0x62, 0x00);
    expect(documentOf(readBytes('a.txt', bytes)).warnings[0]).toMatch(
      /^One character could not be read/u,
    );
  });
});

describe('what is no text', () => {
  it.each([
    ['a PDF', utf8('%PDF-1.7\nwords')],
    ['a PNG picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a)],
    ['a Word document (DOCX)', Uint8Array.of(0x50, 0x4b, 3, 4, ...utf8('....word/document.xml'))],
    ['an RTF document', utf8('{\\rtf1 words}')],
    ['not a text file', Uint8Array.of(1, 0, 2, 0, 0, 3, 4, 0, 0, 97)],
  ])('is called %s whatever its name', (what, bytes) => {
    const result = readBytes('rules.txt', bytes);
    expect(code(result)).toBe('binary-file');
    expect(!result.ok && result.problem.sentence).toContain(`“rules.txt” is ${what};`);
  });

  it('is refused when it is a web page or XML', () => {
    expect(code(readBytes('a.txt', utf8('<!DOCTYPE html>\n<p>Words')))).toBe('format-unknown');
    expect(code(readBytes('a.html', utf8('<p>Words')))).toBe('format-unknown');
    expect(code(readBytes('a.txt', utf8('<?xml version="1.0"?><a>Words</a>')))).toBe(
      'format-unknown',
    );
    expect(code(readBytes('a.md', utf8('<p>Words')))).toBe('read');
  });

  it('is refused when empty, blank or without words', () => {
    expect(code(readBytes('a.txt', new Uint8Array()))).toBe('file-empty');
    expect(code(readBytes('a.txt', utf8(' \n\t\n')))).toBe('no-text');
    expect(code(readBytes('a.txt', utf8('---\n***\n')))).toBe('no-text');
  });

  it('is refused with both numbers when it is too long', () => {
    const result = readPastedText('pasted', 'word '.repeat(4_000_001));
    expect(!result.ok && result.problem.sentence).toMatch(/20\.1 million.*20 million/u);
  });
});

describe('anything at all', () => {
  it('gives a document or a problem and never throws', () => {
    const seed = 2013;
    const names = fc.constantFrom('a.md', 'a.txt', 'a', '.md');
    const pieces = fc.constantFrom(
      '# ',
      '\n',
      '\n\n',
      '- ',
      '1. ',
      '> ',
      '[',
      '](x)',
      '[^1]',
      '[^1]: ',
      '<sup>',
      '</sup>',
      '<!--',
      '-->',
      '---\n',
      '|',
      '*',
      '_',
      '`',
      '{:toc}',
      '\\',
      '&amp;',
      'word',
      ' ',
      '\r',
      '\t',
      '<script>',
      'é',
      '𝒳',
      '\uD800',
      '\0',
      '￿',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 40 }).map((list) => list.join('')),
    );
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 200 }), text.map(utf8));
    fc.assert(
      fc.property(names, bytes, (name, content) => {
        const result = readBytes(name, content);
        if (!result.ok) return result.problem.sentence.includes(`“${name}”`);
        const { paragraphs, text: clean } = result.value;
        return (
          paragraphs.map(({ span }) => clean.slice(span.start, span.end)).join('\n\n') === clean
        );
      }),
      { seed, numRuns: 2000 },
    );
  });

  it('of one word without end is read in linear work', () => {
    // Of quadratic work this would take minutes.
    const word = `e${'\u0301'.repeat(400_000)}`;
    expect(readBytes('long.txt', new TextEncoder().encode(word)).ok).toBe(true);
  });
});
