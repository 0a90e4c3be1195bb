import { describe, expect, it } from 'vitest';
import { declaration, only } from '../one-paragraph.ts';

/** Text, hedge, and the words it bears on. */
const SCOPES: readonly (readonly [string, string, string])[] = [
  [
    'Urge towns to apply and, where needed, reinforce the lending rules;',
    'where needed',
    'reinforce the lending rules',
  ],
  [
    'Stress the need to establish or upgrade, as appropriate, reading rooms and to train keepers;',
    'as appropriate',
    'establish or upgrade, as appropriate, reading rooms',
  ],
  [
    'Recognize the importance of efforts to repair atlases and facilitate, and cooperate on when appropriate, their return;',
    'when appropriate',
    'cooperate on when appropriate',
  ],
  [
    'Emphasize the need for reliable counts of books, including, when possible, of maps;',
    'when possible',
    'including, when possible, of maps',
  ],
  [
    'Encourage towns to lend maps and to consider lending globes;',
    'consider',
    'consider lending globes',
  ],
];

describe('modifiers', () => {
  it.each(SCOPES)('binds the hedge of “%s”', (text, hedge, scope) => {
    const document = declaration(text);
    const found = only(document).hedges.find((one) => one.text === hedge);
    expect(found && document.text.slice(found.scope.start, found.scope.end)).toBe(scope);
  });

  it('keeps conditions and limits apart from hedges', () => {
    const found = only(
      declaration('Urge towns, within their respective mandates, to lend maps upon request;'),
    );
    expect(found.hedges).toEqual([]);
    expect(found.conditions.map((one) => [one.text, one.kind])).toEqual([
      ['within their respective mandates', 'limit'],
      ['upon request', 'condition'],
    ]);
  });

  it('reads a condition that stands before the subject', () => {
    const found = only(declaration('If a map is lost, we will replace it;'));
    expect(found.conditions.map((one) => one.text)).toEqual(['If a map is lost']);
  });
});
