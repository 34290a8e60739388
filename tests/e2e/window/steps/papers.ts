import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { verifyDocument } from '#main/documents/verify.ts';
import type { Desk } from '../desk.ts';

const run = promisify(execFile);

/** From the page of a case to what may leave it. */
export async function openDocuments(desk: Desk): Promise<void> {
  await desk.turnTo('documents');
  await desk.heading(desk.say('documents-page', 'title')).waitFor();
  await desk.page.getByRole('heading', { name: desk.say('documents-page', 'make.title') }).waitFor();
}

/** Records the release that the survivor signed today. */
export async function signRelease(
  desk: Desk,
  survivor: string,
  { to, why, until }: { readonly to: string; readonly why: string; readonly until: string },
): Promise<void> {
  const say = (keys: string, gaps = {}) => desk.say('documents-page', keys, gaps);
  await desk.press(say('release.open'));
  const form = desk.page.getByRole('region', { name: say('release.title') });
  await form.getByRole('combobox', { name: say('release.survivor') }).selectOption({ label: survivor });
  await desk.tick(say('parts.standing'));
  await desk.tick(say('parts.plan'));
  await desk.write(say('release.to'), to);
  await desk.write(say('release.why'), why);
  await form.getByLabel(say('release.until'), { exact: true }).fill(until);
  await desk.tick(say('release.informed'));
  await desk.isAccessible();
  await desk.press(say('release.action'));
  await desk.page.getByText(say('releases.to', { name: survivor, to })).waitFor();
}

/** Makes the summary that the release allows, and gives the file that was saved. */
export async function makeSummary(desk: Desk): Promise<string> {
  return savedBy(desk, () => desk.press(desk.say('documents-page', 'make.action')));
}

/** The file that the window saves when this is done; it says where it went. */
export async function savedBy(desk: Desk, act: () => Promise<void>): Promise<string> {
  const before = new Set(desk.papers());
  const saved = () => desk.papers().filter((name) => !before.has(name));
  await act();
  // The note may still tell of a file before this one.
  await expect.poll(saved, { timeout: 30_000 }).not.toEqual([]);
  await desk.page.getByText(desk.say('shell', 'saved.title')).waitFor();
  const [paper = 'nothing', ...more] = saved();
  expect(more).toEqual([]);
  return paper;
}

/** The signature holds by the program's own check, and by a program that knows nothing of ours. */
export async function holds(paper: string, signedBy: string): Promise<void> {
  const verified = await verifyDocument(readFileSync(paper), {});
  expect(verified).toMatchObject({ ok: true, value: { signedBy } });
  const { stdout } = await run('pdfsig', ['-nocert', paper]);
  expect(stdout).toContain('Signature is Valid');
}

/** What can be read on the paper, in lines. */
export async function textOf(paper: string): Promise<string> {
  const { stdout } = await run('pdftotext', ['-layout', paper, '-']);
  return stdout;
}
