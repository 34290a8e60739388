import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import { staff } from '#main/cli/demo/storyteller.ts';
import { storeState, unlock } from '#main/vault/vault.ts';

const folder = mkdtempSync(join(tmpdir(), 'commands-'));
const store = join(folder, 'store');
let told = '';

/** Runs the command line as a person would, and says what it printed and how it ended. */
function circlekeeper(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/main/cli.ts', ...args], {
    encoding: 'utf8',
    input,
    env: { ...process.env, LANG: 'en_US.UTF-8' },
  });
  return { status, stdout, stderr };
}

beforeAll(() => {
  const demo = circlekeeper(['demo', '--to', folder]);
  expect(demo.stderr).toBe('');
  told = demo.stdout;
}, 60_000);

const papers = () => readdirSync(folder).filter((name) => name.endsWith('.pdf'));

describe('the demonstration', () => {
  test('tells three cases to their ends, and checks four papers', () => {
    expect(told).toContain('the two years are over');
    expect(told).toContain('facilitator finds coercion');
    expect(told).toContain('Luis leaves');
    expect(papers()).toHaveLength(4);
    expect(told.match(/Signed and checked/g)).toHaveLength(4);
  });

  test('makes up as many cases more as it is asked for, and each of their events is as its author signed it', () => {
    const many = mkdtempSync(join(tmpdir(), 'commands-many-'));
    const { status, stderr } = circlekeeper(['demo', '--cases', '30', '--seed', '7', '--to', many]);
    expect([status, stderr]).toEqual([0, '']);
    const passphrase = `${staff.facilitator.passphrase}\n`;
    const { stdout } = circlekeeper(
      ['audit', join(many, 'store'), '--user', staff.facilitator.name],
      passphrase,
    );
    // The three that are told, six lives more, and the thirty.
    expect(stdout).toMatch(/Every entry is as its author signed it.*\b39 cases/s);
    expect(circlekeeper(['demo', '--cases', 'some', '--to', join(many, 'other')]).status).toBe(2);
  }, 120_000);

  test('never writes over a folder that somebody named', () => {
    expect(circlekeeper(['demo', '--to', folder])).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('verify', () => {
  test('says who signed, in what role, when, and for which program', () => {
    for (const name of papers()) {
      const { status, stdout } = circlekeeper(['verify', join(folder, name)]);
      expect(status).toBe(0);
      expect(stdout).toMatch(/Signed by +(R. Okafor, facilitator|S. Lund, supervisor)/);
      expect(stdout).toContain('Harbor Circle');
      const { status: pdfsig, stdout: other } = spawnSync('pdfsig', ['-nocert', join(folder, name)], {
        encoding: 'utf8',
      });
      expect([pdfsig, other]).toEqual([0, expect.stringContaining('Signature is Valid')]);
    }
  });

  test('holds a paper to the program it is asked for', () => {
    const paper = join(folder, papers()[0] ?? '');
    const fingerprint = /Program key +(.+)/.exec(circlekeeper(['verify', paper]).stdout)?.[1] ?? '';
    expect(circlekeeper(['verify', paper, '--program', fingerprint]).status).toBe(0);
    const other = circlekeeper(['verify', paper, '--program', 'ab'.repeat(32)]);
    expect(other).toMatchObject({ status: 1, stdout: expect.stringContaining('document-other-program') });
  });

  test('refuses a flipped bit and an appended update, and says which', () => {
    const paper = join(folder, papers()[0] ?? '');
    const flipped = join(folder, 'flipped.bin');
    const bytes = readFileSync(paper);
    bytes[2000] = (bytes[2000] ?? 0) ^ 1;
    writeFileSync(flipped, bytes);
    expect(circlekeeper(['verify', flipped]).status).toBe(1);
    const grown = join(folder, 'grown.bin');
    copyFileSync(paper, grown);
    appendFileSync(grown, '\n%%EOF\n');
    expect(circlekeeper(['verify', grown])).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/document-(added-to|coverage)/),
    });
  });

  test('says in a line that a file cannot be read', () => {
    expect(circlekeeper(['verify', join(folder, 'nowhere.pdf')])).toMatchObject({ status: 2, stdout: '' });
  });
});

/** Lifts what the database itself forbids, as whoever holds its key can. */
function unbolt(database: Database): void {
  const bolts = database.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck().all();
  for (const name of bolts) database.exec(`DROP TRIGGER "${name}"`);
}

describe('audit', () => {
  const passphrase = `${staff.facilitator.passphrase}\n`;
  const asFacilitator = (at: string) =>
    circlekeeper(['audit', at, '--user', staff.facilitator.name], passphrase);

  test('finds the demonstration as it was written', () => {
    const { status, stdout } = asFacilitator(store);
    expect([status, stdout]).toEqual([0, expect.stringMatching(/\d+ events in \d+ cases/)]);
  });

  test('names the first event that somebody with the database key changed, and why', async () => {
    const attacked = join(folder, 'attacked');
    cpSync(store, attacked, { recursive: true });
    const state = await storeState(attacked);
    if (state.state !== 'locked') throw new Error('The demonstration left no store');
    const supervisor = state.users.find(({ name }) => name === staff.supervisor.name);
    const opened = await unlock(attacked, supervisor?.id ?? '', staff.supervisor.passphrase, new Date());
    if (!opened.ok) throw new Error(opened.error.code);
    unbolt(opened.value.database);
    opened.value.database.prepare("UPDATE events SET type = 'survivorWithdrew' WHERE journal_seq = 9").run();
    opened.value.close();
    const { status, stdout } = asFacilitator(attacked);
    expect([status, stdout]).toEqual([1, expect.stringMatching(/WRONG at entry 9 \(hash-wrong\)/)]);
  });

  test('notices that an old copy of the case file was put back', async () => {
    const old = join(folder, 'old');
    cpSync(store, old, { recursive: true });
    const state = await storeState(old);
    const facilitator =
      state.state === 'locked' ? state.users.find(({ name }) => name === staff.facilitator.name) : undefined;
    const opened = await unlock(old, facilitator?.id ?? '', staff.facilitator.passphrase, new Date());
    if (!opened.ok) throw new Error(opened.error.code);
    const { database } = opened.value;
    unbolt(database);
    const last = database.prepare('SELECT max(journal_seq) AS seq FROM events').pluck().get();
    database.prepare('DELETE FROM events WHERE journal_seq = ?').run(last);
    const head = database.prepare('SELECT hash FROM events ORDER BY journal_seq DESC LIMIT 1').pluck().get();
    database.prepare('UPDATE installation SET head_seq = ?, head_hash = ?').run(Number(last) - 1, head);
    opened.value.close();
    expect(asFacilitator(old)).toMatchObject({ status: 1, stdout: expect.stringContaining('rolled-back') });
    // Control: without what people saw, kept beside the store, nothing would show it.
    writeFileSync(join(old, 'witness.json'), '[]');
    expect(asFacilitator(old).status).toBe(0);
  });

  test('refuses a wrong passphrase with a sentence', () => {
    const wrong = circlekeeper(['audit', store, '--user', staff.facilitator.name], 'not this one at all\n');
    expect(wrong).toMatchObject({ status: 2, stderr: expect.stringContaining('does not open the store') });
  });
});

describe('contract', () => {
  test('prints the JSON Schema of every procedure', () => {
    const { procedures } = JSON.parse(circlekeeper(['contract']).stdout);
    expect(Object.keys(procedures).length).toBeGreaterThan(30);
    expect(procedures['pathway.withdraw']).toMatchObject({
      roles: ['facilitator', 'supervisor'],
      input: { type: 'object' },
    });
  });
});
