import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWitness, type WitnessedHead, witnessedHeadSchema, writeWitness } from '#main/record/witness.ts';
import { attackerOf } from './fixture/attacker.ts';
import { caseId, granted, instant, note, project, refusalCode } from './fixture/practice.ts';
import { type Store, storeWithNineEvents, temporaryFolder } from './fixture/store.ts';

function headSeen(store: Store, seenBy = 'sol'): WitnessedHead {
  const { seq, hash } = store.as(store.sol).head();
  return witnessedHeadSchema.parse({ storeId: 'store-1', journalSeq: seq, hash, seenBy, at: instant(20) });
}

describe('given a head that a witness saw', () => {
  it('when the journal grew since, then nothing is wrong', () => {
    const store = storeWithNineEvents();
    const seen = headSeen(store);
    granted(store.as(store.ana).append(caseId('oak'), 6, [note('more')], instant(21), project));
    expect(store.audit([seen])).toMatchObject({ counts: { events: 10, witnessed: 1 } });
    expect(store.audit([seen]).wrong).toBeUndefined();
  });

  it('when the last events and the head are taken back, then only the witness shows it', () => {
    const store = storeWithNineEvents();
    const seen = headSeen(store);
    const attacker = attackerOf(store.database, store.program);
    attacker.remove(9);
    attacker.moveHead(8, attacker.envelopeAt(8).hash);
    expect(store.audit().wrong).toBeUndefined();
    expect(store.audit([seen]).wrong).toEqual({ code: 'rolled-back', journalSeq: 9, seenBy: 'sol' });
  });

  it('when everything is taken back, then the witness shows it', () => {
    const store = storeWithNineEvents();
    const seen = headSeen(store);
    attackerOf(store.database, store.program).moveHead(0, null);
    store.database.exec('DELETE FROM events');
    expect(store.audit([seen]).wrong).toMatchObject({ code: 'rolled-back', journalSeq: 1 });
  });

  it('when a last event is written over by its own author, then only the witness shows it', () => {
    const store = storeWithNineEvents();
    const seen = headSeen(store);
    const attacker = attackerOf(store.database, store.program);
    attacker.replace(attacker.written(attacker.headerAt(9), { words: 'softer' }, store.ana));
    expect(store.audit().wrong).toBeUndefined();
    expect(store.audit([seen]).wrong).toMatchObject({ code: 'forked', journalSeq: 9, seenBy: 'sol' });
  });

  it('when it is of another store, then it says nothing about this one', () => {
    const store = storeWithNineEvents();
    const seen = { ...headSeen(store), storeId: 'store-2', journalSeq: 99 };
    expect(store.audit([seen])).toMatchObject({ counts: { witnessed: 0 } });
    expect(store.audit([seen]).wrong).toBeUndefined();
  });
});

describe('given a witness file', () => {
  it('when heads are written, then each witness’s last is kept and no other file is left', () => {
    const store = storeWithNineEvents();
    const folder = temporaryFolder();
    const path = join(folder, 'witness.json');
    expect(granted(readWitness(path))).toEqual([]);
    const [sol, ana] = [headSeen(store), headSeen(store, 'ana')];
    granted(writeWitness(path, sol));
    granted(writeWitness(path, ana));
    const later = { ...sol, at: instant(30) };
    granted(writeWitness(path, later));
    expect(granted(readWitness(path))).toEqual([ana, later]);
    expect(readdirSync(folder)).toEqual(['witness.json']);
  });

  it('when it cannot be read as one, then it is refused and not overwritten', () => {
    const path = join(temporaryFolder(), 'witness.json');
    for (const text of ['', '{}', '[{"storeId": "store-1"}]']) {
      writeFileSync(path, text);
      expect(refusalCode(readWitness(path))).toBe('witness-unreadable');
      expect(refusalCode(writeWitness(path, headSeen(storeWithNineEvents())))).toBe('witness-unreadable');
    }
  });

  it('when its drive is gone, then it says that it was not written', () => {
    const path = join(temporaryFolder(), 'gone', 'witness.json');
    expect(refusalCode(writeWitness(path, headSeen(storeWithNineEvents())))).toBe('witness-not-written');
  });
});
