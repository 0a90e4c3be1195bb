import { expect, it } from 'vitest';
import { compareDocuments } from '../../../src-main/engine/differences/compare-documents.ts';
import { tellDifferences } from '../../../src-main/service/answering/tell-differences.ts';
import { documentForTests } from '../../engine/documents-for-tests.ts';

function told(before: readonly string[], after: readonly string[]): string {
  const [a, b] = [documentForTests('before', before), documentForTests('after', after)];
  return tellDifferences(compareDocuments(a, b), a, b).lines.join('\n');
}

it('marks changes with a space only where the text has one, or old meets new', () => {
  expect(
    told(['Pay pilots (40 a day), all year.'], ['Pay pilots (50 a day), all year.']),
  ).toContain('  Pay pilots ([-40-] {+50+} a day), all year.');
  expect(
    told(['Pilots rest in port all year.'], ['Pilots rest, if tired, in port all year.']),
  ).toContain('  Pilots rest{+, if tired,+} in port all year.');
});

it('keeps the parts of a split apart', () => {
  const parts = ['Pilots rest in port each day of the year.', 'Sailors eat fish on all the boats.'];
  expect(told([parts.join(' ')], parts)).toContain(`  ${parts.join(' ')}`);
});
