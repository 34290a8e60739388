/**
 * `npm run bench`: what the program takes, each time set against a baseline that is measured in the same run and in turn
 * with it. Prints a table, writes test-results/bench.json, and fails when a target is missed. `npm run bench -- program`
 * and `npm run bench -- many` measure one half alone.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { appendFigures } from './append.ts';
import { auditFigure, caseViewFigures } from './casework.ts';
import { manyFigures } from './many/core.ts';
import { manyCases } from './many/store.ts';
import { feltFigures } from './many/window.ts';
import { type Figure, isMet } from './measure.ts';
import { summaryFigure } from './paper.ts';
import { inWords } from './report.ts';
import { dueItemsFigure } from './schedule.ts';
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
const asked = process.argv.slice(2);
const of = (part: string) => asked.length === 0 || asked.includes(part);
const tell = (...measured: Figure[]) => {
  figures.push(...measured);
  for (const figure of measured) console.log(inWords(figure));
};

/** What the program takes, with a store of a few cases. */
async function ofTheProgram(): Promise<void> {
  const store = await makeStore(folder);
  tell(await unlockFigure(store));
  tell(...(await caseViewFigures(store)));
  tell(await windowFigure(store));
  tell(await bridgeFigure(store));
  tell(await coverFigure(store));
  tell(await summaryFigure(store));
  tell(...(await appendFigures(store)));
  tell(await auditFigure(store));
  tell(await dueItemsFigure());
}

/** What is felt of it with very many cases. */
async function ofManyCases(): Promise<void> {
  const store = await manyCases(folder);
  tell(await unlockFigure(store, 'Unlock, many'));
  tell(...(await manyFigures(store)));
  tell(...(await feltFigures(store)));
}

try {
  console.log(`${machine.cores} cores, load ${machine.load}.\n`);
  if (of('program')) await ofTheProgram();
  if (of('many')) await ofManyCases();
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
