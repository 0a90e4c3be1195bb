import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readOdt } from '../../../../src-main/service/reading/odt/read-odt.ts';
import { readDocument } from '../../../../src-main/service/reading/read-document.ts';
import { odtFile } from './odt-file.ts';
import type { OdtParts } from './odt-file.ts';

function read(body: string, parts?: OdtParts, tracked: 'accepted' | 'original' = 'accepted') {
  const outcome = readOdt(odtFile(body, parts), { tracked });
  if (!outcome.ok) throw new Error(outcome.complaint);
  return outcome.value;
}

const texts = (body: string, parts?: OdtParts, tracked?: 'accepted' | 'original'): string[] =>
  read(body, parts, tracked).blocks.map(({ label, text }) => (label ? `${label} ${text}` : text));

const p = (text: string): string => `<text:p>${text}</text:p>`;
const item = (content: string, attributes = ''): string =>
  `<text:list-item${attributes}>${content}</text:list-item>`;
const level = (depth: number, format: string, rest = ''): string =>
  `<text:list-level-style-number text:level="${depth}" style:num-format="${format}" ${rest}/>`;

const NUMBERED: OdtParts = {
  automatic: `<text:list-style style:name="L">${level(1, '1', 'style:num-suffix="."')}${level(2, 'a', 'style:num-prefix="(" style:num-suffix=")"')}${level(3, '1', 'style:num-suffix="." text:display-levels="3"')}</text:list-style>`,
};

describe('reading the words of an OpenDocument text', () => {
  it('reads headings and paragraphs, spaces and TABs as such', () => {
    const body =
      '<text:h text:outline-level="2">Rivers</text:h><text:p>They\n <text:s text:c="3"/>run<text:line-break/>on<text:soft-page-break/>.</text:p><text:p>29F.13<text:tab/>The office works.</text:p>';
    expect(read(body).blocks).toMatchObject([
      { kind: 'heading', level: 2, text: 'Rivers' },
      { kind: 'paragraph', text: 'They run\non.' },
      { kind: 'item', label: '29F.13', text: 'The office works.' },
    ]);
  });

  it('knows italics and hidden words by their styles, inherited ones too', () => {
    const automatic =
      '<style:style style:name="E" style:family="text"><style:text-properties fo:font-style="italic"/></style:style><style:style style:name="F" style:family="text" style:parent-style-name="E"/><style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>';
    const body = p(
      '<text:span text:style-name="F">Recalling</text:span> rivers<text:span text:style-name="H"> no</text:span>',
    );
    expect(read(body, { automatic }).blocks).toMatchObject([
      { text: 'Recalling rivers', italics: [{ start: 0, end: 9 }] },
    ]);
  });

  it('puts notes after the paragraph of their mark', () => {
    const note =
      '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>See the map.</text:p></text:note-body></text:note>';
    expect(read(p(`Rivers${note} are open.`)).blocks).toMatchObject([
      { text: 'Rivers are open.', marks: [{ offset: 6, label: '1' }] },
      { kind: 'note', label: '1', text: 'See the map.' },
    ]);
  });

  it('reads a text box after the paragraph it hangs on, and no comments', () => {
    const box = `<draw:frame><draw:text-box>${p('In the box')}</draw:text-box></draw:frame>`;
    const comment = `<office:annotation><dc:creator>A</dc:creator>${p('no')}</office:annotation>`;
    expect(texts(p(`Anch${box}or${comment}`))).toEqual(['Anchor', 'In the box']);
  });

  it('reads tables row by row', () => {
    const cell = (text: string): string => `<table:table-cell>${p(text)}</table:table-cell>`;
    const row = (...cells: string[]): string =>
      `<table:table-row>${cells.join('')}</table:table-row>`;
    const body = `<table:table>${row(cell('a'), cell('b'))}${row('<table:table-cell/>', cell('c'))}</table:table>${p('after')}`;
    expect(read(body).blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['row', 'a\tb'],
      ['row', '\tc'],
      ['paragraph', 'after'],
    ]);
  });

  it('lists tables of contents and page heads as taken out', () => {
    const body = `<text:table-of-content><text:index-body>${p('1 Rivers 3')}</text:index-body></text:table-of-content>${p('Rivers')}`;
    const styles = `<style:header>${p('Page head')}</style:header>`;
    const { blocks, removed } = read(body, { styles });
    expect(blocks.map(({ text }) => text)).toEqual(['Rivers']);
    expect(removed.map(({ what, reason }) => [what, reason])).toEqual([
      ['Page head', 'running head'],
      ['1 Rivers 3', 'navigation'],
    ]);
  });
});

