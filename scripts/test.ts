/**
 * `npm test`: everything that must hold, in the order in which it fails fastest. Each step runs even where one before
 * it failed, so one run tells all. Its last line is `N passed, N failed`, summed from the test runner's own reports.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';

/** A step that is not a test run counts as one failed test when it fails, so that no failure is lost in the sum. */
const steps: readonly (readonly [title: string, command: string, report?: string])[] = [
  ['A browser, and programs to check our output with', 'node src/main/cli.ts browser --for-tests'],
  ['Format and lint, types, arrows', 'npm run --silent check'],
  ['The window and Electron’s files', 'npm run --silent build'],
  ['Unit tests', 'vitest run --reporter=default --reporter=json', 'test-results/unit.json'],
  [
    'The real window',
    'vitest run --config vitest.e2e.config.ts --reporter=default --reporter=json',
    'test-results/window.json',
  ],
];

let passed = 0;
let failed = 0;
const broken: string[] = [];

for (const [title, command, report] of steps) {
  console.log(`\n== ${title}: ${command}`);
  if (report) rmSync(report, { force: true });
  const outputFile = report ? ` --outputFile=${report}` : '';
  // A shell, for npm is a script and not a program on Windows.
  const { status } = spawnSync(command + outputFile, { stdio: 'inherit', shell: true });
  const counted = report ? count(report) : { passed: 0, failed: 0 };
  passed += counted.passed;
  failed += counted.failed;
  if (status === 0) continue;
  broken.push(title);
  if (counted.failed === 0) failed++;
}

if (broken.length > 0) console.log(`\nNot in order: ${broken.join('; ')}.`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

/** How many tests a report counts; a report that was never written counts none, and its step has failed. */
function count(report: string): { readonly passed: number; readonly failed: number } {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: Number(numPassedTests), failed: Number(numFailedTests) };
  } catch {
    return { passed: 0, failed: 0 };
  }
}
