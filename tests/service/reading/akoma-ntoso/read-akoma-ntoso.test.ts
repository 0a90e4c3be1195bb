import { describe, expect, it } from 'vitest';
import { readAkomaNtoso } from '../../../../src-main/service/reading/akoma-ntoso/read-akoma-ntoso.ts';
import { readDocument } from '../../../../src-main/service/reading/read-document.ts';

const META =
  '<meta><identification source="#x"><FRBRWork><FRBRthis value="/akn/xx"/><FRBRdate date="2031-05-03" name="adoption"/><FRBRnumber value="A/RES/99/7"/></FRBRWork><FRBRExpression><FRBRdate date="2032-01-01"/><FRBRlanguage language="eng"/></FRBRExpression></identification><notes><note eId="n1"><p>See the map.</p></note></notes></meta>';

const akn = (content: string, meta = META): string =>
  `<?xml version="1.0" encoding="UTF-8"?><akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution">${meta}${content}</statement></akomaNtoso>`;

const bytes = (xml: string): Uint8Array => new TextEncoder().encode(xml);

function read(content: string) {
  const outcome = readAkomaNtoso(bytes(akn(content)));
  if (!outcome.ok) throw new Error(outcome.complaint);
  return outcome.value;
}

const texts = (content: string): string[] =>
  read(content).blocks.map(({ label, text }) => (label ? `${label} ${text}` : text));

const p = (text: string): string => `<content><p>${text}</p></content>`;

