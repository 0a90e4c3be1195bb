import { describe, expect, it } from 'vitest';
import type { TrackedReading } from '../../../../src-main/engine/documents/document.ts';
import { readDocx } from '../../../../src-main/service/reading/docx/read-docx.ts';
import { acceptedTexts, originalTexts, trackedFile } from './tracked-file.ts';
import { paragraph, part, wordFile } from './word-file.ts';

function read(file: Uint8Array, tracked: TrackedReading) {
  const outcome = readDocx(file, { tracked });
  if (!outcome.ok) throw new Error(outcome.complaint);
  return outcome.value;
}

const texts = (file: Uint8Array, tracked: TrackedReading): string[] =>
  read(file, tracked).blocks.map(({ label, text }) => (label ? `${label} ${text}` : text));

describe('a Word file with tracked changes of every kind', () => {
  it('is read as if all were accepted', () => {
    expect(texts(trackedFile(), 'accepted')).toEqual(acceptedTexts);
  });

  it('is read as if none had been made', () => {
    expect(texts(trackedFile(), 'original')).toEqual(originalTexts);
  });

  it.each(['accepted', 'original'] as const)(
    'counts the changes and names their authors, read as %s',
    (reading) => {
      // Pier: 2; inserted and deleted paragraph, split, join: 4; move: 1; rows: 2; footnote: 2.
      expect(read(trackedFile(), reading).tracked).toEqual({
        changes: 11,
        authors: ['Ana Roe', 'Ben Poe'],
      });
    },
  );
});

describe('tracked changes of a Word file', () => {
  it('are no changes when they are about looks alone', () => {
    const bold = `<w:p><w:r><w:rPr><w:b/><w:rPrChange w:id="1" w:author="A"><w:rPr/></w:rPrChange></w:rPr><w:t>Bold.</w:t></w:r></w:p>`;
    expect(read(wordFile(bold), 'accepted').tracked).toBeUndefined();
  });

  it('are found where they are in a footnote alone', () => {
    const footnotes = part(
      'footnotes',
      '<w:footnote w:id="2"><w:p><w:r><w:t>In </w:t></w:r><w:ins w:id="1" w:author="A"><w:r><w:t>ink</w:t></w:r></w:ins></w:p></w:footnote>',
    );
    const body =
      '<w:p><w:r><w:t>Signed</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>';
    const file = wordFile(body, { 'footnotes.xml': footnotes });
    expect(read(file, 'accepted').tracked).toEqual({ changes: 1, authors: ['A'] });
    expect(texts(file, 'original')).toEqual(['Signed', '1 In']);
  });

  it('in a row of a table inside a cell leave the rest of the outer row alone', () => {
    const inner =
      '<w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc><w:p><w:r><w:t>inner</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
    const table = `<w:tbl><w:tr><w:tc>${inner}${paragraph('first')}</w:tc><w:tc>${paragraph('second')}</w:tc></w:tr></w:tbl>`;
    expect(texts(wordFile(table), 'accepted')).toEqual(['first\tsecond']);
    expect(texts(wordFile(table), 'original')).toEqual(['inner first\tsecond']);
  });

  it('can be about a cell', () => {
    const cell = (text: string, changed = ''): string =>
      `<w:tc><w:tcPr>${changed}</w:tcPr>${paragraph(text)}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell('one')}${cell('two', '<w:cellIns w:id="1" w:author="A"/>')}</w:tr></w:tbl>`;
    expect(texts(wordFile(table), 'accepted')).toEqual(['one\ttwo']);
    expect(texts(wordFile(table), 'original')).toEqual(['one']);
  });
});
