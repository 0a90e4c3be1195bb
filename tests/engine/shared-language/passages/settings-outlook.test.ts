import { describe, expect, test } from 'vitest';
import {
  movedSettings,
  settingsOutlook,
} from '../../../../src-main/engine/shared-language/passages/settings-outlook.ts';
import { defaultSharedSettings } from '../../../../src-main/engine/shared-language/shared-passage.ts';
import { textOf } from '../../../../src-main/engine/text/span.ts';
import { documentForTests } from '../../documents-for-tests.ts';

const LONG =
  'Urges port authorities to publish, before the winter, the tide tables that small ferries need to cross the strait safely';
const EIGHT = 'orchards shelter bees beside meadows near rivers always';
const SEVEN = 'lamplighters trim cotton wicks during quiet evenings';

const a = documentForTests('a', [
  LONG,
  `Gardeners of the valley found that ${EIGHT} when frost comes late and hail stays away`,
  `Wardens of the old harbour wrote how ${SEVEN} before ships with timber came in`,
]);
const b = documentForTests('b', [
  `Nobody in the hill town knew whether ${SEVEN} while fiddlers practised upstairs`,
  `The botanist claimed without proof since ${EIGHT} though wasps dislike the smell`,
  LONG,
]);

describe('the settings that are tried', () => {
  test('are a tenth lower and higher, a length by a whole word at least', () => {
    expect(movedSettings(defaultSharedSettings)).toEqual([
      { setting: 'shortestPhrase', to: 7 },
      { setting: 'shortestPhrase', to: 9 },
      { setting: 'changedWordsInTen', to: 1.8 },
      { setting: 'changedWordsInTen', to: 2.2 },
    ]);
    const long = { ...defaultSharedSettings, shortestPhrase: 30, changedWordsInTen: 0 };
    expect(movedSettings(long).map(({ to }) => to)).toEqual([27, 33]);
  });

  test('never go below the length at which any two texts share phrases', () => {
    const moves = movedSettings({ ...defaultSharedSettings, shortestPhrase: 4 });
    expect(moves.map(({ to }) => to)).toEqual([5, 1.8, 2.2]);
  });
});

describe('the outlook', () => {
  const outlook = [...settingsOutlook([a, b], defaultSharedSettings)];
  const quoted = (passages: (typeof outlook)[0]['gained']) =>
    passages.map(({ occurrences }) => textOf(a.text, occurrences[0]!.span));

  test('names the passage that a shorter phrase would bring', () => {
    const shorter = outlook.find(({ to }) => to === 7)!;
    expect(quoted(shorter.gained)).toEqual([SEVEN]);
    expect(shorter.lost).toEqual([]);
    expect(shorter.kept).toBe(2);
  });

  test('names the passage that a longer phrase would lose', () => {
    const strict = { ...defaultSharedSettings, shortestPhrase: 20 };
    const longer = [...settingsOutlook([a, b], strict)].find(({ to }) => to === 22)!;
    expect(quoted(longer.lost)).toEqual([LONG]);
    expect(longer.gained).toEqual([]);
    expect(longer.kept).toBe(0);
  });

  test('says that nothing changes where nothing does', () => {
    const moves = [...settingsOutlook([a, b], defaultSharedSettings)];
    const tolerance = moves.filter(({ setting }) => setting === 'changedWordsInTen');
    expect(tolerance).toHaveLength(2);
    for (const { gained, lost, changed, kept } of tolerance) {
      expect([gained, lost, changed, kept]).toEqual([[], [], 0, 2]);
    }
  });
});