describe('numbers of an OpenDocument text', () => {
  it('counts lists as a word processor shows them', () => {
    const deep = `<text:list>${item(p('c') + `<text:list>${item(p('d'))}</text:list>`)}${item(p('e'))}</text:list>`;
    const body = `<text:list text:style-name="L">${item(p('a') + p('more'))}${item(p('b') + deep)}</text:list>${p('between')}<text:list text:style-name="L" text:continue-numbering="true">${item(p('f'))}${item(p('g'), ' text:start-value="9"')}</text:list><text:list text:style-name="L">${item(p('h'))}</text:list>`;
    expect(texts(body, NUMBERED)).toEqual([
      '1. a',
      'more',
      '2. b',
      '(a) c',
      '2.a.1. d',
      '(b) e',
      'between',
      '3. f',
      '9. g',
      '1. h',
    ]);
  });

  it('goes on inside an item that only holds the list below', () => {
    const inner = (text: string, rest = ''): string =>
      `<text:list${rest}>${item(p(text))}</text:list>`;
    const on = ' text:continue-numbering="true"';
    const body = `<text:list text:style-name="L">${item(p('a') + inner('b'))}</text:list>${p('x')}<text:list text:style-name="L"${on}>${item(inner('c', on))}${item(p('d'))}</text:list>`;
    expect(texts(body, NUMBERED)).toEqual(['1. a', '(a) b', 'x', '(b) c', '2. d']);
  });

  it('numbers headings by the outline of the file', () => {
    const styles = `<text:outline-style><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/><text:outline-level-style text:level="2" style:num-format="A" loext:num-list-format="%2%."/></text:outline-style>`;
    const h = (depth: number, text: string): string =>
      `<text:h text:outline-level="${depth}">${text}</text:h>`;
    const body = h(1, 'a') + h(2, 'b') + h(2, 'c') + h(1, 'd') + h(2, 'e');
    expect(texts(body, { styles })).toEqual(['I. a', 'A. b', 'B. c', 'II. d', 'A. e']);
  });

  it('numbers no heading by the outline whose style is of no list, or of another', () => {
    const styles = `<text:outline-style><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/></text:outline-style><style:style style:name="N" style:family="paragraph" style:list-style-name=""/><style:style style:name="M" style:family="paragraph" style:parent-style-name="N"/><style:style style:name="O" style:family="paragraph" style:list-style-name="Outline"/>`;
    const h = (style: string): string =>
      `<text:h text:style-name="${style}" text:outline-level="1">${style}</text:h>`;
    expect(texts(h('M') + h('O') + h('N'), { styles })).toEqual(['M', 'I. O', 'N']);
  });
});

