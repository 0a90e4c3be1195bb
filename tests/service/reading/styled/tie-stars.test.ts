import { expect, it } from 'vitest';
import { tieStars } from '../../../../src-main/service/reading/styled/tie-stars.ts';

it('lifts stars that belong to a note out of the words', () => {
  const blocks = [
    { kind: 'paragraph', text: 'Items of the list** and more', line: 1 },
    { kind: 'note', label: '**', text: 'See the list.', line: 2 },
  ] as const;
  expect(tieStars(blocks)[0]).toMatchObject({
    text: 'Items of the list and more',
    marks: [{ offset: 17, label: '**' }],
  });
});

it('leaves stars without a note, and more or fewer stars than the note has, as words', () => {
  const blocks = [
    { kind: 'paragraph', text: 'a*** and b* and 2*3', line: 1 },
    { kind: 'note', label: '**', text: 'See the list.', line: 2 },
  ] as const;
  expect(tieStars(blocks)).toEqual(blocks);
});
