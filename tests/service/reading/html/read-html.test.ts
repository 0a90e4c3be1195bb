import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../src-main/service/reading/html/read-html.ts';
import {
  readDocument,
  readPastedHtml,
} from '../../../../src-main/service/reading/read-document.ts';

const bytes = (html: string): Uint8Array => new TextEncoder().encode(html);

function read(html: string | Uint8Array) {
  const outcome = readHtml(typeof html === 'string' ? bytes(html) : html);
  if (!outcome.ok) throw new Error(outcome.complaint);
  return outcome.value;
}

const texts = (html: string): string[] =>
  read(html).blocks.map(({ label, text }) => (label ? `${label} ${text}` : text));

const PROSE = 'The keepers of the rivers meet each spring and hear every village in turn. ';

describe('reading the text of a web page', () => {
  it('reads headings, paragraphs and quotations in order, white space as a browser shows it', () => {
    const { blocks } = read(
      '<!DOCTYPE html><title>Site</title><h2>On\n rivers</h2><div>One <b>and</b>\n two</div>three<blockquote><p>Four</p></blockquote>',
    );
    expect(blocks).toMatchObject([
      { kind: 'heading', level: 2, text: 'On rivers' },
      { kind: 'paragraph', text: 'One and two' },
      { kind: 'paragraph', text: 'three' },
      { kind: 'quote', text: 'Four' },
    ]);
  });

  it('does not take words before a heading into it', () => {
    expect(read('<div>Before<h1>Head</h1>after</div>').blocks).toMatchObject([
      { kind: 'paragraph', text: 'Before' },
      { kind: 'heading', text: 'Head' },
      { kind: 'paragraph', text: 'after' },
    ]);
  });

  it('never reads programs, styles, form fields and comments', () => {
    const page =
      '<style>p{}</style><script>let a = "<p>no</p>"</script><p>Yes<!-- no --></p><noscript>no</noscript><template><p>no</p></template><select><option>no</select><textarea>no</textarea>';
    expect(texts(page)).toEqual(['Yes']);
  });

  it('keeps italics and sets paragraphs apart at two line breaks', () => {
    expect(read('<p><i>Recalling</i> rivers<br>and seas<br><br>Next</p>').blocks).toMatchObject([
      { text: 'Recalling rivers\nand seas', italics: [{ start: 0, end: 9 }] },
      { text: 'Next' },
    ]);
  });

  it('leaves struck and hidden words out and says so', () => {
    const { blocks, removed, warnings } = read(
      '<p>Rivers <del>were</del><ins>are</ins> open<span style="display:none"> never</span>.</p>',
    );
    expect(blocks[0]?.text).toBe('Rivers are open.');
    expect(removed.map(({ what }) => what)).toEqual(['were', 'never']);
    expect(warnings.join(' ')).toContain('left out');
  });

  it('reads text set in lines of its own as plain text', () => {
    expect(texts('<pre>1. One\n\n2. Two</pre>')).toEqual(['1. One', '2. Two']);
  });
});

describe('lists and tables of a web page', () => {
  it('numbers items as a browser shows them', () => {
    const page =
      '<ol start="3"><li>a<ol type="a"><li>b</li><li>c</li></ol></li><li value="7"><p>d</p><p>e</p></li></ol><ol reversed><li>f<li>g</ol><ul><li>h</ul>';
    const { blocks } = read(page);
    expect(texts(page)).toEqual(['3. a', '(a) b', '(b) c', '7. d', 'e', '2. f', '1. g', '• h']);
    expect(blocks[1]).toMatchObject({ kind: 'item', depth: 1 });
  });

  it('reads a table of data row by row', () => {
    const page =
      '<table><caption>Catch</caption><thead><tr><th>Year<th>Fish</thead><tr><td>2030<td><p>12</p></table>';
    expect(read(page).blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', 'Catch'],
      ['row', 'Year\tFish'],
      ['row', '2030\t12'],
    ]);
  });

  it('sees numbers set in a table cell before their paragraphs', () => {
    const row = (label: string, words: string): string =>
      `<table><tr><td>${label}</td><td><p>${words}</p></td></tr></table>`;
    const inner = row('(a)', 'the sea');
    expect(texts(row('(1)', `Rivers reach:${inner}`) + row('(2)', 'Nobody owns them.'))).toEqual([
      '(1) Rivers reach:',
      '(a) the sea',
      '(2) Nobody owns them.',
    ]);
  });

  it('reads a table that only lays out the page as running text', () => {
    const page = `<table><tr><td><h1>Rivers</h1><p>${PROSE}</p></td><td><p>b</p></td></tr></table>`;
    expect(read(page).blocks.map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
      'paragraph',
    ]);
  });
});

