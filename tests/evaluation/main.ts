export {};

/**
 * `npm run evaluate [-- AREA … --all]`: accuracy against known truth, figures printed. Without an
 * area all are run; `--all` takes the whole of a truth set where otherwise a part is taken. Truth sets that are absent are said to be skipped.
 */
const areas: Record<string, () => Promise<void>> = {
  corpus: async () => (await import('./corpus.ts')).evaluateCorpus(),
  shared: async () => (await import('./shared.ts')).evaluateShared(),
  differences: async () => (await import('./differences.ts')).evaluateDifferences(),
  reading: async () => (await import('./reading.ts')).evaluateReading(),
  commitments: async () => (await import('./commitments.ts')).evaluateCommitments(),
};

const asked = process.argv.slice(2).filter((word) => word !== '--all');
const unknown = asked.filter((area) => !(area in areas));
if (unknown.length > 0) {
  console.error(`Unknown area: ${unknown.join(', ')}. Known: ${Object.keys(areas).join(', ')}.`);
  process.exitCode = 2;
} else {
  for (const [area, evaluate] of Object.entries(areas)) {
    if (asked.length > 0 && !asked.includes(area)) continue;
    console.log(`\n== ${area}`);
    await evaluate();
  }
}
