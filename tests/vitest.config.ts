import { defineConfig } from 'vitest/config';

/**
 * Unit, property, approval and architecture tests. Browser tests stand in tests/e2e and are part
 * of the same run; they need the build, which `npm test` makes first.
 */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
