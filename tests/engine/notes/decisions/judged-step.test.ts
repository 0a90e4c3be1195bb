import { describe, expect, it } from 'vitest';
import type { LineageStep } from '../../../../src-main/engine/commitments/lineage.ts';
import {
  judgementsOfStep,
  speaksOfStep,
} from '../../../../src-main/engine/notes/decisions/judged-step.ts';
import type { Note, NoteTarget } from '../../../../src-main/engine/notes/note.ts';

const step = (from: string | null, to: string, found = true): LineageStep => ({
  fromDocument: from,
  toDocument: to,
  from: from === null ? [] : [`${from}.1`],
  to: found ? [`${to}.1`] : [],
  verdict: 'reaffirmed',
  facets: [],
  evidence: { score: 1, certainty: 'found', nearest: null, sentence: '' },
});

const quote = (document: string, start = 0): Note['quotes'][number] => ({
  document,
  paragraph: 'p0',
  span: { start, end: start + 10 },
  exact: '',
  prefix: '',
  suffix: '',
});

const note = (quotes: Note['quotes'], named?: NoteTarget['step']): Note => ({
  id: 'n',
  target: { kind: 'lineage', id: 'l', ...(named && { step: named }) },
  quotes,
  text: '',
  tags: [],
  verdict: { decision: 'accepted', reason: 'so it is' },
  created: '2026-01-01T00:00:00Z',
  changed: '2026-01-01T00:00:00Z',
});

describe('a note on a lineage', () => {
  it('speaks of the step that it names, whatever it quotes', () => {
    const named = note([quote('c')], { from: 'b', to: 'c' });
    expect(speaksOfStep(named, step('b', 'c'))).toBe(true);
    expect(speaksOfStep(named, step('a', 'c'))).toBe(false);
    expect(speaksOfStep(named, step(null, 'c'))).toBe(false);
  });

  it('speaks of the step whose texts it quotes when it names none', () => {
    const older = note([quote('a'), quote('b')]);
    expect(speaksOfStep(older, step('a', 'b'))).toBe(true);
    expect(speaksOfStep(older, step('b', 'c'))).toBe(false);
    expect(speaksOfStep(note([quote('a')]), step('a', 'b', false))).toBe(true);
    expect(speaksOfStep(note([quote('b')]), step(null, 'b'))).toBe(true);
  });

  it('of two steps between the same documents speaks of the one whose words it quotes', () => {
    const named = note([quote('b', 5), quote('c', 100)], { from: 'b', to: 'c' });
    const here = [
      { document: 'b', span: { start: 0, end: 20 } },
      { document: 'c', span: { start: 90, end: 120 } },
    ];
    const there = [
      { document: 'b', span: { start: 40, end: 60 } },
      { document: 'c', span: { start: 200, end: 220 } },
    ];
    expect(speaksOfStep(named, step('b', 'c'), here)).toBe(true);
    expect(speaksOfStep(named, step('b', 'c'), there)).toBe(false);
    expect(judgementsOfStep('l', step('b', 'c'), [named], there)).toEqual([]);
    expect(judgementsOfStep('l', step('b', 'c'), [named], here)).toHaveLength(1);
  });

  it('still speaks of its step when its words were lost with a replaced document', () => {
    const orphaned = note([quote('gone')], { from: 'b', to: 'c' });
    const places = [{ document: 'c', span: { start: 0, end: 9 } }];
    expect(speaksOfStep(orphaned, step('b', 'c'), places)).toBe(true);
  });
});
