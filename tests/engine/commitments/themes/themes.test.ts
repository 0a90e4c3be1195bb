import { describe, expect, it } from 'vitest';
import { themesOf } from '../../../../src-main/engine/commitments/themes/themes.ts';
import { datedDeclarations, follow } from '../dated-documents.ts';

const PARAGRAPHS = [
  'Urge towns to lend globes to village schools;',
  'We will dry flooded cellars with pumps;',
  'Request the mayor to insure all globes against theft;',
  'Stress the need to line cellars with oak shelves;',
  'Encourage printers to engrave plates;',
  'We will hire a gilder of globes;',
];

function themes(...versions: string[][]): { name: string; topics: string[] }[] {
  const { lineages, commitments } = follow(datedDeclarations(...versions));
  const topics = new Map(lineages.map((one) => [one.id, one.topic]));
  return themesOf(lineages, commitments).map(({ name, lineages: ids }) => ({
    name,
    topics: ids.map((id) => topics.get(id) ?? ''),
  }));
}

describe('themesOf', () => {
  it('groups lineages by nouns of the documents, the largest theme first', () => {
    expect(themes(PARAGRAPHS, PARAGRAPHS)).toEqual([
      {
        name: 'globes',
        topics: [
          'lend globes to village schools',
          'insure all globes against theft',
          'hire a gilder of globes',
        ],
      },
      {
        name: 'cellars',
        topics: ['dry flooded cellars with pumps', 'line cellars with oak shelves'],
      },
    ]);
  });

  it('takes no word that most lineages share, and no act, for a theme', () => {
    const all = PARAGRAPHS.map((one) => one.replace(';', ' in the old mill;'));
    expect(themes(all, all).map(({ name }) => name)).not.toContain('mill');
    const acts = ['We will lend lamps to towns;', 'We will lend ropes to divers;'];
    expect(themes(acts, acts)).toEqual([]);
  });

  it('keeps each lineage in one theme at most and its ids from run to run', () => {
    const { lineages, commitments } = follow(datedDeclarations(PARAGRAPHS, PARAGRAPHS));
    const found = themesOf(lineages, commitments);
    const members = found.flatMap((theme) => theme.lineages);
    expect(new Set(members).size).toBe(members.length);
    expect(themesOf(lineages, [...commitments].reverse())).toEqual(found);
  });
});