describe('a table with a cell of notes', () => {
  it('is a table of data all the same', () => {
    const rows = Array.from({ length: 6 }, (_, at) => `<tr><td>mill ${at}<td>${at}`).join('');
    const notes = '<tr><td colspan="2"><p>a One.</p><p>b Two.</p><p>c Three.</p>';
    expect(texts(`<table>${rows}${notes}</table>`).slice(-2)).toEqual([
      'mill 5\t5',
      'a One. b Two. c Three.',
    ]);
  });
});

describe('notes of a web page', () => {
  it('ties linked marks to their notes and drops the links back', () => {
    const page =
      '<p>Rivers<sup><a href="#fn1" id="r1">1</a></sup> are open<a class="noteref" href="#x">[2]</a>.</p><ol><li id="fn1"><p>See one. <a href="#r1">↩</a></p></li><li id="x">[2] See two.</li></ol>';
    const { blocks } = read(page);
    expect(blocks).toMatchObject([
      {
        text: 'Rivers are open.',
        marks: [
          { offset: 6, label: '1' },
          { offset: 15, label: '2' },
        ],
      },
      { kind: 'note', label: '1', text: 'See one.' },
      { kind: 'note', label: '2', text: 'See two.' },
    ]);
  });

  it('never takes a reference to a numbered paragraph for a note', () => {
    const page =
      '<p>As in paragraph <a href="#p3">3</a> below.</p><p id="p3">3. Rivers are open.</p>';
    expect(read(page).blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']);
    expect(texts(page)[0]).toBe('As in paragraph 3 below.');
  });

  it('takes a raised number for a mark, but not an exponent', () => {
    expect(read('<p>Rivers<sup>4</sup> of 3 km<sup>2</sup></p>').blocks[0]).toMatchObject({
      text: 'Rivers of 3 km2',
      marks: [{ offset: 6, label: '4' }],
    });
  });
});

describe('what surrounds the text of a web page', () => {
  const menu = '<a href="/a">Home</a> <a href="/b">News</a>';

  it('takes out all around the main element and lists it', () => {
    const page = `<header>${menu}</header><div><main><h1>Rivers</h1><p>${PROSE}</p><nav>On this page</nav></main><div>Subscribe to us</div></div><footer>Imprint</footer>`;
    const { blocks, removed } = read(page);
    expect(blocks.map(({ text }) => text)).toEqual(['Rivers', PROSE.trim()]);
    expect(removed.map(({ what, reason }) => [what, reason])).toEqual([
      ['Home News', 'navigation'],
      ['On this page', 'navigation'],
      ['Subscribe to us', 'navigation'],
      ['Imprint', 'navigation'],
    ]);
  });

  it('keeps a title that stands in the head of a page', () => {
    const page = `<header><nav>${menu}</nav><h1>Rivers</h1></header><p>${PROSE}</p>`;
    expect(texts(page)).toEqual(['Rivers', PROSE.trim()]);
  });

  it('takes menus off the edges of a page that names nothing', () => {
    const page = `<div>${menu}</div><h1>Rivers</h1><p>${PROSE}<a href="/c">All</a></p><p>${menu}</p>`;
    const { blocks, removed } = read(page);
    expect(blocks.map(({ text }) => text)).toEqual(['Rivers', `${PROSE}All`]);
    expect(removed.map(({ what }) => what)).toEqual(['Home News', 'Home News']);
  });

  it('reads a page of links only rather than nothing', () => {
    expect(texts(`<p>${menu}</p>`)).toEqual(['Home News']);
  });
});

describe('what a page sets around its text by name', () => {
  const text = `<div class="content"><h1>Rivers</h1><p>${PROSE.repeat(4)}</p></div>`;

  it.each([
    '<div id="cookie-banner"><p>We use cookies.</p></div>',
    '<div class="left sidebar"><h3>News</h3><p>The weir was opened.</p></div>',
    '<div class="site-footer"><p>All rights reserved.</p></div>',
    '<div title="footer"><p>31-04887</p></div>',
    '<section class="newsletter"><p>Subscribe now.</p></section>',
  ])('is taken out: %s', (around) => {
    expect(texts(around + text)).toEqual(['Rivers', PROSE.repeat(4).trim()]);
    expect(read(text + around).removed).toMatchObject([{ reason: 'navigation' }]);
  });

  it('is kept where it is most of the page or holds its title', () => {
    expect(texts(`<div class="sidebar"><p>${PROSE}</p></div>`)).toEqual([PROSE.trim()]);
    expect(texts(`${text}<div class="footer"><h1>Seas</h1></div>`)).toContain('Seas');
  });
});

describe('bytes of a web page', () => {
  it('goes by strict UTF-8 before what the page declares, else by what it declares', () => {
    const declared = '<meta charset="windows-1251">';
    expect(read(`${declared}<p>Реки открыты`).blocks[0]?.text).toBe('Реки открыты');
    const cyrillic = Uint8Array.of(...bytes(`${declared}<p>`), 0xd0, 0xe5, 0xea, 0xe8);
    expect(read(cyrillic)).toMatchObject({
      encoding: 'windows-1251',
      blocks: [{ text: 'Реки' }],
    });
  });

  it('reads XHTML, whose empty elements are closed', () => {
    const page =
      '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="fr"><head><title/></head><body><p><a id="x"/>Oui</p></body></html>';
    expect(read(page)).toMatchObject({ language: 'fr', blocks: [{ text: 'Oui' }] });
  });

  it.each([
    ['tags nested without end', '<div>'.repeat(100_000)],
    [
      'a tag of endless attributes',
      `<p ${Array.from({ length: 100_000 }, (_, n) => `a${n}`).join(' ')}>x`,
    ],
    [
      'formatting nested without end',
      Array.from({ length: 5_000 }, (_, n) => `<font size=${n}><p>x`).join(''),
    ],
  ])('refuses %s', (_what, page) => {
    expect(readHtml(bytes(page))).toMatchObject({ ok: false, code: 'file-damaged' });
  });

  it('refuses a page without words', () => {
    expect(readHtml(bytes('<!doctype html><script>1</script>'))).toMatchObject({ code: 'no-text' });
  });

  it('answers whatever the tags', () => {
    const tags = ['<p>', '</p>', '<table>', '<td>', '<tr>', '<a href="#x">', '<li id=x>', '<sup>'];
    const piece = fc.constantFrom(
      ...tags,
      '<b>',
      '</b>',
      '</table>',
      '1',
      ' rivers ',
      '<ol>',
      '<h1>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const outcome = readHtml(bytes(pieces.join('')));
        const rivers = pieces.filter((each) => each === ' rivers ').length;
        if (!outcome.ok) {
          expect([outcome.code, rivers]).toEqual(['no-text', 0]);
          return;
        }
        const { blocks, removed } = outcome.value;
        const words = [...blocks.map(({ text }) => text), ...removed.map(({ what }) => what)];
        expect(words.join(' ').match(/rivers/gu)?.length ?? 0).toBe(rivers);
      }),
    );
  });
});

describe('a web page as a document', () => {
  it('is known by its content whatever its name', async () => {
    const page = bytes(
      '<!-- made by hand -->\n<!DOCTYPE html><h1>Rivers</h1><ol><li>Decides one.</ol>',
    );
    const outcome = await readDocument('rules.txt', page);
    expect(outcome).toMatchObject({
      ok: true,
      value: { title: 'Rivers', source: { format: 'html', encoding: 'utf-8' } },
    });
  });

  it('is read from rich text that was pasted', async () => {
    const outcome = await readPastedHtml('pasted', '<ol start=4><li>Rivers are open.</ol>');
    expect(outcome).toMatchObject({
      ok: true,
      value: { text: 'Rivers are open.', source: { format: 'pasted', name: 'pasted' } },
    });
  });
});
