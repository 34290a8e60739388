import { defineConfig } from 'vitest/config';

/** The tests that drive the real window, one after the other: each has a browser and a core of its own. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
  },
});
