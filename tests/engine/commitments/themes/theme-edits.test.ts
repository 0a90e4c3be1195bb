import { describe, expect, it } from 'vitest';
import type { ThemeEdits } from '../../../../src-main/engine/commitments/themes/theme-edits.ts';
import { themesOf, type Theme } from '../../../../src-main/engine/commitments/themes/themes.ts';
import { datedDeclarations, follow } from '../dated-documents.ts';

const PARAGRAPHS = [
  'Urge towns to lend globes to village schools;',
  'We will dry flooded cellars with pumps;',
  'Request the mayor to insure all globes against theft;',
  'Stress the need to line cellars with oak shelves;',
  'We will hire a gilder of globes;',
];

const { lineages, commitments } = follow(datedDeclarations(PARAGRAPHS, PARAGRAPHS));

function themes(edits: ThemeEdits = {}): Theme[] {
  return themesOf(lineages, commitments, { edits });
}

function sizes(edits: ThemeEdits): string[] {
  return themes(edits).map(({ name, lineages: ids }) => `${name} ${String(ids.length)}`);
}

const idOf = (name: string): string => themes().find((one) => one.name === name)?.id ?? '';

describe('themes edited by the user', () => {
  it('give the commitments with any of its words to a theme of their own first', () => {
    const own = [{ name: 'Furniture', words: ['oak shelves', 'pumps'] }];
    expect(sizes({ own })).toEqual(['Furniture 2', 'globes 3']);
    expect(sizes({ own: [{ name: 'None', words: ['violins'] }] })).toContain('None 0');
  });

  it('are renamed and merged by their ids', () => {
    expect(sizes({ renamed: [{ id: idOf('globes'), name: 'Spheres' }] })).toContain('Spheres 3');
    const merged = [{ id: idOf('cellars'), into: idOf('globes') }];
    expect(sizes({ merged })).toEqual(['globes 5']);
  });

  it('stay as they are when merged in a circle or into what is not there', () => {
    const [a, b] = [idOf('globes'), idOf('cellars')];
    const circle = [
      { id: a, into: b },
      { id: b, into: a },
    ];
    expect(sizes({ merged: circle })).toEqual(sizes({}));
    expect(sizes({ merged: [{ id: a, into: 'gone' }] })).toEqual(sizes({}));
  });

  it('are removed, and their commitments grouped by what else they share', () => {
    expect(sizes({ removed: [idOf('globes')] })).toEqual(['cellars 2']);
  });
});
