import { defineConfig } from 'vitest/config';

/** The tests that drive the real window, two files at a time: each has a browser, a core and a store of its own. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
  },
});
