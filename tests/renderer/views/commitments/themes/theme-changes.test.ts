import { describe, expect, test } from 'vitest';
import { ownThemeId } from '../../../../../src-main/engine/commitments/themes/theme-edits.ts';
import { nameOfTheme } from '../../../../../src-main/engine/notes/report/report-own-lists.ts';
import {
  addTheme,
  changeOwnTheme,
  listedWords,
  mergeTheme,
  readEdits,
  removeTheme,
  renameTheme,
} from '../../../../../src-renderer/views/commitments/themes/theme-changes.ts';

const buoys = { id: 'theme-buoys', name: 'buoys' };
const lamps = { id: 'theme-lamps', name: 'lamps' };
const own = { name: 'Seamarks', words: ['buoy', 'leading lights'] };

const sentences = (edits: Parameters<typeof readEdits>[0]) =>
  readEdits(edits, nameOfTheme(edits)).map(({ sentence }) => sentence);

describe('edits of themes', () => {
  test('rename a theme, again, and back to its first name', () => {
    const once = renameTheme({}, buoys, 'Floating marks');
    expect(sentences(once)).toEqual(['“buoys” is called “Floating marks”']);
    const twice = renameTheme(once, { ...buoys, name: 'Floating marks' }, 'Marks');
    expect(sentences(twice)).toEqual(['“buoys” is called “Marks”']);
    expect(sentences(renameTheme(twice, { ...buoys, name: 'Marks' }, 'buoys'))).toEqual([]);
  });

  test('merge a theme into one at a time', () => {
    const merged = mergeTheme({}, buoys, lamps);
    expect(sentences(merged)).toEqual(['“buoys” goes into “lamps”']);
    const elsewhere = mergeTheme(merged, buoys, { id: ownThemeId(own), name: own.name });
    expect(elsewhere.merged).toEqual([{ id: buoys.id, into: ownThemeId(own) }]);
  });

  test('remove a theme and let what was merged into it stand by itself again', () => {
    const removed = removeTheme(mergeTheme({}, buoys, lamps), lamps);
    expect(removed.merged).toEqual([]);
    expect(sentences(removed)).toEqual(['“lamps” is no theme']);
  });

  test('forget a theme of the user’s own without a trace when it is removed', () => {
    const edits = removeTheme(addTheme({}, own), { id: ownThemeId(own), name: own.name });
    expect(edits.own).toEqual([]);
    expect(edits.removed).toBeUndefined();
  });

  test('keep what was merged into a theme of one’s own when its name changes', () => {
    const merged = mergeTheme(addTheme({}, own), buoys, { id: ownThemeId(own), name: own.name });
    const named = { ...own, name: 'Marks at sea' };
    const changed = changeOwnTheme(merged, own, named);
    expect(changed.own).toEqual([named]);
    expect(changed.merged).toEqual([{ id: buoys.id, into: ownThemeId(named) }]);
    expect(sentences(changed)).toEqual(['“buoys” goes into “Marks at sea”']);
  });

  test('are taken back one by one', () => {
    const edits = removeTheme(renameTheme({}, buoys, 'Marks'), lamps);
    const [renaming, removal] = readEdits(edits, nameOfTheme(edits));
    expect(sentences(renaming!.without)).toEqual([removal!.sentence]);
    expect(sentences(removal!.without)).toEqual([renaming!.sentence]);
  });

  test('take words from a list with commas or lines, each once', () => {
    expect(listedWords('buoy, leading lights;\nbuoy, ')).toEqual(['buoy', 'leading lights']);
  });
});
