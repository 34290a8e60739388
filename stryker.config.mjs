import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** `npm run mutation`: whether the tests of the screening rules notice when a rule is changed. */
export default {
  mutate: ['src/main/domain/screening/**/*.ts'],
  testRunner: 'vitest',
  testFiles: ['tests/domain/screening/**/*.test.ts'],
  // Our imports by alias are not followed to their tests, so the tests are named above.
  vitest: { related: false },
  // The compiler of TypeScript 7 no longer offers what would rewrite this file, and nothing here needs it.
  tsconfigFile: 'none',
  // Outside the tree, where a run that was broken off would be linted with everything else.
  tempDirName: join(tmpdir(), 'circlekeeper-mutation'),
  cleanTempDir: 'always',
  ignorePatterns: ['demo-output', 'out', 'test-results'],
  concurrency: 2,
  reporters: ['clear-text', 'json', 'progress'],
  jsonReporter: { fileName: 'test-results/mutation.json' },
  clearTextReporter: { logTests: false },
};
