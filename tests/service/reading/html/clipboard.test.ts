import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../src-main/service/reading/html/read-html.ts';
import { readPastedHtml } from '../../../../src-main/service/reading/read-document.ts';

const programs = ['word', 'libreoffice', 'google-docs', 'web-page'] as const;

const clipboard = (program: string): Uint8Array =>
  readFileSync(join(import.meta.dirname, 'clipboard', `${program}.html`));

function blocksOf(bytes: Uint8Array) {
  const outcome = readHtml(bytes);
  if (!outcome.ok) throw new Error(outcome.complaint);
  return outcome.value.blocks;
}

const bytes = (html: string): Uint8Array => new TextEncoder().encode(html);

describe.each(programs)('rich text as %s puts it on the clipboard', (program) => {
  const blocks = blocksOf(clipboard(program)).filter(({ kind }) => kind !== 'rule');

  it('has its heading, its numbers as shown, its items and its table', () => {
    const shown = blocks
      .filter(({ kind }) => kind !== 'note')
      .map(({ kind, label, text }) => [kind, label, text].filter(Boolean).join(' '));
    expect(shown).toEqual([
      'heading Charter of the small harbours',
      'paragraph Recalling the charter of the lighthouses,',
      'item 4. Decides to keep the northern pier open to small boats;',
      'item (a) In summer, from dawn to dusk;',
      'item (b) In winter, at high tide;',
      'item 5. Requests pilots to report drifting cargo.',
      'row Harbour\tDepth',
      'row Southport\t7 m',
    ]);
    expect(blocks.filter(({ depth }) => depth === 1).map(({ label }) => label)).toEqual([
      '(a)',
      '(b)',
    ]);
  });

  it('has its italics, and nothing of its looks', () => {
    const italic = blocks.flatMap(({ text, italics }) =>
      (italics ?? []).map(({ start, end }) => text.slice(start, end)),
    );
    expect(italic.map((words) => words.trim())).toEqual(['Recalling', 'Decides', 'Requests']);
    expect(blocks.map(({ text }) => text).join(' ')).not.toMatch(/mso|font|alert|pasted/iu);
  });

  it('has its footnote, tied to its mark, where the program copies notes', () => {
    const notes = blocks.filter(({ kind }) => kind === 'note');
    const marks = blocks.flatMap((block) => block.marks ?? []);
    const copied = program === 'google-docs' ? 0 : 1;
    expect(notes.map(({ label, text }) => `${label ?? ''} ${text}`)).toEqual(
      copied ? ['1 By lamp or by radio.'] : [],
    );
    expect(marks).toHaveLength(copied);
  });

  it('becomes a document with numbered paragraphs', async () => {
    const html = new TextDecoder().decode(clipboard(program));
    const outcome = await readPastedHtml('pasted', html);
    if (!outcome.ok) throw new Error(outcome.problem.sentence);
    const { title, paragraphs, source } = outcome.value;
    expect(title).toBe('Charter of the small harbours');
    expect(source.format).toBe('pasted');
    const labels = paragraphs.map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['4', '4 (a)', '4 (b)', '5']));
  });
});

describe('lists as Word writes them', () => {
  const item = (sign: string, words: string): string =>
    `<p style='mso-list:l1 level1 lfo2'><span style='font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span>&nbsp;&nbsp; </span></span></span>${words}</p>`;

  it('have bullets, whatever letter a symbol font makes them of', () => {
    const blocks = blocksOf(bytes(item('·', 'one') + item('o', 'two') + item('§', 'three')));
    expect(blocks.map(({ kind, label, text }) => [kind, label, text])).toEqual([
      ['item', '•', 'one'],
      ['item', '•', 'two'],
      ['item', '•', 'three'],
    ]);
  });

  it('leave no number behind for the paragraph after an empty item', () => {
    const blocks = blocksOf(bytes(`${item('7.', '')}<p>Plain words.</p>`));
    expect(blocks.map(({ kind, label, text }) => [kind, label, text])).toEqual([
      ['paragraph', undefined, 'Plain words.'],
    ]);
  });
});
