/**
 * `npm run bench [-- AREA …]`: speed as ratios against peers, taken in turn in one run, in CPU
 * time. Figures depend on the machine; ratios hold.
 */
const areas: Record<string, () => Promise<void>> = {
  reading: async () => (await import('./reading.ts')).benchReading(),
  adding: async () => (await import('./adding.ts')).benchAdding(),
  shared: async () => (await import('./shared.ts')).benchShared(),
  differences: async () => (await import('./differences.ts')).benchDifferences(),
  commitments: async () => (await import('./commitments.ts')).benchCommitments(),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((area) => !(area in areas));
if (unknown.length > 0) {
  console.error(`Unknown area: ${unknown.join(', ')}. Known: ${Object.keys(areas).join(', ')}.`);
  process.exitCode = 2;
} else {
  for (const [area, bench] of Object.entries(areas)) {
    if (asked.length > 0 && !asked.includes(area)) continue;
    console.log(`\n== ${area}`);
    await bench();
  }
}

export {};
