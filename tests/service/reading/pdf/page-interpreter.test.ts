import { describe, expect, it } from 'vitest';
import { pageToShown } from '../../../../src-main/service/reading/pdf/affine.ts';
import { drawPage } from '../../../../src-main/service/reading/pdf/page-interpreter.ts';

const font = { name: 'Body', bold: false, italic: false, scale: 0.001 };
const glyphs = (text: string) =>
  [...text].map((unicode) => ({ unicode, width: 500, isSpace: unicode === ' ' }));

function draw(operators: readonly [name: string, args: readonly unknown[]][], rotation = 0) {
  const names = [...new Set(operators.map(([name]) => name))];
  return drawPage(
    {
      fnArray: operators.map(([name]) => names.indexOf(name)),
      argsArray: operators.map(([, args]) => args),
    },
    {
      start: pageToShown([0, 0, 600, 800], rotation),
      fontOf: () => font,
      tagPrefix: 'p1R_mc',
      names: new Map(names.map((name, code) => [code, name])),
    },
  );
}

const at = (x: number, y: number): [string, unknown[]] => ['setTextMatrix', [[1, 0, 0, 1, x, y]]];
const show = (...pieces: unknown[]): [string, unknown[]] => ['showText', [pieces.flat()]];
const type: [string, unknown[]] = ['setFont', ['f1', 10]];

describe('drawing a page in thought', () => {
  it('places glyphs by width, kerning, spacing and the maps around them', () => {
    const { runs } = draw([
      ['save', []],
      ['transform', [2, 0, 0, 2, 10, 20]],
      ['beginText', []],
      type,
      at(5, 5),
      show(glyphs('ab')),
      ['restore', []],
    ]);
    expect(runs).toMatchObject([{ text: 'ab', x: 20, y: 30, width: 20, size: 20 }]);
  });

  it('keeps real spaces, and gives a space drawn on its own back to the word before', () => {
    const { runs } = draw([
      ['beginText', []],
      type,
      at(0, 0),
      show(glyphs('30')),
      ['setFont', ['f2', 10]],
      show(glyphs('\u00A0')),
      type,
      show(glyphs('June')),
    ]);
    expect(runs.map(({ text }) => text).join('')).toBe('30 June');
  });

  it('keeps the space on the left of a right-to-left word, which is where it ends', () => {
    const { runs } = draw([['beginText', []], type, at(0, 0), show(glyphs(' באנ'))]);
    expect(runs).toMatchObject([{ text: ' באנ', x: 5 }]);
    const latin = draw([['beginText', []], type, at(0, 0), show(glyphs(' boat'))]);
    expect(latin.runs).toMatchObject([{ text: 'boat', x: 5 }]);
  });

  it('does not part a word at a small kerning step', () => {
    const { runs } = draw([
      ['beginText', []],
      type,
      at(0, 0),
      show(glyphs('mi'), -80, glyphs('gration')),
    ]);
    expect(runs.map(({ text }) => text)).toEqual(['migration']);
  });

  it('knows artifacts and tags, however the file opens them', () => {
    const { runs } = draw([
      type,
      ['beginMarkedContent', [{ name: 'Artifact' }]],
      at(0, 90),
      show(glyphs('head')),
      ['endMarkedContent', []],
      ['beginMarkedContentProps', ['P', 7]],
      at(0, 50),
      show(glyphs('text')),
      ['endMarkedContent', []],
    ]);
    expect(runs.map(({ text, artifact, tag }) => [text, artifact, tag])).toEqual([
      ['head', true, undefined],
      ['text', false, 'p1R_mc7'],
    ]);
  });

  it('turns a page that is shown rotated', () => {
    const { runs } = draw(
      [type, ['setTextMatrix', [[0, 1, -1, 0, 100, 50]]], show(glyphs('ab'))],
      90,
    );
    expect(runs).toMatchObject([{ text: 'ab', x: 50, y: 500, turns: 0 }]);
  });

  it('remembers what words are clipped to, and takes no clip for a painted box', () => {
    const { runs, boxes } = draw([
      type,
      ['save', []],
      ['eoClip', []],
      ['constructPath', [0, [], [10, 20, 110, 60]]],
      at(12, 30),
      show(glyphs('in')),
      ['restore', []],
      ['constructPath', [0, [], [0, 5, 200, 6]]],
      at(12, 90),
      show(glyphs('out')),
    ]);
    expect(runs.map(({ text, clip }) => [text, clip?.right])).toEqual([
      ['in', 110],
      ['out', undefined],
    ]);
    expect(boxes).toEqual([{ left: 0, bottom: 5, right: 200, top: 6 }]);
  });

  it('keeps the letters of a right-to-left ligature in the order they stand on paper', () => {
    const { runs } = draw([type, at(0, 0), show([{ unicode: 'لا', width: 500 }, ...glyphs('م')])]);
    expect(runs[0]?.text).toBe('الم');
  });

  it('is not upset by arguments of a broken file', () => {
    const { runs } = draw([
      ['restore', []],
      ['transform', ['x']],
      ['setFont', [null, Number.NaN]],
      ['showText', [null]],
      ['showText', [[null, {}, { unicode: 'a', width: Number.POSITIVE_INFINITY }]]],
      ['setGState', [7]],
      ['constructPath', []],
    ]);
    expect(runs.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  });
});
