import { compareDocuments } from '../../src-main/engine/differences/compare-documents.ts';
import { randomNumbers } from '../bench/made-documents.ts';
import { documentForTests } from '../engine/documents-for-tests.ts';
import { madeRenumbering } from './differences/made-renumbering.ts';
import { madeEdits } from './made-substance.ts';
import { percent } from './word-edits.ts';

const PER_KIND = 200;
const SEED = 68_004;

/**
 * Edits of known kind made in sentences put together at random: how many are marked as just what
 * they are, by kind; and documents renumbered with all their cross-references, of which every
 * change must be editorial.
 */
export function evaluateSubstance(): void {
  const edits = madeEdits(PER_KIND, randomNumbers(SEED));
  const counts = new Map<string, { right: number; all: number; wrong: string[] }>();
  for (const { maker, expected, before, after } of edits) {
    const [difference] = compareDocuments(
      documentForTests('before', [before]),
      documentForTests('after', [after]),
    ).differences;
    const known = counts.get(maker) ?? { right: 0, all: 0, wrong: [] };
    const found = difference?.substance?.join(', ') ?? difference?.kind ?? '';
    known.all++;
    if (found === expected) known.right++;
    else known.wrong.push(`${found}: ${before} → ${after}`);
    counts.set(maker, known);
  }
  console.log(`substance of ${edits.length} made edits, seed ${SEED}`);
  for (const [maker, { right, all, wrong }] of counts) {
    console.log(`  ${maker}: ${percent(right / all)} % of ${all}`);
    if (wrong[0] && process.env['SHOW_WRONG'])
      console.log(`    e.g. ${wrong.slice(0, 3).join('\n    ')}`);
  }
  scoreRenumbering();
}

function scoreRenumbering(): void {
  const random = randomNumbers(SEED);
  let right = 0;
  let all = 0;
  for (let round = 0; round < 40; round++) {
    const { before, after } = madeRenumbering(random);
    const { differences } = compareDocuments(
      documentForTests('before', before),
      documentForTests('after', after),
    );
    for (const { a, b, kind, substance } of differences) {
      if (a.length !== 1 || b.length !== 1) continue;
      all++;
      if (kind === 'same' || substance?.join() === 'editorial') right++;
    }
  }
  console.log(`  renumbered with cross-references: ${percent(right / all)} % of ${all} paragraphs`);
}
