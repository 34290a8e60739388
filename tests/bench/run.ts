/**
 * `npm run bench`: what the program takes, each time set against a baseline that is measured in the same run and in turn
 * with it. Prints a table, writes test-results/bench.json, and fails when a target is missed.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { appendFigures } from './append.ts';
import { auditFigure, caseViewFigures } from './casework.ts';
import { type Figure, isMet } from './measure.ts';
import { summaryFigure } from './paper.ts';
import { inWords } from './report.ts';
import { makeStore } from './store.ts';
import { unlockFigure } from './unlock.ts';
import { bridgeFigure, coverFigure, windowFigure } from './window.ts';

execFileSync(process.execPath, ['scripts/build.ts', '--if-stale'], { stdio: 'inherit' });
const machine = {
  node: process.version,
  platform: process.platform,
  cores: availableParallelism(),
  /** How many processes wanted a core in the minute before: on a busy machine times are longer, and wider. */
  load: loadavg()[0]?.toFixed(1),
};
const folder = mkdtempSync(join(tmpdir(), 'circlekeeper-bench-'));
const figures: Figure[] = [];
const tell = (...measured: Figure[]) => {
  figures.push(...measured);
  for (const figure of measured) console.log(inWords(figure));
};

try {
  console.log(
    `${machine.cores} cores, load ${machine.load}. A store is made, and a long case worked on in it.\n`,
  );
  const store = await makeStore(folder);
  tell(await unlockFigure(store));
  tell(...(await caseViewFigures(store)));
  tell(await windowFigure(store));
  tell(await bridgeFigure(store));
  tell(await coverFigure(store));
  tell(await summaryFigure(store));
  tell(...(await appendFigures(store)));
  tell(await auditFigure(store));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

mkdirSync('test-results', { recursive: true });
const at = new Date().toISOString();
writeFileSync('test-results/bench.json', `${JSON.stringify({ at, machine, figures }, undefined, 2)}\n`);

const missed = figures.filter((figure) => !isMet(figure));
console.log(
  missed.length === 0
    ? 'Every target is met.'
    : `Missed: ${missed.map(({ title }) => title.toLowerCase()).join(', ')}.`,
);
process.exitCode = missed.length === 0 ? 0 : 1;
