import { describe, expect, test } from 'vitest';
import { alignTexts } from '../../../../src-main/engine/shared-language/rewordings/align-texts.ts';
import { textOf } from '../../../../src-main/engine/text/span.ts';
import { documentForTests } from '../../documents-for-tests.ts';

const REPORT = [
  'The ferry service between the islands was opened in the spring of 1921 by a cooperative of herring fishermen.',
  'They had grown weary of rowing their catch across the sound in every kind of weather.',
  'For the first decade a single wooden steamer, bought from a bankrupt whaling company, made the crossing twice daily.',
  'A storm in November 1934 drove the steamer onto the reef below the lighthouse, where it broke its back within an hour.',
  'All passengers were rescued by the lighthouse keeper and his daughters, who rowed out four times.',
  'The cooperative had not insured the vessel, and the loss came close to ruining its members.',
  'A public collection in the mainland towns raised enough money for a second-hand diesel ferry.',
  'It carried bicycles, sheep and, from 1950 onwards, two motor cars at a time.',
  'When the bridge was finished in 1978, traffic fell away within a single season.',
  'The last crossing took place on a foggy Sunday in October, with a brass band on deck.',
].join(' ');

const SUMMARY =
  'Herring fishermen opened the ferry between the islands in 1921 with a wooden steamer bought from a whaling company. After the uninsured steamer broke on the reef below the lighthouse in 1934, a public collection in mainland towns paid for a diesel ferry, which carried sheep and motor cars until the bridge ended its traffic in 1978; a brass band played on the last foggy crossing.';

const OTHER =
  'Quarterly figures for the regional library network show a modest rise in lending. Children borrowed more picture books, while loans of travel guides fell. Three branches extended their evening hours, and a mobile library now visits hill villages. Volunteers catalogued donated maps and letters through the summer.';

const plain = (name: string, text: string) => documentForTests(name, [text]);

describe('alignTexts', () => {
  test('tells a summary beside the text it sums up', () => {
    const a = plain('a', `${OTHER} ${SUMMARY} ${OTHER}`);
    const b = plain('b', REPORT);
    const [passage, ...more] = alignTexts(a, b);
    expect(more).toEqual([]);
    const quoted = textOf(a.text, passage!.a);
    expect(quoted).toContain('until the bridge ended its traffic');
    expect(quoted.length).toBeLessThan(1.3 * SUMMARY.length);
    expect(passage!.b.end - passage!.b.start).toBeGreaterThan(0.8 * REPORT.length);
  });

  test('tells a repeated passage with its opening and closing signs', () => {
    const quoted = REPORT.slice(0, REPORT.indexOf('A storm')).trim();
    const a = plain('a', `${OTHER} ${quoted} ${OTHER}`);
    const b = plain('b', REPORT);
    const passages = alignTexts(a, b);
    expect(passages.map((passage) => textOf(a.text, passage.a))).toEqual([quoted]);
    expect(passages.map((passage) => textOf(b.text, passage.b))).toEqual([quoted]);
  });

  test('tells nothing of texts that share a subject at most', () => {
    expect(alignTexts(plain('a', OTHER), plain('b', REPORT))).toEqual([]);
    const ferries =
      'Modern ferries between islands burn less diesel than a steamer did. Passengers bring bicycles; a bridge would be cheaper for cars, but storms, reefs and fog make building hard. In October the operators publish a timetable for winter.';
    expect(alignTexts(plain('a', `${OTHER} ${ferries}`), plain('b', REPORT))).toEqual([]);
  });

  test('a text beside itself is one passage', () => {
    const a = plain('a', REPORT);
    const b = plain('b', REPORT);
    const [passage] = alignTexts(a, b);
    expect(textOf(a.text, passage!.a)).toBe(REPORT);
  });
});
