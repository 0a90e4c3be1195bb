import { describe, expect, it } from 'vitest';
import { bracketChange } from '../../../../src-main/engine/differences/brackets/bracket-changes.ts';
import { tokenise } from '../../../../src-main/engine/text/tokens.ts';

const change = (before: string, after: string) => bracketChange(tokenise(before), tokenise(after));

describe('bracketChange', () => {
  it.each([
    ['unbracketed', '[Pilots [shall] rest] daily.', 'Pilots shall rest daily.'],
    ['unbracketed', '[Pilots [shall] rest] daily.', 'Pilots [shall] rest daily.'],
    ['bracketed', 'Pilots shall rest.', 'Pilots [shall] rest.'],
    ['alternative chosen', 'Pilots [shall][should] [fully] rest.', 'Pilots should [fully] rest.'],
    ['alternative chosen', 'Pilots [shall] or [should] rest.', 'Pilots should rest.'],
    ['alternative chosen', '[Pilots [and sailors]][Cooks] rest.', 'Pilots rest.'],
    ['alternative chosen', 'Pilots [shall][should][may] rest.', 'Pilots [shall][may] rest.'],
    ['alternative chosen', 'Option 1: Pilots [shall] rest. Option 2: No text.', 'Pilots rest.'],
    ['alternative chosen', 'Option 1: Pilots rest.', 'Pilots rest.'],
  ])('says %s', (kind, before, after) => {
    expect(change(before, after)).toBe(kind);
  });

  it.each([
    ['a word changed too', 'Pilots [shall][should] rest.', 'Pilots should sleep.'],
    ['a word without brackets is gone', 'Pilots [shall] rest daily.', 'Pilots shall rest.'],
    ['nothing was open', 'Pilots rest.', 'Pilots sleep.'],
    ['the mark of a footnote is gone', 'Pilots rest.[^10]', 'Pilots rest.'],
    ['brackets moved', 'Pilots [shall] rest.', 'Pilots shall [rest].'],
    ['a number in brackets changed', 'Rest for [8][9] hours.', 'Rest for 7 hours.'],
  ])('says nothing when %s', (_, before, after) => {
    expect(change(before, after)).toBeUndefined();
  });
});