describe('reading Akoma Ntoso', () => {
  it('takes date, number, title and language from the fields made for them', () => {
    const preface = '<preface><p><docTitle>Rivers of\n the plain</docTitle></p></preface>';
    expect(read(preface)).toMatchObject({
      stated: { title: 'Rivers of the plain', symbol: 'A/RES/99/7', date: '2031-05-03' },
      language: 'eng',
    });
  });

  it('reads recitals and articles, with number and heading', () => {
    const recital = '<recital><num>(1)</num><p>Rivers are open.</p></recital>';
    const body = `<article><num>Article 1</num><heading>Rivers</heading><paragraph><num>1.</num><intro><p>Rivers are:</p></intro><point><num>(a)</num>${p('open')}</point><point><num>b</num>${p('clean')}</point><wrapUp><p>for ever.</p></wrapUp></paragraph></article><article><num>Article 2</num>${p('Seas too.')}</article>`;
    const { blocks } = read(
      `<preamble><formula><p>The assembly,</p></formula><recitals>${recital}</recitals></preamble><body><chapter><num>I</num><heading>All</heading>${body}</chapter></body>`,
    );
    expect(blocks).toMatchObject([
      { kind: 'paragraph', text: 'The assembly,' },
      { kind: 'item', label: '(1)', text: 'Rivers are open.' },
      { kind: 'heading', level: 1, text: 'I All' },
      { kind: 'heading', level: 2, text: 'Article 1 Rivers' },
      { kind: 'item', label: '1.', depth: 0, text: 'Rivers are:' },
      { kind: 'item', label: '(a)', depth: 1, text: 'open' },
      { kind: 'item', label: '(b)', depth: 1, text: 'clean' },
      { kind: 'paragraph', text: 'for ever.' },
      { kind: 'heading', level: 2, text: 'Article 2' },
      { kind: 'paragraph', text: 'Seas too.' },
    ]);
  });

  it('keeps numbers that have no words of their own', () => {
    const body = `<paragraph><num>4</num><subparagraph><num>(a)</num>${p('Rivers')}</subparagraph></paragraph><paragraph><num>§ 5</num>${p('Seas')}</paragraph>`;
    expect(texts(`<body>${body}</body>`)).toEqual(['4. (a) Rivers', '§ 5 Seas']);
  });

  it('puts notes after the paragraph of their mark, wherever the file keeps them', () => {
    const text =
      'Rivers<noteRef href="#n1" marker="1"/> are<authorialNote marker="*"><p>Mostly.</p></authorialNote> open.';
    expect(read(`<body><paragraph>${p(text)}</paragraph></body>`).blocks).toMatchObject([
      {
        text: 'Rivers are open.',
        marks: [
          { offset: 6, label: '1' },
          { offset: 10, label: '*' },
        ],
      },
      { kind: 'note', label: '1', text: 'See the map.' },
      { kind: 'note', label: '*', text: 'Mostly.' },
    ]);
  });

  it('never lets a quoted structure count among the articles of the text', () => {
    const quoted = `<quotedStructure><article><num>Article 9</num><paragraph><num>1.</num>${p('Old.')}</paragraph></article></quotedStructure>`;
    const { blocks } = read(
      `<body><paragraph><content><p>It reads:${quoted}</p></content></paragraph></body>`,
    );
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', 'It reads:'],
      ['quote', '“Article 9'],
      ['quote', '“1. Old.”'],
    ]);
  });

  it('puts words after the items of a paragraph inside it, and numbers lists by themselves', () => {
    const list = '<ol><li>open</li><li><p>clean</p></li></ol><ul><li>deep</li></ul>';
    const body = `<subsection><num>(1)</num><intro><p>Rivers are</p></intro>${list}<wrapUp><p>for ever.</p></wrapUp></subsection>`;
    expect(read(`<body><section>${body}</section></body>`).blocks).toMatchObject([
      { label: '(1)', depth: 0, text: 'Rivers are' },
      { label: '1.', depth: 1, text: 'open' },
      { label: '2.', depth: 1, text: 'clean' },
      { label: '•', depth: 1, text: 'deep' },
      { kind: 'paragraph', depth: 1, text: 'for ever.' },
    ]);
  });

  it('takes capital numbers as labels', () => {
    const paragraph = `<paragraph><num>II.</num>${p('Rivers')}</paragraph>`;
    expect(texts(`<body>${paragraph}</body>`)).toEqual(['II. Rivers']);
    expect(read(`<body>${paragraph}</body>`).blocks).toMatchObject([{ label: 'II.' }]);
  });

  it('names an act by its long title and printed number, not by those of its annexes', () => {
    const title =
      '<longTitle><p><docType>Act</docType> <docNumber>No. 7</docNumber> on <docTitle>rivers</docTitle></p></longTitle>';
    const annex =
      '<attachments><attachment><doc name="a"><preface><p><docTitle>List</docTitle> <docNumber>9</docNumber></p></preface></doc></attachment></attachments>';
    expect(read(`<preface>${title}</preface>${annex}`).stated).toMatchObject({
      title: 'Act No. 7 on rivers',
      symbol: 'No. 7',
    });
  });

  it('reads tables, quotation marks and italics, and no deleted words', () => {
    const content = `<p><i>Recalling</i> <quotedText startQuote="“" endQuote="”">rivers</quotedText><del> no</del></p><table><tr><th><p>a</p></th><th>b</th></tr></table>`;
    const { blocks, removed } = read(`<body>${content}</body>`);
    expect(blocks).toMatchObject([
      { text: 'Recalling “rivers”', italics: [{ start: 0, end: 9 }] },
      { kind: 'row', text: 'a\tb' },
    ]);
    expect(removed).toMatchObject([{ what: 'no', reason: 'markup' }]);
  });

  it('reads elements with a namespace prefix', () => {
    const xml = akn(`<body><paragraph><num>1.</num>${p('Rivers')}</paragraph></body>`)
      .replace('xmlns=', 'xmlns:akn=')
      .replace(/<(\/?)([a-zA-Z])/gu, '<$1akn:$2');
    const outcome = readAkomaNtoso(bytes(xml));
    expect(outcome).toMatchObject({
      ok: true,
      value: { blocks: [{ label: '1.', text: 'Rivers' }] },
    });
  });

  it.each([
    ['declares entities', '<!DOCTYPE akomaNtoso [<!ENTITY x "y">]><akomaNtoso>&x;</akomaNtoso>'],
    ['is nested without end', akn('<body>'.repeat(600))],
    ['is cut off', akn('<body>').slice(0, -40)],
  ])('is refused when it %s', (_what, xml) => {
    expect(readAkomaNtoso(bytes(xml))).toMatchObject({ ok: false, code: 'file-damaged' });
  });

  it('gives a document with date and symbol, known by its content', async () => {
    const body = `<body><paragraph><num>1.</num>${p('Decides that rivers are open.')}</paragraph></body>`;
    const outcome = await readDocument('rules.txt', bytes(akn(body)));
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        symbol: 'A/RES/99/7',
        date: '2031-05-03',
        source: { format: 'akoma-ntoso', encoding: 'utf-8' },
        paragraphs: [{ kind: 'operative', label: '1' }],
      },
    });
  });
});
