import { describe, expect, it } from 'vitest';
import { agreement, declaration, only } from '../one-paragraph.ts';

const CASES: readonly (readonly [string, readonly string[]])[] = [
  [
    'Reiterate our commitment to prevent and combat mould in cellars, protect maps from light, and to provide for new shelves;',
    ['prevent and combat mould in cellars', 'protect maps from light', 'provide for new shelves'],
  ],
  [
    'Stress the need to establish or upgrade, as appropriate, reading rooms;',
    ['establish or upgrade, as appropriate, reading rooms'],
  ],
  [
    'Recognize the need for joint work to address, in a calm manner, the noise to ensure good reading;',
    ['address, in a calm manner, the noise'],
  ],
  [
    'Express the commitment to protect maps, given their age, ensuring that they stay dry;',
    ['protect maps', 'ensuring that they stay dry'],
  ],
  [
    'We commit to lending globes; repairing and binding atlases; and promoting geography;',
    ['lending globes', 'repairing and binding atlases', 'promoting geography'],
  ],
  [
    'Encourage libraries to strengthen cooperation and support to schools;',
    ['strengthen cooperation and support to schools'],
  ],
  [
    'Emphasize the need to improve lighting by replacing lamps and painting walls;',
    ['improve lighting'],
  ],
];

describe('actions', () => {
  it.each(CASES)('splits “%s”', (text, wanted) => {
    expect(only(declaration(text)).actions.map((action) => action.text)).toEqual(wanted);
  });

  it('undoes nominalised verbs', () => {
    const found = only(declaration('Encourage the ratification of the lending treaty;'));
    expect(found.actions.map((action) => [action.predicate, action.category])).toEqual([
      ['ratify', 5],
    ]);
  });

  it('reads past an insertion after shall', () => {
    const found = only(agreement('Parties shall, where engaging in loans, promote reading.'));
    expect(found.actions.map((action) => action.text)).toEqual(['promote reading']);
  });

  it('sees that an act is not to be done', () => {
    const found = only(agreement('Parties shall not lend maps.'));
    expect([found.negated, found.actions[0]?.negated]).toEqual([true, true]);
    expect(only(declaration('Urge towns to refrain from selling maps;')).negated).toBe(true);
  });
});
