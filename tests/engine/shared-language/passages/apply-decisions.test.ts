import { describe, expect, test } from 'vitest';
import { applySharedDecisions } from '../../../../src-main/engine/shared-language/passages/apply-decisions.ts';
import { findSharedLanguage } from '../../../../src-main/engine/shared-language/find-shared-language.ts';
import type {
  DecidedPlace,
  SharedDecision,
} from '../../../../src-main/engine/shared-language/passages/shared-decision.ts';
import {
  defaultSharedSettings,
  type SharedPassage,
} from '../../../../src-main/engine/shared-language/shared-passage.ts';
import type { Document } from '../../../../src-main/engine/documents/document.ts';
import { textOf } from '../../../../src-main/engine/text/span.ts';
import { documentForTests } from '../../documents-for-tests.ts';

const FERRIES =
  'Urges port authorities to publish, before the winter, the tide tables that small ferries need to cross the strait safely';
const ORCHARDS =
  'Notes that old orchards along the river shelter more bees than any planted meadow does';
const LANTERNS = 'Lamplighters trim wicks on quiet evenings';
const WICKS = 'On quiet evenings the wicks are cut short';

const early = documentForTests('early', [FERRIES, LANTERNS], { date: '2001-01-01' });
const middle = documentForTests('middle', [ORCHARDS, FERRIES], { date: '2005-01-01' });
const late = documentForTests('late', [FERRIES, WICKS, ORCHARDS], { date: '2019-01-01' });
const documents = [early, middle, late];

const found = findSharedLanguage(documents, defaultSharedSettings).passages;

function apply(...decisions: SharedDecision[]): readonly SharedPassage[] {
  return applySharedDecisions(documents, found, decisions, defaultSharedSettings);
}

/** The place where words stand in a document, or about there. */
function at(document: Document, words: string, shift = 0): DecidedPlace {
  const start = document.text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return { document: document.id, span: { start: start + shift, end: start + words.length } };
}

function quoted(passage: SharedPassage): string[] {
  return passage.occurrences.map(({ document, span }) =>
    textOf(documents.find(({ id }) => id === document)!.text, span),
  );
}

const ferries = found.find((passage) => passage.occurrences.length === 3)!;
const orchards = found.find((passage) => passage.occurrences.length === 2)!;

test('without decisions everything is as it was found', () => {
  expect(apply()).toBe(found);
  expect(found).toHaveLength(2);
});

describe('added wording', () => {
  const decision: SharedDecision = {
    id: 'n1',
    kind: 'added',
    places: [at(late, WICKS), at(early, LANTERNS)],
  };

  test('is a passage of its places, oldest first, that says who made it', () => {
    const [added, ...others] = apply(decision);
    expect(quoted(added!)).toEqual([LANTERNS, WICKS]);
    expect(added!.decided).toEqual({ kind: 'added', by: 'n1', from: [] });
    expect(added!.kind).toBe('reworded');
    expect(added!.formula).toBe(false);
    expect(others).toEqual(found);
  });

  test('takes the place of a passage that a later run finds at the same places', () => {
    const again = { ...decision, places: ferries.occurrences };
    const passages = apply(again);
    expect(passages).toHaveLength(2);
    expect(passages[0]!.id).toBe(ferries.id);
    expect(passages[0]!.decided?.from).toEqual([ferries.id]);
  });

  test('does nothing when a document of it is not loaded, or no word stands at a place', () => {
    const gone = { document: 'gone', span: { start: 0, end: 9 } };
    expect(apply({ ...decision, places: [at(early, LANTERNS), gone] })).toBe(found);
    const empty = { document: late.id, span: { start: 0, end: 0 } };
    expect(apply({ ...decision, places: [at(early, LANTERNS), empty] })).toBe(found);
  });
});

describe('joined passages', () => {
  test('are one passage with the places of both', () => {
    const places = [ferries.occurrences[0]!, orchards.occurrences[0]!];
    const [joined, ...others] = apply({ id: 'n2', kind: 'joined', places });
    expect(others).toEqual([]);
    expect(joined!.occurrences).toHaveLength(5);
    expect([...joined!.decided!.from].sort()).toEqual([ferries.id, orchards.id].sort());
  });

  test('take in a place where nothing was found', () => {
    const places = [ferries.occurrences[0]!, at(late, WICKS)];
    const [joined] = apply({ id: 'n3', kind: 'joined', places });
    expect(quoted(joined!)).toContain(WICKS);
    expect(joined!.occurrences).toHaveLength(4);
  });

  test('are found again where a run has moved an end a little', () => {
    const places = [at(early, FERRIES, 6), at(middle, ORCHARDS, 6)];
    expect(apply({ id: 'n4', kind: 'joined', places })).toHaveLength(1);
  });
});

describe('split passages', () => {
  test('leave the place out when it stands alone', () => {
    const places = [at(late, FERRIES)];
    const passages = apply({ id: 'n5', kind: 'split', places });
    const rest = passages.find(({ decided }) => decided)!;
    expect(rest.occurrences.map(({ document }) => document)).toEqual([early.id, middle.id]);
    expect(rest.decided).toEqual({ kind: 'split', by: 'n5', from: [ferries.id] });
    expect(passages).toHaveLength(2);
  });

  test('of two places are no passage any more', () => {
    const passages = apply({ id: 'n6', kind: 'split', places: [at(late, ORCHARDS)] });
    expect(passages).toEqual([ferries]);
  });

  test('make a passage of the places that leave together', () => {
    const four = documentForTests('four', [FERRIES], { date: '2020-01-01' });
    const all = [...documents, four];
    const passages = findSharedLanguage(all, defaultSharedSettings).passages;
    const places = [at(late, FERRIES), at(four, FERRIES)];
    const split = applySharedDecisions(
      all,
      passages,
      [{ id: 'n7', kind: 'split', places }],
      defaultSharedSettings,
    );
    const made = split.filter(({ decided }) => decided?.by === 'n7');
    expect(made.map(({ occurrences }) => occurrences.map(({ document }) => document))).toEqual([
      [early.id, middle.id],
      [late.id, four.id],
    ]);
  });
});

test('a later decision may take an earlier one back', () => {
  const places = [ferries.occurrences[0]!, orchards.occurrences[0]!];
  const joined: SharedDecision = { id: 'n8', kind: 'joined', places };
  const parted: SharedDecision = { id: 'n9', kind: 'split', places: orchards.occurrences };
  const passages = apply(joined, parted);
  expect(passages.map(({ id }) => id).sort()).toEqual([ferries.id, orchards.id].sort());
});
