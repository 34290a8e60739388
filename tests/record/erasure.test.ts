import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openRecord } from '#main/record/record.ts';
import { userIdSchema } from '#shared/vocabulary/ids.ts';
import { keysOf } from './fixture/people.ts';
import {
  caseId,
  dump,
  granted,
  instant,
  note,
  openFile,
  options,
  project,
  refusalCode,
  registry,
} from './fixture/practice.ts';
import { newStore, type Store } from './fixture/store.ts';

const oak = caseId('oak');
const elm = caseId('elm');
const order = { id: 'order', type: 'erasure-ordered' as const, at: instant(50), body: {} };
const draft = { owner: userIdSchema.parse('ana'), case: oak, name: 'note' };

/** Two cases with words in them, in bodies, read models and a draft. */
function storeWithTwoCases() {
  const store = newStore();
  store.database.pragma('secure_delete = OFF'); // the rewritten file alone must be clean
  const record = store.as(store.ana);
  for (const about of [oak, elm]) {
    granted(record.begin(about));
    for (let seq = 0; seq < 20; seq += 1) {
      const words = `canary-${about}-${seq} ${'and so on '.repeat(40)}`;
      granted(record.append(about, seq, [note(words)], instant(seq), project));
    }
  }
  granted(record.drafts.keep(draft, 'unfinished words', instant(21)));
  const wrapped = store.database
    .prepare<[], string>("SELECT wrapped FROM case_keys WHERE case_id = 'oak'")
    .pluck()
    .get();
  if (wrapped === undefined) throw new Error('the case has a key');
  return { store, wrapped };
}

/** Whether words stand anywhere in the database's files, its log among them. */
function isOnDisk({ path }: Store, words: string): boolean {
  return [path, `${path}-wal`, `${path}-journal`].some(
    (file) => existsSync(file) && readFileSync(file).includes(words),
  );
}

describe('given a case with words in it', () => {
  it('when a supervisor erases it, then its words and key are nowhere in the files and the chain is whole', () => {
    const { store, wrapped } = storeWithTwoCases();
    const traces = ['canary-oak-0 ', 'canary-oak-19 ', wrapped];
    const elmBefore = store.database.prepare("SELECT * FROM case_words WHERE case_id = 'elm'").all();
    for (const trace of traces) expect(isOnDisk(store, trace)).toBe(true);

    const record = store.as(store.sol);
    granted(record.eraseCase(oak, 20, order, instant(50), project));

    for (const trace of traces) expect(isOnDisk(store, trace)).toBe(false);
    expect(isOnDisk(store, 'canary-elm-19 ')).toBe(true);
    expect(refusalCode(record.load(oak))).toBe('case-erased');
    expect(refusalCode(store.as(store.ana).load(oak))).toBe('case-erased');
    expect(refusalCode(record.append(oak, 21, [note('more')], instant(51), project))).toBe('case-erased');
    expect(record.caseIds()).toEqual([elm]);
    expect(granted(record.drafts.get(draft))).toBeUndefined();
    expect(granted(record.load(elm))).toHaveLength(20);
    expect(store.database.prepare('SELECT * FROM case_words').all()).toEqual(elmBefore);

    const report = store.audit();
    expect(report.wrong).toBeUndefined();
    expect(report.counts).toMatchObject({ events: 41, opened: 20, erased: 21 });
    expect(report.erasedCases).toEqual([oak]);
  });

  it('when it was erased, then the record goes on and its read models rebuild', () => {
    const { store } = storeWithTwoCases();
    const record = store.as(store.sol);
    granted(record.eraseCase(oak, 20, order, instant(50), project));
    granted(record.append(elm, 20, [note('more')], instant(51), project));
    const live = dump(store.database);
    granted(record.rebuild(project));
    expect(dump(store.database)).toEqual(live);
    expect(store.audit().wrong).toBeUndefined();
  });

  it('when somebody erases what has moved on, or without the right to, then nothing is erased', () => {
    const { store } = storeWithTwoCases();
    expect(refusalCode(store.as(store.sol).eraseCase(oak, 19, order, instant(50), project))).toBe(
      'record-moved-on',
    );
    expect(() => store.as(store.ana).eraseCase(oak, 20, order, instant(50), project)).toThrow(
      'may not write',
    );
    expect(() => store.as(store.sol).eraseCase(oak, 20, note('x'), instant(50), project)).toThrow(
      'orders no erasure',
    );
    expect(granted(store.as(store.ana).load(oak))).toHaveLength(20);
  });

  it('when the power fails before the file is rewritten, then the next opening does it', () => {
    const { store } = storeWithTwoCases();
    const record = store.as(store.sol);
    const reader = openFile(store.path);
    reader.exec('BEGIN; SELECT * FROM case_words'); // keeps the old pages in use
    reader.prepare('SELECT count(*) FROM case_words').get();
    expect(refusalCode(record.eraseCase(oak, 20, order, instant(50), project))).toBe('erasure-unfinished');
    expect(refusalCode(record.load(oak))).toBe('case-erased');
    expect(isOnDisk(store, 'canary-oak-3 ')).toBe(true);
    reader.close();
    granted(openRecord(store.database, keysOf(store.program, store.ana), registry, options));
    expect(isOnDisk(store, 'canary-oak-3 ')).toBe(false);
    granted(record.eraseCase(oak, 20, order, instant(50), project));
  });
});
