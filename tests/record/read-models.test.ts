import { describe, expect, it } from 'vitest';
import { openRecord } from '#main/record/record.ts';
import { attackerOf } from './fixture/attacker.ts';
import { keysOf } from './fixture/people.ts';
import {
  caseId,
  dump,
  granted,
  instant,
  note,
  options,
  project,
  readModels,
  refusalCode,
  registry,
} from './fixture/practice.ts';
import { storeWithNineEvents } from './fixture/store.ts';

describe('given a record with read models', () => {
  it('when they are thrown away and rebuilt, then they are what they were', () => {
    const store = storeWithNineEvents();
    const live = dump(store.database);
    expect(live[0]).toHaveLength(9);
    const record = store.as(store.ana);
    store.database.exec('DELETE FROM case_words; DROP TABLE case_totals');
    granted(record.rebuild(project));
    expect(dump(store.database)).toEqual(live);
  });

  it('when the program folds them differently, then they are stale until they are rebuilt', () => {
    const store = storeWithNineEvents();
    const [words, totals] = readModels;
    if (words === undefined || totals === undefined) throw new Error('the fixture has two');
    const changed = { ...options, readModels: [{ ...words, version: 2 }] };
    const keys = keysOf(store.program, store.ana);
    const record = granted(openRecord(store.database, keys, registry, changed));
    expect(record.readModelsAreCurrent()).toBe(false);
    expect(() => record.append(caseId('oak'), 6, [note('x')], instant(10), project)).toThrow('rebuilt first');

    let folded = 0;
    granted(
      record.rebuild((_, events) => {
        folded += events.length;
      }),
    );
    expect(folded).toBe(9);
    expect(record.readModelsAreCurrent()).toBe(true);
    expect(store.database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'case_totals'").all()).toEqual(
      [],
    );
  });

  it('when only their version was raised, then they are stale too', () => {
    const store = storeWithNineEvents();
    const raised = readModels.map((model) => ({ ...model, version: model.version + 1 }));
    const keys = keysOf(store.program, store.ana);
    const open = (models: typeof readModels) =>
      granted(openRecord(store.database, keys, registry, { ...options, readModels: models }));
    expect(open(raised).readModelsAreCurrent()).toBe(false);
    expect(open(readModels).readModelsAreCurrent()).toBe(true);
  });

  it('when a table is gone and its entry is not, then they are stale until they are rebuilt', () => {
    const store = storeWithNineEvents();
    const live = dump(store.database);
    store.database.exec('DROP TABLE case_totals');
    const record = store.as(store.ana);
    expect(record.readModelsAreCurrent()).toBe(false);
    granted(record.rebuild(project));
    expect(dump(store.database)).toEqual(live);
    expect(store.as(store.ana).readModelsAreCurrent()).toBe(true);
  });

  it('when an event will not open, then the rebuild is refused and the old ones are still there', () => {
    const store = storeWithNineEvents();
    const live = dump(store.database);
    const record = store.as(store.ana);
    const attacker = attackerOf(store.database, store.program);
    attacker.change(8, { body: attacker.rowAt(7).body });
    expect(refusalCode(record.rebuild(project))).toBe('record-damaged');
    expect(refusalCode(record.loadAll())).toBe('record-damaged');
    expect(refusalCode(record.load(caseId('elm')))).toBe('record-damaged');
    expect(granted(record.load(caseId('oak')))).toHaveLength(6);
    expect(dump(store.database)).toEqual(live);
  });

  it('when a rebuild fails half way, then the old ones are still there', () => {
    const store = storeWithNineEvents();
    const live = dump(store.database);
    const record = store.as(store.ana);
    let left = 4;
    const failing: typeof project = (database, events) => {
      for (const event of events) {
        if (left-- === 0) throw new Error('a bug');
        project(database, [event]);
      }
    };
    expect(() => record.rebuild(failing)).toThrow('a bug');
    expect(dump(store.database)).toEqual(live);
    expect(record.readModelsAreCurrent()).toBe(true);
  });
});
