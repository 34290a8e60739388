import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** `npm run mutation`: whether the examples of the screening rules notice when a rule is changed. */
export default {
  // What writes a screening into a case is walked with the whole process, in tests/domain/process.
  mutate: [
    'src/main/domain/screening/*.ts',
    'src/main/domain/supervision/*.ts',
    '!src/main/domain/screening/{decide,events,evolve,standing-of-pathway}.ts',
  ],
  // What runs once, as a file is loaded, could not be changed between two tests: it would pass for unnoticed.
  ignoreStatic: true,
  testRunner: 'vitest',
  // Not the property tests, which would take a minute and more for every change that nothing notices.
  testFiles: [
    'tests/domain/screening/{compare,earlier,golden,instrument,vignettes}.test.ts',
    'tests/domain/supervision/*.test.ts',
  ],
  // Our imports by alias are not followed to their tests, so the tests are named above.
  vitest: { related: false },
  // The compiler of TypeScript 7 no longer offers what would rewrite this file, and nothing here needs it.
  tsconfigFile: 'none',
  // Outside the tree, where a run that was broken off would be linted with everything else.
  tempDirName: join(tmpdir(), 'circlekeeper-mutation'),
  cleanTempDir: 'always',
  ignorePatterns: ['demo-output', 'out', 'test-results'],
  concurrency: 2,
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { logTests: false },
};
