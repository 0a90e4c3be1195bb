import { describe, expect, it } from 'vitest';
import { decoderOf } from '../../../../src-main/service/reading/encodings/code-pages.ts';
import { decodeText } from '../../../../src-main/service/reading/encodings/decode-text.ts';
import { decodeHtml } from '../../../../src-main/service/reading/html/decode-html.ts';
import { recogniseBinary } from '../../../../src-main/service/reading/recognising/recognise-binary.ts';

/** Bytes of a text in an encoding of one byte for each character. */
function encode(text: string, encoding: string): Uint8Array {
  const all = decoderOf(encoding)?.decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  if (all === undefined) throw new Error(`no encoding ${encoding}`);
  return Uint8Array.from(text, (sign) => {
    const byte = all.indexOf(sign);
    if (byte < 0) throw new Error(`${sign} is not in ${encoding}`);
    return byte;
  });
}

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1)
    view.setUint16(at * 2, text.charCodeAt(at), order === 'le');
  return bytes;
}

const RUSSIAN =
  'Каждое государство принимает меры для охраны рек и озёр. Заявление подаётся письменно. Январь и Ялта пишутся с большой буквы.';
const UKRAINIAN =
  'Кожна держава вживає заходів для охорони річок та озер. Її заява подається письмово, її розглядають без збору.';
const FRENCH =
  'La règle est arrêtée dès que le conseil l’a votée : elle lie les communes où elle a été publiée, à compter de là.';
const POLISH =
  'Każde państwo złoży sprawozdanie do końca roku. Środki pochodzą ze składek, a źródła są pod ochroną gminy.';
const ARABIC =
  'تتخذ الدول تدابير لحماية الأنهار والبحيرات. لكل إنسان الحق في الماء النظيف، أينما كان.';
const CHINESE =
  '各国应采取措施保护河流和湖泊。人人有权获得清洁的水，不论住在何处。申请应以书面提出。';
const JAPANESE = '各国は、川と湖を守る措置をとる。すべての人は、きれいな水を得る権利を有する。';

describe('texts in encodings of one byte', () => {
  it.each([
    ['windows-1251', RUSSIAN],
    ['koi8-r', RUSSIAN],
    ['iso-8859-5', RUSSIAN],
    ['ibm866', RUSSIAN],
    ['x-mac-cyrillic', RUSSIAN],
    ['windows-1251', UKRAINIAN],
    ['koi8-u', UKRAINIAN],
    ['windows-1252', FRENCH],
    ['ibm850', FRENCH.replace('’', "'")],
    ['windows-1250', POLISH],
    ['iso-8859-2', POLISH],
    ['ibm852', POLISH],
    ['windows-1256', ARABIC],
    ['iso-8859-6', ARABIC],
  ])('are read as %s, and the guess is said', (encoding, text) => {
    const decoded = decodeText(encode(text, encoding));
    expect(decoded).toMatchObject({ text, encoding, guessed: true });
    expect(decoded.doubtful).toBeUndefined();
  });

  it('tell ISO-8859-15 from windows-1252 by the letter œ', () => {
    const text = `${FRENCH.replace('’', "'")} L'œuvre du chœur coûte 3 €.`;
    expect(decodeText(encode(text, 'iso-8859-15'))).toMatchObject({ text });
  });

  it('are called doubtful when no encoding makes words of them', () => {
    const noise = Uint8Array.from({ length: 400 }, (_, at) =>
      at % 7 === 6 ? 32 : at % 2 === 0 ? 97 + (at % 26) : 128 + ((at * 37) % 32),
    );
    expect(decodeText(noise)).toMatchObject({ guessed: true, doubtful: true });
  });
});

describe('UTF-16 without a mark', () => {
  it.each([
    ['Russian', RUSSIAN],
    ['Arabic', ARABIC],
    ['Chinese', CHINESE],
    ['Japanese', JAPANESE],
    ['French', FRENCH],
  ])('is known by the text that its pairs make: %s', (_, text) => {
    expect(recogniseBinary(utf16(text, 'le'))).toBeUndefined();
    expect(decodeText(utf16(text, 'le'))).toMatchObject({ text, encoding: 'utf-16le' });
    expect(decodeText(utf16(text, 'be'))).toMatchObject({ text, encoding: 'utf-16be' });
  });

  it('is not seen in what is no text', () => {
    const bytes = Uint8Array.from({ length: 4_000 }, (_, at) => (at * at * 31 + at * 7) % 256);
    expect(recogniseBinary(bytes)).toBe('not a text file');
  });

  it('is not seen in plain words of an even number of letters', () => {
    expect(decodeText(new TextEncoder().encode('this is what was hidden all along')).encoding).toBe(
      'utf-8',
    );
  });
});

describe('Japanese by escape sequences', () => {
  it('is read as ISO-2022-JP', () => {
    const bytes = Uint8Array.from('\u001B$B@n$H8P\u001B(B.', (sign) => sign.charCodeAt(0));
    expect(decodeText(bytes)).toMatchObject({ text: '川と湖.', encoding: 'iso-2022-jp' });
  });
});

describe('a page that declares its encoding', () => {
  const page = (declared: string, text: string, real: string): Uint8Array =>
    encode(`<meta charset="${declared}"><p>${text}</p>`, real);

  it('is believed', () => {
    expect(decodeHtml(page('koi8-r', RUSSIAN, 'koi8-r'))).toMatchObject({
      encoding: 'koi8-r',
      guessed: false,
    });
  });

  it.each([
    ['windows-1252', RUSSIAN, 'windows-1251'],
    ['iso-8859-1', RUSSIAN, 'koi8-r'],
    ['windows-1252', POLISH, 'windows-1250'],
  ])('is not believed when %s makes no words', (declared, text, real) => {
    const decoded = decodeHtml(page(declared, text, real));
    expect(decoded.text).toContain(text);
    expect(decoded).toMatchObject({ encoding: real, guessed: true, declared: 'windows-1252' });
  });
});
