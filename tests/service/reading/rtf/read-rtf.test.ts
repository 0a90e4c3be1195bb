import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRtf } from '../../../../src-main/service/reading/rtf/read-rtf.ts';
import { readDocument } from '../../../../src-main/service/reading/read-document.ts';

/** RTF with this body; every character is one byte. */
const rtf = (body: string, head = '\\ansi\\ansicpg1252'): Uint8Array =>
  new Uint8Array(Buffer.from(`{\\rtf1${head} ${body}}`, 'latin1'));

function read(body: string, head?: string, tracked: 'accepted' | 'original' = 'accepted') {
  const outcome = readRtf(rtf(body, head), { tracked });
  if (!outcome.ok) throw new Error(outcome.complaint);
  return outcome.value;
}

const texts = (body: string, head?: string, tracked?: 'accepted' | 'original'): string[] =>
  read(body, head, tracked).blocks.map(({ label, text }) => (label ? `${label} ${text}` : text));

describe('reading the words of an RTF file', () => {
  it('sets paragraphs apart by \\par, not by the lines of the file', () => {
    expect(texts('Rivers a\r\nre open.\\par\nSeas too.\\line So are\\tab lakes.')).toEqual([
      'Rivers are open.',
      'Seas too.\nSo are lakes.',
    ]);
  });

  it('reads signs that stand for characters', () => {
    expect(texts('\\{a\\}\\~b\\_c\\-d \\ldblquote e\\rdblquote\\emdash f\\\\')).toEqual([
      '{a} b-cd “e”—f\\',
    ]);
  });

  it('reads bytes by the code page of the file or of their font', () => {
    expect(texts("caf\\'e9", '\\ansi')).toEqual(['café']);
    expect(texts("\\'d0\\'e5\\'ea\\'e8", '\\ansi\\ansicpg1251')).toEqual(['Реки']);
    expect(texts("caf\\'82", '\\pc')).toEqual(['café']);
    expect(texts("caf\\'82", '\\ansi\\ansicpg850')).toEqual(['café']);
    const fonts =
      '{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial;}{\\f2\\fcharset134 Song;}{\\f3\\fcharset2 Symbol;}}';
    expect(
      texts(`${fonts}\\f0\\'e9 {\\f1\\'d0\\'e5} {\\f2\\'ba\\'d3\\'c1\\'f7} {\\f3\\'b7} \\'e9`),
    ).toEqual(['é Ре 河流 • é']);
  });

  it('reads Unicode with as many stand-ins passed over as the file says', () => {
    expect(texts("\\u1056?\\u-10179?\\u-8704?{\\uc2\\u1077\\'ec\\'e5x}\\uc0\\u1082x")).toEqual([
      'Р😀еxкx',
    ]);
  });

  it('never reads fonts, pictures, field commands or what it does not know', () => {
    const body =
      '{\\fonttbl{\\f0 Arial;}}{\\colortbl;\\red0;}{\\*\\generator X 1;}{\\info{\\title On rivers}{\\author A}}{\\pict\\bin4 }{}{\\*\\unknown no}{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt shown}}';
    expect(read(body)).toMatchObject({ title: 'On rivers', blocks: [{ text: 'shown' }] });
  });

  it('keeps italics, leaves hidden words out', () => {
    expect(read('{\\i Recalling} rivers{\\v no}').blocks).toMatchObject([
      { text: 'Recalling rivers', italics: [{ start: 0, end: 9 }] },
    ]);
  });

  it('lists heads and feet of pages as taken out', () => {
    const { blocks, removed } = read(
      '{\\header\\pard A/99/7\\par}{\\footer Page {\\field{\\fldrslt 3}}}Text',
    );
    expect(blocks.map(({ text }) => text)).toEqual(['Text']);
    expect(removed.map(({ what }) => what)).toEqual(['A/99/7', 'Page 3']);
  });
});

