import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../src-main/service/reading/docx/read-docx.ts';
import type { TrackedReading } from '../../../../src-main/engine/documents/document.ts';
import { paragraph, part, wordFile } from './word-file.ts';

function read(body: string, parts?: Record<string, string>, tracked: TrackedReading = 'accepted') {
  const outcome = readDocx(wordFile(body, parts), { tracked });
  if (!outcome.ok) throw new Error(outcome.complaint);
  return outcome.value;
}

const texts = (body: string, parts?: Record<string, string>, tracked?: TrackedReading): string[] =>
  read(body, parts, tracked).blocks.map(({ label, text }) => (label ? `${label} ${text}` : text));

const run = (content: string): string => `<w:r>${content}</w:r>`;

describe('reading the words of a Word file', () => {
  it('keeps hyphens and TABs that are characters, not TAB stops or soft hyphens', () => {
    const tabs = '<w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr>';
    const words =
      '<w:t>non</w:t><w:noBreakHyphen/><w:t>govern</w:t><w:softHyphen/><w:t>mental</w:t>';
    expect(texts(`<w:p>${tabs}${run(words)}</w:p>`)).toEqual(['non-governmental']);
  });

  it('sets a typed number before a TAB apart from the words', () => {
    const body = `<w:p>${run('<w:tab/><w:t>29F.13</w:t><w:tab/><w:t>The office works.</w:t>')}</w:p>`;
    expect(read(body).blocks).toMatchObject([
      { kind: 'item', label: '29F.13', text: 'The office works.' },
    ]);
  });

  it('keeps only the results of fields, nested ones too', () => {
    const sign = (type: string): string => run(`<w:fldChar w:fldCharType="${type}"/>`);
    const inner =
      sign('begin') + run('<w:t>x</w:t>') + sign('separate') + run('<w:t>y</w:t>') + sign('end');
    const field = sign('begin') + run('<w:instrText>IF</w:instrText>') + inner + sign('separate');
    expect(texts(`<w:p>${field}${run('<w:t>shown</w:t>')}${sign('end')}</w:p>`)).toEqual(['shown']);
  });

  it('reads a text box once, after the paragraph it hangs on', () => {
    const box = `<w:txbxContent>${paragraph('In the box')}</w:txbxContent>`;
    const choice = `<mc:Choice><wps:txbx>${box}</wps:txbx></mc:Choice><mc:Fallback>${box}</mc:Fallback>`;
    const body = `<w:p>${run(`<mc:AlternateContent>${choice}</mc:AlternateContent>`)}${run('<w:t>Anchor</w:t>')}</w:p>`;
    expect(texts(body)).toEqual(['Anchor', 'In the box']);
  });

  it('leaves hidden words and placeholders out', () => {
    const hidden = run('<w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t>');
    const form = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph('Click here')}</w:sdtContent></w:sdt>`;
    expect(
      texts(`<w:p>${hidden}${run('<w:t>seen</w:t>')}</w:p>${form}${paragraph('after')}`),
    ).toEqual(['seen', 'after']);
  });

  it('reads a table row by row, cells set apart by TABs', () => {
    const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;
    const row = (...cells: string[]): string => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
    const { blocks } = read(`<w:tbl>${row('a', 'b')}${row('c', '')}</w:tbl>${paragraph('after')}`);
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['row', 'a\tb'],
      ['row', 'c\t'],
      ['paragraph', 'after'],
    ]);
  });
});

describe('notes of a Word file', () => {
  const footnotes = part(
    'footnotes',
    `<w:footnote w:type="separator" w:id="0">${paragraph('line')}</w:footnote>` +
      `<w:footnote w:id="3">${paragraph('See the register.')}</w:footnote>`,
  );
  const reference = run('<w:footnoteReference w:id="3"/>');

  it('follow the paragraph of their mark, which stands outside the words', () => {
    const body = `<w:p>${run('<w:t>The river</w:t>')}${reference}${run('<w:t> is open.</w:t>')}</w:p>`;
    expect(read(body, { 'footnotes.xml': footnotes }).blocks).toMatchObject([
      { text: 'The river is open.', marks: [{ offset: 9, label: '1' }] },
      { kind: 'note', label: '1', text: 'See the register.' },
    ]);
  });

  it('go with a deleted reference', () => {
    const body = `<w:p>${run('<w:t>Text</w:t>')}<w:del>${reference}</w:del></w:p>`;
    expect(texts(body, { 'footnotes.xml': footnotes })).toEqual(['Text']);
  });

  it('are told from ordinals and units by their words', () => {
    const raised = (text: string): string =>
      run(`<w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>${text}</w:t>`);
    const body = `<w:p>${run('<w:t>the 3</w:t>')}${raised('rd')}${run('<w:t> and 5 km</w:t>')}${raised('2')}${run('<w:t> more</w:t>')}${raised('a,b')}</w:p>`;
    const [block] = read(body).blocks;
    expect(block?.text).toBe('the 3rd and 5 km2 more');
    expect(block?.marks?.map(({ label }) => label)).toEqual(['a', 'b']);
  });
});

describe('tracked changes', () => {
  const change = (name: string, content: string): string =>
    `<w:${name} w:id="1">${content}</w:${name}>`;
  const body =
    `<w:p>${run('<w:t>We </w:t>')}${change('del', run('<w:delText>may </w:delText><w:t>old </w:t>'))}` +
    `${change('ins', run('<w:t>shall </w:t>'))}${run('<w:t>act.</w:t>')}</w:p>`;

  it('are read as accepted, or as the original on request', () => {
    expect(texts(body)).toEqual(['We shall act.']);
    expect(texts(body, {}, 'original')).toEqual(['We may old act.']);
    expect(read(body).tracked?.changes).toBe(2);
  });

  it('join two paragraphs whose border was deleted', () => {
    const end = '<w:rPr><w:del w:id="2"/></w:rPr>';
    const two = paragraph('One ', end) + paragraph('and two.');
    expect(texts(two)).toEqual(['One and two.']);
    expect(texts(two, {}, 'original')).toEqual(['One', 'and two.']);
  });

  it('take out deleted rows and moved text, and ignore records of old looks', () => {
    const gone = `<w:tbl><w:tr><w:trPr><w:del w:id="3"/></w:trPr><w:tc>${paragraph('gone')}</w:tc></w:tr></w:tbl>`;
    const moved = `<w:p>${change('moveFrom', run('<w:t>from</w:t>'))}${change('moveTo', run('<w:t>to</w:t>'))}</w:p>`;
    const look = paragraph(
      'kept',
      '<w:pPrChange><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:pPrChange>',
    );
    expect(texts(gone + moved + look)).toEqual(['to', 'kept']);
  });
});

describe('refusals', () => {
  it('names what is wrong with each kind of file', () => {
    const code = (bytes: Uint8Array): unknown => {
      const outcome = readDocx(bytes);
      return outcome.ok ? 'read' : outcome.code;
    };
    expect(code(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]))).toBe('encrypted');
    expect(code(new TextEncoder().encode('no zip at all, only some words'))).toBe('format-unknown');
    expect(code(wordFile(''))).toBe('no-text');
    expect(code(wordFile(paragraph('x').repeat(3) + '<w:p>'))).toBe('file-damaged');
    expect(code(wordFile('<w:sdt>'.repeat(600) + '</w:sdt>'.repeat(600)))).toBe('file-damaged');
    expect(code(wordFile(paragraph('words '.repeat(400_000))))).toBe('file-too-large');
  });

  it('refuses entity declarations in any part', () => {
    const outcome = readDocx(
      wordFile(paragraph('x'), {
        'styles.xml': `<!DOCTYPE a [<!ENTITY b "c">]>${part('styles', '')}`,
      }),
    );
    expect(outcome).toMatchObject({ ok: false, code: 'file-damaged' });
  });
});
