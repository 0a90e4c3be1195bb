import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  referencesIn,
  type KnownTitle,
} from '../../../../src-main/engine/documents/references/references.ts';
import { textOf } from '../../../../src-main/engine/text/span.ts';
import { readBytes } from '../../../../src-main/service/reading/read-bytes.ts';
import { plainDocument } from '../../documents-for-tests.ts';

/** Each reference as "words → symbol". */
function found(text: string, facts = {}, known: readonly KnownTitle[] = []): string[] {
  const document = plainDocument('Text', text, facts);
  return referencesIn(document, known).map(
    ({ span, symbol }) => `${textOf(document.text, span)} → ${symbol}`,
  );
}

describe('references to other documents', () => {
  it.each([
    ['Recalling resolution 61/208 on harbours', ['61/208 → A/RES/61/208']],
    [
      'Recalling its resolutions 58/208 of 23 December 2003, 60/227 of 23 December 2005 and 61/208,',
      ['58/208 → A/RES/58/208', '60/227 → A/RES/60/227', '61/208 → A/RES/61/208'],
    ],
    [
      'guided by Security Council resolutions 1325 (2000) of 31 October 2000 and 1820 (2008),',
      ['1325 (2000) → S/RES/1325 (2000)', '1820 (2008) → S/RES/1820 (2008)'],
    ],
    ['adopted in resolution 2200 A (XXI) of old', ['2200 A (XXI) → A/RES/2200(XXI)']],
    ['by Human Rights Council resolution 17/22', ['17/22 → A/HRC/RES/17/22']],
    ['and resolution 17/22 of the Human Rights Council', ['17/22 → A/HRC/RES/17/22']],
    ['Economic and Social Council resolution 2006/2', ['2006/2 → E/RES/2006/2']],
    [
      'resolution 61/208, paragraph 12, and decision 60/551',
      ['61/208 → A/RES/61/208', '60/551 → A/DEC/60/551'],
    ],
    [
      'the report A/68/190 and E/CN.4/2000/82.',
      ['A/68/190 → A/68/190', 'E/CN.4/2000/82 → E/CN.4/2000/82'],
    ],
    ['rappelant la résolution 61/208 de l’Assemblée générale', ['61/208 → A/RES/61/208']],
    ['recordando la resolución 61/208 de la Asamblea General', ['61/208 → A/RES/61/208']],
    ['ссылаясь на свою резолюцию 61/208', ['61/208 → A/RES/61/208']],
    ['回顾大会第61/208号决议', ['61/208 → A/RES/61/208']],
  ])('are found in “%s”', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    'two of 3/4 of the boats, on 12/5 and 24/7, AND/OR in any port',
    'a resolution to repair 61/208 nets',
    'the resolution. 61/208 boats came',
    'paragraph 61/208 of nothing',
  ])('are not seen in “%s”', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('stay with the body that speaks when no other is named', () => {
    const facts = { body: 'Human Rights Council' };
    expect(found('Recalling its resolution 17/22,', facts)).toEqual(['17/22 → A/HRC/RES/17/22']);
  });

  it('leave out the document itself', () => {
    expect(found('this A/RES/68/4, and resolution 68/4', { symbol: 'A/RES/68/4' })).toEqual([]);
  });

  it('are found by title, unless several documents have that title', () => {
    const known = [
      { symbol: 'HC/1', title: 'Charter of the open harbours' },
      { symbol: 'HC/2', title: 'Harbours and lights of today' },
      { symbol: 'HC/3', title: 'Harbours and lights of today' },
    ];
    const text = 'Guided by the Charter of the open\nharbours and Harbours and lights of today,';
    expect(found(text, {}, known)).toEqual(['Charter of the open\nharbours → HC/1']);
  });

  it('are found by titles of any signs', () => {
    const signs = String.raw`a-b/c (d) [e] {f} g.h*i+j? ^k$ l|m \n`;
    const known = [{ symbol: 'HC/1', title: signs }];
    expect(found(`See ${signs} there`, {}, known)).toEqual([`${signs} → HC/1`]);
  });

  it('stand in reading order and never overlap', () => {
    const text =
      'See A/RES/61/208 and resolutions 61/208, 60/227, General Assembly decision 60/551.';
    const references = referencesIn(plainDocument('Text', text));
    expect(references.map(({ by }) => by)).toEqual(['symbol', 'number', 'number', 'number']);
    references.slice(1).forEach(({ span }, index) => {
      expect(span.start).toBeGreaterThanOrEqual(references[index]?.span.end ?? 0);
    });
  });

  it('of the declaration are those it makes', () => {
    const bytes = readFileSync(join(import.meta.dirname, '../../../../corpus/A-RES-68-4.md'));
    const read = readBytes('A-RES-68-4.md', bytes);
    if (!read.ok) throw new Error(read.problem.sentence);
    const { text } = read.value;
    const references = referencesIn(read.value);
    for (const { span, symbol } of references) expect(textOf(text, span)).toBe(symbol);
    expect(references.map(({ symbol }) => symbol)).toEqual(['A/68/L.5']);
  });
});
