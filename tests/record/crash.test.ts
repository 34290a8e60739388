import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type AuditReport, auditRecord } from '#main/record/audit.ts';
import { openRecord } from '#main/record/record.ts';
import { keysOf, type Person, type Program, person } from './fixture/people.ts';
import {
  caseId,
  dump,
  granted,
  instant,
  newProgram,
  note,
  openFile,
  options,
  project,
  registry,
} from './fixture/practice.ts';
import { temporaryFolder } from './fixture/store.ts';

const greetingSchema = z.object({ wrappingKey: z.base64(), signers: z.array(z.custom<Person['signer']>()) });

/** Lets another process append to a store and kills it in the middle of its work. */
async function appendAndKill(path: string, afterPromises: number) {
  const script = join(import.meta.dirname, 'fixture/append-until-killed.ts');
  const child = spawn(process.execPath, [script, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (lines.length === afterPromises) child.kill('SIGKILL');
  }
  const [greeting = '', ...promised] = lines;
  const { wrappingKey, signers } = greetingSchema.parse(JSON.parse(greeting));
  return { wrappingKey: Buffer.from(wrappingKey, 'base64'), signers, promised };
}

function audited(
  database: Database.Database,
  program: Program,
  signers: readonly Person['signer'][],
): AuditReport {
  const [someone] = program.people;
  if (someone === undefined) throw new Error('nobody');
  return auditRecord({
    database,
    storeId: program.storeId,
    signers,
    registry,
    keys: keysOf(program, someone),
  });
}

describe('given a process that is killed in the middle of many appends', () => {
  it.each([2, 40, 97, 151, 300])(
    'when it had made %i promises, then all of them are kept',
    async (promises) => {
      const path = join(temporaryFolder(), 'cases.db');
      const { wrappingKey, signers, promised } = await appendAndKill(path, promises);
      expect(promised.length).toBeGreaterThanOrEqual(promises - 1);

      const later = person('later', 'facilitator');
      const program = { ...newProgram().program, wrappingKey, people: [later] };
      const all = [...signers, later.signer];
      const database = openFile(path);
      const report = audited(database, program, all);
      expect(report.wrong).toBeUndefined();

      const record = granted(openRecord(database, keysOf(program, later), registry, options));
      const oak = caseId('oak');
      const events = granted(record.load(oak));
      const stored = new Set(events.map(({ id }) => id));
      expect(promised.filter((id) => !stored.has(id))).toEqual([]);

      const live = dump(database);
      granted(record.rebuild(project));
      expect(dump(database)).toEqual(live);
      granted(record.append(oak, events.length, [note('and on')], instant(9999), project));
      expect(audited(database, program, all).wrong).toBeUndefined();
      database.close();
    },
  );

  it('when its log was cut short anywhere, then what is left is a whole record up to some event', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'cases.db');
    const { wrappingKey, signers } = await appendAndKill(path, 120);
    const size = existsSync(`${path}-wal`) ? statSync(`${path}-wal`).size : 0;
    expect(size).toBeGreaterThan(50_000);

    const program = { ...newProgram().program, wrappingKey };
    const lengths = new Set<number>();
    for (let part = 4; part <= 20; part += 1) {
      const copy = join(folder, `copy-${part}.db`);
      copyFileSync(path, copy);
      copyFileSync(`${path}-wal`, `${copy}-wal`);
      truncateSync(`${copy}-wal`, Math.floor((size * part) / 20) - 7);
      const database = openFile(copy);
      const report = audited(database, program, signers);
      expect(report.wrong).toBeUndefined();
      expect(Number(database.prepare('SELECT sum(events) FROM case_totals').pluck().get())).toBe(
        report.counts.events,
      );
      lengths.add(report.counts.events);
      database.close();
    }
    expect(lengths.size).toBeGreaterThan(5);
  });
});
