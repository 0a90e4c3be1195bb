import { describe, expect, it } from 'vitest';
import { trackQualifiers } from '../../../../src-main/engine/commitments/lineages/qualifier-track.ts';
import { findCommitments } from '../../../../src-main/engine/commitments/find-commitments.ts';
import { documentForTests } from '../../documents-for-tests.ts';
import { datedDeclarations, follow } from '../dated-documents.ts';

const HEDGED = 'Urge towns to lend maps to schools, as appropriate;';
const PLAIN = 'Urge towns to lend maps to schools;';
const TWICE = [HEDGED, 'Urge towns to insure, where feasible, their globes, as appropriate;'];

describe('trackQualifiers', () => {
  it('tells where a qualifier came, stands and went over the dated documents', () => {
    const { documents, commitments } = follow(
      datedDeclarations([PLAIN], [HEDGED], TWICE, [PLAIN], [PLAIN]),
    );
    const [first, second] = trackQualifiers(documents, commitments);
    expect(first?.qualifier).toBe('as appropriate');
    expect(first?.course.map((one) => `${one.change} ${one.places.length}`)).toEqual([
      'absent 0',
      'came 1',
      'stands 2',
      'went 0',
      'absent 0',
    ]);
    expect(first?.sentence).toBe(
      '“as appropriate” stands nowhere, then once, then 2 times, then nowhere, then nowhere.',
    );
    expect([second?.qualifier, second?.course[2]?.change]).toEqual(['where feasible', 'came']);
  });

  it('gives the same tracks in whatever order documents come', () => {
    const { documents, commitments } = follow(datedDeclarations([HEDGED], TWICE, [PLAIN]));
    const reversed = [...documents].reverse();
    expect(trackQualifiers(reversed, commitments)).toEqual(trackQualifiers(documents, commitments));
  });

  it('leaves out undated documents', () => {
    const undated = documentForTests('undated', [HEDGED]);
    expect(trackQualifiers([undated], findCommitments(undated))).toEqual([]);
  });
});