describe('tracked changes of an OpenDocument text', () => {
  const region = (id: string, change: string): string =>
    `<text:changed-region xml:id="${id}">${change}</text:changed-region>`;
  const body =
    `<text:tracked-changes>${region('i', '<text:insertion/>')}${region('d', `<text:deletion>${p('closed')}</text:deletion>`)}${region('e', `<text:deletion>${p('')}${p('')}</text:deletion>`)}</text:tracked-changes>` +
    p(
      'Rivers are <text:change text:change-id="d"/><text:change-start text:change-id="i"/>open<text:change-end text:change-id="i"/>.<text:change text:change-id="e"/> So are seas.',
    );

  it('are read as accepted, and the user is told', () => {
    expect(texts(body)).toEqual(['Rivers are open. So are seas.']);
    expect(read(body).tracked?.changes).toBe(3);
  });

  it('are undone where the original is wanted', () => {
    expect(texts(body, undefined, 'original')).toEqual(['Rivers are closed.', 'So are seas.']);
  });

  it('join paragraphs whose end was inserted', () => {
    const split = `<text:tracked-changes>${region('i', '<text:insertion/>')}</text:tracked-changes><text:p>One<text:change-start text:change-id="i"/></text:p><text:p><text:change-end text:change-id="i"/> two</text:p>`;
    expect(texts(split, undefined, 'original')).toEqual(['One two']);
    expect(texts(split)).toEqual(['One', 'two']);
  });
});

describe('an OpenDocument text that is one XML file', () => {
  it('is read with its styles', () => {
    const outcome = readOdt(
      new TextEncoder().encode(
        `<?xml version="1.0"?><office:document xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:fo="f"><office:automatic-styles><style:style style:name="E" style:family="text"><style:text-properties fo:font-style="italic"/></style:style></office:automatic-styles><office:body><office:text><text:p><text:span text:style-name="E">Recalling</text:span> rivers</text:p></office:text></office:body></office:document>`,
      ),
    );
    expect(outcome).toMatchObject({
      ok: true,
      value: { blocks: [{ text: 'Recalling rivers', italics: [{ start: 0, end: 9 }] }] },
    });
  });
});

describe('OpenDocument files that are no plain texts', () => {
  const refusal = (bytes: Uint8Array) => {
    const outcome = readOdt(bytes);
    return outcome.ok ? 'read' : `${outcome.code}: ${outcome.complaint}`;
  };
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

  it('are refused when they declare entities, are too deep or no XML', () => {
    const content = (xml: string): Uint8Array => zipSync({ 'content.xml': utf8(xml) });
    expect(refusal(content('<!DOCTYPE a [<!ENTITY x "y">]><a/>'))).toContain('entities');
    expect(refusal(content('<a>'.repeat(600)))).toContain('nested');
    expect(refusal(content('<a><b></a>'))).toContain('well-formed');
    expect(refusal(utf8('words'))).toContain('format-unknown');
  });

  it('are refused when protected, with no text, or when they unpack to a bomb', () => {
    const manifest =
      '<manifest:manifest xmlns:manifest="m"><manifest:encryption-data/></manifest:manifest>';
    expect(refusal(odtFile(p('x'), { parts: { 'META-INF/manifest.xml': manifest } }))).toContain(
      'encrypted',
    );
    expect(refusal(odtFile(''))).toContain('no-text');
    expect(refusal(odtFile(p('a'.repeat(2_000_000))))).toContain('file-too-large');
  });

  it('stay small whatever counts they state', () => {
    const body =
      p('a<text:s text:c="2000000000"/>b') +
      '<table:table><table:table-row table:number-rows-repeated="1000000000"><table:table-cell table:number-columns-repeated="1000000000"/></table:table-row></table:table>' +
      `<text:list text:style-name="L">${item(p('c'), ' text:start-value="99999999999999999999"')}</text:list>`;
    expect(texts(body, NUMBERED)).toEqual(['a b', '1000000. c']);
  });
});

describe('an OpenDocument text as a document', () => {
  it('is known by its content whatever its name', async () => {
    const body =
      p('Rivers of the plain') +
      `<text:list text:style-name="L">${item(p('Decides that rivers are open.'))}</text:list>`;
    const outcome = await readDocument('rules.docx', odtFile(body, NUMBERED));
    expect(outcome).toMatchObject({
      ok: true,
      value: { source: { format: 'odt' }, paragraphs: [{}, { kind: 'operative', label: '1' }] },
    });
    expect(outcome.ok && outcome.value.warnings.join(' ')).toContain('The name says DOCX');
  });
});