describe('structure of an RTF file', () => {
  it('knows headings by their style or their outline level', () => {
    const styles = '{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel1 Chapter;}{\\s2 heading 3;}}';
    const body = `${styles}\\pard\\s1 a\\par\\pard\\s2 b\\par\\pard\\outlinelevel0 c\\par\\pard d`;
    expect(read(body).blocks.map(({ kind, level }) => [kind, level])).toEqual([
      ['heading', 2],
      ['heading', 3],
      ['heading', 1],
      ['paragraph', undefined],
    ]);
  });

  it('shows numbers as the file last showed them', () => {
    const item = (label: string, text: string, depth = 0): string =>
      `{\\listtext\\pard\\plain ${label}\\tab}\\pard\\ilvl${depth} ${text}\\par`;
    const { blocks } = read(item('1.', 'a') + item('a.', 'b', 1) + '\\pard 7.\\tab c\\par d');
    expect(blocks).toMatchObject([
      { kind: 'item', label: '1.', text: 'a' },
      { kind: 'item', label: '(a)', depth: 1, text: 'b' },
      { kind: 'item', label: '7.', text: 'c' },
      { kind: 'paragraph', text: 'd' },
    ]);
  });

  it('reads footnotes that old programs may pass over', () => {
    const body = 'Rivers{\\super\\chftn{\\*\\footnote\\chftn\\pard\\plain{ One.}}} are open.\\par';
    expect(read(body).blocks).toMatchObject([
      { text: 'Rivers are open.', marks: [{ offset: 6, label: '1' }] },
      { kind: 'note', label: '1', text: 'One.' },
    ]);
  });

  it('ties footnotes and endnotes, counted or typed, to their marks', () => {
    const note = (rest: string, text: string): string =>
      `{\\footnote${rest}\\pard\\plain {\\super\\chftn} ${text}}`;
    const body = `\\aftnnrlc Rivers{\\super\\chftn${note('', 'One.')}} are{\\super\\chftn}${note('\\ftnalt', 'Two.')} open{\\super *}{\\footnote {\\super *}Three.}.\\par Next`;
    expect(read(body).blocks).toMatchObject([
      {
        text: 'Rivers are open.',
        marks: [
          { offset: 6, label: '1' },
          { offset: 10, label: 'i' },
          { offset: 15, label: '*' },
        ],
      },
      { kind: 'note', label: '1', text: 'One.' },
      { kind: 'note', label: 'i', text: 'Two.' },
      { kind: 'note', label: '*', text: 'Three.' },
      { text: 'Next' },
    ]);
  });

  it('reads tables row by row', () => {
    const row = (...cells: string[]): string =>
      `\\trowd\\pard\\intbl ${cells.map((cell) => `${cell}\\cell `).join('')}\\row `;
    expect(
      read(`${row('a', 'b\\par c')}${row('', 'd')}\\pard after`).blocks.map(({ kind, text }) => [
        kind,
        text,
      ]),
    ).toEqual([
      ['row', 'a\tb c'],
      ['row', '\td'],
      ['paragraph', 'after'],
    ]);
  });

  it('reads a text box after the paragraph it hangs on', () => {
    const shape =
      '{\\shp{\\*\\shpinst{\\sp{\\sn wz}{\\sv no}}{\\shptxt\\pard In the box\\par}}{\\shprslt{\\*\\do no}}}';
    expect(texts(`Anch${shape}or\\par after`)).toEqual(['Anchor', 'In the box', 'after']);
  });

  it('reads tracked changes as accepted or as the original, and says so', () => {
    const body = 'Rivers are {\\deleted closed}{\\revised open}.';
    expect(texts(body)).toEqual(['Rivers are open.']);
    expect(texts(body, undefined, 'original')).toEqual(['Rivers are closed.']);
    expect(read(body).tracked?.changes).toBe(2);
  });
});

describe('damaged and hostile RTF', () => {
  it('is read in part when it ends in the middle', () => {
    const bytes = rtf('Rivers are open. {\\i Seas').subarray(0, -1);
    expect(readRtf(bytes)).toMatchObject({ ok: true, value: { partial: true } });
  });

  it.each([
    ['nested without end', rtf('{'.repeat(100_000)), 'file-damaged'],
    ['without words', rtf('\\par\\par'), 'no-text'],
    ['no RTF', new TextEncoder().encode('words'), 'format-unknown'],
  ])('is refused when it is %s', (_what, bytes, code) => {
    expect(readRtf(bytes)).toMatchObject({ ok: false, code });
  });

  it('answers whatever its commands', () => {
    const commands = [
      '{',
      '}',
      '\\par ',
      '\\cell ',
      '\\row ',
      '\\intbl ',
      '\\footnote ',
      '\\chftn ',
    ];
    const more = [
      '\\super ',
      "\\'e9",
      '\\u8217?',
      '\\bin99999999999 ',
      '\\*',
      '\\listtext ',
      '\\uc9 ',
    ];
    const piece = fc.constantFrom(...commands, ...more, '\\fonttbl ', '\\f1 ', '\\', 'rivers', '1');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 50 }), (pieces) => {
        const outcome = readRtf(rtf(pieces.join('')));
        if (outcome.ok) return;
        expect(outcome.code).toBe('no-text');
      }),
    );
  });

  it('is known by its content whatever its name', async () => {
    const outcome = await readDocument(
      'rules.doc',
      rtf('Rivers of the plain\\par 1.\\tab Decides that rivers are open.\\par'),
    );
    expect(outcome).toMatchObject({
      ok: true,
      value: { source: { format: 'rtf' }, paragraphs: [{}, { kind: 'operative', label: '1' }] },
    });
  });
});
