import { describe, expect, test } from 'vitest';
import {
  beyond,
  findBetween,
  rewordedBetween,
} from '../../../src-main/engine/shared-language/find-between.ts';
import { findSharedLanguage } from '../../../src-main/engine/shared-language/find-shared-language.ts';
import { defaultSharedBudget } from '../../../src-main/engine/shared-language/shared-budget.ts';
import { defaultSharedSettings } from '../../../src-main/engine/shared-language/shared-passage.ts';
import { textOf } from '../../../src-main/engine/text/span.ts';
import { documentForTests } from '../documents-for-tests.ts';

const REPORT = [
  'The ferry service between the islands was opened in the spring of 1921 by a cooperative of herring fishermen. They had grown weary of rowing their catch across the sound in every kind of weather.',
  'For the first decade a single wooden steamer, bought from a bankrupt whaling company, made the crossing twice daily. A storm in November 1934 drove the steamer onto the reef below the lighthouse, where it broke its back within an hour.',
  'All passengers were rescued by the lighthouse keeper and his daughters, who rowed out four times. The cooperative had not insured the vessel, and the loss came close to ruining its members.',
  'A public collection in the mainland towns raised enough money for a second-hand diesel ferry. It carried bicycles, sheep and, from 1950 onwards, two motor cars at a time.',
  'When the bridge was finished in 1978, traffic fell away within a single season. The last crossing took place on a foggy Sunday in October, with a brass band on deck.',
];
const SUMMARY =
  'Herring fishermen opened the ferry between the islands in 1921 with a wooden steamer bought from a whaling company. After the uninsured steamer broke on the reef below the lighthouse in 1934, a public collection in mainland towns paid for a diesel ferry, which carried sheep and motor cars until the bridge ended its traffic in 1978; a brass band played on the last foggy crossing.';
const LIBRARIES =
  'Quarterly figures for the regional library network show a modest rise in lending. Children borrowed more picture books, while loans of travel guides fell. Three branches extended their evening hours, and a mobile library now visits hill villages.';

const report = documentForTests('report', REPORT, { date: '1980-01-01' });
const review = documentForTests('review', [LIBRARIES, SUMMARY], { date: '1990-01-01' });

describe('what two documents share', () => {
  test('holds a summary of one in the other, as a reworded passage whose rule says so', () => {
    for (const [a, b] of [
      [report, review],
      [review, report],
    ] as const) {
      const { passages, limits } = findBetween(a, b, defaultSharedSettings);
      expect(limits).toEqual([]);
      expect(passages.map(({ kind }) => kind)).toEqual(['reworded']);
      const [{ occurrences, evidence }] = passages as [(typeof passages)[number]];
      expect(occurrences.map(({ document }) => document)).toEqual([report.id, review.id]);
      expect(textOf(review.text, occurrences[1]!.span)).toContain('until the bridge ended');
      expect(textOf(review.text, occurrences[1]!.span)).not.toContain('library');
      expect(evidence.rule).toMatch(/^a summary of \d+ words: \d+ of them stand among the \d+/u);
    }
  });

  test('is all that is found over the two as a set where neither sums up the other', () => {
    const sentence =
      'Small ferries need tide tables that port authorities publish before winter storms arrive';
    const a = documentForTests('a', [LIBRARIES, `${sentence}.`]);
    const b = documentForTests('b', [`${sentence}, in print.`, REPORT[0]!]);
    const found = findBetween(a, b, defaultSharedSettings);
    expect(found.passages).toHaveLength(1);
    expect(found).toEqual(findSharedLanguage([a, b], defaultSharedSettings));
  });

  test('holds rewordings however few words a set may have to be looked through for them', () => {
    const told =
      'Port authorities shall publish tide tables for small wooden ferries before winter storms.';
    const retold =
      'Before the storms of winter, tide tables for small ferries of wood shall be published by the authorities of ports.';
    const [a, b] = [documentForTests('a', [told]), documentForTests('b', [retold])];
    const budget = { ...defaultSharedBudget, mostRewordingWords: 0 };
    expect(findSharedLanguage([a, b], defaultSharedSettings, budget).passages).toEqual([]);
    expect(findSharedLanguage([a, b], defaultSharedSettings, budget).rewordingsLeftOut).toBe(true);
    const found = findBetween(a, b, defaultSharedSettings, budget);
    expect(found.passages.map(({ kind }) => kind)).toEqual(['reworded']);
    expect(found.rewordingsLeftOut).toBeUndefined();
  });

  test('is reworded passages alone where a set lacks them, or summaries alone', () => {
    const all = findBetween(report, review, defaultSharedSettings);
    for (const summariesOnly of [false, true]) {
      const found = rewordedBetween(report, review, defaultSharedSettings, { summariesOnly });
      expect(found).toEqual(all);
    }
    const copies = [report, documentForTests('copy', REPORT)] as const;
    const copied = rewordedBetween(...copies, defaultSharedSettings, { summariesOnly: false });
    expect(copied.passages).toEqual([]);
    expect(beyond(all.passages, all.passages)).toEqual([]);
    expect(beyond([], all.passages)).toEqual(all.passages);
  });

  test('is no summary where a later text takes most of the earlier one as it stands', () => {
    const kept = REPORT.slice(0, 4).map((words) => words.split('. ')[0]!);
    const later = documentForTests('later', [...kept, LIBRARIES], { date: '1990-01-01' });
    const { passages } = findBetween(report, later, defaultSharedSettings);
    expect(passages.length).toBeGreaterThan(1);
    expect(passages.some(({ summary }) => summary)).toBe(false);
    const alone = rewordedBetween(report, later, defaultSharedSettings, { summariesOnly: true });
    expect(alone.passages).toEqual([]);
  });

  test('says so when both are too long to look for summaries', () => {
    const budget = { ...defaultSharedBudget, mostSummaryWords: 100 };
    const { passages, limits } = findBetween(report, review, defaultSharedSettings, budget);
    expect(limits.join()).toContain('more than 100 words');
    expect(passages.some(({ evidence }) => evidence.rule.includes('summary'))).toBe(false);
  });
});
