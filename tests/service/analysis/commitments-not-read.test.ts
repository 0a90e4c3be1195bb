import { expect, it } from 'vitest';
import { answerCommitments } from '../../../src-main/service/analysis/one-off-findings.ts';
import { documentForTests } from '../../engine/documents-for-tests.ts';

it('says plainly where commitments are not read in a language, or read in part', () => {
  const told = (language: string): string =>
    answerCommitments([documentForTests('paper', ['1. Karten.'], { language })]).lines.join('\n');
  expect(told('de')).toContain('Commitments are not read in German');
  expect(told('fr')).toContain('only verbs');
  expect(told('en')).not.toContain('not read');
});
