import { expect, test } from 'vitest';
import { citesSource } from '../../../../src-main/engine/shared-language/passages/cites-source.ts';
import { documentForTests } from '../../documents-for-tests.ts';

const source = documentForTests('Declaration on the care of upland bogs', ['Text.'], {
  symbol: 'A/RES/68/4',
});

test.each([
  ['its symbol', 'as set out in A/RES/68/4, paragraph 3', 'A/RES/68/4'],
  ['its number', 'Recalling resolution 68/4 of 3 October 2013', '68/4'],
  ['its number in a list', 'Recalling its resolutions 61/208 of 20 December 2006 and 68/4', '68/4'],
  [
    'its title',
    'in the Declaration on the care of upland bogs, in full',
    'Declaration on the care of upland bogs',
  ],
])('a text that names the source by %s cites it', (_, text, cited) => {
  const later = documentForTests('later', [text]);
  const span = citesSource(later, source)!;
  expect(later.text.slice(span.start, span.end)).toBe(cited);
});

test.each([
  'Recalling resolution 68/47',
  'Recalling resolution 168/4',
  'see A/RES/68/4/Add.1',
  'on 68/4 occasions the resolution stood',
])('"%s" does not', (text) => {
  expect(citesSource(documentForTests('later', [text]), source)).toBeUndefined();
});

test('a version that bears the title of an earlier one does not cite it by that', () => {
  const revised = documentForTests(source.title, [source.title, 'Revised text.']);
  expect(citesSource(revised, source)).toBeUndefined();
  const referring = documentForTests(source.title, ['This revises A/RES/68/4.']);
  expect(citesSource(referring, source)).toBeDefined();
});

test('no document cites itself', () => {
  expect(citesSource(source, source)).toBeUndefined();
});
